"""Create a store, bring an older one up to date, refuse what isn't one."""

import sqlite3
from importlib.resources import files
from pathlib import Path

from graphx.errors import StoreError

# "grfx": written into the file's header, so that another program's database is never taken for a store.
APPLICATION = 0x67726678


def scripts() -> tuple[str, ...]:
    """Read the SQL that makes an empty file a store: the schema, then each migration."""
    home = files("graphx.store")
    folder = home / "migrations"
    # As long as it holds no script, an installed graphx hasn't got the folder.
    found = folder.iterdir() if folder.is_dir() else ()
    later = sorted((item for item in found if item.name.endswith(".sql")), key=lambda item: item.name)
    return tuple(item.read_text(encoding="utf-8") for item in (home / "schema.sql", *later))


def prepare(connection: sqlite3.Connection, path: Path, *, readonly: bool) -> None:
    """Check that the file is a store that this graphx can use; create or migrate it where it may be written.

    Raises
    ------
    StoreError
        The file is something else, was written by a newer graphx, or is old and read-only.
    """
    newest = len(scripts())
    version = _version(connection, path)
    if version > newest:
        raise StoreError(
            f"{path} was written by a newer graphx (store version {version}; this one reads up to {newest}): "
            "update graphx."
        )
    if version == newest:
        return
    if readonly:
        state = "is empty" if version == 0 else f"is of store version {version}, and {newest} is needed"
        raise StoreError(f"{path} {state}: run graphx ingest on it once, then open it again.")
    _migrate(connection, path)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Version of the store, 0 for an empty file."""
    application: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    tables: int = connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0]
    if application == APPLICATION and version > 0:
        return version
    if tables or application or version:
        raise StoreError(f"{path} is another program's database, not a graphx store: give another path.")
    return 0


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Run the scripts that the file lacks, each in a transaction of its own."""
    connection.execute("PRAGMA journal_mode = WAL")
    for number, script in enumerate(scripts(), start=1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have been quicker: look again now that nobody else can write.
            if _version(connection, path) < number:
                for statement in statements(script):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION}")
                connection.execute(f"PRAGMA user_version = {number}")
        except BaseException:
            connection.rollback()
            raise
        connection.commit()


def statements(script: str) -> list[str]:
    """Cut a script into statements (`executescript` would commit the transaction first)."""
    found: list[str] = []
    current = ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    if current.strip():
        found.append(current)
    return found
