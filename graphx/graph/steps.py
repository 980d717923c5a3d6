"""Where one can go from an actor, looked up as a search needs it: no copy of the graph is made."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

from graphx.graph.kinds import Graph

Edges = Mapping[str, Mapping[str, Any]]  # triple id -> attributes


class Steps(Protocol):
    """Neighbours of an actor, the strongest first, each with the weight of the step."""

    def __call__(self, node: str, /) -> Mapping[str, float]:
        """Look up the neighbours."""


def steps(graph: Graph, *, directed: bool, avoid: frozenset[str], backward: bool = False) -> Steps:
    """Make a look-up of steps along the arrows, or `backward` against them.

    A symmetric triple goes both ways; undirected, every triple does. Loops and avoided actors are no step.
    """
    along, against = (graph.pred, graph.succ) if backward else (graph.succ, graph.pred)

    @cache
    def look_up(node: str) -> Mapping[str, float]:
        found: dict[str, float] = {}
        for neighbour, edges in along[node].items():
            found[neighbour] = strength(edges)
        for neighbour, edges in against[node].items():
            usable = symmetric(edges) if directed else edges
            if usable:
                found[neighbour] = found.get(neighbour, 0.0) + strength(usable)
        ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
        return {other: weight for other, weight in ranked if other != node and other not in avoid}

    return look_up


def symmetric(edges: Edges) -> Edges:
    """Keep the triples that go both ways."""
    return {key: edge for key, edge in edges.items() if edge.get("symmetric")}


def strength(edges: Edges) -> float:
    """Add up the weights of parallel edges."""
    if len(edges) == 1:  # as most are; this is where collapsing a large graph spends its time
        (edge,) = edges.values()
        return float(edge.get("weight", 1.0))
    return float(sum(edge.get("weight", 1.0) for edge in edges.values()))
