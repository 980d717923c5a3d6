"""What persons decided survives every ingest."""

import threading

from graphx.documents import document_from_text
from graphx.pipeline import IngestOptions, ingest, ingest_documents, resolve
from graphx.pipeline.joining import unresolved
from graphx.project.judging import Judgements
from graphx.store import open_store

FRENCH = IngestOptions(lang="fr")
FORCED = IngestOptions(lang="fr", force=True)


def state(store):
    """All that is asked of a store, as it was decided."""
    return (
        store.entities(),
        store.mention_counts(),
        store.hidden(),
        [(t.id, t.source, t.target) for t in store.triples()],
        {(m.doc, m.start): m.entity for m in store.mentions()},
    )


def test_judgements_survive_a_forced_ingest(engines, store, folder):
    ingest([folder], store, FRENCH)
    judge = Judgements(store)
    judge.merge("Lavrov", "Poutine")
    judge.rename("Kim", "Kim Jong-un")
    judge.retype("Kim", "group")
    judge.drop("Hier")
    judged = state(store)
    assert {"person/lavrov", "person/kim"} <= judged[0].keys()
    assert "person/hier" in judged[2]
    assert ingest([folder], store, FORCED).changed == 2
    assert state(store) == judged
    assert [row.kind for row in store.judgements()] == ["merge", "rename", "retype", "not_an_actor"]


def test_documents_added_later_join_and_change_no_decision(engines, store, folder):
    ingest([folder], store, FRENCH)
    judge = Judgements(store)
    judge.merge("Lavrov", "Poutine")
    judge.rename("Lavrov", "Les deux")
    text = "Poutine a vu Macron, puis Lavrov a vu Macron."
    ingest_documents([document_from_text(text, id="trois", lang="fr")], store)
    assert {t.source for t in store.triples() if t.doc == "trois"} == {"person/lavrov", "person/macron"}
    assert store.entities()["person/lavrov"].name == "Les deux"
    assert store.mention_counts()["person/lavrov"] == (4, 3)


def test_merge_waits_while_its_documents_are_away(engines, store, folder):
    ingest([folder], store, FRENCH)
    Judgements(store).merge("Lavrov", "Poutine")
    store.delete_documents(["deux"])
    resolve(store)
    assert "person/poutine" in store.entities()
    ingest([folder], store, FRENCH)
    assert "person/poutine" not in store.entities()
    assert store.mention_counts()["person/lavrov"].mentions == 2


def test_undoing_all_gives_back_the_store(engines, store, folder):
    ingest([folder], store, FRENCH)
    before = state(store)
    judge = Judgements(store)
    rows = [
        judge.merge("Lavrov", "Poutine"),
        judge.split("Lavrov", names="Poutine"),
        judge.drop("Kim"),
        judge.rename("Lavrov", "Autre", lang="fr"),
    ]
    ingest([folder], store, FORCED)
    assert state(store) != before
    for row in rows:
        judge.undo(row.id)
    assert state(store) == before
    ingest([folder], store, FORCED)
    assert state(store) == before


def test_judgement_that_was_recorded_but_not_applied_is_applied_by_the_next_ingest(engines, store, folder):
    ingest([folder], store, FRENCH)
    row = Judgements(store).merge("Lavrov", "Poutine")
    store.record(lambda log: [row.__class__(0, row.at, "undo", "", str(row.id))])  # killed before resolving
    assert unresolved(store)
    assert ingest([folder], store, FRENCH).unchanged == 2
    assert "person/poutine" in store.entities()
    assert not unresolved(store)


def test_a_reader_sees_whole_decisions_only(engines, store, folder, tmp_path):
    ingest([folder], store, FRENCH)
    seen, stop = set(), threading.Event()

    def read():
        with open_store(tmp_path / "graphx.db", readonly=True) as reader:
            while not stop.is_set():
                actors = reader.entities().keys()
                seen.add(("person/poutine" in actors, "person/lavrov" in actors))

    thread = threading.Thread(target=read)
    thread.start()
    judge = Judgements(store)
    try:
        for _ in range(4):
            judge.undo(judge.merge("Lavrov", "Poutine").id)
    finally:
        stop.set()
        thread.join()
    assert seen <= {(True, True), (False, True)}
    assert seen
