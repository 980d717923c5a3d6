"""What changes the store; each function runs inside one transaction that the caller opened."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from graphx.errors import StoreError
from graphx.model import UNNAMED, Document, Entity, Mention, Triple
from graphx.store.copies import mark_copies
from graphx.store.judgements import Overruling, write_overruling
from graphx.store.revision import bump
from graphx.store.rows import (
    MENTION_COLUMNS,
    TRIPLE_COLUMNS,
    Row,
    entity_row,
    mention_row,
    places,
    triple_row,
    words,
)
from graphx.store.verdicts import lay_all, lay_on_document, restore
from graphx.store.where import HIDDEN

Sentence = tuple[int, int, str]  # start, end, text
_NOT_MOVED = {
    (table, column): f" AND NOT EXISTS (SELECT 1 FROM moved m WHERE m.doc = {table}.doc "
    f"AND m.first = {table}.{first} AND m.last = {table}.{last})"
    for table, column, first, last in (
        ("mention", "entity", "start", '"end"'),
        ("triple", "source", "source_start", "source_end"),
        ("triple", "target", "target_start", "target_end"),
    )
}


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was read from one document, and with what."""

    document: Document
    mentions: Sequence[Mention]
    triples: Sequence[Triple]
    sentences: Sequence[Sentence]
    models: str
    rules: str


def write_document(connection: sqlite3.Connection, findings: Findings) -> None:
    """Store a document and what was found in it, in place of what was known of a document with its id."""
    _check_belonging(findings)
    doc = findings.document.id
    connection.execute("DELETE FROM document WHERE id = ?", (doc,))
    _insert_document(connection, findings)
    connection.executemany(
        "INSERT INTO paragraph VALUES (?, ?, ?, ?, ?)",
        ((doc, i, p.start, p.end, p.label) for i, p in enumerate(findings.document.paragraphs)),
    )
    connection.executemany(
        'INSERT INTO sentence (doc, start, "end", text) VALUES (?, ?, ?, ?)',
        ((doc, *sentence) for sentence in findings.sentences),
    )
    connection.executemany(
        f"INSERT INTO mention ({MENTION_COLUMNS}) VALUES ({places(MENTION_COLUMNS)})",
        map(mention_row, findings.mentions),
    )
    connection.executemany(
        f"INSERT INTO triple ({TRIPLE_COLUMNS}) VALUES ({places(TRIPLE_COLUMNS)})",
        (triple_row(triple, findings.document.date) for triple in findings.triples),
    )
    lay_on_document(connection, doc)
    bump(connection)


def _check_belonging(findings: Findings) -> None:
    """Refuse records of another document: they would vanish or stay with the wrong text."""
    doc = findings.document.id
    records: tuple[Mention | Triple, ...] = (*findings.mentions, *findings.triples)
    for record in records:
        if record.doc != doc:
            raise StoreError(f"{doc}: {record!r} is of document {record.doc!r}: write it with that document.")


def _insert_document(connection: sqlite3.Connection, findings: Findings) -> None:
    document = findings.document
    columns = (
        "id, text, lang, title, date, url, origin, sha256, warnings, models, rules, "
        "sentences, mentions, triples, written"
    )
    row: Row = (
        document.id,
        document.text,
        document.lang,
        document.title,
        document.date,
        document.url,
        document.origin,
        document.sha256,
        words(document.warnings),
        findings.models,
        findings.rules,
        len(findings.sentences),
        sum(not m.entity.startswith(UNNAMED) for m in findings.mentions),
        sum(not t.source.startswith(UNNAMED) and not t.target.startswith(UNNAMED) for t in findings.triples),
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    connection.execute(f"INSERT INTO document ({columns}) VALUES ({places(columns)})", row)


def delete_documents(connection: sqlite3.Connection, docs: Iterable[str]) -> None:
    """Forget documents and all that was found in them.

    Raises
    ------
    StoreError
        There is no such document.
    """
    for doc in docs:
        if not connection.execute("DELETE FROM document WHERE id = ?", (doc,)).rowcount:
            raise StoreError(f"The store holds no document {doc!r}: graphx info lists them.")
        connection.execute("DELETE FROM arrival WHERE doc = ?", (doc,))
    restore(connection)
    _drop_unused(connection)
    mark_copies(connection)
    lay_all(connection)
    bump(connection)


def apply_resolution(
    connection: sqlite3.Connection,
    entities: Iterable[Entity],
    assignment: Mapping[tuple[str, str], str],
    overruling: Overruling,
) -> None:
    """Say who the documents' own keys stand for: `assignment` leads (document, key) to an entity's id.

    Only rows that change are written; entities that nothing refers to are dropped, and so are those that a
    person called no actor. Judgements on relations are laid over the outcome.
    """
    restore(connection)
    before = connection.total_changes
    _write_entities(connection, entities)
    written = connection.total_changes - before
    written += _assign(connection, assignment, overruling.spans)
    written += write_overruling(connection, overruling)
    written += _drop_unused(connection)
    written += mark_copies(connection)  # which triples are the same depends on their actors
    lay_all(connection)
    if written:
        bump(connection)


def _assign(
    connection: sqlite3.Connection,
    assignment: Mapping[tuple[str, str], str],
    spans: Mapping[tuple[str, int, int], str],
) -> int:
    """Lead keys, and single mentions apart from their keys, to entities; says how many rows changed."""
    written = 0
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS assigned (doc, key, entity, PRIMARY KEY (doc, key)) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS moved (doc, first, last, entity, PRIMARY KEY (doc, first, last)) "
        "WITHOUT ROWID"
    )
    connection.executemany("INSERT INTO assigned VALUES (?, ?, ?)", ((*k, v) for k, v in assignment.items()))
    connection.executemany("INSERT INTO moved VALUES (?, ?, ?, ?)", ((*k, v) for k, v in spans.items()))
    for table, first, last, column in (
        ("mention", "start", '"end"', "entity"),
        ("triple", "source_start", "source_end", "source"),
        ("triple", "target_start", "target_end", "target"),
    ):
        written += connection.execute(
            f"UPDATE {table} SET {column} = m.entity FROM moved m WHERE m.doc = {table}.doc "
            f"AND m.first = {table}.{first} AND m.last = {table}.{last} AND {table}.{column} IS NOT m.entity"
        ).rowcount
    for table, key, column in (
        ("mention", '"key"', "entity"),
        ("triple", "source_key", "source"),
        ("triple", "target_key", "target"),
        ("triple", "attributed_key", "attributed"),
    ):
        written += connection.execute(
            f"UPDATE {table} SET {column} = a.entity FROM assigned a "
            f"WHERE a.doc = {table}.doc AND a.key = {table}.{key} AND {table}.{column} IS NOT a.entity"
            f"{_NOT_MOVED.get((table, column), '')}"
        ).rowcount
    connection.execute("DELETE FROM assigned")
    connection.execute("DELETE FROM moved")
    return written


def _write_entities(connection: sqlite3.Connection, entities: Iterable[Entity]) -> None:
    known = {row[0]: row for row in connection.execute("SELECT * FROM entity")}
    for entity in entities:
        row = entity_row(entity)
        if known.get(entity.id) == row:
            continue
        # One by one rather than INSERT OR REPLACE, which would leave the old names' search index behind.
        connection.execute("DELETE FROM entity WHERE id = ?", (entity.id,))
        connection.execute("INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?)", row)
        names = dict.fromkeys((entity.name, *entity.names.values(), *entity.aliases))
        connection.executemany(
            "INSERT INTO name (entity, name) VALUES (?, ?)", ((entity.id, n) for n in names)
        )


def _drop_unused(connection: sqlite3.Connection) -> int:
    """Drop entities that no mention and no triple refers to, or that are no actors; says how many."""
    return connection.execute(
        f"DELETE FROM entity WHERE id IN {HIDDEN} OR id NOT IN "
        "(SELECT entity FROM mention UNION SELECT source FROM triple "
        "UNION SELECT target FROM triple UNION SELECT attributed FROM triple WHERE attributed IS NOT NULL)"
    ).rowcount
