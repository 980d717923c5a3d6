from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

import graphx.pipeline
from graphx.dashboard.intake import Progress, decode_files, pasted, take_in
from graphx.documents import DocumentFailure
from graphx.model import Document
from graphx.pipeline import DocumentOutcome, IngestReport
from graphx.store import Store

NO_MODEL = "No model for language 'de' is installed. Add one with: graphx models add stanza de"
TEXT = "La Russie fournit du blé à la Corée du Nord depuis le mois d’octobre."


def store_only(items: Iterable[Any], store: Store, options: Any, progress: Any) -> IngestReport:
    """Stand in for the pipeline without its models: writes the documents, finds nothing in them."""
    texts: dict[str, str] = {row.id: row.id for row in store.documents()}
    told = []
    progress.stage("relations", None)
    for item in items:
        if isinstance(item, DocumentFailure):
            told.append(DocumentOutcome("", item.origin, "failed", about=item.reason))
        elif item.lang == "de":
            told.append(DocumentOutcome("", item.origin, "failed", about=NO_MODEL))
        elif item.text in texts:
            told.append(DocumentOutcome(item.id, item.origin, "duplicate", about=texts[item.text]))
        else:
            texts[item.text] = item.id
            store.write_document(item, [], [], models="none", rules="none", sentences=[])
            told.append(DocumentOutcome(item.id, item.origin, "new", item.lang, 2, 1, item.warnings))
        progress.tell(told[-1])
    progress.stage("actors", 1)
    written = sum(o.fate == "new" for o in told)
    return IngestReport(read=written, new=written, triples=written)


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


@dataclass
class Given:
    """A file as Streamlit hands it over."""

    name: str
    data: bytes
    large: int = 0

    @property
    def size(self) -> int:
        return self.large or len(self.data)

    def getvalue(self) -> bytes:
        assert not self.large, "a file that is too large isn't looked into"
        return self.data


def test_files_of_an_unknown_kind_and_too_large_ones_are_failures() -> None:
    files = [Given("a.txt", TEXT.encode()), Given("b.exe", b"MZ"), Given("c.txt", b"", 51 * 1024 * 1024)]
    first, second, third = decode_files(files, None)
    assert isinstance(first, Document)
    assert isinstance(second, DocumentFailure)
    assert isinstance(third, DocumentFailure)
    assert "50 MB" in third.reason


def test_take_in_tells_each_document_and_the_outcome(quick: Path) -> None:
    seen: list[tuple[str, int, int, int]] = []
    progress = Progress(lambda stage, done, total, told: seen.append((stage, done, total, len(told))), 1)
    outcome = take_in([pasted(TEXT, "a", "", None)], progress)
    assert outcome.report is not None
    assert [o.fate for o in outcome.told] == ["new"]
    assert seen == [("relations", 0, 1, 0), ("relations", 1, 1, 1), ("actors", 1, 1, 1)]


def test_a_store_that_cannot_be_written_is_an_outcome(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GRAPHX_STORE", str(tmp_path))  # a folder
    outcome = take_in([pasted(TEXT, "a", "", None)], Progress(lambda *_: None, 1))
    assert outcome.report is None
    assert str(tmp_path) in outcome.reason


BROKEN = {
    "binaire.txt": b"PK\x03\x04\0\0",
    "vide.txt": b"",
    "codage.txt": b"\xff\xfe\x00",
    "tableau.csv": b"titre;corps\na;b\n",
    "lignes.jsonl": b'{"text": 3}\n{broken\n',
    "de.txt": b"---\nlang: de\n---\nDer Minister war in Berlin.",
}


def test_upload_tells_what_became_of_each_file(quick: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(quick).run().switch_page("views/documents.py").run()
    files = [
        ("bon.txt", TEXT.encode()),
        ("copie.txt", TEXT.encode()),
        ("![x](http:y).md", b""),
        *BROKEN.items(),
    ]
    app.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files])
    app.run()
    app.button(key="read-files").click()
    app.run()
    assert not app.exception
    assert "1 document" in app.warning[0].value
    assert "en échec : 8" in app.warning[0].value
    told = app.dataframe[0].value.set_index("document")
    assert told.loc["bon.txt", ["outcome", "language", "relations"]].tolist() == ["nouveau", "français", "1"]
    assert told.loc["copie.txt", "outcome"] == "même texte que « bon », non doublé"
    reasons = told["warnings"]
    assert "binaires" in reasons["binaire.txt"]
    assert "vide" in reasons["vide.txt"]
    assert "UTF-8" in reasons["codage.txt"]
    assert "titre, corps" in reasons["tableau.csv"]
    assert "« text » manque" in reasons["lignes.jsonl:1"]
    assert "JSON" in reasons["lignes.jsonl:2"]
    assert "graphx models add stanza de" in reasons["de.txt"]
    assert "![x](http:y).md" in reasons.index
    assert (told["outcome"] == "en échec").sum() == 8
    assert app.dataframe[1].value["id"].tolist() == ["bon"]
    app.button(key="outcome-away").click().run()
    assert len(app.dataframe) == 1


def test_a_folder_is_dropped_with_its_sidecars(quick: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(quick).run().switch_page("views/documents.py").run()
    app.button_group(key="intake-way").set_value("folder").run()
    files = [
        ("lot/a/n.txt", TEXT.encode()),
        ("lot/a/n.meta.yaml", b"title: Ble"),
        ("lot/b/n.txt", b"Kim a vu Lavrov."),
    ]
    app.file_uploader[0].set_value([(name, data, "text/plain") for name, data in files])
    app.run()
    app.button(key="read-files").click().run()
    assert not app.exception
    assert sorted(app.dataframe[1].value["id"]) == ["a/n", "b/n"]
    assert "Ble" in app.dataframe[1].value["title"].tolist()


def test_paste_reads_a_text_and_refuses_none(quick: Path, start: Callable[[Path], AppTest]) -> None:
    app = start(quick).run().switch_page("views/documents.py").run()
    app.button_group(key="intake-way").set_value("paste").run()
    app.button(key="read-text").click().run()
    assert app.warning[0].value == "Le texte est vide."
    app.text_area[0].set_value(TEXT)
    app.text_input[0].set_value("Blé")
    app.button(key="read-text").click().run()
    assert not app.exception
    assert app.dataframe[1].value["title"].tolist() == ["Blé"]
