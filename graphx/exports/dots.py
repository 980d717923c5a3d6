"""Actors as vis-network nodes: colour and shape = type (or colour = community), size = a metric."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graphx.exports.palette import community_colour, type_colour
from graphx.exports.relations import Graph
from graphx.exports.words import Lang, counted, named

if TYPE_CHECKING:
    from graphx.exports.payload import Look

# Colour is never alone: eight entity types, eight outlines.
SHAPES: Mapping[str, str] = {
    "person": "dot",
    "state": "square",
    "organisation": "diamond",
    "government": "triangle",
    "bloc": "hexagon",
    "place": "triangleDown",
    "event": "star",
    "group": "dot",
    "other": "dot",
}
SELECTED = "#e6a700"  # ring of the selected actor: seen on light and dark, and no type's colour
SMALLEST, LARGEST = 8.0, 24.0
LABELLED_ACTORS = 100  # up to here every actor has its name, above only the LABELLED_TOP first
LABELLED_TOP = 40
MAX_LABEL = 32


def draw_dots(
    graph: Graph,
    actors: Sequence[str],
    strengths: Mapping[str, int],
    places: Mapping[str, tuple[float, float]],
    look: "Look",
) -> list[dict[str, Any]]:
    """Make one node for each actor, in the order given (the most connected first)."""
    from pyvis.node import Node

    sizes = _sizes(actors, look.sizes or strengths)
    labelled = len(actors) if len(actors) <= LABELLED_ACTORS else LABELLED_TOP
    nodes = []
    for rank, actor in enumerate(actors):
        data = graph.nodes[actor]
        kind = str(data.get("type", "other"))
        name = str(data.get("name") or actor)
        color = _colour(actor, kind, look)
        lit = {"background": color, "border": SELECTED}
        node = Node(
            actor,
            SHAPES.get(kind, "dot"),
            _short(name) if rank < labelled or rank >= look.limit else "",
            title=_title(name, kind, strengths.get(actor, 0), look.lang),
            size=sizes[actor],
            x=places[actor][0],
            y=places[actor][1],
            color=dict.fromkeys(("background", "border"), color) | {"highlight": lit, "hover": lit},
            name=name,
            type=kind,
        )
        nodes.append(dict(node.options))
    return nodes


def _colour(actor: str, kind: str, look: "Look") -> str:
    if look.groups is None:
        return type_colour(kind)
    group = look.groups.get(actor)
    return type_colour(None) if group is None else community_colour(group)


def _sizes(actors: Sequence[str], metric: Mapping[str, float]) -> dict[str, float]:
    # Area, not radius, follows the metric: the eye compares areas.
    top = max((metric.get(a, 0.0) for a in actors), default=0.0)
    span = LARGEST - SMALLEST
    return {
        a: round(SMALLEST + (span * math.sqrt(max(metric.get(a, 0.0), 0.0) / top) if top > 0 else 0.0), 2)
        for a in actors
    }


def _title(name: str, kind: str, strength: int, lang: Lang) -> str:
    return f"{name}\n{named('types', kind, lang)} · {counted(strength, 'sentences', lang)}"


def _short(name: str) -> str:
    return name if len(name) <= MAX_LABEL else name[: MAX_LABEL - 1] + "…"
