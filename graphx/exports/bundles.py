"""Triples bundled for programs that draw one edge where graphx has several."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeGuard

import networkx as nx

from graphx.exports.columns import written
from graphx.exports.xmltext import clean

Level = Literal["action", "pair", "triple"]
Edge = Mapping[Any, Any]
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True, slots=True)
class Bundle:
    """The triples that become one edge of the file."""

    source: Hashable
    target: Hashable
    kind: str | None  # what tells it from other edges of the pair; None where there is only one
    edges: Sequence[Edge]


def bundles(graph: "nx.MultiDiGraph[Any]", level: Level) -> Iterator[Bundle]:
    """Go through the pairs: one bundle for each action, for the whole pair, or for each triple."""
    for source, targets in graph.adjacency():
        for target, parallel in targets.items():
            edges: list[Edge] = list(parallel.values())
            if level == "pair":
                yield Bundle(source, target, None, edges)
            elif level == "triple":
                yield from _singles(source, target, edges)
            else:
                yield from _by_action(source, target, edges)


def _by_action(source: Hashable, target: Hashable, edges: list[Edge]) -> Iterator[Bundle]:
    groups: dict[str, list[Edge]] = {}
    for edge in edges:
        groups.setdefault(action_of(edge), []).append(edge)
    for action, group in groups.items():
        yield Bundle(source, target, action, group)


def _singles(source: Hashable, target: Hashable, edges: list[Edge]) -> Iterator[Bundle]:
    seen: Counter[str] = Counter()
    for edge in edges:
        action = action_of(edge)
        seen[action] += 1
        # The triple of source, target and kind must be the only one of its sort (GEXF 1.3 primer).
        yield Bundle(source, target, f"{action}#{seen[action]}", (edge,))


def action_of(edge: Edge) -> str:
    """Read the action of an edge, on one line; "" where a user's edge has none."""
    return clean(" ".join((shown(edge, "action") or "").split()))


def shown(edge: Edge, key: str) -> str | None:
    """Write an attribute as text; None where an edge hasn't got it, or where it is empty."""
    return written(edge.get(key), "string") or None


def is_day(value: Any) -> TypeGuard[str]:
    """Whether it is a whole ISO day."""
    return isinstance(value, str) and DAY.fullmatch(value) is not None


def days(edge: Edge) -> tuple[str, str] | None:
    """First and last day of a triple; None without a whole date."""
    first, last = edge.get("date"), edge.get("until")
    if not is_day(first):
        return None
    if is_day(last) and shown(edge, "begin") == first and last >= first:
        return first, last
    return first, first


def spells(edges: Sequence[Edge]) -> list[tuple[str, str]]:
    """Merge the days of the triples into spans that don't touch one another, in order."""
    merged: list[tuple[str, str]] = []
    for first, last in sorted(span for span in map(days, edges) if span):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return merged


def summary(bundle: Bundle) -> dict[str, Any]:
    """Sum up a bundle in the columns that a reader of the file can rank and filter by."""
    edges = bundle.edges
    spans = spells(edges)
    best = max(edges, key=lambda edge: _confidence(edge) or 0.0)
    return {
        "action": _several("action", edges, ", "),
        "category": common("category", edges),
        "categories": _each("category", edges),
        "theme": _several("theme", edges, "; "),
        "polarity": _one("polarity", edges),
        "modality": _one("modality", edges),
        "negated": sum(shown(edge, "polarity") == "negated" for edge in edges),
        "denied": sum(shown(edge, "modality") == "denied" for edge in edges),
        "symmetric": all(shown(edge, "symmetric") == "true" for edge in edges),
        "attributed_to": _each("attributed_name", edges),
        "first": spans[0][0] if spans else None,
        "last": max(last for _, last in spans) if spans else None,
        "docs": len({shown(edge, "original") or shown(edge, "doc") for edge in edges} - {None}),
        "syndicated": sum(_whole(edge.get("syndicated")) for edge in edges),
        "confidence": _confidence(best),
        "evidence": best.get("sentence"),
        "evidence_doc": best.get("doc"),
    }


def common(key: str, edges: Sequence[Edge]) -> str | None:
    """Most frequent value of an attribute, the first of several; None where there is none."""
    counted = _counted(key, edges)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else None


def _counted(key: str, edges: Sequence[Edge]) -> dict[str, int]:
    counted: dict[str, int] = {}  # a Counter takes three times as long, and most bundles are small
    for edge in edges:
        text = shown(edge, key)
        if text is not None:
            counted[text] = counted.get(text, 0) + 1
    return counted


def _each(key: str, edges: Sequence[Edge]) -> list[str] | None:
    return sorted(_counted(key, edges)) or None


def _several(key: str, edges: Sequence[Edge], separator: str) -> str | None:
    """Join the values, the most frequent first."""
    counted = _counted(key, edges)
    return separator.join(sorted(counted, key=lambda value: (-counted[value], value))) or None


def _one(key: str, edges: Sequence[Edge]) -> str | None:
    """Give the value that all have, "mixed" where they differ."""
    values = _each(key, edges)
    if not values:
        return None
    return values[0] if len(values) == 1 else "mixed"


def _whole(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _confidence(edge: Edge) -> float | None:
    value = edge.get("confidence")
    return float(value) if isinstance(value, (int, float)) else None
