"""The filter in the address bar: a link that is sent on shows the same part of the graph."""

import re
from dataclasses import fields

from pydantic import TypeAdapter, ValidationError

from graphx.model import CATEGORIES, ENGINES, ENTITY_TYPES, MODALITIES, POLARITIES, Filter

_FORM = TypeAdapter(Filter)
_KNOWN = {
    "categories": CATEGORIES,
    "polarities": POLARITIES,
    "modalities": MODALITIES,
    "types": ENTITY_TYPES,
    "engines": ENGINES,
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LONGEST = 4000  # characters of an address that are looked at


def written(wanted: Filter, start: Filter) -> str:
    """Write what differs from the filter that one starts with; "" where nothing does."""
    changed = {f.name for f in fields(Filter) if getattr(wanted, f.name) != getattr(start, f.name)}
    return _FORM.dump_json(wanted, include=changed).decode() if changed else ""


def read(text: str, start: Filter) -> Filter:
    """Read a filter out of an address; one that no page of ours wrote is the one that one starts with."""
    try:
        found = _FORM.validate_json(text[:_LONGEST])
    except ValidationError:
        return start
    fits = all(getattr(found, name) <= set(values) for name, values in _KNOWN.items())
    days = all(day is None or _DAY.fullmatch(day) for day in (found.since, found.until))
    return found if fits and days and 0 <= found.min_confidence <= 1 else start
