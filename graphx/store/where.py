"""A `Filter` as an SQL condition; every value travels as a parameter, never as SQL."""

import json
from collections.abc import Iterable

from graphx.model import UNNAMED, Filter

Parameters = dict[str, str | float]
# Entities that a person called no actor; they and their triples stay in the file.
HIDDEN = "(SELECT entity FROM overruled WHERE hidden IS NOT NULL)"
# Triples that no person called wrong.
SHOWN = "verdict IS NOT 'wrong'"


def _one_of(name: str) -> str:
    """Values of a JSON array: one parameter however many there are."""
    return f"(SELECT value FROM json_each(:{name}))"


def condition(filter_: Filter | None) -> tuple[str, Parameters]:
    """WHERE clause over the table triple and its parameters.

    None leaves out unnamed groups, and what persons called no actor or wrong.
    """
    filter_ = filter_ or Filter()
    sets: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("categories", f"category IN {_one_of('categories')}", filter_.categories),
        ("polarities", f"polarity IN {_one_of('polarities')}", filter_.polarities),
        ("modalities", f"modality IN {_one_of('modalities')}", filter_.modalities),
        ("actions", f"action IN {_one_of('actions')}", filter_.actions),
        ("actors", f"(source IN {_one_of('actors')} OR target IN {_one_of('actors')})", filter_.actors),
        ("types", _both_of_types(), filter_.types),
        ("docs", f"doc IN {_one_of('docs')}", filter_.docs),
        ("engines", _found_by(), filter_.engines),
    )
    parts = [(name, sql) for name, sql, values in sets if values]
    parameters: Parameters = {name: json.dumps(sorted(values)) for name, _, values in sets if values}
    limits = (
        ("since", "date >= :since", filter_.since),
        ("until", "date <= :until", filter_.until),
        ("min_confidence", "confidence >= :min_confidence", filter_.min_confidence or None),
    )
    for name, sql, value in limits:
        if value is not None:
            parts.append((name, sql))
            parameters[name] = value
    conditions = [sql for _, sql in parts] + ([] if filter_.groups else [named("source"), named("target")])
    conditions += [actor("source"), actor("target"), SHOWN]
    return " WHERE " + " AND ".join(conditions), parameters


def actor(column: str) -> str:
    """Condition that no person called what is in the column no actor."""
    return f"{column} NOT IN {HIDDEN}"


def named(column: str) -> str:
    """Condition that the actor in the column is no unnamed group."""
    return f"{column} NOT GLOB '{UNNAMED}*'"


def _both_of_types() -> str:
    ids = f"(SELECT id FROM entity WHERE type IN {_one_of('types')})"
    return f"source IN {ids} AND target IN {ids}"


def _found_by() -> str:
    return f"EXISTS (SELECT 1 FROM json_each(triple.engines) WHERE value IN {_one_of('engines')})"
