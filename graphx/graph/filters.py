"""The part of a graph that a `Filter` lets pass: what `Store.triples` does in SQL, on a graph in memory."""

from collections.abc import Mapping
from typing import Any

import networkx as nx

from graphx.graph.kinds import Graph
from graphx.model import UNNAMED, Filter


def filter_graph(graph: Graph, filter: Filter) -> Graph:
    """Copy the edges that pass and the actors at their ends; attributes are copied one level deep.

    An edge's date is the begin of its own time, else its document's; an edge without any passes no limit
    of time. The counts on the nodes stay those of the whole graph. What near-copies repeat passes with the
    original's date, and for the document of any of them.
    """
    part: Graph = nx.MultiDiGraph()
    part.graph.update(graph.graph)
    types = {node: str(kind) for node, kind in graph.nodes(data="type", default="other")}
    for source, target, key, edge in graph.edges(keys=True, data=True):
        if passes(filter, edge) and _ends_pass(filter, (source, target), types):
            part.add_edge(source, target, key=key, **edge)
    for node in part:
        part.nodes[node].update(graph.nodes[node])
    return part


def passes(filter: Filter, edge: Mapping[str, Any]) -> bool:
    """Whether an edge's own attributes pass; says nothing of its ends."""
    date = edge["date"]
    sets = (
        (filter.categories, edge["category"]),
        (filter.polarities, edge["polarity"]),
        (filter.modalities, edge["modality"]),
        (filter.actions, edge["action"]),
    )
    return (
        all(not wanted or value in wanted for wanted, value in sets)
        and (not filter.docs or not filter.docs.isdisjoint((edge["doc"], *edge.get("copied_in", ()))))
        and (not filter.engines or not filter.engines.isdisjoint(edge["engines"]))
        and (filter.since is None or (date is not None and date >= filter.since))
        and (filter.until is None or (date is not None and date <= filter.until))
        and edge["confidence"] >= filter.min_confidence
    )


def _ends_pass(filter: Filter, ends: tuple[str, str], types: Mapping[str, str]) -> bool:
    if not filter.groups and any(end.startswith(UNNAMED) for end in ends):
        return False
    return (not filter.actors or not filter.actors.isdisjoint(ends)) and (
        not filter.types or all(types[end] in filter.types for end in ends)
    )
