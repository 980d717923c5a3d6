"""Judgements and what they overrule; each function runs inside one transaction that the caller opened."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graphx.model import UNNAMED, Entity, Judgement
from graphx.store.rows import Row, entity_of, entity_row, places, unpack, words

COLUMNS = 'id, at, kind, subject, object, subject_keys, object_keys, names, docs, lang, note, "by"'
Adding = Callable[[list[Judgement]], Iterable[Judgement]]


@dataclass(frozen=True, slots=True)
class Overruling:
    """What judgements change of a resolution, beside its entities and its assignment."""

    spans: Mapping[tuple[str, int, int], str] = field(default_factory=dict)  # single mentions -> entity id
    before: Mapping[str, Entity | None] = field(default_factory=dict)  # as it was without judgements
    hidden: Mapping[str, str] = field(default_factory=dict)  # entity id -> name of what is no actor
    judged: int = 0  # number of the last judgement that was looked at


def judgements(connection: sqlite3.Connection) -> list[Judgement]:
    """Read the whole log, in order."""
    return [_judgement(row) for row in connection.execute(f"SELECT {COLUMNS} FROM judgement ORDER BY id")]


def _judgement(row: Row) -> Judgement:
    values = [*row[:5], *map(unpack, row[5:9]), *row[9:]]
    return Judgement(*values)


def record(connection: sqlite3.Connection, adding: Adding) -> list[Judgement]:
    """Add the rows that `adding` makes of the log so far; give them with their numbers."""
    before = judgements(connection)
    last = before[-1].id if before else 0
    for row in adding(before):
        values = (row.at, row.kind, row.subject, row.object)
        lists = map(words, (row.subject_keys, row.object_keys, row.names, row.docs))
        columns = COLUMNS.removeprefix("id, ")
        connection.execute(
            f"INSERT INTO judgement ({columns}) VALUES ({places(columns)})",
            (*values, *lists, row.lang, row.note, row.by),
        )
    return [row for row in judgements(connection) if row.id > last]


def pending(connection: sqlite3.Connection) -> bool:
    """Say whether a judgement was recorded that the actors don't follow yet."""
    row = connection.execute(
        "SELECT (SELECT COALESCE(MAX(id), 0) FROM judgement) > (SELECT value FROM meta WHERE name = 'judged')"
    ).fetchone()
    return bool(row[0])


def write_overruling(connection: sqlite3.Connection, overruling: Overruling) -> int:
    """Keep what judgements overrule; says how many rows have changed."""
    known = {
        row[0]: row for row in connection.execute("SELECT entity, before, hidden FROM overruled ORDER BY 1")
    }
    wanted = {
        entity: (entity, before and _packed(before), overruling.hidden.get(entity))
        for entity, before in overruling.before.items()
    }
    gone = [(entity,) for entity in known if entity not in wanted]
    new = [row for entity, row in wanted.items() if known.get(entity) != row]
    connection.executemany("DELETE FROM overruled WHERE entity = ?", gone)
    connection.executemany("INSERT OR REPLACE INTO overruled VALUES (?, ?, ?)", new)
    connection.execute("UPDATE meta SET value = ? WHERE name = 'judged'", (overruling.judged,))
    return len(gone) + len(new)


def before_judgements(connection: sqlite3.Connection, now: Mapping[str, Entity]) -> dict[str, Entity]:
    """Entities as the program itself made them; `now` are those that the store shows.

    Unnamed groups are left out, as in `now`: they go by their ids, never by names.
    """
    found = dict(now)
    for entity, before in connection.execute("SELECT entity, before FROM overruled ORDER BY entity"):
        found.pop(entity, None)
        if before is not None and not entity.startswith(UNNAMED):
            found[entity] = entity_of(tuple(json.loads(before)))
    return found


def _packed(entity: Entity) -> str:
    return json.dumps(entity_row(entity), ensure_ascii=False)


def hidden_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Names of what persons called no actor, by entity id."""
    return dict(connection.execute("SELECT entity, hidden FROM overruled WHERE hidden IS NOT NULL"))


def keys_of(connection: sqlite3.Connection, entity: str) -> list[tuple[str, int]]:
    """Count an entity's mentions by the documents' own keys, the most mentioned first."""
    return connection.execute(
        'SELECT "key", COUNT(*) FROM mention WHERE entity = ? GROUP BY "key" ORDER BY 2 DESC, 1', (entity,)
    ).fetchall()
