"""One process at a time changes a store's documents; the others learn which, and wait or go on reading.

The mark is a lock on a small SQLite file beside the store, so the system itself takes it off a process that
dies: a stale one can't be.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from graphx.errors import StoreBusy
from graphx.store.connections import in_words

SUFFIX = "-reading"
PATIENCE = 0.5  # seconds: another's look at the mark is over in a moment


@dataclass(frozen=True, slots=True)
class Reservation:
    """Who changes a store's documents."""

    process: int
    since: str  # ISO, UTC
    doing: str  # "ingest", "reread" or "delete"


@contextmanager
def reserve(path: Path, doing: str) -> Iterator[None]:
    """Keep a store's documents to oneself until the end of the block.

    Raises
    ------
    StoreBusy
        Another process, or another thread of this one, has them; nothing was changed.
    """
    mark = _mark(path)
    holder = (os.getpid(), datetime.now(UTC).isoformat(timespec="seconds"), doing)
    with in_words(mark, "reserving the store"), closing(_take(mark, holder)) as connection:
        if not connection.in_transaction:
            raise _busy(path, _read(connection))
        try:
            yield
        finally:
            # Goes while it is still held. Where that can't be (Windows) it stays, and means nothing.
            with suppress(OSError):
                mark.unlink()
            connection.rollback()


def reserved(path: Path) -> Reservation | None:
    """Tell who changes a store's documents now; None where nobody does."""
    mark = _mark(path)
    if not mark.exists():
        return None
    try:
        with closing(_connect(mark, "rw")) as connection:
            return _read(connection) if _held(connection) else None
    except sqlite3.Error:  # it went in this very moment, or isn't ours to open
        return None


def _mark(path: Path) -> Path:
    absolute = path.absolute()
    return absolute.with_name(absolute.name + SUFFIX)


def _connect(mark: Path, mode: str = "rwc") -> sqlite3.Connection:
    return sqlite3.connect(
        f"{mark.as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=PATIENCE,
        check_same_thread=False,
    )


def _take(mark: Path, holder: tuple[int, str, str]) -> sqlite3.Connection:
    """Write who we are, then hold the lock that others find; without a transaction where another holds it."""
    while True:
        connection = _connect(mark)
        try:
            _sign(connection, holder)
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                return connection
            connection.close()
            raise
        if mark.exists():
            return connection
        connection.close()  # the one before us took the file away in the meantime: a lock that nobody finds


def _sign(connection: sqlite3.Connection, holder: tuple[int, str, str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE IF NOT EXISTS holder (process, since, doing)")
    connection.execute("DELETE FROM holder")
    connection.execute("INSERT INTO holder VALUES (?, ?, ?)", holder)
    connection.execute("COMMIT")
    connection.execute("BEGIN IMMEDIATE")


def _held(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        return "locked" in str(error)
    connection.rollback()
    return False


def _read(connection: sqlite3.Connection) -> Reservation:
    row = connection.execute("SELECT process, since, doing FROM holder").fetchone()
    return Reservation(*row) if row else Reservation(0, "", "ingest")


def _busy(path: Path, by: Reservation) -> StoreBusy:
    return StoreBusy(
        f"{path}: its documents are being changed by process {by.process} ({by.doing}) since {by.since}: "
        "wait until it has ended, or end it. Nothing was changed."
    )
