from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import graphx.pipeline
from graphx.dashboard.intake import decode_files, pasted, take_in
from graphx.documents import DocumentFailure
from graphx.model import Document
from graphx.pipeline import IngestReport
from graphx.pipeline.records import Duplicate
from graphx.store import Store

TEXT = "La Russie fournit du blé à la Corée du Nord depuis le mois d’octobre."


def store_only(items: Iterable[Any], store: Store, options: Any, progress: Any) -> IngestReport:
    """Stand in for the pipeline without its models: writes the documents, finds nothing in them."""
    written, failures, duplicates, texts = [], [], [], {}
    progress.stage("relations", None)
    for item in items:
        if isinstance(item, DocumentFailure):
            failures.append(item)
        elif item.text in texts:
            duplicates.append(Duplicate(item.id, item.origin, texts[item.text]))
        else:
            texts[item.text] = item.id
            store.write_document(item, [], [], models="none", rules="none", sentences=[])
            written.append(item)
        progress.advance("relations")
    progress.stage("actors", 1)
    return IngestReport(
        read=len(written), new=len(written), failures=tuple(failures), duplicates=tuple(duplicates)
    )


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(graphx.pipeline, "ingest_documents", store_only)
    monkeypatch.setenv("GRAPHX_STORE", str(tmp_path / "new.db"))
    return tmp_path / "new.db"


def test_pasted_text_has_an_id_of_its_title_or_words() -> None:
    assert pasted(TEXT, "Le blé russe", "2023-10-03", None).id == "le-blé-russe"
    document = pasted(TEXT, " ", "", None)
    assert document.id == "la-russie-fournit-du-blé-à"
    assert document.lang == "fr"
    assert document.origin == "paste"


def test_files_of_an_unknown_kind_are_failures() -> None:
    found = decode_files([("a.txt", TEXT.encode()), ("b.exe", b"MZ")], None)
    assert isinstance(found[0], Document)
    assert isinstance(found[1], DocumentFailure)


def test_take_in_tells_progress_and_outcome(quick: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    outcome = take_in([pasted(TEXT, "a", "", None)], lambda *now: seen.append(now))
    assert outcome.report is not None
    assert outcome.report.new == 1
    assert outcome.given == ("a",)
    assert ("relations", 1, 1) in seen


def test_a_store_that_cannot_be_written_is_an_outcome(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GRAPHX_STORE", str(tmp_path))  # a folder
    outcome = take_in([pasted(TEXT, "a", "", None)], lambda *_: None)
    assert outcome.report is None
    assert str(tmp_path) in outcome.reason


def test_upload_tells_what_became_of_each_file(quick: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(quick).run().switch_page("views/documents.py").run()
    app.file_uploader[0].upload("bon.txt", TEXT.encode(), "text/plain")
    app.run()
    files = [("bon.txt", TEXT), ("copie.txt", TEXT), ("![x](http:y).jsonl", '{"id": "sans texte"}')]
    app.file_uploader[0].set_value([(name, text.encode(), "text/plain") for name, text in files])
    app.run()
    app.button(key="read-files").click()
    app.run()
    assert not app.exception
    assert any("1 document" in s.value for s in app.success)
    assert any("non doublé" in i.value for i in app.info)
    assert len(app.error) == 1
    assert "![x](" not in app.error[0].value
    assert app.dataframe[0].value["id"].tolist() == ["bon"]


def test_paste_reads_a_text_and_refuses_none(quick: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(quick).run().switch_page("views/documents.py").run()
    app.button(key="read-text").click().run()
    assert app.warning[0].value == "Le texte est vide."
    app.text_area[0].set_value(TEXT)
    app.text_input[0].set_value("Blé")
    app.button(key="read-text").click().run()
    assert not app.exception
    assert app.dataframe[0].value["title"].tolist() == ["Blé"]
