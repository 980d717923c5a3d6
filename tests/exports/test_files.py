"""A file is written whole or not at all."""

import os
import threading
from pathlib import Path

import pytest

from graphx.errors import ExportError
from graphx.exports.files import fresh_file


def test_an_error_keeps_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before", encoding="utf-8")

    def fail() -> None:
        with fresh_file(path) as stream:
            stream.write("half")
            raise KeyError("x")

    with pytest.raises(KeyError):
        fail()
    assert path.read_text(encoding="utf-8") == "before"
    assert [item.name for item in tmp_path.iterdir()] == ["out.txt"]


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before", encoding="utf-8")
    with fresh_file(path) as stream:
        stream.write("é\n")
        assert path.read_text(encoding="utf-8") == "before"
    assert path.read_bytes() == b"\xc3\xa9\n"


def test_a_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(path.read_text(encoding="utf-8")))
    reader.start()
    with fresh_file(path) as stream:
        stream.write("x")
    reader.join(timeout=5)
    assert read == ["x"]
    assert path.is_fifo()


def test_errors_of_the_file_system_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "lost" / "out.txt"
    with pytest.raises(ExportError, match=r"out\.txt can't be written: No such file"), fresh_file(path):
        pass
