"""A path that is no store, or is of another age, is refused in words or brought up to date."""

import sqlite3
from pathlib import Path

import pytest

from graphx.errors import StoreError
from graphx.store import open_store, versions
from tests.store.samples import document, fill, triple

SCRIPTS = versions.scripts()


def refusal(path: Path, *, readonly: bool = False) -> str:
    with pytest.raises(StoreError) as caught:
        open_store(path, readonly=readonly)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_folders_and_lost_paths_are_refused(tmp_path: Path) -> None:
    assert "is a folder" in refusal(tmp_path)
    assert "no folder" in refusal(tmp_path / "lost" / "graphx.db")
    assert "graphx ingest" in refusal(tmp_path / "none.db", readonly=True)
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(StoreError, match="zero character"):
        open_store(str(tmp_path / "a\0b"))


def test_other_files_are_refused_and_kept(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("Ceci n'est pas une base." * 100, encoding="utf-8")
    before = text.read_bytes()
    assert "give another path" in refusal(text)
    assert text.read_bytes() == before
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE cookies (a)")
    assert "another program's" in refusal(other)
    assert "another program's" in refusal(other, readonly=True)


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    path.touch()
    assert "is empty" in refusal(path, readonly=True)
    with open_store(path) as store:
        assert store.documents() == []


def test_paths_may_hold_any_sign(tmp_path: Path) -> None:
    path = tmp_path / "élan ?mode=ro&x#1%20.db"
    with open_store(path) as store:
        fill(store)
    assert path.exists()
    with open_store(path, readonly=True) as store:
        assert len(store.triples()) == 1


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert "update graphx" in refusal(path)


def test_an_older_store_is_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graphx.db"
    with open_store(path) as store:
        fill(store)
    step = "ALTER TABLE document ADD COLUMN note TEXT;\nUPDATE document SET note = 'a;b';\n"
    monkeypatch.setattr(versions, "scripts", lambda: (*SCRIPTS, step))
    assert "graphx ingest" in refusal(path, readonly=True)
    with open_store(path) as store:
        assert store.document("a") == document("a")
        assert store.triples() == [triple("a-1")]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT note FROM document").fetchall() == [("a;b",)]
        assert connection.execute("PRAGMA user_version").fetchone() == (len(SCRIPTS) + 1,)


def test_a_failed_migration_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graphx.db"
    with open_store(path) as store:
        fill(store)
    broken = "ALTER TABLE document ADD COLUMN note TEXT;\nSELECT a FROM nowhere;\n"
    with monkeypatch.context() as patch:
        patch.setattr(versions, "scripts", lambda: (*SCRIPTS, broken))
        assert "nowhere" in refusal(path)
    with open_store(path) as store:
        assert store.document("a") == document("a")


def test_a_damaged_store_is_told(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    with open_store(path) as store:
        for i in range(40):
            fill(store, str(i))
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(StoreError, match="damaged"):
        open_store(path).triples()


def test_a_store_opened_for_reading_refuses_to_write(tmp_path: Path) -> None:
    path = tmp_path / "graphx.db"
    with open_store(path) as store:
        fill(store)
    with open_store(path, readonly=True) as store:
        assert store.readonly
        assert [t.id for t in store.triples()] == ["a-1"]
        with pytest.raises(StoreError, match="for reading only"):
            fill(store, "b")


def test_a_closed_store_is_told(tmp_path: Path) -> None:
    store = open_store(tmp_path / "graphx.db")
    store.close()
    store.close()
    with pytest.raises(StoreError, match="closed"):
        store.documents()
