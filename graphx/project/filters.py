"""Filters as users write them (`category="AID"`, `since="2024"`) to the record that the graph understands."""

import calendar
import datetime
import difflib
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from graphx.entities.fold import fold
from graphx.errors import FilterError
from graphx.model import (
    CATEGORIES,
    DEFAULT_MIN_CONFIDENCE,
    ENGINES,
    ENTITY_TYPES,
    MODALITIES,
    POLARITIES,
    Filter,
)
from graphx.project.actors import find_actor
from graphx.project.reading import read_actors
from graphx.store import Store

# keyword → field of Filter, and the values that it may have where these are fixed
CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "category": ("categories", CATEGORIES),
    "polarity": ("polarities", POLARITIES),
    "modality": ("modalities", MODALITIES),
    "type": ("types", ENTITY_TYPES),
    "engine": ("engines", ENGINES),
}
SWITCHES = ("groups", "metonyms")
KEYWORDS = (*CHOICES, "action", "actor", "doc", "since", "until", "min_confidence", *SWITCHES)
SHOWN = 5  # suggestions in a message


def make_filter(keywords: Mapping[str, Any], store: Store) -> Filter:
    """Read keyword filters.

    Parameters
    ----------
    keywords : mapping
        `category`, `polarity`, `modality`, `type`, `engine`, `action`, `actor`, `doc`: one value or several;
        `since`, `until`: "2024", "2024-06", "2024-06-19" or a date; `min_confidence`: 0 to 1,
        `DEFAULT_MIN_CONFIDENCE` where it isn't given; `groups`, `metonyms`: True or False. None and empty
        collections let everything pass.
    store : Store
        Where actors, actions and documents are looked up.

    Raises
    ------
    FilterError
        If a keyword or value doesn't exist; the message names those that do.
    ActorNotFound
        If no actor goes by a name.
    """
    wrong = [keyword for keyword in keywords if keyword not in KEYWORDS]
    if wrong:
        raise FilterError(f"There is no filter {wrong[0]!r}: choose from {', '.join(KEYWORDS)}.")
    given = {k: v for k, v in keywords.items() if v is not None and not (_is_several(v) and not v)}
    given.setdefault("min_confidence", DEFAULT_MIN_CONFIDENCE)
    switches = {name: _switch(name, given.pop(name)) for name in SWITCHES if name in given}
    fields = dict(_field(keyword, value, store, switches) for keyword, value in given.items())
    return Filter(**{**fields, **switches})


def _switch(keyword: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise FilterError(f"{keyword} must be True or False, not {value!r}.")
    return value


def _field(keyword: str, value: Any, store: Store, switches: Mapping[str, bool]) -> tuple[str, Any]:
    """Name of the record's field, and its value."""
    if keyword in ("since", "until"):
        return keyword, read_day(keyword, value)
    if keyword == "min_confidence":
        return keyword, _share(value)
    items = [str(item) for item in value] if _is_several(value) else [str(value)]
    if keyword in CHOICES:
        field, valid = CHOICES[keyword]
        return field, frozenset(_choice(keyword, item, valid) for item in items)
    if keyword == "action":
        actions = {triple.action for triple in store.triples(Filter(groups=switches.get("groups", False)))}
        return "actions", frozenset(_known("action", item, actions) for item in items)
    if keyword == "doc":
        docs = store.document_states()
        return "docs", frozenset(_known("document", item, docs) for item in items)
    entities, counts = read_actors(store, **{name: switches.get(name, False) for name in SWITCHES})
    mentions = {actor: number for actor, (number, _) in counts.items()}
    return "actors", frozenset(find_actor(item, entities, mentions=mentions).id for item in items)


def _is_several(value: object) -> bool:
    return isinstance(value, (list, tuple, set, frozenset))


def read_day(keyword: str, value: object) -> str:
    """Read a day, month or year as the ISO day that it begins ("until": ends) with."""
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    last = keyword == "until"
    parts = str(value).strip().split("-")
    try:
        numbers = [int(part) for part in parts]
        year = numbers[0]
        month = numbers[1] if len(numbers) > 1 else (12 if last else 1)
        day = numbers[2] if len(numbers) > 2 else (calendar.monthrange(year, month)[1] if last else 1)
        if len(numbers) > 3 or len(parts[0]) != 4:
            raise ValueError
        return datetime.date(year, month, day).isoformat()
    except (ValueError, IndexError):
        wanted = "a day like 2024-06-19, a month like 2024-06 or a year like 2024"
        raise FilterError(f"{keyword} must be {wanted}, not {value!r}.") from None


def _choice(keyword: str, value: str, valid: Sequence[str]) -> str:
    for candidate in valid:
        if candidate.casefold() == value.strip().casefold():
            return candidate
    raise FilterError(f"{keyword} can't be {value!r}: choose from {', '.join(valid)}.")


def _known(what: str, value: str, known: Collection[str]) -> str:
    """Look a value up among those that the store has; accents and case are forgiven if it isn't there."""
    if value in known:
        return value
    by_key = {fold(item): item for item in sorted(known)}
    if fold(value) in by_key:
        return by_key[fold(value)]
    near = difflib.get_close_matches(value, known, n=SHOWN) or sorted(known)[:SHOWN]
    advice = f"for example {', '.join(near)}" if near else "it has none yet"
    raise FilterError(f"The store has no {what} {value!r} ({advice}).")


def _share(value: object) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = -1.0
    if not 0.0 <= number <= 1.0:
        raise FilterError(f"min_confidence must be a number from 0 to 1, not {value!r}.")
    return number
