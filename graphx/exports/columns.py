"""One type for each attribute of a graph, whatever a user has hung on its nodes and edges."""

import json
import math
import numbers
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

# Names that Gephi and others give to parts of a node or edge, not to attributes.
TAKEN = frozenset(
    {"id", "label", "source", "target", "weight", "kind", "pid", "viz", "start", "end", "spells"}
)
LONG = 2**63
# Types that nearly every value has, looked up at once; the long way round is for numpy, pandas and the like.
_KNOWN: dict[type, str | None] = {
    str: "string",
    bool: "boolean",
    float: "double",
    list: "liststring",
    tuple: "liststring",
    set: "liststring",
    frozenset: "liststring",
    dict: "string",
    type(None): None,
}


@dataclass(frozen=True, slots=True)
class Column:
    """An attribute as it is written: the key in the graph, a title without doubles, one type."""

    key: Any
    title: str
    type: str  # "boolean", "long", "double", "string", "liststring"


def infer_columns(
    records: Iterable[Mapping[Any, Any]], *, skip: frozenset[str] = frozenset(), taken: frozenset[str] = TAKEN
) -> list[Column]:
    """Look at every value once and find a type that holds them all.

    Whole numbers and fractions make a double, every other mixture a string; a key without any value gives
    no column.

    Parameters
    ----------
    skip
        Keys that are written elsewhere.
    taken
        Titles, in lower case, that a column must not have: it gets a number after its name.
    """
    types: dict[Hashable, str | None] = {}  # in the order in which the keys come up
    for record in records:
        for key, value in record.items():
            types[key] = _joint(types.get(key), kind_of(value))
    used = set(taken)
    wanted = ((key, kind) for key, kind in types.items() if kind is not None and key not in skip)
    return [Column(key, _unused(str(key), used), kind) for key, kind in wanted]


def _joint(one: str | None, other: str | None) -> str | None:
    """Type that holds values of both."""
    if one == other or other is None:
        return one
    if one is None:
        return other
    return "double" if {one, other} == {"long", "double"} else "string"


def _unused(title: str, used: set[str]) -> str:
    """Add a number to a title that is taken; Gephi doesn't tell capitals from small letters."""
    free, number = title, 2
    while free.casefold() in used:
        free, number = f"{title}_{number}", number + 1
    used.add(free.casefold())
    return free


def kind_of(value: Any) -> str | None:
    """Type of one value; None where there is no value."""
    if type(value) in _KNOWN:
        return _KNOWN[type(value)]
    if isinstance(value, numbers.Integral):
        return "long" if -LONG <= int(value) < LONG else "string"
    if type(value).__name__ in ("NAType", "NaTType"):  # pandas' marks for "no value"
        return None
    if type(value).__name__ == "bool":  # numpy's is none of Python's
        return "boolean"
    if isinstance(value, numbers.Real):
        return "double"
    return "liststring" if isinstance(value, (list, tuple, set, frozenset)) else "string"


def written(value: Any, kind: str) -> str | None:
    """Write a value as a column's type asks, None where there is no value.

    Lists are written as JSON, so that no separator is lost.
    """
    if type(value) is str:
        return value
    own = kind_of(value)
    return None if own is None else _text(value, own, kind)


def _text(value: Any, own: str, kind: str) -> str:
    """Write a value of one type for a column of another (or the same)."""
    if kind == "double":
        return _number(float(value))
    if own == "boolean":
        return "true" if value else "false"
    if own == "double":
        return _number(float(value))
    if own == "liststring":
        items = sorted(map(str, value)) if isinstance(value, (set, frozenset)) else map(str, value)
        return json.dumps(list(items), ensure_ascii=False)
    if isinstance(value, Mapping):
        return _object(value)
    return str(value)


def _number(value: float) -> str:
    """Write a number as XML Schema does."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "INF" if value > 0 else "-INF"
    return repr(value)


def _object(value: Mapping[Any, Any]) -> str:
    try:
        return json.dumps({str(k): v for k, v in value.items()}, ensure_ascii=False, default=str)
    except ValueError:  # it holds itself
        return str(value)
