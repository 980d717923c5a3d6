"""Parallel edges joined into one, for igraph to reckon with."""

from dataclasses import dataclass

import igraph
import numpy as np

from graphx.graph.kinds import Graph
from graphx.graph.steps import strength


@dataclass(frozen=True, slots=True)
class Collapsed:
    """A weighted graph with at most one edge from one actor to another, and no loops."""

    nodes: tuple[str, ...]  # vertex number -> actor
    graph: igraph.Graph  # edge attribute "weight": sum of the parallel edges' weights


def collapse(graph: Graph) -> Collapsed:
    """Join parallel edges and drop loops; the weight of an edge that has none is 1."""
    nodes = tuple(graph)
    number = {node: i for i, node in enumerate(nodes)}
    pairs: list[tuple[int, int]] = []
    weights: list[float] = []
    for source, targets in graph.adjacency():
        for target, parallel in targets.items():
            if source != target:
                pairs.append((number[source], number[target]))
                weights.append(strength(parallel))
    edges = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    joined = igraph.Graph(n=len(nodes), edges=edges, directed=True)
    joined.es["weight"] = weights
    return Collapsed(nodes, joined)


def undirected(collapsed: Collapsed) -> igraph.Graph:
    """Forget the directions: one edge for each pair that has any, its weight the sum of both ways."""
    return collapsed.graph.as_undirected(mode="collapse", combine_edges={"weight": "sum"})
