"""The log of judgements, and what those on actors overrule; each runs in a transaction of its caller."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from graphx.holding import active_judgements, decisions, on_relation
from graphx.model import UNNAMED, Entity, Judgement
from graphx.store.revision import bump_verdicts
from graphx.store.rows import JUDGEMENT_COLUMNS, entity_of, entity_row, judgement_of, judgement_row, places
from graphx.store.verdicts import rule

Adding = Callable[[list[Judgement]], Iterable[Judgement]]


@dataclass(frozen=True, slots=True)
class Overruling:
    """What judgements change of a resolution, beside its entities and its assignment."""

    spans: Mapping[tuple[str, int, int], str] = field(default_factory=dict)  # single mentions -> entity id
    before: Mapping[str, Entity | None] = field(default_factory=dict)  # as it was without judgements
    hidden: Mapping[str, str] = field(default_factory=dict)  # entity id -> name of what is no actor
    judged: int = 0  # number of the last judgement that was looked at


def judgements(connection: sqlite3.Connection, after: int = 0) -> list[Judgement]:
    """Read the log, in order: the whole of it, or what follows a number."""
    rows = connection.execute(f"SELECT {JUDGEMENT_COLUMNS} FROM judgement WHERE id > ? ORDER BY id", (after,))
    return [judgement_of(row) for row in rows]


def record(connection: sqlite3.Connection, adding: Adding) -> list[Judgement]:
    """Add the rows that `adding` makes of the log so far; give them with their numbers.

    Triples follow the rows on relations at once; the rows on actors wait for the next resolution.
    """
    before, waiting = judgements(connection), pending(connection)
    columns = JUDGEMENT_COLUMNS.removeprefix("id, ")
    for row in adding(before):
        connection.execute(
            f"INSERT INTO judgement ({columns}) VALUES ({places(columns)})", judgement_row(row)
        )
    added = judgements(connection, before[-1].id if before else 0)
    log = [*before, *added]
    decided = decisions(log, added)
    on_triples = {row.subject for row in decided if on_relation(row)}
    if on_triples:
        rule(connection, on_triples, filter(on_relation, active_judgements(log)))
        bump_verdicts(connection)
    if added and not waiting and all(map(on_relation, decided)):
        connection.execute("UPDATE meta SET value = ? WHERE name = 'judged'", (added[-1].id,))
    return added


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
