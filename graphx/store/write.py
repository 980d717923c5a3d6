"""What changes the store; each function runs inside one transaction that the caller opened."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from graphx.errors import StoreError
from graphx.model import Document, Entity, Mention, Triple
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

Sentence = tuple[int, int, str]  # start, end, text


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
    _bump(connection)


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
        len(findings.mentions),
        len(findings.triples),
        datetime.now(UTC).isoformat(timespec="seconds"),
    )
    connection.execute(f"INSERT INTO document ({columns}) VALUES ({places(columns)})", row)


def delete_document(connection: sqlite3.Connection, doc: str) -> None:
    """Forget a document and all that was found in it.

    Raises
    ------
    StoreError
        There is no such document.
    """
    if not connection.execute("DELETE FROM document WHERE id = ?", (doc,)).rowcount:
        raise StoreError(f"The store holds no document {doc!r}: graphx info lists them.")
    _drop_unused(connection)
    _bump(connection)


def apply_resolution(
    connection: sqlite3.Connection, entities: Iterable[Entity], assignment: Mapping[tuple[str, str], str]
) -> None:
    """Say who the documents' own keys stand for: `assignment` leads (document, key) to an entity's id.

    Only rows that change are written; entities that nothing refers to are dropped.
    """
    before = connection.total_changes
    _write_entities(connection, entities)
    written = connection.total_changes - before
    connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS assigned (doc, key, entity, PRIMARY KEY (doc, key)) WITHOUT ROWID"
    )
    connection.execute("DELETE FROM assigned")
    connection.executemany("INSERT INTO assigned VALUES (?, ?, ?)", ((*k, v) for k, v in assignment.items()))
    for table, key, column in (
        ("mention", '"key"', "entity"),
        ("triple", "source_key", "source"),
        ("triple", "target_key", "target"),
        ("triple", "attributed_key", "attributed"),
    ):
        written += connection.execute(
            f"UPDATE {table} SET {column} = a.entity FROM assigned a "
            f"WHERE a.doc = {table}.doc AND a.key = {table}.{key} AND {table}.{column} IS NOT a.entity"
        ).rowcount
    connection.execute("DELETE FROM assigned")
    written += _drop_unused(connection)
    if written:
        _bump(connection)


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
    """Drop entities that no mention and no triple refers to; says how many."""
    return connection.execute(
        "DELETE FROM entity WHERE id NOT IN (SELECT entity FROM mention UNION SELECT source FROM triple "
        "UNION SELECT target FROM triple UNION SELECT attributed FROM triple WHERE attributed IS NOT NULL)"
    ).rowcount


def _bump(connection: sqlite3.Connection) -> None:
    """Count one change more, so that what was cached of an earlier state is read again."""
    connection.execute("UPDATE meta SET value = value + 1 WHERE name = 'revision'")
