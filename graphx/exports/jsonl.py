"""Triples and actors as JSON lines: the format that other programs and the scorer read."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from graphx.exports.files import fresh_file
from graphx.model import Entity, Mention, Triple


def triple_record(triple: Triple, entities: Mapping[str, Entity], lang: str | None = None) -> dict[str, Any]:
    """Flatten a triple, with the actors' names in place of their ids.

    Parameters
    ----------
    triple : Triple
    entities : mapping of str to Entity
        By id; an id that is missing is its own name.
    lang : str, optional
        ISO 639-1 of the document: the names are given in it where they are known.
    """
    time, said_by = triple.time, triple.attributed_to
    return {
        "id": triple.id,
        "doc": triple.doc,
        "sentence": triple.sentence,
        "source": _name(triple.source, entities, lang),
        "source_type": _type(triple.source, entities),
        "action": triple.action,
        "theme": triple.theme,
        "target": _name(triple.target, entities, lang),
        "target_type": _type(triple.target, entities),
        "category": triple.category,
        "polarity": triple.polarity,
        "modality": triple.modality,
        "attributed_to": _name(said_by, entities, lang) if said_by else None,
        "attributed_words": triple.attributed_words,
        "time": time.text if time else None,
        "time_begin": time.begin if time else None,
        "time_until": time.until if time else None,
        "symmetric": triple.symmetric,
        "confidence": round(triple.confidence, 4),
        "engines": list(triple.engines),
        "rule": triple.rule,
        "resolved_by": triple.resolved_by,
        "start": triple.start,
        "end": triple.end,
        "source_id": triple.source,
        "target_id": triple.target,
        "source_start": triple.source_start,
        "source_end": triple.source_end,
        "action_start": triple.action_start,
        "action_end": triple.action_end,
        "target_start": triple.target_start,
        "target_end": triple.target_end,
        "copy_of": triple.copy_of,
        "verdict": triple.verdict,
    }


def entity_records(entities: Mapping[str, Entity], mentions: Iterable[Mention]) -> Iterator[dict[str, Any]]:
    """Give each actor with its places in the texts, resolved pronouns and descriptions included.

    Mentions of an actor that isn't among the entities are left out.
    """
    places: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        places[mention.entity].append(mention)
    for entity in sorted(entities.values(), key=lambda e: e.id):
        found = sorted(places[entity.id], key=lambda m: (m.doc, m.start, m.end))
        spots = [{"doc": m.doc, "start": m.start, "end": m.end, "surface": m.surface} for m in found]
        yield {"id": entity.id, "name": entity.name, "type": entity.type, "mentions": spots}


def write_triples(
    triples: Iterable[Triple],
    entities: Mapping[str, Entity],
    out: Path | TextIO,
    *,
    langs: Mapping[str, str] | None = None,
) -> int:
    """Write one triple a line; `langs` maps document ids to languages. Returns the number of lines.

    What a near-copy of a document repeats is written too: `copy_of` names the triple that it repeats, and
    `syndicated` says how many of those given repeat this one.
    A file is written whole or not at all; ExportError if it can't be.
    """
    known, given = langs or {}, list(triples)
    repeats = Counter(t.copy_of for t in given)
    records = ({**triple_record(t, entities, known.get(t.doc)), "syndicated": repeats[t.id]} for t in given)
    return write_lines(records, out)


def write_entities(entities: Mapping[str, Entity], mentions: Iterable[Mention], out: Path | TextIO) -> int:
    """Write one actor a line, with its mentions. Returns the number of lines."""
    return write_lines(entity_records(entities, mentions), out)


def write_lines(records: Iterable[dict[str, Any]], out: Path | TextIO) -> int:
    """Write one record a line, as JSON. Returns the number of lines."""
    if isinstance(out, Path):
        with fresh_file(out) as file:
            return write_lines(records, file)
    count = 0
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False) + "\n")
        count += 1
    return count


def _name(actor: str, entities: Mapping[str, Entity], lang: str | None) -> str:
    entity = entities.get(actor)
    if entity is None:
        return actor
    return entity.names.get(lang, entity.name) if lang else entity.name


def _type(actor: str, entities: Mapping[str, Entity]) -> str:
    entity = entities.get(actor)
    return entity.type if entity else "other"
