"""The count of changes, by which others know whether what they read is still so."""

import sqlite3


def revision(connection: sqlite3.Connection) -> int:
    """Count of the changes so far: the same number means the same content."""
    number: int = connection.execute("SELECT value FROM meta WHERE name = 'revision'").fetchone()[0]
    return number


def content(connection: sqlite3.Connection) -> int:
    """Count of the changes that were more than verdicts: the same number means the same documents and actors.

    It is reckoned, not kept: a change that doesn't call itself a verdict counts, whoever wrote it.
    """
    verdicts = "(SELECT value FROM meta WHERE name = 'verdicts')"
    query = f"SELECT value - COALESCE({verdicts}, 0) FROM meta WHERE name = 'revision'"
    number: int = connection.execute(query).fetchone()[0]
    return number


def bump(connection: sqlite3.Connection) -> None:
    """Count one change more, so that what was cached of an earlier state is read again."""
    connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")


def bump_verdicts(connection: sqlite3.Connection) -> None:
    """Count one change more, of nothing but the verdicts on relations."""
    bump(connection)
    connection.execute(  # the row comes with the first verdict
        "INSERT INTO meta (name, value) VALUES ('verdicts', 1) "
        "ON CONFLICT (name) DO UPDATE SET value = value + 1"
    )
