"""The SQL of a filter lets pass what the filter says in words."""

from pathlib import Path
from typing import Any

import pytest

from graphx.model import Filter, TimeExpression
from graphx.store import Store, open_store
from tests.store.samples import KOREA, PUTIN, RUSSIA, fill, resolve, triple


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "graphx.db")
    time = TimeExpression("mardi", 60, 65, "2024-04-30", None)
    fill(store, "a", [triple("plain"), triple("early", time=time, confidence=0.4, engines=("stanza",))])
    fill(
        store,
        "b",
        [
            triple("denied", "b", modality="denied", polarity="negated", engines=("spacy", "stanza")),
            triple("said", "b", source="poutine", action="dire", category="SAY"),
        ],
        date=None,
    )
    resolve(store)
    return store


@pytest.mark.parametrize(
    ("asked", "passing"),
    [
        ({}, "plain early denied said"),
        ({"categories": {"SAY", "TRADE"}}, "said"),
        ({"polarities": {"affirmed"}}, "plain early said"),
        ({"modalities": {"denied"}}, "denied"),
        ({"actions": {"livrer"}}, "plain early denied"),
        ({"actors": {PUTIN.id}}, "said"),
        ({"actors": {KOREA.id}}, "plain early denied said"),
        ({"types": {"state"}}, "plain early denied"),
        ({"types": {"state", "person"}}, "plain early denied said"),
        ({"docs": {"b"}}, "denied said"),
        ({"engines": {"stanza"}}, "early denied"),
        ({"since": "2024-05-01"}, "plain"),
        ({"until": "2024-05-01"}, "early"),
        ({"since": "2024-04-30", "until": "2024-05-02"}, "plain early"),
        ({"min_confidence": 0.5}, "plain denied said"),
        ({"docs": {"b"}, "categories": {"AID"}, "actors": {RUSSIA.id}}, "denied"),
        ({"actions": {"') OR 1=1 --", "livrer' OR '1'='1"}}, ""),
    ],
)
def test_filter_passes(store: Store, asked: dict[str, Any], passing: str) -> None:
    fields = {k: frozenset(v) if isinstance(v, set) else v for k, v in asked.items()}
    assert [t.id for t in store.triples(Filter(**fields))] == passing.split()


def test_filter_takes_more_values_than_sqlite_has_parameters(store: Store) -> None:
    many = frozenset({f"person/{i}" for i in range(40_000)} | {PUTIN.id})
    assert [t.id for t in store.triples(Filter(actors=many))] == ["said"]
