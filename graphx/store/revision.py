"""The count of changes, by which others know whether what they read is still so."""

import sqlite3


def revision(connection: sqlite3.Connection) -> int:
    """Count of the changes so far: the same number means the same content."""
    number: int = connection.execute("SELECT value FROM meta WHERE name = 'revision'").fetchone()[0]
    return number


def bump(connection: sqlite3.Connection) -> None:
    """Count one change more, so that what was cached of an earlier state is read again."""
    connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")
