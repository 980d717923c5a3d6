"""Groups without a name, on hand-checked trees; square brackets mark the names of a sentence."""

import re

import pytest

from graphx.entities import load_gazetteer, resolve_entities
from graphx.entities.unnamed import find_unnamed, unnamed_entity
from graphx.errors import LexiconError
from graphx.lexica import groups
from graphx.lexica.groups import load_groups
from graphx.model import Mention
from graphx.parses import from_conllu
from graphx.tree import Tree
from tests.entities.examples import TREES, Example

GAZETTEER = load_gazetteer()
CASES = [
    (
        "fr",
        "Les rebelles [syriens] ont attaqué la police.",
        "rebelles = unnamed/rebels-of-SY, police = unnamed/police",
    ),
    ("fr", "Le diplomate [Jean Dupont] a voté.", "nothing"),
    (
        "fr",
        "Des soldats de [Moscou] ont tiré sur des manifestants.",
        "soldats = unnamed/army-of-RU, manifestants = unnamed/protesters",
    ),
    ("fr", "Une voiture de police a brûlé.", "nothing"),
    ("fr", "[Jean Dupont] est un expert.", "nothing"),
    (
        "fr",
        "Les agences de presse [nord-coréennes] accusent les forces de l'ordre.",
        "agences de presse = unnamed/news-agencies-of-KP, forces de l'ordre = unnamed/police",
    ),
    ("fr", "Le Premier ministre a félicité un casque-bleu.", "casque-bleu = unnamed/peacekeepers"),
    (
        "en",
        "[Syrian] rebels attacked the police.",
        "rebels = unnamed/rebels-of-SY, police = unnamed/police",
    ),
    (
        "en",
        "Protesters accused [Israel]'s soldiers.",
        "Protesters = unnamed/protesters, soldiers = unnamed/army-of-IL",
    ),
    ("en", "Two police officers arrested [John Smith].", "police officers = unnamed/police"),
    ("en", "[John Smith] is an expert.", "nothing"),
    (
        "en",
        "Soldiers from [Russia] met news agencies.",
        "Soldiers = unnamed/army-of-RU, news agencies = unnamed/news-agencies",
    ),
]


def tree_of(lang: str, text: str) -> Tree:
    blocks = (TREES / f"unnamed.{lang}.conllu").read_text(encoding="utf-8").strip().split("\n\n")
    (block,) = [b for b in blocks if f"# text = {text}\n" in b]
    return next(iter(from_conllu(block, doc="x", lang=lang, engine="stanza")))


def found(lang: str, marked: str) -> list[Mention]:
    tree = tree_of(lang, re.sub(r"[\[\]]", "", marked))
    return find_unnamed([tree], Example("", lang, marked, "").mentions(GAZETTEER), GAZETTEER)


@pytest.mark.parametrize(("lang", "marked", "expected"), CASES, ids=[c[1] for c in CASES])
def test_groups_of_a_sentence(lang: str, marked: str, expected: str) -> None:
    groups = found(lang, marked)
    assert (", ".join(f"{m.surface} = {m.entity}" for m in groups) or "nothing") == expected
    text = re.sub(r"[\[\]]", "", marked)
    assert all(text[m.start : m.end] == m.surface for m in groups)
    assert {(m.kind, m.type) for m in groups} <= {("description", "group")}


def test_what_is_named_already_is_no_group() -> None:
    tree = tree_of("fr", "Les rebelles syriens ont attaqué la police.")
    named = [Mention("x", 4, 20, "rebelles syriens", "name", "organisation", "organisation:rebelles syriens")]
    assert [m.surface for m in find_unnamed([tree], named, GAZETTEER)] == ["police"]


def test_a_group_is_one_node_in_every_language() -> None:
    mentions = [*found("fr", CASES[0][1]), *found("en", CASES[7][1])]
    (police, rebels) = resolve_entities(mentions).entities
    assert (police.name, police.type, police.country) == ("police", "group", None)
    assert (rebels.name, rebels.names["en"], rebels.country) == ("rebelles (Syrie)", "rebels (Syria)", "SY")


def test_a_group_of_a_body_is_called_after_it() -> None:
    assert unnamed_entity("unnamed/army-of-UN", "en", GAZETTEER).name == "army (United Nations)"


@pytest.mark.parametrize(
    ("lang", "word", "group"),
    [
        ("fr", "forces de l'ordre", "police"),
        ("fr", "hauts responsables", "officials"),
        ("fr", "généraux", None),
        ("en", "news agencies", "news-agencies"),
        ("en", "spies", "intelligence"),
    ],
)
def test_words_have_their_plural(lang: str, word: str, group: str | None) -> None:
    words = load_groups(lang)
    assert words is not None
    assert words.groups.get(word) == group


def test_both_languages_know_the_same_groups() -> None:
    names = [set(words.names) for lang in ("fr", "en") if (words := load_groups(lang)) is not None]
    assert names[0] == names[1]
    assert len(names[0]) >= 50


def test_a_language_without_words_has_no_groups() -> None:
    assert load_groups("xx") is None


def test_a_word_of_two_groups_is_told(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "fr").mkdir()
    rows = "- {group: a, name: a, words: [expert]}\n- {group: b, name: b, words: [experts]}\n"
    head = "purpose: p\nsource: s\nlicence: l\ndate: d\nhead: first\nowner_markers: [de]\n"
    (tmp_path / "fr" / "groups.yaml").write_text(f"{head}groups:\n{rows}", encoding="utf-8")
    monkeypatch.setattr(groups, "HERE", tmp_path)
    load_groups.cache_clear()
    with pytest.raises(LexiconError, match="experts"):
        load_groups("fr")
    load_groups.cache_clear()
