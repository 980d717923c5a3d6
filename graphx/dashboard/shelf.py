"""Which documents of the list are shown, and in what order."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from graphx.entities.fold import fold
from graphx.store import DocumentRow

SORTS = ("newest", "oldest", "title", "relations", "read")
MARKS = ("warnings", "copies", "barren")
PAGE = 100  # rows that are sent at a time


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the reader looks for among the documents."""

    words: str = ""
    lang: str = ""
    marks: frozenset[str] = frozenset()  # of MARKS: any of them
    sort: str = SORTS[0]


def find_documents(rows: Iterable[DocumentRow], wanted: Shelf) -> list[DocumentRow]:
    """List the documents that have all the words in title, id or origin, accents forgiven, in order."""
    words = fold(wanted.words).split()
    found = [row for row in rows if _fits(row, wanted, words)]
    return _sorted(found, wanted.sort)


def _fits(row: DocumentRow, wanted: Shelf, words: list[str]) -> bool:
    if wanted.lang and row.lang != wanted.lang:
        return False
    if wanted.marks and not any(_has(row, mark) for mark in wanted.marks):
        return False
    return not words or all(word in _folded(row.title, row.id, row.origin) for word in words)


def _has(row: DocumentRow, mark: str) -> bool:
    if mark == "warnings":
        return bool(row.warnings)
    return row.triples == 0 if mark == "barren" else bool(row.duplicate_of or row.copies)


@lru_cache(maxsize=65536)
def _folded(*names: str | None) -> str:
    return " ".join(fold(name) for name in names if name)


def _sorted(rows: list[DocumentRow], sort: str) -> list[DocumentRow]:
    if sort == "title":
        return sorted(rows, key=lambda r: (fold(r.title or r.id), r.id))
    if sort == "relations":
        return sorted(rows, key=lambda r: (-r.triples, r.id))
    if sort == "read":
        return sorted(sorted(rows, key=lambda r: r.id), key=lambda r: r.written, reverse=True)
    dated = sorted((r for r in rows if r.date), key=lambda r: (r.date or "", r.id), reverse=sort == "newest")
    return [*dated, *sorted((r for r in rows if not r.date), key=lambda r: r.id)]
