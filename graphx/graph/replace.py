"""A graph in which a few triples are others now: the rest is shared with the graph that it is made from."""

from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx

from graphx.graph.build import Dated, build_graph
from graphx.graph.kinds import Graph
from graphx.model import Entity, Triple

Edge = tuple[str, str, str]  # source, target, key
Pair = tuple[str, str]
_Keys = dict[str, dict[str, Any]]  # parallel edges: key -> attributes
_Neighbours = dict[str, _Keys]
_Table = dict[str, _Neighbours]
_Tables = tuple[dict[str, dict[str, Any]], _Table, _Table]  # nodes, successors, predecessors


def replace_edges(
    graph: Graph,
    gone: Iterable[Edge],
    triples: Iterable[Triple],
    *,
    entities: Mapping[str, Entity],
    documents: Iterable[Dated],
    order: Mapping[str, int],
) -> Graph:
    """Make the graph that `build_graph` would make if some triples were others; the given one stays as it is.

    Costs 0.02 s for one triple of 100,000, where a copy costs 0.6 s and a graph built anew 1.6 s. The two
    graphs share attributes: change neither.

    Parameters
    ----------
    graph
        As `build_graph` made it (without `mentions`), or this function.
    gone
        Edges that leave; those that the graph hasn't are passed by.
    triples
        What comes. A triple and what repeats it (`Triple.copy_of`) come and go together.
    entities, documents
        As for `build_graph`.
    order
        Place of each triple among all, by id: edges and actors come in the same order as if built anew.
    """
    left, part = set(gone), build_graph(triples, entities, documents=documents)
    pairs = {(source, target) for source, target, _ in left} | set(part.edges())
    nodes, after, before = map(dict, _tables(graph))
    for pair in pairs:
        source, target = pair
        kept = {k: v for k, v in after.get(source, {}).get(target, {}).items() if (*pair, k) not in left}
        came = part[source][target] if part.has_edge(*pair) else {}
        keys = dict(sorted((kept | dict(came)).items(), key=lambda item: order[item[0]]))
        after[source] = {**after.get(source, {}), target: keys}
        before[target] = {**before.get(target, {}), source: keys}
    for actor in {actor for pair in pairs for actor in pair}:
        after[actor] = _in_order(after.get(actor, {}), order)
        before[actor] = _in_order(before.get(actor, {}), order)
        known = nodes[actor] if actor in nodes else part.nodes.get(actor, {})
        nodes[actor] = {**known, **_counts(after[actor], before[actor])}
    return _joined(graph, (nodes, after, before), order)


def changed_pairs(old: Graph, new: Graph) -> set[Pair]:
    """Find the pairs of actors (in alphabetical order) between whom `replace_edges` changed something.

    In graphs that weren't made from one another nearly every pair is told as changed.
    """
    (_, was, _), (_, now, _) = _tables(old), _tables(new)
    found = set[Pair]()
    for actor in was.keys() | now.keys():
        first, second = was.get(actor, {}), now.get(actor, {})
        if first is not second:
            others = (o for o in first.keys() | second.keys() if first.get(o) is not second.get(o))
            found.update((min(actor, o), max(actor, o)) for o in others)
    return found


def _tables(graph: Graph) -> _Tables:
    """Give what networkx keeps a graph in; its public methods would copy every single edge."""
    known: Any = graph
    return known._node, known._succ, known._pred


def _in_order(neighbours: _Neighbours, order: Mapping[str, int]) -> _Neighbours:
    """Sort by the first edge with each, and drop those without any."""
    known = [(other, keys) for other, keys in neighbours.items() if keys]
    return dict(sorted(known, key=lambda item: order[next(iter(item[1]))]))


def _counts(after: _Neighbours, before: _Neighbours) -> dict[str, int]:
    """Count mentions and documents by the ends of the edges, near-copies as one document."""
    out = ((d["original"] or d["doc"], d["source_start"]) for keys in after.values() for d in keys.values())
    into = ((d["original"] or d["doc"], d["target_start"]) for keys in before.values() for d in keys.values())
    places = {*out, *into}
    return {"mentions": len(places), "docs": len({doc for doc, _ in places})}


def _joined(graph: Graph, tables: _Tables, order: Mapping[str, int]) -> Graph:
    """Make a graph of the tables, without the actors that have no edge any more."""
    nodes, after, before = tables

    def first(actor: str) -> tuple[int, bool]:
        """Place of the edge that the actor came with; its source came before its target."""
        ends = ((after[actor], False), (before[actor], True))
        return min((order[next(iter(next(iter(n.values()))))], last) for n, last in ends if n)

    actors = sorted((actor for actor in nodes if after[actor] or before[actor]), key=first)
    new: Graph = nx.MultiDiGraph(**graph.graph)
    for table, found in zip(_tables(new), tables, strict=True):
        table.update((actor, found[actor]) for actor in actors)
    return new
