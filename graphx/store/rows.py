"""Records to rows of the tables and back."""

import json
from collections.abc import Iterable
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from graphx.model import Document, Entity, Judgement, Mention, Paragraph, TimeExpression, Triple

Row = tuple[Any, ...]

MENTION_COLUMNS = (
    'doc, start, "end", surface, kind, type, "key", entity, via, resolved_by, '
    "antecedent_start, antecedent_end, certainty"
)
TRIPLE_COLUMNS = (
    'id, doc, sentence, start, "end", source_key, source, source_start, source_end, '
    "action, action_start, action_end, target_key, target, target_start, target_end, "
    "rule, engines, confidence, theme, category, polarity, modality, attributed_key, attributed, "
    "attributed_words, time, time_start, time_end, time_begin, time_until, symmetric, resolved_by, trail, "
    "date"
)
JUDGEMENT_COLUMNS = (
    'id, at, kind, subject, object, subject_keys, object_keys, names, docs, lang, note, "by", changes'
)
# What `triple_of` reads: the document's own keys and the date stay behind.
TRIPLE_FIELDS = (
    'id, doc, sentence, start, "end", source, source_start, source_end, action, action_start, action_end, '
    "target, target_start, target_end, rule, engines, confidence, theme, category, polarity, modality, "
    "attributed, attributed_words, time, time_start, time_end, time_begin, time_until, symmetric, "
    "resolved_by, trail, copy_of, verdict"
)


def places(columns: str) -> str:
    """Question marks for so many columns."""
    return ", ".join("?" * len(columns.split(",")))


def words(items: Iterable[str]) -> str:
    """JSON array of strings."""
    return json.dumps(list(items), ensure_ascii=False)


@lru_cache(maxsize=4096)
def unpack(text: str) -> tuple[str, ...]:
    """Read a JSON array of strings; the same few (engines, trails) come again and again."""
    return tuple(json.loads(text))


def mention_row(mention: Mention) -> Row:
    """Row of MENTION_COLUMNS; until resolution the entity is the document's own key."""
    start, end = mention.antecedent or (None, None)
    return (
        mention.doc,
        mention.start,
        mention.end,
        mention.surface,
        mention.kind,
        mention.type,
        mention.entity,
        mention.entity,
        mention.via,
        mention.resolved_by,
        start,
        end,
        mention.certainty,
    )


def mention_of(row: Row, *, local: bool = False) -> Mention:
    """Read a row of MENTION_COLUMNS; `local` gives the document's own key for the entity."""
    doc, start, end, surface, kind, type_, key, entity, via, resolved_by, first, last, certainty = row
    antecedent = None if first is None else (first, last)
    actor = key if local else entity
    return Mention(doc, start, end, surface, kind, type_, actor, via, resolved_by, antecedent, certainty)


def triple_row(triple: Triple, date: str | None) -> Row:
    """Row of TRIPLE_COLUMNS; `date` is the document's, for triples that tell no time."""
    time = triple.time
    return (
        triple.id,
        triple.doc,
        triple.sentence,
        triple.start,
        triple.end,
        triple.source,
        triple.source,
        triple.source_start,
        triple.source_end,
        triple.action,
        triple.action_start,
        triple.action_end,
        triple.target,
        triple.target,
        triple.target_start,
        triple.target_end,
        triple.rule,
        words(triple.engines),
        triple.confidence,
        triple.theme,
        triple.category,
        triple.polarity,
        triple.modality,
        triple.attributed_to,
        triple.attributed_to,
        triple.attributed_words,
        *((time.text, time.start, time.end, time.begin, time.until) if time else (None,) * 5),
        triple.symmetric,
        triple.resolved_by,
        words(triple.trail),
        (time and time.begin) or date,
    )


def triple_of(row: Row) -> Triple:
    """Read a row of TRIPLE_FIELDS."""
    text, start, end, begin, until = row[23:28]
    time = None if text is None else TimeExpression(text, start, end, begin, until)
    engines, trail = unpack(row[15]), unpack(row[30])
    # In the order of the record's fields.
    values = [*row[:15], engines, *row[16:23], time, bool(row[28]), row[29], trail, *row[31:]]
    return Triple(*values)


def entity_row(entity: Entity) -> Row:
    """Row of the entity table."""
    names = json.dumps(dict(sorted(entity.names.items())), ensure_ascii=False)
    return entity.id, entity.name, entity.type, names, words(entity.aliases), entity.country


def entity_of(row: Row) -> Entity:
    """Read a row of the entity table."""
    id_, name, type_, names, aliases, country = row
    return Entity(id_, name, type_, MappingProxyType(json.loads(names)), tuple(json.loads(aliases)), country)


def judgement_row(row: Judgement) -> Row:
    """Row of JUDGEMENT_COLUMNS, without the number."""
    lists = map(words, (row.subject_keys, row.object_keys, row.names, row.docs))
    changes = json.dumps(row.changes, ensure_ascii=False)
    return (row.at, row.kind, row.subject, row.object, *lists, row.lang, row.note, row.by, changes)


def judgement_of(row: Row) -> Judgement:
    """Read a row of JUDGEMENT_COLUMNS."""
    values = [*row[:5], *map(unpack, row[5:9]), *row[9:12], _pairs(row[12])]
    return Judgement(*values)


@lru_cache(maxsize=4096)
def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in json.loads(text))


def document_of(row: Row, paragraphs: Iterable[Row]) -> Document:
    """Read a document from its row (id … warnings) and its paragraphs' rows (start, end, label)."""
    found = tuple(Paragraph(start, end, label) for start, end, label in paragraphs)
    values = [*row[:-1], found, unpack(row[-1])]
    return Document(*values)
