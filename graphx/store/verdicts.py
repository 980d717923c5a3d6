"""Judgements on relations, laid over the triples; each function runs inside the caller's transaction.

The table `triple` holds what is shown, `triple_before` the triples with a verdict as the program itself made
them. Who changes what the program made restores it first and lays the judgements over it again afterwards.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphx.model import Judgement
from graphx.store.rows import judgement_of, places, unpack, words
from graphx.store.where import HIDDEN, named

CHANGED = (
    "source, source_start, source_end, action, target, target_start, target_end, "
    "confidence, theme, category, polarity, modality, trail"
)
_FIELDS = CHANGED.split(", ")
_SWAPPED = [(f"source{part}", f"target{part}") for part in ("", "_start", "_end")]
_Record = dict[str, Any]


@dataclass
class Actors:
    """Finds the actors that fixes name, as they are now; what was found is kept."""

    connection: sqlite3.Connection
    known: dict[str, str | None] = field(default_factory=dict)

    def find(self, id_: str, keys: Sequence[str]) -> str | None:
        """Return the id that the actor has now, None where no document mentions it any more."""
        if id_ not in self.known:
            self.known[id_] = id_ if self._is_there(id_) else self._by_keys(keys)
        return self.known[id_]

    def _is_there(self, id_: str) -> bool:
        query = f"SELECT EXISTS (SELECT 1 FROM entity WHERE id = :id) OR :id IN {HIDDEN}"
        return bool(self.connection.execute(query, {"id": id_}).fetchone()[0])

    def _by_keys(self, keys: Sequence[str]) -> str | None:
        rows = self.connection.execute(
            'SELECT "key", entity, COUNT(*) FROM mention WHERE "key" IN (SELECT value FROM json_each(?)) '
            f"AND (entity IN (SELECT id FROM entity) OR entity IN {HIDDEN}) GROUP BY 1, 2",
            (words(keys),),
        ).fetchall()
        best = min(rows, key=lambda row: (keys.index(row[0]), -row[2], row[1]), default=None)
        return best and best[1]


def rule(connection: sqlite3.Connection, triples: Iterable[str], active: Iterable[Judgement]) -> None:
    """Note which judgements hold on some triples (`active` are all that hold), and lay them over these."""
    wanted = set(triples)
    connection.executemany("DELETE FROM ruling WHERE triple = ?", ((id_,) for id_ in wanted))
    rows = ((row.subject, row.id) for row in active if row.subject in wanted)
    connection.executemany("INSERT INTO ruling VALUES (?, ?)", rows)
    lay(connection, sorted(wanted))


def lay_all(connection: sqlite3.Connection) -> None:
    """Lay all judgements that hold over their triples."""
    lay(connection, [row[0] for row in connection.execute("SELECT DISTINCT triple FROM ruling ORDER BY 1")])


def lay_on_document(connection: sqlite3.Connection, doc: str) -> None:
    """Lay the judgements that hold over the triples of a document that has just been written."""
    rows = connection.execute(  # CROSS: the few triples of the document come first
        "SELECT DISTINCT t.id FROM triple t CROSS JOIN ruling r ON r.triple = t.id WHERE t.doc = ?", (doc,)
    )
    lay(connection, [row[0] for row in rows])


def lay(connection: sqlite3.Connection, triples: Iterable[str]) -> None:
    """Lay the judgements that hold over these triples and over what repeats them in near-copies.

    A triple and its repetitions are judged as one, whichever of them a person looked at.
    """
    actors, done = Actors(connection), set[str]()
    for id_ in triples:
        if id_ in done:
            continue
        family = _family(connection, id_)
        done.update(family)
        restore(connection, family)
        rows = _rulings(connection, family)
        for member in family if rows else ():
            _lay_one(connection, member, rows, actors)


def restore(connection: sqlite3.Connection, triples: Sequence[str] | None = None) -> None:
    """Bring back triples, by default all that have a verdict, as the program itself made them."""
    which = "" if triples is None else " WHERE id IN (SELECT value FROM json_each(:triples))"
    parameters = {"triples": words(triples or ())}
    connection.execute(
        f"UPDATE triple SET verdict = NULL, ({CHANGED}) = (SELECT {CHANGED} FROM triple_before b "
        f"WHERE b.id = triple.id) WHERE id IN (SELECT id FROM triple_before{which})",
        parameters,
    )
    connection.execute(f"DELETE FROM triple_before{which}", parameters)


def count_shown(connection: sqlite3.Connection) -> dict[str, int]:
    """Count, by document, how many triples more (or less) than the program made are shown with judgements.

    Those with an unnamed group at an end aren't counted.
    """
    now, before = (f"{named(f'{t}.source')} AND {named(f'{t}.target')}" for t in "tb")
    rows = connection.execute(
        f"SELECT t.doc, SUM((t.verdict <> 'wrong' AND {now}) - ({before})) "
        "FROM triple_before b JOIN triple t ON t.id = b.id GROUP BY t.doc"
    )
    return dict(rows.fetchall())


def _family(connection: sqlite3.Connection, id_: str) -> list[str]:
    rows = connection.execute(
        "WITH head AS (SELECT COALESCE(copy_of, id) AS id FROM triple WHERE id = ?) "
        "SELECT id FROM triple WHERE id IN head "
        "UNION SELECT id FROM triple WHERE copy_of IS NOT NULL AND copy_of IN head ORDER BY 1",
        (id_,),
    )
    return [row[0] for row in rows]


def _rulings(connection: sqlite3.Connection, family: Sequence[str]) -> list[Judgement]:
    rows = connection.execute(
        "SELECT DISTINCT j.* FROM ruling r JOIN judgement j ON j.id = r.judgement "
        "WHERE r.triple IN (SELECT value FROM json_each(?)) ORDER BY j.id",
        (words(family),),
    )
    return [judgement_of(row) for row in rows]


def _lay_one(connection: sqlite3.Connection, id_: str, rows: Sequence[Judgement], actors: Actors) -> None:
    """Lay judgements, in their order, over a triple that is as the program made it."""
    found = connection.execute(f"SELECT {CHANGED} FROM triple WHERE id = ?", (id_,)).fetchone()
    before = dict(zip(_FIELDS, found, strict=True))
    shown, last = before, None
    for row in rows:
        fixed = _fixed(shown, row, actors)
        if fixed is not None:
            shown, last = fixed, row
    if last is None:  # a fix whose actor isn't mentioned anywhere waits
        return
    changed = [name for name in _FIELDS if shown[name] != before[name]]
    verdict = "wrong" if last.kind == "wrong" else "fixed" if changed else "right"
    how = [f"fixed_{name}" for name in changed if "_" not in name] if verdict == "fixed" else [verdict]
    trail = words((*unpack(before["trail"]), f"judged: “{last.id}” ({', '.join(how)})"))
    confidence = before["confidence"] if verdict == "wrong" else 1.0
    connection.execute(
        f"INSERT INTO triple_before (id, {CHANGED}) VALUES (?, {places(CHANGED)})", (id_, *found)
    )
    row_now = {**shown, "confidence": confidence, "trail": trail}
    connection.execute(
        f"UPDATE triple SET verdict = ?, ({CHANGED}) = ({places(CHANGED)}) WHERE id = ?",
        (verdict, *row_now.values(), id_),
    )


def _fixed(shown: _Record, row: Judgement, actors: Actors) -> _Record | None:
    """Change what a fix changes, nothing for other kinds; None where the fix has to wait for its actor."""
    changes = dict(row.changes)
    found = dict(shown)
    if changes.pop("swap", None):
        for one, other in _SWAPPED:
            found[one], found[other] = found[other], found[one]
    for end, keys in (("source", row.subject_keys), ("target", row.object_keys)):
        if end in changes:
            actor = actors.find(changes.pop(end), keys)
            if actor is None:
                return None
            found[end] = actor
    if "theme" in changes:
        found["theme"] = changes.pop("theme") or None
    found.update(changes)
    return found
