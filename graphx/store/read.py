"""What is asked of the store; each function runs inside one read transaction that the caller opened."""

import sqlite3
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from graphx.errors import StoreError
from graphx.model import Document, Entity, Filter, Mention, Triple
from graphx.store.records import Counts, DocumentRow, DocumentState, MentionCount
from graphx.store.rows import (
    MENTION_COLUMNS,
    TRIPLE_FIELDS,
    document_of,
    entity_of,
    mention_of,
    triple_of,
    unpack,
)
from graphx.store.where import condition


def document_states(connection: sqlite3.Connection) -> dict[str, DocumentState]:
    """Tell what each document was read from and with, by document id."""
    rows = connection.execute("SELECT id, sha256, models, rules FROM document")
    return {doc: DocumentState(*state) for doc, *state in rows}


def documents(connection: sqlite3.Connection) -> list[DocumentRow]:
    """Documents without their texts, by date and id; those without a date last."""
    rows = connection.execute(
        "SELECT id, title, date, lang, url, origin, sentences, mentions, triples, warnings, models, written "
        "FROM document ORDER BY date IS NULL, date, id"
    )
    values: Iterator[list[Any]] = ([*row[:9], unpack(row[9]), *row[10:]] for row in rows)
    return [DocumentRow(*v) for v in values]


def document(connection: sqlite3.Connection, doc: str) -> Document:
    """Read a whole document.

    Raises
    ------
    StoreError
        There is no such document.
    """
    row = connection.execute(
        "SELECT id, text, lang, title, date, url, origin, sha256, warnings FROM document WHERE id = ?", (doc,)
    ).fetchone()
    if row is None:
        raise StoreError(f"The store holds no document {doc!r}: graphx info lists them.")
    paragraphs = connection.execute(
        'SELECT start, "end", label FROM paragraph WHERE doc = ? ORDER BY place', (doc,)
    )
    return document_of(row, paragraphs)


def sentences(connection: sqlite3.Connection, doc: str) -> list[tuple[int, int, str]]:
    """Sentences of a document (start, end, text) in the order in which they were written."""
    return connection.execute(
        'SELECT start, "end", text FROM sentence WHERE doc = ? ORDER BY n', (doc,)
    ).fetchall()


def mentions(
    connection: sqlite3.Connection, doc: str | None, entity: str | None, *, local: bool
) -> list[Mention]:
    """Mentions of a document, of an entity, or all; in the order in which they were written."""
    wanted = {name: value for name, value in (("doc", doc), ("entity", entity)) if value is not None}
    where = " AND ".join(f"{name} = :{name}" for name in wanted) or "TRUE"
    rows = connection.execute(f"SELECT {MENTION_COLUMNS} FROM mention WHERE {where} ORDER BY n", wanted)
    return [mention_of(row, local=local) for row in rows]


def triples(connection: sqlite3.Connection, filter_: Filter | None) -> list[Triple]:
    """Triples that pass the filter, by document (as they were written) and in text order."""
    where, parameters = condition(filter_)
    rows = connection.execute(f"SELECT {TRIPLE_FIELDS} FROM triple{where} ORDER BY n", parameters)
    return [triple_of(row) for row in rows]


def triple(connection: sqlite3.Connection, id_: str) -> Triple:
    """One triple.

    Raises
    ------
    StoreError
        There is no such triple.
    """
    row = connection.execute(f"SELECT {TRIPLE_FIELDS} FROM triple WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise StoreError(f"The store holds no triple {id_!r}: its document may have been read again.")
    return triple_of(row)


def entities(connection: sqlite3.Connection) -> dict[str, Entity]:
    """All entities by id, in the order of their ids."""
    rows = connection.execute("SELECT id, name, type, names, aliases, country FROM entity ORDER BY id")
    return {row[0]: entity_of(row) for row in rows}


def mention_counts(connection: sqlite3.Connection) -> dict[str, MentionCount]:
    """How often each entity is mentioned, and in how many documents."""
    rows = connection.execute(
        "SELECT entity, COUNT(*), COUNT(DISTINCT doc) FROM mention WHERE kind <> 'phrase' GROUP BY entity"
    )
    return {entity: MentionCount(*counts) for entity, *counts in rows}


def revision(connection: sqlite3.Connection) -> int:
    """Count of the changes so far: the same number means the same content."""
    number: int = connection.execute("SELECT value FROM meta WHERE name = 'revision'").fetchone()[0]
    return number


def counts(connection: sqlite3.Connection) -> Counts:
    """How much the store holds."""
    languages = dict(
        connection.execute("SELECT lang, COUNT(*) FROM document GROUP BY lang ORDER BY 2 DESC, 1")
    )
    row = connection.execute(
        "SELECT COUNT(*), COALESCE(SUM(sentences), 0), COALESCE(SUM(mentions), 0), "
        "(SELECT COUNT(*) FROM entity), COALESCE(SUM(triples), 0) FROM document"
    ).fetchone()
    return Counts(row[0], row[1], row[2], row[3], row[4], MappingProxyType(languages))


def uncategorised(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Actions that no lexicon gives a category, and how many triples have each; most frequent first."""
    return connection.execute(
        "SELECT action, COUNT(*) FROM triple WHERE category = 'OTHER' GROUP BY action ORDER BY 2 DESC, 1"
    ).fetchall()
