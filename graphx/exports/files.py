"""Files that are written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from graphx.errors import ExportError


@dataclass(frozen=True, slots=True)
class ExportCount:
    """How much was written."""

    nodes: int
    edges: int


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn errors of the file system into an ExportError that names the file."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(f"{path} can't be written: {reason}. Give another path, or make room.") from error


@contextmanager
def fresh_file(path: Path, *, encoding: str = "utf-8", newline: str = "\n") -> Iterator[TextIO]:
    """Open a file beside `path` that takes its place at the end; an error leaves what was there before.

    Lone surrogates, which have no UTF-8, become question marks unless the writer has replaced them.
    """
    with told(path):
        if path.exists() and not path.is_file():  # a device or a pipe can't be replaced
            with path.open("w", encoding=encoding, newline=newline, errors="replace") as stream:
                yield stream
            return
        part = path.with_name(path.name + ".part")
        try:
            with part.open("w", encoding=encoding, newline=newline, errors="replace") as stream:
                yield stream
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
