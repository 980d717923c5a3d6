"""The trail of one sentence in plain text and as values, on frozen trees."""

import json
from dataclasses import replace

import pytest

from graphx.documents import document_from_text
from graphx.lexica.load import load_lexicon
from graphx.model import Engine
from graphx.pipeline import Analysis
from graphx.project.explained import draw, relation_in_words, texts
from graphx.project.explanation import SentenceExplanation, explain_analysis
from graphx.tree import Parse
from graphx.triples import extract
from tests.triples.examples import Example, examples
from tests.triples.test_rules import FROZEN

KEYS = {"La Russie": "state/RU", "Moscou": "state/RU", "Corée du Nord": "state/KP", "Séoul": "state/KR"}


def example(marked: str) -> Example:
    return next(e for e in examples() if e.marked == marked)


def explained(marked: str, *engines: Engine) -> SentenceExplanation:
    chosen = example(marked)
    tree = FROZEN[chosen.lang, chosen.text]
    document = document_from_text(chosen.text, id="x", lang=chosen.lang)
    parses = [
        Parse("x", engine, "frozen", (replace(tree, engine=engine),)) for engine in engines or ("stanza",)
    ]
    mentions = [replace(m, entity=KEYS.get(m.surface, m.entity)) for m in chosen.mentions()]
    triples = extract(document, parses, mentions, load_lexicon(chosen.lang))
    return explain_analysis(Analysis(document, tuple(parses), tuple(mentions), tuple(triples)))


FOUND = "[La Russie] fournit des obus à la [Corée du Nord]."


def test_relation_comes_first_with_how_it_was_found() -> None:
    told = str(explained(FOUND))
    assert told.startswith(
        "Relations\n  Russie –fournir (obus)→ Corée du Nord\n      affirmed, stated as a fact"
    )
    assert "“fournit” has a receiver" in told
    assert "category TRADE (trade)" in told
    assert "(confidence 0." in told
    assert "✓ recipient: La Russie –fournir→ Corée du Nord [theme: obus]" in told
    assert "✗ direct_object: its object “obus” is no actor" in told


def test_tree_is_indented_words() -> None:
    chosen = example(FOUND)
    lines = draw(FROZEN["fr", chosen.text])
    assert lines[0] == "  fournit (fournir): head of the sentence"
    assert "  ├── Russie: subject" in lines
    assert not any("nsubj" in line or "“.”" in line for line in lines)


def test_why_none_names_the_condition() -> None:
    told = str(explained("[Kim] a été accueilli hier."))
    assert told.startswith("No relation.\n  A relation needs two actors; only Kim was recognised.")
    assert (
        "✗ passive_agent, nested_counterpart: “accueilli” is passive and no actor is named as its doer"
        in told
    )
    two = str(explained("[Moscou] lutte depuis [Washington]."))
    assert "no rule joins them" in two
    assert "“depuis Washington” is no other party here" in two


def test_rules_for_other_words_are_one_line() -> None:
    told = str(explained(FOUND)).splitlines()
    (far,) = [line for line in told if "not for this word" in line]
    assert "movement" in far
    assert not [line for line in told if line.lstrip().startswith("✗ movement")]


def test_parsers_that_agree_are_told_once() -> None:
    told = str(explained(FOUND, "spacy", "stanza"))
    assert "spaCy and Stanza: La Russie fournit" in told
    assert told.count("✓ recipient") == 1


def test_actors_are_told_with_whom_they_stand_for() -> None:
    told = str(explained("[Moscou] rétablit ses liens avec [Séoul]."))
    assert "“Moscou” = Russie, state (by name" in told
    assert "Russie –rétablir (liens)→ Corée du Sud" in told


def test_everything_as_values() -> None:
    record = json.loads(json.dumps(explained(FOUND).to_dict()))
    (relation,) = record["relations"]
    assert (relation["source"], relation["target"]) == ("Russie", "Corée du Nord")
    (reading,) = record["readings"]
    assert {w["relation"] for w in reading["tree"] if w["deprel"] == "nsubj"} == {"subject"}
    tried = {t["rule"]: t for t in reading["tried"] if t["word"] == "fournit"}
    assert tried["recipient"]["found"]
    assert not tried["movement"]["near"]
    assert tried["direct_object"]["why_not"] == ["its object “obus” is no actor"]


def test_words_from_the_text_are_no_markup() -> None:
    chosen = example(FOUND)
    tree = FROZEN["fr", chosen.text]
    words = tuple(replace(w, form="[bold]x[/bold]", lemma="[red]") for w in tree.words)
    assert draw(replace(tree, words=words))[0] == "  [bold]x[/bold] ([red]): head of the sentence"


@pytest.mark.parametrize(
    ("deprel", "words"), [("nsubj", "subject"), ("nsubj:outer", "subject"), ("strange", "strange")]
)
def test_relations_have_words(deprel: str, words: str) -> None:
    assert relation_in_words(deprel) == words


def test_every_relation_of_the_frozen_trees_has_words() -> None:
    used = {w.relation for tree in FROZEN.values() for w in tree.words}
    assert used <= {key.partition(":")[0] for key in texts()["relations"]}
