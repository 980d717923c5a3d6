import io
import json
import os
from pathlib import Path

import pytest

from graphx.documents import DocumentFailure, document_from_text, documents_from_uploads, read_documents
from graphx.model import Document

TEXT = "Séoul a remercié Berne pour son aide après les inondations de juillet."


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)


def read(*paths: Path | str, lang: str | None = None) -> tuple[list[Document], list[DocumentFailure]]:
    items = list(read_documents(paths, lang=lang))
    failures = [item for item in items if isinstance(item, DocumentFailure)]
    return [item for item in items if isinstance(item, Document)], failures


def test_folder_is_read_sorted_and_what_is_no_document_is_told_once(tmp_path: Path) -> None:
    write(tmp_path, {
        "b.txt": TEXT, "a.md": TEXT, "sub/c.txt": TEXT,
        ".hidden.txt": TEXT, ".git/d.txt": TEXT, "README.md": "x",
        "a.pdf": "x", "b.PDF": "x", "empty.txt": " \n", "picture.txt": b"\x89PNG\0\0\0",
    })  # fmt: skip
    documents, failures = read(tmp_path)
    assert [d.id for d in documents] == ["a", "b", "c"]
    assert {(Path(f.origin).name, f.reason.split(";")[0]) for f in failures} == {
        ("a.pdf", "not a kind of file that graphx reads (.pdf), and 1 more of this kind"),
        ("empty.txt", "is empty"),
        ("picture.txt", "not text but binary data"),
    }


def test_document_keeps_its_text_and_says_where_it_is_from(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": b"\xef\xbb\xbfTitre\r\n\r\nIl part.\r\n"})
    ((document,), _) = read(tmp_path / "a.txt")
    assert document.text == "Titre\r\n\r\nIl part.\r\n"
    assert document.origin == str(tmp_path / "a.txt")
    assert document.title == "Titre"
    assert len(document.sha256) == 64


def test_missing_and_unreadable_paths_are_failures(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": TEXT, "locked.txt": TEXT})
    (tmp_path / "dangling.txt").symlink_to(tmp_path / "nowhere.txt")
    documents, failures = read(
        tmp_path / "none.txt", tmp_path / "a.txt", tmp_path / "dangling.txt", os.devnull
    )
    assert [d.id for d in documents] == ["a"]
    assert [f.reason for f in failures] == ["there is no such file or folder"] * 2 + ["not a file"]


def test_files_with_one_stem_get_distinct_ids_and_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, {"x/a.txt": TEXT, "y/a.txt": TEXT, "y/a.md": TEXT, "z.txt": TEXT})
    documents, _ = read(tmp_path, tmp_path / "z.txt")
    assert [d.id for d in documents] == ["z", "x/a", "y/a.md", "y/a.txt"]


def test_standard_input_is_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    ((document,), failures) = read("-")
    assert (document.id, document.text, failures) == ("stdin", TEXT, [])


def test_json_lines_give_a_document_a_row_and_a_failure_a_bad_row(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "n1", "text": TEXT, "title": "T", "date": "2024-06-19", "url": "https://e.fr"}),
        "",
        json.dumps({"text": TEXT}),
        "{broken",
        json.dumps({"id": "n1", "text": "Autre texte."}),
        json.dumps({"title": "T"}),
        json.dumps({"text": 3}),
        json.dumps([1]),
        json.dumps({"id": 7, "text": "Un \ud800 seul.", "date": "hier"}),
    ]  # fmt: skip
    write(tmp_path, {"news.jsonl": "\n".join(rows)})
    documents, failures = read(tmp_path)
    assert [d.id for d in documents] == ["n1", "news-3", "n1-5", "7"]
    first, last = documents[0], documents[-1]
    assert (first.title, first.date, first.url, first.lang) == ("T", "2024-06-19", "https://e.fr", "fr")
    assert first.origin == f"{tmp_path / 'news.jsonl'}:1"
    assert "'n1' is another document's" in documents[2].warnings[-1]
    assert last.text == "Un \ufffd seul."
    assert any("hier" in warning for warning in last.warnings)
    assert [f.origin.rpartition(":")[2] for f in failures] == ["4", "6", "7", "8"]
    assert [f.reason.split(" (")[0] for f in failures] == [
        "isn't JSON", "has no 'text'", "has a 'text' that isn't a string", "isn't a JSON object",
    ]  # fmt: skip


def test_hostile_rows_fail_alone() -> None:
    data = b"[" * 100_000 + b'\n{"text": 1' + b"0" * 5_000 + b'}\n{"text": "Bien."}'
    items = list(documents_from_uploads([("a.jsonl", data)]))
    assert [isinstance(item, DocumentFailure) for item in items] == [True, True, False]


def test_csv_needs_a_text_column_and_takes_any_usual_delimiter(tmp_path: Path) -> None:
    long = "Berne attend. " * 12_000  # longer than the csv module's own limit
    write(tmp_path, {
        "good.csv": f'id;Text;date\nk1;"{TEXT}\nSuite ; fin.";2024-01-02\n;"{long}";\nk3;;\n',
        "bad.csv": "id,body\n1,x\n",
        "none.csv": "id,text\n",
    })  # fmt: skip
    documents, failures = read(tmp_path)
    assert [(d.id, d.date) for d in documents] == [("k1", "2024-01-02"), ("good-2", None)]
    assert documents[0].text == f"{TEXT}\nSuite ; fin."
    assert {Path(f.origin).name: f.reason for f in failures} == {
        "bad.csv": "has no column 'text' (columns: id, body)",
        "good.csv:3": "has an empty 'text'",
        "none.csv": "has no rows",
    }


def test_front_matter_and_sidecar_tell_about_the_document(tmp_path: Path) -> None:
    head = "---\ntitle: Séoul remercie\ndate: 2024-06-19\nlang: fr\nsource: https://e.fr/a\n---\n"
    write(tmp_path, {
        "a.txt": head + TEXT,
        "b.txt": TEXT, "b.meta.yaml": "title: De côté\ndate: 2023-09-13\n",
        "c.txt": TEXT, "c.meta.yaml": "title: [broken\ndate: 13/09/2023\n",
    })  # fmt: skip
    (a, b, c), failures = read(tmp_path)
    assert (a.title, a.date, a.lang, a.url) == ("Séoul remercie", "2024-06-19", "fr", "https://e.fr/a")
    assert a.text == head + TEXT
    assert {p.label for p in a.paragraphs[:-1]} == {"boilerplate"}
    assert (b.title, b.date) == ("De côté", "2023-09-13")
    assert c.date is None
    assert len(c.warnings) == 2
    assert failures == []


def test_page_gives_its_article_without_menus(tmp_path: Path) -> None:
    page = f"""<html><head><title>Séoul remercie Berne</title>
    <meta property="article:published_time" content="2024-07-20T10:00:00Z"></head>
    <body><nav><a href="/">Accueil</a> <a href="/b">Sport</a></nav><article><h1>Séoul remercie Berne</h1>
    <p>{TEXT}</p><p>Berne avait envoyé des tentes &amp; des vivres, a précisé le ministère.</p></article>
    <script>alert(1)</script><footer>Mentions</footer></body></html>"""
    write(tmp_path, {"a.html": page, "b.htm": "<p></p>"})
    documents, failures = read(tmp_path)
    assert documents[0].date == "2024-07-20"
    assert "tentes & des vivres" in documents[0].text
    assert not {"Accueil", "alert", "Mentions"} & set(documents[0].text.split())
    assert failures == [DocumentFailure(str(tmp_path / "b.htm"), "has no text")]


def test_page_that_the_extractor_fails_on_gives_all_its_text_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    page = b"<title>T</title><nav>Menu</nav><p>Soul <b>attend</b> Berne.<script>x</script><div>Fin.</div>"
    (document,) = documents_from_uploads([("a.html", page)])
    assert isinstance(document, Document)
    assert document.text == "Soul attend Berne.\nFin."
    assert "No article was found" in document.warnings[0]


def test_language_given_wins(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": f"---\nlang: it\n---\n{TEXT}", "b.txt": TEXT})
    assert [d.lang for d in read(tmp_path)[0]] == ["it", "fr"]
    assert [d.lang for d in read(tmp_path, lang="en")[0]] == ["en", "en"]


def test_upload_is_read_by_its_name() -> None:
    (document,) = documents_from_uploads([("../up/Berne.txt", TEXT.encode("cp1252"))])
    assert isinstance(document, Document)
    assert (document.id, document.text, document.origin) == ("Berne", TEXT, "../up/Berne.txt")
    two = b'{"text": "Un."}\n{"text": "Deux."}'
    assert len(list(documents_from_uploads([("a.jsonl", two)]))) == 2
    (failure,) = documents_from_uploads([("a.exe", b"MZ")])
    assert isinstance(failure, DocumentFailure)


def test_pasted_text_may_be_anything() -> None:
    document = document_from_text("", id="\n")
    assert (document.id, document.lang, document.paragraphs) == ("document", "und", ())
    assert document_from_text("§ 12", id="a", date="2024-13-40").date is None
    assert document_from_text(TEXT, id="a", lang="fr-CA").lang == "fr"


def test_uploaded_folder_has_own_ids_sidecars_and_no_readme():
    files = [
        ("lot/a/note.txt", TEXT.encode()), ("lot/b/note.txt", b"Un autre texte."), ("lot/README.md", b"Lis"),
        ("lot/.cache/x.txt", b"rien"), ("lot/a/note.meta.yaml", b"title: Berne\ndate: 2024-06-19"),
        ("lot/b/note.meta.yaml", b"title: [")]  # fmt: skip
    first, second = documents_from_uploads(files)
    assert (first.id, first.title, first.date) == ("a/note", "Berne", "2024-06-19")
    assert second.id == "b/note"
    assert "note.meta.yaml" in second.warnings[0]


def test_two_uploads_of_one_name_are_two_documents():
    first, second = documents_from_uploads([("a.txt", b"Un."), ("a.txt", b"Deux.")])
    assert first.id == "a"
    assert second.id != "a"
    assert "another document's already" in second.warnings[-1]
