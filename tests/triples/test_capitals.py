"""A capital stands for its state, but beside a verb of statement it is where something is said."""

from pathlib import Path

import pytest

from graphx.lexica import load_lexicon
from graphx.model import Document, Mention
from graphx.parses import from_conllu
from graphx.tree import Parse
from graphx.triples import extract

TREES = Path(__file__).parent / "trees" / "capitals.fr.conllu"


@pytest.mark.parametrize(
    ("text", "speaker", "capital", "arrows"),
    [
        ("Austin a déclaré à Rome que la paix est loin.", "Austin", "Rome", []),
        ("Moscou a répondu à Séoul.", "Moscou", "Séoul", ["répondre"]),
    ],
)
def test_a_capital_is_told_or_the_place_of_telling(
    text: str, speaker: str, capital: str, arrows: list[str]
) -> None:
    trees = from_conllu(TREES.read_text("utf-8"), doc="x", lang="fr", engine="stanza")
    tree = next(tree for tree in trees if tree.text == text)
    mentions = [
        Mention("x", text.index(name), text.index(name) + len(name), name, "name", kind, f"x/{name}", via=via)
        for name, kind, via in ((speaker, "person", None), (capital, "state", "capital"))
    ]
    found = extract(
        Document("x", text, "fr"), [Parse("x", "stanza", "frozen", (tree,))], mentions, load_lexicon("fr")
    )
    assert [triple.action for triple in found] == arrows
