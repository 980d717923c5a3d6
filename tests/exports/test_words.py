from collections.abc import Mapping
from typing import Any

import pytest

from graphx.exports.evidence import marks, when
from graphx.exports.legend import legend
from graphx.exports.relations import list_relations
from graphx.exports.words import LANGS, action_words, arrow, counted, named, texts
from graphx.model import CATEGORIES, ENGINES, ENTITY_TYPES, MODALITIES, POLARITIES
from tests.factories import make_graph


def keys(tree: Mapping[str, Any], before: str = "") -> set[str]:
    found = set()
    for key, value in tree.items():
        found |= keys(value, f"{before}{key}.") if isinstance(value, dict) else {before + key}
    return found


def test_languages_have_the_same_words() -> None:
    assert keys(texts("fr")) == keys(texts("en"))


@pytest.mark.parametrize("lang", LANGS)
def test_every_value_of_the_records_has_a_word(lang: Any) -> None:
    kinds = {
        "categories": CATEGORIES, "polarities": POLARITIES, "modalities": MODALITIES,
        "types": ENTITY_TYPES, "engines": ENGINES,
    }  # fmt: skip
    for kind, values in kinds.items():
        assert set(texts(lang)[kind]) == set(values)


def test_arrow_is_a_line_in_words() -> None:
    graph = make_graph()
    names = dict(graph.nodes(data="name"))
    lines = {arrow(r, names, "fr") for r in list_relations(graph)}
    assert "Russie – fournir (blé) → Corée du Nord" in lines
    assert "Corée du Nord – ne pas livrer (obus) → Russie" in lines
    assert "Kim Jong-un ↔ rencontrer ↔ Vladimir Poutine" in lines


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("se entraider", "s’entraider"),
        ("se rendre", "se rendre"),
        ("se heurter", "se heurter"),
        ("seoir", "seoir"),
    ],
)
def test_reflexive_is_elided_as_people_write_it(action: str, words: str) -> None:
    assert action_words(action, negated=False, lang="fr") == words
    assert action_words(action, negated=True, lang="fr") == f"ne pas {words}"


def test_numbers_agree_with_their_nouns() -> None:
    assert [counted(n, "relations", "fr") for n in (0, 1, 2)] == ["0 relations", "1 relation", "2 relations"]
    assert named("types", "martian", "en") == "martian"


def test_marks_drop_what_overlaps_or_lies_outside() -> None:
    spans = {"source": (10, 15), "action": (14, 20), "target": (25, 40)}
    data = {"start": 10, "end": 30}
    data |= {f"{role}_start": a for role, (a, _) in spans.items()}
    data |= {f"{role}_end": b for role, (_, b) in spans.items()}
    assert marks(data) == [(0, 5, "source")]


@pytest.mark.parametrize(
    ("begin", "until", "time", "date", "expected"),
    [
        ("2024-06-19", "2024-06-19", "mercredi", None, "2024-06-19 (« mercredi »)"),
        ("2024-06-01", "2024-06-30", "en juin", None, "2024-06-01 – 2024-06-30 (« en juin »)"),
        (None, None, None, "2024-01-01", "2024-01-01"),
        (None, None, "jadis", None, "jadis"),
        (None, None, None, None, ""),
    ],
)
def test_when_gives_day_and_words(
    begin: str | None, until: str | None, time: str | None, date: str | None, expected: str
) -> None:
    assert when({"begin": begin, "until": until, "time": time, "date": date}) == expected


def test_legend_explains_only_what_is_drawn() -> None:
    items = legend(["AID"], ["state"], "fr")
    assert [i["label"] for i in items[:2]] == ["État", "aide"]
    assert len(items) == 2 + 5
    assert "color" not in legend([], ["state"], "fr", by_type=False)[0]
