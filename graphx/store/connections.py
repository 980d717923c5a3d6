"""Connections to the one file: any number of readers at once, one writer at a time."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graphx.errors import StoreError
from graphx.store.versions import prepare

PRAGMAS = (
    "PRAGMA busy_timeout = 10000",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",
)


@contextmanager
def in_words(path: Path, doing: str) -> Iterator[None]:
    """Turn SQLite's errors into a StoreError that names the file and what was being done."""
    try:
        yield
    except UnicodeEncodeError as error:
        sign = f"U+{ord(error.object[error.start]):04X}"
        raise StoreError(
            f"{path}: {doing}: {sign}, half a character, can't be stored: decode the text again."
        ) from error
    except (sqlite3.Error, OverflowError) as error:
        raise StoreError(f"{path}: {doing}: {error}.{_advice(str(error))}") from error


def _advice(message: str) -> str:
    """Say what a user can do about an error of SQLite; "" where there is nothing to say."""
    known = {
        "locked": " Another program writes to it: wait, or end that program.",
        "not a database": " This is not a graphx store: give another path.",
        "malformed": " The file is damaged: restore a copy, or ingest the documents again into a new store.",
        "unable to open": " Check that the folder exists and that you may read and write in it.",
        "readonly": " Check that you may write to the file and its folder.",
        "full": " Free some space on the disk.",
    }
    return next((advice for word, advice in known.items() if word in message), "")


class Connections:
    """Pool of connections to one store; safe to use from several threads.

    Readers borrow a connection each and see one consistent state while they hold it; writers take turns.
    """

    def __init__(self, path: Path, *, readonly: bool) -> None:
        self.path = path
        self.readonly = readonly
        self._idle: list[sqlite3.Connection] = []
        self._lock = threading.Lock()  # guards _idle and _closed
        self._turn = threading.Lock()  # held by the one who writes
        self._closed = False
        self._query = "mode=ro" if readonly else "mode=rwc"
        with in_words(path, "opening the store"):
            self._idle.append(self._first())

    def _first(self) -> sqlite3.Connection:
        """Open, check and if needed create the store."""
        connection = self._connect()
        try:
            prepare(connection, self.path, readonly=self.readonly)
        except sqlite3.OperationalError:
            connection.close()
            if not self.readonly or self.path.with_name(self.path.name + "-wal").exists():
                raise
            # Where nothing can be written SQLite can't make its side files; and nobody else writes.
            self._query = "mode=ro&immutable=1"
            connection = self._connect()
            prepare(connection, self.path, readonly=True)
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect(self) -> sqlite3.Connection:
        uri = f"{self.path.resolve().as_uri()}?{self._query}"
        # The pool gives a connection to one thread at a time, whichever it is.
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        for pragma in PRAGMAS:
            connection.execute(pragma)
        return connection

    def _take(self) -> sqlite3.Connection:
        with self._lock:
            if self._closed:
                raise StoreError(f"{self.path} has been closed: open it again.")
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            if not self._closed:
                self._idle.append(connection)
                return
        connection.close()

    @contextmanager
    def reading(self, doing: str) -> Iterator[sqlite3.Connection]:
        """Lend a connection inside a read transaction."""
        with in_words(self.path, doing):
            connection = self._take()
            try:
                connection.execute("BEGIN")
                yield connection
            finally:
                connection.rollback()
                self._give(connection)

    @contextmanager
    def writing(self, doing: str, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        """Lend a connection inside a write transaction: all that is done in it is kept, or nothing.

        A `durable` one is on the disk when it ends, whatever happens to the machine; another may be lost with
        the power, which a document that is read again makes good.
        """
        if self.readonly:
            raise StoreError(f"{self.path}: {doing}: the store was opened for reading only.")
        with self._turn, in_words(self.path, doing):
            connection = self._take()
            try:
                connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.commit()
            finally:
                connection.rollback()  # does nothing after a commit
                self._give(connection)

    def close(self) -> None:
        """Close every connection, after folding the journal into the file."""
        with self._lock:
            idle, self._idle = self._idle, []
            was_closed, self._closed = self._closed, True
        if not was_closed and not self.readonly and idle:
            with in_words(self.path, "closing the store"):
                idle[0].execute("PRAGMA busy_timeout = 1000")  # a reader may stay: then the journal stays too
                idle[0].execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for connection in idle:
            connection.close()
