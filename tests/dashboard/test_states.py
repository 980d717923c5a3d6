"""Every state that a store can be in, on every page: a line that says so and what to do, never a trace."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graphx.dashboard.reasons import in_words
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.documents import DocumentFailure, documents_from_uploads
from graphx.errors import ModelError, StoreError
from graphx.model import Filter
from graphx.pipeline import choose_engines
from graphx.store import open_store, reserve
from tests.dashboard.driving import Start, clean, html_of, labels, turn_to
from tests.dashboard.right_to_left import make_right_to_left
from tests.factories import Corpus, make_corpus, write_store
from tests.store.test_reservation import HOLD

PAGES = ("explore", "paths", "actors", "claims", "curate", "documents", "export")
EMPTY = "Aucun article n’a encore été lu"


def on(page: str, app: AppTest) -> AppTest:
    """Turn to a page; the first run draws the graph's."""
    app.run()
    return app if page == "explore" else turn_to(app, page)


def words_of(app: AppTest) -> str:
    """All that the page says in its own words."""
    kinds = (app.header, app.info, app.error, app.warning, app.text, app.caption, app.markdown)
    return " ".join(str(element.value) for kind in kinds for element in kind)


# --- nothing to show -------------------------------------------------------------------------------------


@pytest.fixture(params=["no file", "no bytes", "no document"])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "none.db"
    if request.param == "no bytes":
        path.touch()
    elif request.param == "no document":
        open_store(path).close()
    return path


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_store_says_how_to_begin(nothing: Path, start: Start, page: str) -> None:
    app = clean(on(page, start(nothing)))
    if page == "documents":
        assert "Lire les fichiers" in labels(app)
        assert not app.dataframe
    else:
        assert EMPTY in words_of(app)
        assert "Déposer des fichiers ou coller un texte" in labels(app)


def test_the_last_document_deleted_leaves_an_empty_store(tmp_path: Path, start: Start) -> None:
    from graphx.pipeline import delete_documents

    path = write_store(tmp_path / "a.db")
    with open_store(path) as store:
        delete_documents([row.id for row in store.documents()], store)
    assert EMPTY in words_of(clean(start(path).run()))


@pytest.fixture(scope="module")
def single(tmp_path_factory: pytest.TempPathFactory) -> Path:
    whole = make_corpus()
    corpus = Corpus(
        {"sommet": whole.documents["sommet"]},
        whole.entities,
        [m for m in whole.mentions if m.doc == "sommet"],
        [t for t in whole.triples if t.doc == "sommet"],
        {"sommet": whole.sentences["sommet"]},
    )
    return write_store(tmp_path_factory.mktemp("one") / "one.db", corpus)


@pytest.mark.parametrize("page", PAGES)
def test_one_document_is_enough(single: Path, start: Start, page: str) -> None:
    app = clean(on(page, start(single)))
    assert EMPTY not in words_of(app)
    if page == "documents":
        assert app.dataframe[0].value["id"].tolist() == ["sommet"]
        assert any("1 document" in c.value for c in app.caption)


@pytest.mark.parametrize("page", [page for page in PAGES if page not in ("documents", "curate")])
def test_documents_without_a_relation_are_told(tmp_path: Path, start: Start, page: str) -> None:
    corpus = make_corpus()
    path = write_store(tmp_path / "a.db", Corpus(corpus.documents, corpus.entities, [], [], corpus.sentences))
    app = clean(on(page, start(path)))
    assert "aucune relation" in words_of(app)
    assert "Documents" in labels(app)


def test_a_document_without_relations_can_be_read(tmp_path: Path, start: Start) -> None:
    corpus = make_corpus()
    path = write_store(tmp_path / "a.db", Corpus(corpus.documents, corpus.entities, [], [], corpus.sentences))
    app = turn_to(start(path).run(), "documents")
    app.session_state[DOCUMENT_KEY] = ("sommet", None)
    assert "Aucune relation n’a été lue dans ce document." in words_of(clean(app.run()))


# --- a filter that lets nothing through ------------------------------------------------------------------


@pytest.mark.parametrize("page", ["actors", "claims", "export"])
def test_a_filter_without_result_is_named_and_cleared(filled_store: Path, start: Start, page: str) -> None:
    app = on(page, start(filled_store))
    app.session_state["graphx_filter"] = Filter(min_confidence=0.0, actions=frozenset({"nul"}))
    clean(app.run())
    assert "Aucune relation ne passe ce filtre." in words_of(app)
    assert "Sans le filtre « actions » : 40 phrases" in labels(app)
    clean(app.button(key="without-actions").click().run())
    assert "Aucune relation ne passe ce filtre." not in words_of(app)


# --- documents are being read in by another process ------------------------------------------------------


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[tuple[Path, "subprocess.Popen[str]"]]:
    path = write_store(tmp_path / "busy.db")
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        yield path, other
        other.kill()


def test_reading_goes_on_while_another_process_reads_documents_in(
    busy: tuple[Path, "subprocess.Popen[str]"], start: Start
) -> None:
    path, other = busy
    app = start(path)
    for page in PAGES:
        clean(on(page, app))
        assert f"en train d’être lus (processus {other.pid}" in app.info[0].value
        assert "attendez la fin" in app.info[0].value
    assert app.download_button or page == "export"


def test_a_change_is_refused_meanwhile_and_a_dead_process_is_in_nobodys_way(
    busy: tuple[Path, "subprocess.Popen[str]"], start: Start
) -> None:
    path, other = busy
    app = turn_to(start(path).run(), "documents")
    app.session_state[DOCUMENT_KEY] = ("piege", None)
    app.run()
    app.button(key="reader-delete").click().run()
    app.button(key="delete-yes").click().run()
    assert not app.exception
    assert "Rien n’a été supprimé" in app.error[0].value
    assert f"Un autre processus ({other.pid})" in words_of(app)
    other.kill()
    other.wait()
    assert path.with_name("busy.db-reading").exists()
    clean(app.button(key="delete-yes").click().run())
    assert "en train d’être" not in words_of(app)
    assert len(app.dataframe[0].value) == 3


def test_an_upload_is_refused_meanwhile(busy: tuple[Path, "subprocess.Popen[str]"], start: Start) -> None:
    app = turn_to(start(busy[0]).run(), "documents")
    app.file_uploader[0].upload("un.txt", "Kim a vu Lavrov à la gare de Vladivostok.".encode(), "text/plain")
    app.run()
    app.button(key="read-files").click().run()
    assert not app.exception
    assert "Rien n’a pu être lu." in app.error[0].value
    assert "attendez qu’il ait fini" in words_of(app)
    assert len(app.dataframe[0].value) == 4


def test_another_window_of_the_same_dashboard_is_told_apart(tmp_path: Path, start: Start) -> None:
    path = write_store(tmp_path / "a.db")
    with reserve(path, "reread"):
        app = clean(start(path).run())
        assert "en train d’être relus (une autre fenêtre" in app.info[0].value
    assert not clean(app.run()).info


# --- a model is missing ----------------------------------------------------------------------------------


def test_a_missing_model_names_the_command_that_installs_it() -> None:
    with pytest.raises(ModelError) as missing:
        choose_engines("xx")
    assert "graphx models add stanza xx" in in_words(str(missing.value))
    assert "aucun modèle" in in_words(str(missing.value))


# --- a broken file ---------------------------------------------------------------------------------------


def letter(path: Path) -> None:
    path.write_text("Chère Marie,\n" * 100)


def cut(path: Path) -> None:
    write_store(path)
    os.truncate(path, path.stat().st_size // 3)


def newer(path: Path) -> None:
    _pragma(path, "user_version = 999")


def older(path: Path) -> None:
    _pragma(path, "user_version = 1")


def foreign(path: Path) -> None:
    import sqlite3

    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name)")


def folder(path: Path) -> None:
    path.mkdir()


def _pragma(path: Path, words: str) -> None:
    import sqlite3

    write_store(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA {words}")
    connection.close()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("make", "advice"),
    [
        (letter, "pas une base de graphx"),
        (foreign, "pas une base de graphx"),
        (cut, "abîmé"),
        (newer, "mettez graphx à jour"),
        (older, "graphx info"),
        (folder, "C’est un dossier"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_file_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, start: Start, page: str, make: object, advice: str
) -> None:
    path = tmp_path / "fichier.db"
    make(path)  # type: ignore[operator]  # one of the functions above
    app = on(page, start(path))
    assert not app.exception
    assert "La base ne peut pas être lue" in words_of(app)
    assert advice in words_of(app)
    assert str(path) in words_of(app)
    assert "Traceback" not in words_of(app)


def test_a_file_that_is_mended_is_read_again(tmp_path: Path, start: Start) -> None:
    path = tmp_path / "a.db"
    letter(path)
    app = start(path).run()
    path.unlink()
    shutil.copy(write_store(tmp_path / "b.db"), path)
    app.button(key="broken-again").click()
    clean(app.run())
    assert any("4 documents" in c.value for c in app.caption)


# --- names that run from right to left -------------------------------------------------------------------


@pytest.fixture(scope="module")
def turned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_store(tmp_path_factory.mktemp("rtl") / "rtl.db", make_right_to_left())


@pytest.mark.parametrize("page", PAGES)
def test_right_to_left_names_draw_on_every_page(turned: Path, start: Start, page: str) -> None:
    clean(on(page, start(turned)))


def test_right_to_left_names_dont_turn_their_arrow(turned: Path, start: Start) -> None:
    app = start(turned)
    app.query_params["node"] = "person/nasser"
    app.query_params["doc"] = "mixte"
    lines = labels(clean(app.run()))
    assert "\u2068ארגון מדע\u2069 – rencontrer → \u2068جمال عبد الناصر\u2069" in lines
    beside = labels(clean(turn_to(app, "documents")))
    assert "\u2068ארגון מדע\u2069 – rencontrer → \u2068جمال عبد الناصر\u2069" in beside


def test_a_quotation_runs_the_way_of_its_document(turned: Path, start: Start) -> None:
    for edge, right in (("rtl0", True), ("rtl1", False)):
        app = start(turned)
        app.query_params["edge"] = edge
        assert ("gx-rtl" in html_of(clean(app.run()))) is right


def test_exports_hold_no_sign_of_direction(turned: Path) -> None:
    from graphx.project import open_project

    with open_project(turned) as project:
        frame = project.relations()
    assert "\u2068" not in frame.to_csv()
    assert "جمال عبد الناصر" in frame.to_csv()


# --- what graphx says, in the reader's words -------------------------------------------------------------


def failures() -> list[str]:
    """Every message that a broken upload brings about."""
    files = [
        ("a.txt", b"\x00\x01"), ("b.txt", b""), ("c.csv", b"x;y\n1;2\n"), ("d.jsonl", b"{\n[]\n{}\n"),
        ("e.html", b"<html></html>"), ("f.jsonl", b""), ("g.exe", b"MZ"), ("h.txt", b"\xff\xfe\x00"),
        ("i.jsonl", b'{"text": 3}\n{"text": " "}\n'),
    ]  # fmt: skip
    found = [item for item in documents_from_uploads(files) if isinstance(item, DocumentFailure)]
    assert len(found) >= len(files)
    return [item.reason for item in found]


def test_every_reason_of_a_failed_upload_is_said_in_french() -> None:
    assert [reason for reason in failures() if in_words(reason) == reason] == []


def test_an_unknown_message_stays_as_it_is() -> None:
    assert in_words("something {new}") == "something {new}"


def test_the_store_is_named_where_it_is_locked() -> None:
    said = str(StoreError("a.db: writing: database is locked. Another program writes to it: wait, …"))
    assert "autre programme" in in_words(said)


# --- very many -------------------------------------------------------------------------------------------


def test_a_large_store_is_cut_at_its_caps_and_says_so(tmp_path: Path, start: Start) -> None:
    corpus = make_corpus()
    first, entity = corpus.triples[0], corpus.entities["state/RU"]
    names = [f"other/a{n:04}" for n in range(800)]
    entities = {
        name: replace(entity, id=name, name=name, names={}, aliases=(), country=None) for name in names
    }
    pairs = [(names[n % 800], names[(n * 7 + 1) % 800]) for n in range(3000)]
    triples = [
        replace(first, id=f"x{n}", source=a, target=b, action=f"agir{n % 5}")
        for n, (a, b) in enumerate(pairs)
        if a != b
    ]
    mentions = [replace(corpus.mentions[0], entity=name) for name in names]
    documents = {first.doc: corpus.documents[first.doc]}
    path = write_store(
        tmp_path / "large.db", Corpus(documents, entities, mentions, triples, corpus.sentences)
    )
    app = clean(start(path).run())
    assert any("acteurs sur 800" in c.value for c in app.caption), [c.value for c in app.caption]
    app.session_state[DOCUMENT_KEY] = (first.doc, None)
    clean(turn_to(app, "documents"))
    assert sum("→" in label for label in labels(app)) <= 41
    assert "reader-all" in {button.key for button in app.button}
