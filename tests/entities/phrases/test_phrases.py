"""Phrases of small texts, written as in tests/entities/tagged.py."""

import pytest

from graphx.entities.find import find_mentions
from graphx.lexica import load_lexicon
from graphx.triples.clause import read_clause
from tests.entities.tagged import parsed

CASES = [
    (
        "le/DET président russe/ADJ Vladimir Poutine part/VERB",
        ["président russe Vladimir Poutine = person/vladimir-putin"],
    ),
    (
        "le/DET président russe/ADJ , Vladimir Poutine , part/VERB",
        ["président russe, Vladimir Poutine = person/vladimir-putin"],
    ),
    ("le/DET président russe/ADJ part/VERB . Vladimir Poutine reste/VERB", []),
    ("vers/ADP le/DET port russe/ADJ de/ADP Dunay", ["port russe de Dunay = place:dunay"]),
    ("vu/VERB les/DET navires de/ADP Dunay", []),
    (
        "au/ADP Conseil de/ADP sécurité des/ADP Nations unies/ADJ",
        ["Nations unies = org/UN"],
    ),
    ("lu/VERB dans/ADP le/DET Washington Post", []),
    ("depuis/ADP la/DET guerre en/ADP Ukraine", ["guerre en Ukraine = event:war ua"]),
    (
        "depuis/ADP l'/DET _invasion de/ADP l'/DET _Ukraine par/ADP Moscou",
        ["invasion de l'Ukraine par Moscou = event:war ua"],
    ),
    ("depuis/ADP la/DET guerre du/ADP Vietnam", ["guerre du Vietnam = event:war vn"]),
    ("et/CCONJ la/DET guerre continue/VERB en/ADP Ukraine", []),
    (
        "après/ADP la/DET visite de/ADP Vladimir Poutine à/ADP Pyongyang",
        ["visite de Vladimir Poutine à Pyongyang = event:visit vladimir putin kp"],
    ),
    ("après/ADP une/DET visite à/ADP Pyongyang", []),
    (
        "un/DET accord entre/ADP la/DET Russie et/CCONJ l'/DET _Iran",
        ["accord entre la Russie et l'Iran = event:agreement ir ru"],
    ),
    ("et/CCONJ Vladimir Poutinea félicité/VERB", ["Vladimir Poutinea = person/vladimir-putin"]),
]


def phrases(tagged: str, lang: str = "fr") -> list[str]:
    names = [(n, "LOC" if n == "Dunay" else "ORG") for n in ("Dunay", "Washington Post") if n in tagged]
    document, parse = parsed(tagged, lang, names)
    found = [m for m in find_mentions(document, [parse]) if m.kind == "phrase"]
    assert all(document.text[m.start : m.end] == m.surface for m in found)
    return [f"{m.surface} = {m.entity}" for m in found]


@pytest.mark.parametrize(("tagged", "expected"), CASES, ids=[tagged for tagged, _ in CASES])
def test_phrases_of_small_texts(tagged: str, expected: list[str]) -> None:
    assert phrases(tagged) == expected


def test_owner_before_an_english_event() -> None:
    tagged = "after/ADP Vladimir/PROPN Putin/PROPN/nmod:poss/5 _'s/PART/case/3 visit to/ADP North/PROPN Korea"
    assert phrases(tagged, "en") == ["Vladimir Putin's visit to North Korea = event:visit vladimir putin kp"]


def test_rules_see_no_phrase() -> None:
    document, parse = parsed("le/DET président russe/ADJ Vladimir Poutine part/VERB")
    mentions = find_mentions(document, [parse])
    clause = read_clause(parse.trees[0], mentions, load_lexicon("fr"))
    used = [m for group in (clause.actors, clause.demonyms) for ms in group.values() for m in ms]
    assert used
    assert all(m.kind != "phrase" for m in used)
    assert any(m.kind == "phrase" for m in mentions)
