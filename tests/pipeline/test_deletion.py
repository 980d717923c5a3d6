"""Documents that go, and documents that are read again from the store alone."""

import pytest

from graphx.documents import document_from_text
from graphx.errors import StoreBusy, StoreError
from graphx.pipeline import IngestOptions, delete_documents, ingest_documents, reread
from graphx.pipeline.joining import resolve
from graphx.store import reserve


def texts(*pairs):
    return [document_from_text(text, id=doc, lang="fr", title=doc, date="2024-06-19") for doc, text in pairs]


@pytest.fixture
def filled(engines, store):
    ingest_documents(texts(("a", "Poutine a vu Kim."), ("b", "Poutine a vu Scholz, puis Tusk.")), store)
    return store


def names(store):
    return {entity.name for entity in store.entities().values()}


def test_a_document_goes_with_the_actors_that_only_it_mentions(filled):
    assert filled.loss(["b", "nowhere"]) == (1, 2, 2)
    assert delete_documents(["b"], filled) == (1, 2, 2)
    assert [row.id for row in filled.documents()] == ["a"]
    assert names(filled) == {"Poutine", "Kim"}
    assert filled.search("Scholz").entities == ()
    assert delete_documents(["a"], filled).documents == 1
    assert (filled.counts().documents, filled.entities()) == (0, {})


def test_where_one_document_is_missing_none_goes(filled):
    with pytest.raises(StoreError, match="nowhere"):
        delete_documents(["a", "nowhere"], filled)
    assert len(filled.documents()) == 2


def test_an_original_gone_its_copy_is_an_original(engines, store):
    text = "\n".join(
        f"Le ministre Poutine a vu Kim pour la fois numéro {n} devant la gare." for n in range(40)
    )
    ingest_documents(texts(("a", text), ("b", text + "\nFin.")), store)
    assert [row.duplicate_of for row in store.documents()] == [None, "a"]
    delete_documents(["a"], store)
    assert [(row.id, row.duplicate_of) for row in store.documents()] == [("b", None)]
    assert not any(t.copy_of for t in store.triples())


def test_a_judgement_waits_for_its_document(filled):
    from graphx.project.judging import Judgements

    Judgements(filled, by="x").merge("Scholz", "Tusk")
    assert "Tusk" not in names(filled)
    delete_documents(["b"], filled)
    assert len(filled.judgements()) == 1
    ingest_documents(texts(("b", "Poutine a vu Scholz, puis Tusk.")), filled)
    assert names(filled) == {"Poutine", "Kim", "Scholz"}


def test_a_document_is_read_again_from_the_store(filled, engines):
    before = filled.document("b")
    found = reread(["b"], filled, IngestOptions(engine="spacy"))
    assert (found.before, found.after) == ({"b": 2}, {"b": 2})
    assert (found.report.changed, found.report.new) == (1, 0)
    assert filled.document("b") == before
    assert {t.engines for t in filled.triples() if t.doc == "b"} == {("spacy",)}
    assert {t.engines for t in filled.triples() if t.doc == "a"} == {("spacy", "stanza")}
    resolve(filled)
    assert names(filled) == {"Poutine", "Kim", "Scholz", "Tusk"}


def test_another_language_is_kept_and_a_missing_model_changes_nothing(filled):
    assert reread(["a"], filled, IngestOptions(lang="en")).report.changed == 1
    assert filled.document("a").lang == "en"
    found = reread(["a"], filled, IngestOptions(lang="de"))
    assert "graphx models add stanza de" in found.report.failures[0].reason
    assert filled.document("a").lang == "en"
    assert reread(["a"], filled).report.changed == 1
    assert filled.document("a").lang == "en"


def test_warnings_of_its_file_stay(engines, store):
    import dataclasses

    (document,) = texts(("a", "Poutine a vu Kim."))
    ingest_documents([dataclasses.replace(document, warnings=("a.meta.yaml: …",))], store)
    reread(["a"], store)
    assert store.document("a").warnings == ("a.meta.yaml: …",)


def test_what_another_process_reads_into_is_left_alone(filled):
    with reserve(filled.path, "ingest"):
        for change in (
            lambda: delete_documents(["a"], filled),
            lambda: reread(["a"], filled),
            lambda: ingest_documents(texts(("c", "Kim a vu Tusk.")), filled),
        ):
            with pytest.raises(StoreBusy):
                change()
    assert [row.id for row in filled.documents()] == ["a", "b"]
