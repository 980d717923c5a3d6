"""Triples with an unnamed group at an end: found on demand, and the others stay what they are."""

from graphx.entities import load_gazetteer
from graphx.entities.unnamed import find_unnamed
from graphx.lexica import load_lexicon
from graphx.model import Document, Mention
from graphx.parses import from_conllu
from graphx.tree import Parse
from graphx.triples import extract
from tests.entities.examples import TREES

TEXT = "Les rebelles syriens ont attaqué la police."
DOCUMENT = Document("x", TEXT, "fr")
DEMONYM = Mention("x", 13, 20, "syriens", "demonym", "state", "state/SY", via="demonym")


def parse() -> Parse:
    blocks = (TREES / "unnamed.fr.conllu").read_text(encoding="utf-8").strip().split("\n\n")
    (block,) = [b for b in blocks if TEXT in b]
    return Parse("x", "stanza", "frozen", tuple(from_conllu(block, doc="x", lang="fr", engine="stanza")))


def test_groups_act_on_demand() -> None:
    read = parse()
    mentions = [DEMONYM, *find_unnamed(read.trees, [DEMONYM], load_gazetteer())]
    (triple,) = extract(DOCUMENT, [read], mentions, load_lexicon("fr"), groups=True)
    assert (triple.source, triple.action, triple.target) == (
        "unnamed/rebels-of-SY",
        "attaquer",
        "unnamed/police",
    )
    assert triple.category == "ASSAULT"


def test_without_the_switch_groups_are_not_seen() -> None:
    read = parse()
    mentions = [DEMONYM, *find_unnamed(read.trees, [DEMONYM], load_gazetteer())]
    assert extract(DOCUMENT, [read], mentions, load_lexicon("fr")) == []


def test_named_triples_stay_as_they_are() -> None:
    read = parse()
    named = [DEMONYM, Mention("x", 36, 42, "police", "name", "organisation", "organisation:police")]
    group = Mention("x", 4, 12, "rebelles", "description", "group", "unnamed/rebels-of-SY")
    before = extract(DOCUMENT, [read], named, load_lexicon("fr"))
    after = extract(DOCUMENT, [read], [group, *named], load_lexicon("fr"), groups=True)
    assert [t for t in after if not t.source.startswith("unnamed/")] == before
    assert [t.source for t in after if t not in before] == ["unnamed/rebels-of-SY"]
