"""The list of documents, the reader, and what deletes documents or reads them again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import graphx.pipeline
from graphx.dashboard.component.reader import FOCUS_KEY
from graphx.dashboard.shelf import Shelf, find_documents
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.dashboard.ui.shelf_view import table_key
from graphx.errors import StoreError
from graphx.pipeline import DocumentOutcome, IngestReport, Reread
from graphx.store import DocumentRow, open_store
from tests.dashboard.driving import Start, clean, html_of, labels, turn_to
from tests.factories import Corpus, make_corpus, write_store


def row(id_: str, **more: Any) -> DocumentRow:
    values: dict[str, Any] = {"title": None, "date": None, "lang": "fr", "url": None, "origin": None}
    counts = {"sentences": 1, "mentions": 1, "triples": 1, "warnings": (), "models": "", "written": ""}
    return DocumentRow(id_, **{**values, **counts, **more})


ROWS = (
    row("a", title="Séoul proteste", date="2024-01-02", triples=5, written="3"),
    row("b", title="Moscow talks", date="2024-05-01", lang="en", warnings=("odd",), written="1"),
    row("c", origin="lots/seoul.txt", triples=0, duplicate_of="a", written="2"),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Shelf(), "bac"),
        (Shelf(sort="oldest"), "abc"),
        (Shelf(sort="title"), "cba"),
        (Shelf(sort="relations"), "abc"),
        (Shelf(sort="read"), "acb"),
        (Shelf(words="SEOUL"), "ac"),
        (Shelf(words="seoul protes"), "a"),
        (Shelf(lang="en"), "b"),
        (Shelf(marks=frozenset({"warnings"})), "b"),
        (Shelf(marks=frozenset({"warnings", "copies"})), "bc"),
        (Shelf(marks=frozenset({"barren"})), "c"),
        (Shelf(words="nowhere"), ""),
    ],
)
def test_documents_are_found_and_sorted(wanted: Shelf, found: str) -> None:
    assert "".join(r.id for r in find_documents(ROWS, wanted)) == found


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return write_store(tmp_path / "own.db")


@pytest.fixture
def app(own: Path, start: Start) -> AppTest:
    return clean(turn_to(start(own).run(), "documents"))


def tick(app: AppTest, rows: Sequence[int] = (), cells: Sequence[tuple[int, str]] = ()) -> AppTest:
    app.session_state[table_key(listed(app))] = {
        "selection": {"rows": list(rows), "columns": [], "cells": list(cells)}
    }
    return clean(app.run())


def listed(app: AppTest) -> list[str]:
    return list(app.dataframe[0].value["id"])


def triple(action: str) -> str:
    return next(t.id for t in make_corpus().triples if t.action == action)


def test_the_list_is_searched_filtered_and_sorted(app: AppTest) -> None:
    assert listed(app) == ["summit", "sommet", "moissons", "piege"]
    clean(app.text_input(key="shelf-words").set_value("ble").run())
    assert listed(app) == ["moissons"]
    assert any("1 document sur 4" in c.value for c in app.caption)
    clean(app.text_input(key="shelf-words").set_value("rien de tel").run())
    assert app.info
    clean(app.button(key="shelf-all").click().run())
    clean(app.selectbox(key="shelf-lang").set_value("en").run())
    assert listed(app) == ["summit"]
    clean(app.selectbox(key="shelf-lang").set_value("").run())
    clean(app.button_group(key="shelf-marks").set_value(["warnings"]).run())
    assert listed(app) == ["piege"]


def test_many_documents_come_page_by_page(tmp_path: Path, start: Start) -> None:
    corpus = make_corpus()
    first = corpus.documents["piege"]
    many = {f"d{n:03}": replace(first, id=f"d{n:03}", sha256=str(n)) for n in range(230)}
    path = write_store(tmp_path / "many.db", Corpus(many, corpus.entities, [], [], {key: [] for key in many}))
    app = clean(turn_to(start(path).run(), "documents"))
    assert (len(listed(app)), listed(app)[0]) == (100, "d000")
    app.session_state["shelf-page"] = 3
    clean(app.run())
    assert (len(listed(app)), listed(app)[0]) == (30, "d200")
    clean(app.text_input(key="shelf-words").set_value("d00").run())
    assert len(listed(app)) == 10


def test_a_click_on_a_cell_opens_the_document(app: AppTest) -> None:
    app.session_state[DOCUMENT_KEY] = ("sommet", None)  # what the table's callback does
    clean(app.run())
    assert "14 relations" in html_of(app)
    assert app.query_params["doc"] == "sommet"
    clean(app.button(key="reader-close").click().run())
    assert len(listed(app)) == 4
    assert "doc" not in app.query_params


def test_ticked_documents_go_after_a_question(app: AppTest, own: Path) -> None:
    assert app.button(key="shelf-delete").disabled
    tick(app, [0, 3])
    clean(app.button(key="shelf-delete").click().run())
    words = " ".join(m.value for m in app.markdown)
    assert "2 documents, avec 17 relations et 1 acteur" in words
    assert "jugements" in " ".join(c.value for c in app.caption)
    with open_store(own, readonly=True) as store:
        assert len(store.documents()) == 4
    clean(app.button(key="delete-yes").click().run())
    assert listed(app) == ["sommet", "moissons"]
    assert app.button(key="shelf-delete").disabled  # the ticks don't pass on to the rows that moved up
    with open_store(own, readonly=True) as store:
        assert [r.id for r in store.documents()] == ["moissons", "sommet"]


def test_ticks_dont_pass_on_to_other_documents(app: AppTest) -> None:
    tick(app, [0])
    assert not app.button(key="shelf-delete").disabled
    clean(app.selectbox(key="shelf-sort").set_value("oldest").run())
    assert app.button(key="shelf-delete").disabled


def test_the_document_that_is_read_can_go(app: AppTest) -> None:
    app.session_state[DOCUMENT_KEY] = ("piege", None)
    clean(app.run())
    clean(app.button(key="reader-delete").click().run())
    assert not any("![carte](" in m.value for m in app.markdown)
    clean(app.button(key="delete-yes").click().run())
    assert "piege" not in listed(app)
    assert "doc" not in app.query_params


def test_documents_are_read_again_as_asked(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []

    def fake(docs: Sequence[str], store: Any, options: Any, progress: Any) -> Reread:
        asked.append((tuple(docs), options.lang, options.engine))
        for doc in docs:
            progress.tell(DocumentOutcome(doc, f"{doc}.txt", "changed", "en", 7, 9))
        return Reread(
            IngestReport(changed=len(docs), triples=18), dict.fromkeys(docs, 14), dict.fromkeys(docs, 9)
        )

    monkeypatch.setattr(graphx.pipeline, "reread", fake)
    tick(app, [1])
    clean(app.button(key="shelf-reread").click().run())
    app.selectbox(key="reread-lang").set_value("en")
    app.button_group(key="reread-engine").set_value("spacy")
    clean(app.button(key="reread-yes").click().run())
    assert asked == [(("sommet",), "en", "spacy")]
    told = app.dataframe[0].value
    assert told[["document", "outcome", "before", "relations"]].values.tolist() == [
        ["sommet.txt", "relu", "14", "9"]
    ]


def test_what_cannot_be_deleted_is_told(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(docs: Sequence[str], store: Any) -> None:
        raise StoreError("graphx.db: deleting: database is locked. Another program writes to it: wait, …")

    monkeypatch.setattr(graphx.pipeline, "delete_documents", busy)
    tick(app, [0])
    app.button(key="shelf-delete").click().run()
    app.button(key="delete-yes").click().run()
    assert not app.exception
    assert "Rien n’a été supprimé" in app.error[0].value
    assert any("autre programme" in text.value for text in app.text)


def read(own: Path, start: Start, **address: str) -> AppTest:
    app = start(own)
    for name, value in address.items():
        app.query_params[name] = value
    return clean(turn_to(app.run(), "documents"))


def test_a_line_beside_the_text_rings_its_sentence_and_stays(own: Path, start: Start) -> None:
    app = read(own, start, doc="sommet")
    next(b for b in app.button if b.label.startswith("Russie – frapper")).click()
    clean(app.run())
    assert app.query_params["edge"] == triple("frapper")
    assert any(b.label == "**Russie – frapper → Ukraine**" for b in app.button)
    assert "Retour à la liste" in labels(app)
    app.button(key="reader-graph").click()
    clean(app.run())
    assert any("actes" in c.value or "acteurs sur" in c.value for c in app.caption)


def test_an_address_with_document_and_relation_restores_both(own: Path, start: Start) -> None:
    app = read(own, start, doc="sommet", edge=triple("frapper"))
    assert any(b.label == "**Russie – frapper → Ukraine**" for b in app.button)


def test_a_sentence_with_several_relations_offers_them_all(own: Path, start: Start) -> None:
    app = read(own, start, doc="sommet")
    ids = [triple("frapper"), triple("saluer")]
    app.session_state[FOCUS_KEY] = {"picked": ids}
    app.session_state["graphx_reader_sentence"] = ("sommet", *ids)  # what the click's callback does
    clean(app.run())
    assert any("Cette phrase dit 2 choses" in m.value for m in app.markdown)
    beside = [label.strip("*") for label in labels(app) if "→" in label]
    assert [label.split(" – ")[1].split(" →")[0] for label in beside[:2]] == ["frapper", "saluer"]
    assert len(beside) == len(set(beside))
