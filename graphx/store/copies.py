"""Near-copies of documents: who is like whom, which one is the original, which triples only repeat it."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graphx.store.rows import Row
from graphx.store.where import SHOWN

_WORD = re.compile(r"\w+")


def unsigned(connection: sqlite3.Connection) -> list[str]:
    """Ids of the documents without a fingerprint, as they were written."""
    rows = connection.execute("SELECT id FROM document WHERE n NOT IN (SELECT n FROM fingerprint) ORDER BY n")
    return [row[0] for row in rows]


def candidates(connection: sqlite3.Connection, bands: Sequence[int]) -> dict[int, bytes]:
    """Shingles of the documents that share a band, by their number."""
    found: dict[int, bytes] = {}
    for band in bands:  # one by one: each is a look into the index
        rows = connection.execute(
            "SELECT n, shingles FROM band JOIN fingerprint USING (n) WHERE value = ?", (band,)
        )
        found.update(rows)
    return found


def write_fingerprint(
    connection: sqlite3.Connection,
    doc: str,
    shingles: bytes,
    bands: Iterable[int],
    near: Mapping[int, float],
) -> None:
    """Store what a document is compared by, and the documents (by number) that it is like."""
    row = connection.execute("SELECT n FROM document WHERE id = ?", (doc,)).fetchone()
    if row is None:
        return  # deleted meanwhile
    number = row[0]
    connection.execute("INSERT OR REPLACE INTO fingerprint VALUES (?, ?)", (number, shingles))
    connection.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", ((b, number) for b in bands))
    connection.executemany(
        "INSERT OR REPLACE INTO likeness VALUES (?, ?, ?)",
        ((min(number, other), max(number, other), share) for other, share in near.items()),
    )


def mark_copies(connection: sqlite3.Connection) -> int:
    """Say of each copy which document is its original, and which of its triples only repeat others.

    The original is the earliest by date, else the first that came. Returns the number of rows that changed.
    """
    families = _families(connection)
    originals = {doc: first for first, *copies in families for doc in copies}
    before = dict(connection.execute("SELECT id, duplicate_of FROM document WHERE duplicate_of IS NOT NULL"))
    changed = [
        (originals.get(doc), doc) for doc in {*before, *originals} if before.get(doc) != originals.get(doc)
    ]
    connection.executemany("UPDATE document SET duplicate_of = ? WHERE id = ?", changed)
    return len(changed) + _mark_triples(connection, families)


def _families(connection: sqlite3.Connection) -> list[list[str]]:
    """Documents that are like one another, the original first, each list in order of date and arrival."""
    neighbours: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in connection.execute("SELECT a, b FROM likeness"):
        neighbours[a].add(b)
        neighbours[b].add(a)
    if not neighbours:
        return []
    rows = connection.execute(
        "SELECT d.n, d.id FROM document d JOIN arrival a ON a.doc = d.id "
        "WHERE d.n IN (SELECT a FROM likeness UNION SELECT b FROM likeness) "
        "ORDER BY d.date IS NULL, d.date, a.n"
    ).fetchall()
    place = {n: i for i, (n, _) in enumerate(rows)}
    root: dict[int, int] = {}
    families: dict[int, list[str]] = {}
    for n, doc in rows:
        earlier = [other for other in neighbours[n] if place[other] < place[n]]
        # A copy of a copy belongs to the same original.
        root[n] = root[min(earlier, key=place.__getitem__)] if earlier else n
        families.setdefault(root[n], []).append(doc)
    return [family for family in families.values() if len(family) > 1]


def _mark_triples(connection: sqlite3.Connection, families: Iterable[Sequence[str]]) -> int:
    wanted = {key: first for family in families for key, first in _repeated(connection, family)}
    before = dict(connection.execute("SELECT id, copy_of FROM triple WHERE copy_of IS NOT NULL"))
    changed = [(wanted.get(key), key) for key in {*before, *wanted} if before.get(key) != wanted.get(key)]
    connection.executemany("UPDATE triple SET copy_of = ? WHERE id = ?", changed)
    return len(changed)


def _repeated(connection: sqlite3.Connection, family: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Pairs of a copy's triple and the first one of the family with its sentence, ends and action."""
    first: dict[Row, tuple[str, str]] = {}
    for doc in family:
        rows = connection.execute(
            "SELECT id, sentence, source, target, action FROM triple WHERE doc = ? ORDER BY n", (doc,)
        )
        for key, sentence, *arrow in rows:
            same = (" ".join(_WORD.findall(sentence.casefold())), *arrow)
            holder, original = first.setdefault(same, (doc, key))
            if holder != doc:
                yield key, original


def copies_of(connection: sqlite3.Connection, triple: str) -> list[tuple[str, str]]:
    """(id, document) of each triple that only repeats this one, by date and arrival of the document."""
    return connection.execute(
        "SELECT t.id, t.doc FROM triple t JOIN document d ON d.id = t.doc JOIN arrival a ON a.doc = d.id "
        f"WHERE t.copy_of = ? AND t.{SHOWN} ORDER BY d.date IS NULL, d.date, a.n, t.n",
        (triple,),
    ).fetchall()
