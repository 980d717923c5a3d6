"""What judgements on relations changed, for those who read the store before; each runs in one transaction."""

import sqlite3
from collections.abc import Iterable

from graphx.model import Filter, Triple
from graphx.store.judgements import hidden_names
from graphx.store.read import without_speakers
from graphx.store.records import Rejudged, Verdicts
from graphx.store.revision import content
from graphx.store.rows import TRIPLE_FIELDS, triple_of, words
from graphx.store.where import condition


def verdicts(connection: sqlite3.Connection) -> Verdicts:
    """Read the triples with a verdict, and the count of all changes that were none."""
    rows = connection.execute(f"SELECT {TRIPLE_FIELDS} FROM triple WHERE verdict IS NOT NULL")
    return Verdicts(content(connection), {row[0]: triple_of(row) for row in rows})


def rejudged(connection: sqlite3.Connection, since: Verdicts, *, groups: bool) -> Rejudged | None:
    """Compare the verdicts with those of an earlier moment; None where more than verdicts has changed."""
    if content(connection) != since.content:
        return None
    now = verdicts(connection)
    ids = since.triples.keys() | now.triples.keys()
    touched = _families(connection, (i for i in ids if since.triples.get(i) != now.triples.get(i)))
    order = dict(connection.execute("SELECT id, n FROM triple"))
    return Rejudged(now, touched, tuple(_shown(connection, touched, groups=groups)), order)


def _families(connection: sqlite3.Connection, triples: Iterable[str]) -> frozenset[str]:
    """Add what the triples repeat, and what repeats them: of these the graph has one edge together."""
    rows = connection.execute(
        "WITH head AS (SELECT COALESCE(copy_of, id) AS id FROM triple "
        "WHERE id IN (SELECT value FROM json_each(?))) "
        "SELECT id FROM triple WHERE id IN head "
        "UNION SELECT id FROM triple WHERE copy_of IS NOT NULL AND copy_of IN head",
        (words(triples),),
    )
    return frozenset(row[0] for row in rows)


def _shown(connection: sqlite3.Connection, ids: Iterable[str], *, groups: bool) -> list[Triple]:
    where, parameters = condition(Filter(groups=groups))
    rows = connection.execute(
        f"SELECT {TRIPLE_FIELDS} FROM triple{where} AND id IN (SELECT value FROM json_each(:ids)) ORDER BY n",
        {**parameters, "ids": words(sorted(ids))},
    )
    return without_speakers(map(triple_of, rows), hidden_names(connection))
