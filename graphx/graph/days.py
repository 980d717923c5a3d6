"""Paths in the order of time: what is given today can't be passed on yesterday."""

from itertools import pairwise

from graphx.graph.kinds import Graph
from graphx.graph.steps import symmetric

_Dated = dict[str, str]  # triple id -> ISO day


class Days:
    """The dates of steps, for one search: a step's triples are looked up once."""

    def __init__(self, graph: Graph, directed: bool) -> None:
        self._graph, self._directed = graph, directed
        self._steps: dict[tuple[str, str], _Dated] = {}
        self._reached: dict[tuple[str, ...], str | None] = {}

    def passable(self, way: tuple[str, ...]) -> bool:
        """Tell whether the steps of a way, or of its beginning, can follow each other in time."""
        return self._arrival(way) is not None

    def in_order(self, way: tuple[str, ...]) -> list[frozenset[str]]:
        """List, for each step of a passable way, the triples that can be part of an ordered sequence."""
        steps = [self._dated(a, b) for a, b in pairwise(way)]
        earliest = ["", *(self._arrival(way[: place + 2]) or "" for place in range(len(steps) - 1))]
        latest, kept = "9999", []
        for dated, after in zip(reversed(steps), reversed(earliest), strict=True):
            fitting = {key: day for key, day in dated.items() if after <= day <= latest}
            kept.append(frozenset(fitting))
            latest = max(fitting.values())
        return kept[::-1]

    def _arrival(self, way: tuple[str, ...]) -> str | None:
        """Give the earliest day on which a way can be at its end; None where it can't."""
        if len(way) < 2:
            return ""
        if way not in self._reached:
            before = self._arrival(way[:-1])
            days = self._dated(way[-2], way[-1]).values() if before is not None else ()
            self._reached[way] = min((day for day in days if day >= (before or "")), default=None)
        return self._reached[way]

    def _dated(self, source: str, target: str) -> _Dated:
        if (source, target) not in self._steps:
            there = self._graph.succ[source].get(target, {})
            back = self._graph.succ[target].get(source, {})
            edges = {**there, **(symmetric(back) if self._directed else back)}
            found = {key: str(edge["date"]) for key, edge in edges.items() if edge.get("date")}
            self._steps[source, target] = found
        return self._steps[source, target]
