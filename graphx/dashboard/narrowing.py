"""Where a filter lets nothing through: which part of it to clear, and how much that brings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from graphx.dashboard.loader import Corpus
from graphx.dashboard.state import START
from graphx.graph import filter_graph
from graphx.model import Filter

# What a reader sees as one filter, and the fields of `Filter` that it sets.
PARTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "category": ("categories",),
        "modality": ("modalities",),
        "polarity": ("polarities",),
        "types": ("types",),
        "engines": ("engines",),
        "period": ("since", "until"),
        "confidence": ("min_confidence",),
        "actions": ("actions",),
        "documents": ("docs",),
    }
)


@dataclass(frozen=True, slots=True)
class Way:
    """A wider filter."""

    part: str  # what is cleared, one of PARTS
    wider: Filter
    triples: int  # that pass then


def active_parts(wanted: Filter) -> list[str]:
    """List the parts of the filter that narrow it."""
    return [part for part in PARTS if without(wanted, part) != wanted]


def without(wanted: Filter, part: str) -> Filter:
    """Clear one part of a filter."""
    start: dict[str, Any] = {name: getattr(START, name) for name in PARTS[part]}
    return replace(wanted, **start)


def ways_out(corpus: Corpus, wanted: Filter) -> list[Way]:
    """List the single parts whose clearing lets something through, the one that brings most first."""
    found = []
    for part in active_parts(wanted):
        wider = without(wanted, part)
        count = filter_graph(corpus.graph, wider).number_of_edges()
        if count:
            found.append(Way(part, wider, count))
    return sorted(found, key=lambda way: -way.triples)
