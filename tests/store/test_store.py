"""What goes into the store comes out of it, whole."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphx.errors import StoreError
from graphx.model import Document, Entity, Mention, TimeExpression, Triple
from graphx.store import open_store
from tests.store import strategies
from tests.store.samples import ACTORS, KOREA, PUTIN, RUSSIA, document, fill, mention, resolve, triple

found = strategies.documents.flatmap(
    lambda d: st.tuples(
        st.just(d),
        st.lists(strategies.mentions(d.id), max_size=3),
        st.lists(strategies.triples(d.id), max_size=3, unique_by=lambda t: t.id),
        st.lists(st.tuples(strategies.offsets, strategies.offsets, strategies.texts), max_size=3),
    )
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(found)
def test_store_returns_what_was_written(
    tmp_path: Path, data: tuple[Document, list[Mention], list[Triple], list[tuple[int, int, str]]]
) -> None:
    document_, mentions, triples, sentences = data
    with open_store(tmp_path / "graphx.db") as store:
        for doc in store.document_states():
            store.delete_documents([doc])
        store.write_document(document_, mentions, triples, models="m", rules="r", sentences=sentences)
        assert store.document(document_.id) == document_
        assert store.mentions(document_.id) == mentions == store.mentions(local=True)
        assert store.triples() == triples
        assert [store.triple(t.id) for t in triples] == triples
        assert store.sentences(document_.id) == sentences
        assert store.document_states() == {document_.id: (document_.sha256, "m", "r")}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(strategies.entities, max_size=3, unique_by=lambda e: e.id))
def test_store_returns_entities_as_written(tmp_path: Path, entities: list[Entity]) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        mentions = [replace(mention(), entity=e.id) for e in entities]
        store.write_document(document(), mentions, [], models="m", rules="r", sentences=[])
        store.apply_resolution(entities, {("a", e.id): e.id for e in entities})
        assert store.entities() == {e.id: e for e in entities}


def test_writing_again_replaces(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store)
        fill(store, "b")
        fill(store, "a", [triple("new")], title="Autre")
        assert [t.id for t in store.triples()] == ["b-1", "new"]
        assert store.document("a").title == "Autre"
        assert store.counts().mentions == 6
        assert len(store.search("pétrole").sentences) == 2


def test_resolution_leads_keys_to_entities(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store, "a", [triple(attributed_to="poutine")])
        assert store.triple("t").source == "russie"
        resolve(store)
        found = store.triple("t")
        assert (found.source, found.target, found.attributed_to) == (RUSSIA.id, KOREA.id, PUTIN.id)
        assert [m.entity for m in store.mentions("a")] == [RUSSIA.id, KOREA.id, PUTIN.id]
        assert [m.entity for m in store.mentions("a", local=True)] == list(ACTORS)
        assert store.mentions(entity=KOREA.id) == [replace(mention(key="corée"), entity=KOREA.id)]
        assert store.mention_counts()[KOREA.id] == (1, 1)


def test_resolution_again_changes_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store)
        resolve(store)
        before = store.revision()
        resolve(store)
        assert store.revision() == before


def test_resolution_takes_new_names_and_drops_unused(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store)
        resolve(store)
        renamed = replace(RUSSIA, name="Fédération russe", aliases=())
        store.apply_resolution([renamed, KOREA], {("a", "poutine"): RUSSIA.id})
        assert store.entities() == {KOREA.id: KOREA, RUSSIA.id: renamed}
        assert [hit.id for hit in store.search("fédération").entities] == [RUSSIA.id]
        assert store.search("Moscou").entities == ()


def test_revision_counts_changes(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        assert store.revision() == 0
        fill(store)
        resolve(store)
        assert store.revision() == 2
        store.delete_documents(["a"])
        assert store.revision() == 3
        assert store.entities() == {}
        counts = store.counts()
        assert (counts.documents, counts.sentences, counts.mentions, counts.entities, counts.triples) == (
            0,
        ) * 5


def test_overviews_count(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store, "b", [triple("1", "b", category="OTHER"), triple("2", "b")], date=None, warnings=("Ah",))
        fill(store, "a", [triple("3", category="OTHER", action="voir"), triple("4", category="OTHER")])
        resolve(store)
        counts = store.counts()
        assert (counts.documents, counts.sentences, counts.mentions, counts.entities, counts.triples) == (
            2,
            2,
            6,
            3,
            4,
        )
        assert counts.languages == {"fr": 2}
        assert store.uncategorised() == [("livrer", 2), ("voir", 1)]
        rows = store.documents()
        assert [(row.id, row.date, row.triples, row.warnings) for row in rows] == [
            ("a", "2024-05-02", 2, ()),
            ("b", None, 2, ("Ah",)),
        ]


@pytest.mark.parametrize("field", ["text", "title", "origin"])
def test_half_characters_are_refused_in_words(tmp_path: Path, field: str) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store)
        broken = replace(document("b"), **{field: "x\ud800"})
        with pytest.raises(StoreError, match=r"document 'b'.*U\+D800"):
            store.write_document(broken, [], [], models="m", rules="r", sentences=[])
        assert list(store.document_states()) == ["a"]


def test_a_failed_write_leaves_the_earlier_version(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        fill(store)
        before = store.document("a"), store.mentions(), store.triples(), store.revision()
        with pytest.raises(StoreError, match="UNIQUE"):
            fill(store, "a", [triple("same"), triple("same")])
        with pytest.raises(StoreError, match="of document 'b'"):
            fill(store, "a", [triple("x", "b")])
        with pytest.raises(StoreError, match="confidence"):
            fill(store, "a", [triple("x", confidence=float("nan"))])
        assert (store.document("a"), store.mentions(), store.triples(), store.revision()) == before


def test_unknown_records_are_told(tmp_path: Path) -> None:
    with open_store(tmp_path / "graphx.db") as store:
        for ask in (store.document, store.triple, lambda doc: store.delete_documents([doc])):
            with pytest.raises(StoreError, match="'x'"):
                ask("x")


def test_time_of_a_triple_comes_back(tmp_path: Path) -> None:
    time = TimeExpression("mardi", 60, 65, "2024-04-30", None)
    with open_store(tmp_path / "graphx.db") as store:
        fill(store, "a", [triple("1", time=time), triple("2", time=TimeExpression("jadis", 0, 5))])
        assert [t.time for t in store.triples()] == [time, TimeExpression("jadis", 0, 5)]


def test_file_passes_sqlites_own_checks(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    with open_store(path) as store:
        for doc in "abc":
            fill(store, doc)
        resolve(store)
        store.delete_documents(["b"])
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("sentence_words", "name_words"):
            connection.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
