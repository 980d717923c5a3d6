"""What is asked of the store; each function runs inside one read transaction that the caller opened."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from graphx.errors import StoreError
from graphx.model import Document, Entity, Filter, Mention, Triple
from graphx.store.judgements import hidden_names
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
from graphx.store.verdicts import CHANGED, count_shown
from graphx.store.where import HIDDEN, SHOWN, actor, condition, named


def document_states(connection: sqlite3.Connection) -> dict[str, DocumentState]:
    """Tell what each document was read from and with, by document id."""
    rows = connection.execute("SELECT id, sha256, models, rules FROM document")
    return {doc: DocumentState(*state) for doc, *state in rows}


def documents(connection: sqlite3.Connection, *, groups: bool = False) -> list[DocumentRow]:
    """Documents without their texts, by date and id; those without a date last.

    The numbers of mentions and triples count unnamed groups with `groups` only.
    """
    rows = connection.execute(
        "SELECT id, title, date, lang, url, origin, sentences, mentions, triples, warnings, models, written, "
        "duplicate_of, (SELECT COUNT(*) FROM document c WHERE c.duplicate_of = document.id) "
        "FROM document ORDER BY date IS NULL, date, id"
    )
    values: Iterator[list[Any]] = ([*row[:9], unpack(row[9]), *row[10:]] for row in rows)
    found = [DocumentRow(*v) for v in values]
    of_groups = _of_groups(connection) if groups else {}
    more = {doc: (0, judged) for doc, judged in count_shown(connection).items()}
    for doc, (in_mentions, in_triples) in of_groups.items():
        more[doc] = (in_mentions, in_triples + more.get(doc, (0, 0))[1])
    return [
        replace(r, mentions=r.mentions + more[r.id][0], triples=r.triples + more[r.id][1])
        if r.id in more
        else r
        for r in found
    ]


def _of_groups(connection: sqlite3.Connection) -> dict[str, tuple[int, int]]:
    """Count the mentions and the triples of unnamed groups, by document."""
    mentions = f"SELECT doc, 1 AS mention, 0 AS triple FROM mention WHERE NOT {named('entity')}"
    triples = f"SELECT doc, 0, 1 FROM triple WHERE NOT ({named('source')} AND {named('target')}) AND {SHOWN}"
    rows = connection.execute(
        f"SELECT doc, SUM(mention), SUM(triple) FROM ({mentions} UNION ALL {triples}) GROUP BY doc"
    )
    return {doc: (m, t) for doc, m, t in rows}


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
    connection: sqlite3.Connection, doc: str | None, entity: str | None, *, local: bool, groups: bool
) -> list[Mention]:
    """Mentions of a document, of an entity, or all; in the order in which they were written.

    Those of what is no actor are among them with `local` only.
    """
    wanted = {name: value for name, value in (("doc", doc), ("entity", entity)) if value is not None}
    parts = [f"{name} = :{name}" for name in wanted] + ([] if local else [actor("entity")])
    parts += [] if groups or entity is not None else [named("entity")]
    where = " AND ".join(parts) or "TRUE"
    rows = connection.execute(f"SELECT {MENTION_COLUMNS} FROM mention WHERE {where} ORDER BY n", wanted)
    return [mention_of(row, local=local) for row in rows]


def metonyms(connection: sqlite3.Connection) -> list[Mention]:
    """Mentions that name a state by its capital, a building or its government."""
    rows = connection.execute(
        f"SELECT {MENTION_COLUMNS} FROM mention WHERE via IN ('capital', 'building', 'government') ORDER BY n"
    )
    return [mention_of(row) for row in rows]


def triples(connection: sqlite3.Connection, filter_: Filter | None) -> list[Triple]:
    """Triples that pass the filter, by document (as they were written) and in text order."""
    where, parameters = condition(filter_)
    rows = connection.execute(f"SELECT {TRIPLE_FIELDS} FROM triple{where} ORDER BY n", parameters)
    return without_speakers(map(triple_of, rows), hidden_names(connection))


def without_speakers(found: Iterable[Triple], hidden: Mapping[str, str]) -> list[Triple]:
    """Give the name instead of the actor where a person called the speaker no actor."""
    if not hidden:
        return list(found)
    told = []
    for t in found:
        name = hidden.get(t.attributed_to or "")
        words = t.attributed_words or name
        told.append(replace(t, attributed_to=None, attributed_words=words) if name is not None else t)
    return told


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


def judged_triple(connection: sqlite3.Connection, id_: str) -> Triple | None:
    """One triple as the program itself made it, whatever persons decided; None where there is none."""
    own = {name: f"COALESCE(b.{name}, t.{name})" for name in CHANGED.split(", ")}
    # A theme may be empty in `triple_before`, so it is asked for the row, not for the value.
    own |= {"theme": "CASE WHEN b.id IS NULL THEN t.theme ELSE b.theme END", "verdict": "NULL"}
    fields = ", ".join(own.get(name, f"t.{name}") for name in TRIPLE_FIELDS.split(", "))
    row = connection.execute(
        f"SELECT {fields} FROM triple t LEFT JOIN triple_before b ON b.id = t.id WHERE t.id = ?", (id_,)
    ).fetchone()
    return row and triple_of(row)


def doubtful(connection: sqlite3.Connection, limit: int) -> list[Triple]:
    """Triples that nobody has judged, the least sure first; one of those that say the same of the same."""
    where, parameters = condition(None)
    rows = connection.execute(  # by the index triple_doubtful, so only the first rows are read
        f"SELECT {TRIPLE_FIELDS} FROM triple{where} AND verdict IS NULL AND copy_of IS NULL "
        "ORDER BY confidence, n",
        parameters,
    )
    first: dict[tuple[str, str, str, str], Triple] = {}
    for found in map(triple_of, rows):
        first.setdefault((found.source, found.action, found.target, found.polarity), found)
        if len(first) >= limit:
            break
    return without_speakers(first.values(), hidden_names(connection))


def entities(connection: sqlite3.Connection, *, groups: bool = False) -> dict[str, Entity]:
    """All entities by id, in the order of their ids; unnamed groups only with `groups`."""
    where = "" if groups else f"WHERE {named('id')} "
    rows = connection.execute(
        f"SELECT id, name, type, names, aliases, country FROM entity {where}ORDER BY id"
    )
    return {row[0]: entity_of(row) for row in rows}


def entity(connection: sqlite3.Connection, id_: str) -> Entity | None:
    """One entity, None where there is none."""
    row = connection.execute(
        "SELECT id, name, type, names, aliases, country FROM entity WHERE id = ?", (id_,)
    ).fetchone()
    return row and entity_of(row)


def mention_counts(connection: sqlite3.Connection, *, groups: bool = False) -> dict[str, MentionCount]:
    """How often each entity is mentioned, and in how many documents; near-copies count as one document.

    Of an original and its copies, the one that mentions the entity most often counts.
    """
    which = "" if groups else f" AND {named('entity')}"
    rows = connection.execute(
        f"WITH each AS (SELECT entity, doc, COUNT(*) AS n FROM mention WHERE kind <> 'phrase'{which} "
        f"AND {actor('entity')} GROUP BY entity, doc), "
        "family AS (SELECT entity, MAX(each.n) AS n FROM each JOIN document d ON d.id = each.doc "
        "GROUP BY entity, COALESCE(d.duplicate_of, d.id)) "
        "SELECT entity, SUM(n), COUNT(*) FROM family GROUP BY entity"
    )
    return {entity: MentionCount(*counts) for entity, *counts in rows}


def counts(connection: sqlite3.Connection, *, groups: bool = False) -> Counts:
    """How much the store holds."""
    actors = "" if groups else f" WHERE {named('id')}"
    ends = "" if groups else f" AND {named('source')} AND {named('target')}"
    languages = dict(
        connection.execute("SELECT lang, COUNT(*) FROM document GROUP BY lang ORDER BY 2 DESC, 1")
    )
    row = connection.execute(
        "SELECT COUNT(*), COALESCE(SUM(sentences), 0), COALESCE(SUM(mentions), 0), "
        f"(SELECT COUNT(*) FROM entity{actors}), COALESCE(SUM(triples), 0), COUNT(duplicate_of), "
        f"(SELECT COUNT(*) FROM triple WHERE copy_of IS NOT NULL AND {SHOWN}{ends}) FROM document"
    ).fetchone()
    documents, sentences, mentions, entities, triples, copies, repeated = row
    for in_mentions, in_triples in _of_groups(connection).values() if groups else ():
        mentions, triples = mentions + in_mentions, triples + in_triples
    triples += sum(count_shown(connection).values())
    once = MappingProxyType(languages)
    untold, unmentioned = _hidden(connection, groups=groups)
    triples, mentions = triples - repeated - untold, mentions - unmentioned
    return Counts(documents, sentences, mentions, entities, triples, once, copies, repeated)


def _hidden(connection: sqlite3.Connection, *, groups: bool) -> tuple[int, int]:
    """Count the triples and mentions of what is no actor; repeated triples are counted elsewhere."""
    if not hidden_names(connection):
        return 0, 0
    ends = "" if groups else f" AND {named('source')} AND {named('target')}"
    which = "" if groups else f" AND {named('entity')}"
    row = connection.execute(
        f"SELECT (SELECT COUNT(*) FROM triple WHERE (source IN {HIDDEN} OR target IN {HIDDEN}) "
        f"AND copy_of IS NULL AND {SHOWN}{ends}), "
        f"(SELECT COUNT(*) FROM mention WHERE entity IN {HIDDEN}{which})"
    ).fetchone()
    return row[0], row[1]


def uncategorised(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Actions that no lexicon gives a category, and how many triples have each; most frequent first."""
    return connection.execute(
        f"SELECT action, COUNT(*) FROM triple WHERE category = 'OTHER' AND {named('source')} "
        f"AND {named('target')} AND {actor('source')} AND {actor('target')} AND {SHOWN} "
        "GROUP BY action ORDER BY 2 DESC, 1"
    ).fetchall()
