import subprocess
import sys
import threading

import pytest

from graphx.documents import DocumentFailure, document_from_text
from graphx.errors import LexiconError
from graphx.model import Judgement
from graphx.pipeline import Duplicate, IngestOptions, ingest, ingest_documents, stages
from graphx.pipeline import ingestion as whole
from graphx.store import open_store

FRENCH = IngestOptions(lang="fr")


def texts(*pairs, lang="fr"):
    return [document_from_text(text, id=doc, lang=lang) for doc, text in pairs]


def test_ingest_stores_documents_relations_and_actors(engines, store, folder):
    report = ingest([folder], store, FRENCH)
    assert (report.read, report.new, report.failures) == (2, 2, ())
    assert {row.id for row in store.documents()} == {"un", "deux"}
    assert report.triples == len(store.triples()) > 0
    assert report.entities == len(store.entities()) > 0
    known = store.entities()
    assert all(t.source in known and t.target in known for t in store.triples())
    assert all(t.engines == ("spacy", "stanza") for t in store.triples())
    assert {"documents", "parses", "entities", "triples", "store", "actors", "all"} <= set(report.seconds)


def test_ingest_again_reads_nothing(engines, store, folder):
    ingest([folder], store, FRENCH)
    before = store.revision()
    report = ingest([folder], store, FRENCH)
    assert (report.new, report.changed, report.unchanged) == (0, 0, 2)
    assert store.revision() == before
    assert sum(map(len, engines.parsers["spacy"].batches)) == 2


def test_force_reads_again(engines, store, folder):
    ingest([folder], store, FRENCH)
    report = ingest([folder], store, IngestOptions(lang="fr", force=True))
    assert (report.changed, report.unchanged) == (2, 0)


def test_changed_rules_and_models_are_read_again(engines, store, folder, rules):
    rules("one")
    ingest([folder], store, FRENCH)
    rules("two")
    assert ingest([folder], store, FRENCH).changed == 2
    engines.models[0].version = "2"
    assert ingest([folder], store, FRENCH).changed == 2
    assert ingest([folder], store, IngestOptions(lang="fr", engine="spacy")).changed == 2
    assert ingest([folder], store, IngestOptions(lang="fr", engine="spacy")).unchanged == 2


def test_new_text_takes_the_place_of_the_old(engines, store, folder):
    ingest([folder], store, FRENCH)
    (folder / "un.txt").write_text("Macron a appelé Scholz dans la nuit.\n", encoding="utf-8")
    report = ingest([folder], store, FRENCH)
    assert (report.changed, report.unchanged) == (1, 1)
    assert [r.id for r in report.replaced] == ["un"]
    assert "Macron" in store.document("un").text
    assert not any("Poutine" in entity.name for entity in store.entities().values())


def test_new_date_is_read_though_the_text_stays(engines, store):
    text = "Poutine a rencontré Kim."
    ingest_documents([document_from_text(text, id="a", lang="fr")], store)
    report = ingest_documents([document_from_text(text, id="a", lang="fr", date="2024-06-19")], store)
    assert (report.changed, report.replaced) == (1, ())
    assert store.document("a").date == "2024-06-19"


def test_same_text_under_another_id_is_told_and_not_doubled(engines, store):
    text = "Poutine a rencontré Kim."
    report = ingest_documents(texts(("a", text), ("b", text)), store)
    assert (report.new, report.duplicates) == (1, (Duplicate("b", None, "a"),))
    report = ingest_documents(texts(("c", text)), store)
    assert (report.read, report.new, report.duplicates) == (1, 0, (Duplicate("c", None, "a"),))
    assert len(store.documents()) == 1


def test_two_texts_under_one_id_are_told(engines, store):
    report = ingest_documents(texts(("a", "Poutine a vu Kim."), ("a", "Macron a vu Scholz.")), store)
    assert report.new == 1
    assert "another text" in report.failures[0].reason


def test_a_document_that_breaks_a_stage_is_reported_and_the_rest_goes_on(engines, store):
    pairs = texts(("a", "Poutine a vu Kim."), ("b", "CRASH Poutine a vu Kim."), ("c", "Xi a vu Biden."))
    report = ingest_documents(pairs, store)
    assert report.new == 2
    assert report.failures == (
        DocumentFailure("b", "graphx stumbled over this text (RuntimeError: the parser choked)"),
    )
    assert {row.id for row in store.documents()} == {"a", "c"}


def test_broken_word_list_stops_the_ingest(engines, store, monkeypatch):
    def broken(*_, **__):
        raise LexiconError("verbs.yaml: unknown key")

    monkeypatch.setattr(stages, "extract", broken)
    with pytest.raises(LexiconError):
        ingest_documents(texts(("a", "Poutine a vu Kim.")), store)
    assert store.documents() == []


def test_failures_of_reading_are_reported(engines, store, folder):
    (folder / "vide.txt").write_text("")
    (folder / "binaire.txt").write_bytes(bytes(range(256)) * 4)
    report = ingest([folder, folder / "absent.txt"], store, FRENCH)
    assert report.new == 2
    assert {"vide.txt", "absent.txt"} <= {f.origin.rpartition("/")[2] for f in report.failures}


def test_store_among_the_articles_is_no_failure(engines, folder):
    with open_store(folder / "graphx.db") as inside:
        assert ingest([folder], inside, FRENCH).failures == ()


def test_language_without_model_fails_with_the_command_that_adds_one(engines, store):
    report = ingest_documents(texts(("a", "Putin traf Kim."), lang="de"), store)
    assert report.new == 0
    assert "graphx models add stanza de" in report.failures[0].reason


def test_languages_are_parsed_apart(engines, store):
    pairs = texts(("a", "Poutine a vu Kim.")) + texts(("b", "Putin saw Kim."), lang="en")
    report = ingest_documents(pairs, store)
    assert report.new == 2
    assert engines.parsers["spacy"].batches == [["a"], ["b"]]
    assert engines.parsers["stanza"].batches == [["a"]]


def test_batches_have_the_size_asked_for(engines, store):
    pairs = texts(*((f"d{i}", f"Poutine a vu Kim {i} fois.") for i in range(7)))
    ingest_documents(pairs, store, IngestOptions(batch_size=3))
    assert [len(batch) for batch in engines.parsers["spacy"].batches] == [3, 3, 1]


class Recorder:
    def __init__(self):
        self.totals, self.moved, self.told = {}, {}, []

    def stage(self, name, total):
        self.totals[name] = total

    def advance(self, name):
        self.moved[name] = self.moved.get(name, 0) + 1

    def tell(self, outcome):
        self.told.append(outcome)


def test_progress_ends_at_its_totals(engines, store, folder):
    seen = Recorder()
    ingest([folder], store, FRENCH, seen)
    assert seen.moved == seen.totals == {"documents": 2, "relations": 2, "actors": 1}


def test_progress_is_told_what_became_of_each_document(engines, store, folder):
    ingest_documents(texts(("un", "Poutine a vu Kim.")), store)
    seen = Recorder()
    (folder / "vide.txt").write_text("")
    items = [
        *texts(
            ("un", "Poutine a vu Kim."),
            ("deux", "Macron a vu Scholz, puis Tusk."),
            ("trois", "Poutine a vu Kim."),
        ),
        *texts(("vier", "Scholz sah Tusk."), lang="de"),
        DocumentFailure("vide.txt", "is empty"),
        *texts(("cinq", "CRASH"), ("un", "Un autre texte sur Kim.")),
    ]
    ingest_documents(items, store, progress=seen)
    told = {(o.id or o.origin, o.fate): o for o in seen.told}
    assert {(name, fate) for name, fate in told} == {
        ("un", "unchanged"), ("deux", "new"), ("trois", "duplicate"), ("vier", "failed"),
        ("vide.txt", "failed"), ("cinq", "failed"), ("un", "failed"),
    }  # fmt: skip
    assert (told["deux", "new"].triples, told["deux", "new"].sentences, told["deux", "new"].lang) == (
        2,
        1,
        "fr",
    )
    assert told["un", "unchanged"].triples == 1
    assert told["trois", "duplicate"].about == "un"
    assert "graphx models add stanza de" in told["vier", "failed"].about


def test_interrupt_keeps_what_was_written_with_its_actors(engines, store, monkeypatch):
    write, written = whole._write_one, []

    def interrupted(outcome, *rest):
        if written:
            raise KeyboardInterrupt
        write(outcome, *rest)
        written.append(outcome)

    monkeypatch.setattr(whole, "_write_one", interrupted)
    pairs = texts(("a", "Poutine a vu Kim."), ("b", "Macron a vu Scholz."))
    with pytest.raises(KeyboardInterrupt):
        ingest_documents(pairs, store)
    known = store.entities()
    assert [row.id for row in store.documents()] == ["a"]
    assert known.keys() >= {t.source for t in store.triples()}
    monkeypatch.setattr(whole, "_write_one", write)
    assert (ingest_documents(pairs, store).new, len(store.documents())) == (1, 2)


def test_actors_left_by_a_killed_ingest_are_joined_by_the_next(engines, store, monkeypatch):
    pairs = texts(("a", "Poutine a vu Kim."))
    with monkeypatch.context() as killed:
        killed.setattr(whole, "resolve", lambda store: None)
        ingest_documents(pairs, store)
    assert store.entities() == {}
    assert ingest_documents(pairs, store).unchanged == 1
    assert store.entities().keys() >= {t.source for t in store.triples()}


def test_a_reader_works_while_an_ingest_writes(engines, store, tmp_path):
    counts, stop = [], threading.Event()

    def read():
        with open_store(tmp_path / "graphx.db", readonly=True) as reader:
            while not stop.is_set():
                counts.append((len(reader.documents()), len(reader.triples())))

    thread = threading.Thread(target=read)
    thread.start()
    ingest_documents(texts(*((f"d{i}", f"Poutine a vu Kim {i} fois.") for i in range(40))), store)
    stop.set()
    thread.join()
    assert counts
    assert all(documents <= triples for documents, triples in counts)  # never a document without its own


def test_importing_graphx_loads_nothing_heavy():
    heavy = "{'torch', 'spacy', 'stanza', 'pandas', 'networkx', 'streamlit', 'igraph'}"
    code = f"import sys, graphx; print({heavy} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"


def test_judgements_on_relations_survive_a_forced_reading(folder, store, engines):
    ingest([folder], store, FRENCH)
    before = store.triples()
    rows = [Judgement(0, "2026-11-22", "wrong", before[0].id)]
    changes = (("action", "saluer"), ("target", before[0].source))
    rows.append(Judgement(0, "2026-11-22", "fix", before[1].id, changes=changes))
    store.record(lambda log: rows)
    judged = store.triples()
    assert len(judged) == len(before) - 1
    assert (judged[0].action, judged[0].target) == ("saluer", before[0].source)
    ingest([folder], store, IngestOptions(lang="fr", force=True))
    assert sorted(store.triples(), key=lambda t: t.id) == sorted(judged, key=lambda t: t.id)
    store.record(lambda log: [Judgement(0, "2026-11-22", "undo", "", str(n)) for n in (1, 2)])
    assert sorted(store.triples(), key=lambda t: t.id) == sorted(before, key=lambda t: t.id)
