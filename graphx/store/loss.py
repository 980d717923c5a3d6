"""What would go from a store with some of its documents."""

import json
import sqlite3
from collections.abc import Iterable

from graphx.store.records import Loss
from graphx.store.where import named


def loss(connection: sqlite3.Connection, docs: Iterable[str]) -> Loss:
    """Count what is in these documents alone; unnamed groups and what is no actor count for nothing."""
    given = "(SELECT value FROM json_each(:docs))"
    row = connection.execute(
        f"SELECT COUNT(*), COALESCE(SUM(triples), 0), (SELECT COUNT(*) FROM entity "
        f"WHERE {named('id')} AND id IN (SELECT entity FROM mention WHERE doc IN {given}) AND NOT EXISTS "
        f"(SELECT 1 FROM mention m WHERE m.entity = entity.id AND m.doc NOT IN {given})) "
        f"FROM document WHERE id IN {given}",
        {"docs": json.dumps(list(docs))},
    ).fetchone()
    return Loss(*row)
