"""Ways from one actor to another: searched with parallel triples joined, then told triple by triple.

Shorter ways come before longer ones; among equally long ones those over strong steps (many triples).
"""

import math
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from graphx.errors import ActorNotFound
from graphx.graph.days import Days
from graphx.graph.kinds import Graph
from graphx.graph.steps import steps, symmetric
from graphx.graph.ways import Limits, Quest, Way, conductance, find_ways

NO_LONGER = Limits()


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path."""

    source: str
    target: str
    triples: tuple[str, ...]  # ids: those that lead from source to target, symmetric ones included
    reversed: bool = False  # none does: these lead from target to source
    against: tuple[str, ...] = ()  # what leads back, beside `triples`; only in undirected searches


@dataclass(frozen=True, slots=True)
class Path:
    """A way over different actors."""

    nodes: tuple[str, ...]
    hops: tuple[Hop, ...]
    weight: float  # 1 / sum of 1/weight of the hops, like conductors in series: more is stronger


class Paths(list[Path]):
    """Paths, the best first; `complete` is False where a limit ended the search before its end."""

    complete: bool = True


def shortest_path(
    graph: Graph, source: str, target: str, *, directed: bool = True, avoid: Collection[str] = ()
) -> Paths:
    """Find the shortest path, of several the strongest; an empty list where there is none.

    Parameters
    ----------
    directed
        Follow the arrows; a symmetric triple goes both ways in any case.
    avoid
        Actors that no path may touch.

    Raises
    ------
    ActorNotFound
        An end is not in the graph.
    """
    return _search(graph, Quest(source, target, len(graph), enough=1), directed, avoid)


def k_shortest_paths(  # noqa: PLR0913 (keywords, as networkx's calls have them)
    graph: Graph,
    source: str,
    target: str,
    *,
    k: int = 5,
    max_length: int = 4,
    directed: bool = True,
    avoid: Collection[str] = (),
    in_order: bool = False,
) -> Paths:
    """Find the k best paths of at most `max_length` hops; for the rest see `shortest_path`.

    With `in_order` each hop has a triple that is not of an earlier day than that of the hop before (an edge's
    date is the begin of its own time, else its document's; one without a date is no step), and the hops hold
    only the triples that such an order allows.
    """
    quest = Quest(source, target, max_length, enough=k)
    return _search(graph, quest, directed, avoid, in_order=in_order)


def all_paths(  # noqa: PLR0913 (keywords, as networkx's calls have them)
    graph: Graph,
    source: str,
    target: str,
    *,
    max_length: int = 4,
    directed: bool = True,
    avoid: Collection[str] = (),
    in_order: bool = False,
    limits: Limits = NO_LONGER,
) -> Paths:
    """Find all paths of at most `max_length` hops, within limits; for the rest see `k_shortest_paths`."""
    quest = Quest(source, target, max_length, limits=limits)
    return _search(graph, quest, directed, avoid, in_order=in_order)


def _search(
    graph: Graph, quest: Quest, directed: bool, avoid: Collection[str], *, in_order: bool = False
) -> Paths:
    for end in (quest.source, quest.target):
        if end not in graph:
            raise ActorNotFound(f"No actor {end!r} in this graph: check the name, or loosen the filter.")
    shunned = frozenset(avoid)
    found = Paths()
    if quest.enough < 1 or quest.source == quest.target or shunned & {quest.source, quest.target}:
        return found
    forward = steps(graph, directed=directed, avoid=shunned)
    backward = steps(graph, directed=directed, avoid=shunned, backward=True)
    days = Days(graph, directed) if in_order else None
    if days is not None:
        quest = replace(quest, passable=days.passable)
    ways, found.complete = find_ways(quest, forward, backward)
    wanted = ways if quest.enough == math.inf else ways[: int(quest.enough)]
    found += [Path(way, _hops(graph, way, directed, days), conductance(way, forward)) for way in wanted]
    return found


def _hops(graph: Graph, way: Way, directed: bool, days: Days | None) -> tuple[Hop, ...]:
    hops = tuple(_hop(graph, a, b, directed) for a, b in pairwise(way))
    return hops if days is None else tuple(map(_kept, hops, days.in_order(way)))


def _kept(hop: Hop, keys: frozenset[str]) -> Hop:
    """Keep the triples of a hop that come in order."""
    along = tuple(key for key in hop.triples if key in keys)
    against = tuple(key for key in hop.against if key in keys)
    if not along:
        return Hop(hop.source, hop.target, against, reversed=True)
    return replace(hop, triples=along, against=against)


def _hop(graph: Graph, source: str, target: str, directed: bool) -> Hop:
    """Attach the triples between two neighbours of a path."""
    there = graph.succ[source].get(target, {})
    back = graph.succ[target].get(source, {})
    along = (*there, *symmetric(back))
    against = () if directed else tuple(key for key in back if key not in symmetric(back))
    if not along:
        return Hop(source, target, against, reversed=True)
    return Hop(source, target, along, against=against)
