"""Small graphs for the tests of the graph."""

from collections.abc import Iterable
from typing import Any

import networkx as nx

from graphx.graph import Graph


def draw(edges: Iterable[str], **attributes: Any) -> Graph:
    """Build a graph from "a>b" (one way), "a=b" (symmetric) and "a>b 3" (three triples)."""
    graph: Graph = nx.MultiDiGraph()
    for text in edges:
        pair, _, count = text.partition(" ")
        sign = "=" if "=" in pair else ">"
        source, target = pair.split(sign)
        for i in range(int(count or 1)):
            key = f"{pair}#{i}"
            graph.add_edge(source, target, key=key, symmetric=sign == "=", weight=1.0, **attributes)
    for node in graph:
        graph.nodes[node].update(name=node.upper(), type="state")
    return graph


def draw_at_random(seed: int, nodes: int = 40, edges: int = 160) -> Graph:
    """Build a multigraph with parallel edges, loops, weights and actors of no edge."""
    import random

    lot = random.Random(seed)
    graph: Graph = nx.MultiDiGraph()
    graph.add_nodes_from((f"n{i}", {"name": f"N{i}", "type": "state"}) for i in range(nodes))
    for i in range(edges):
        source, target = (f"n{int(lot.paretovariate(0.7)) % (nodes - 3)}" for _ in range(2))
        graph.add_edge(source, target, key=f"t{i}", weight=lot.choice([1.0, 1.0, 2.5]), symmetric=False)
    return graph


def joined(graph: Graph) -> "nx.DiGraph[str]":
    """Join parallel edges by networkx' own means, for comparison; loops are dropped."""
    simple: nx.DiGraph[str] = nx.DiGraph()
    simple.add_nodes_from(graph)
    for source, target, weight in graph.edges(data="weight"):
        if source != target:
            before = simple.get_edge_data(source, target, {"weight": 0.0})["weight"]
            simple.add_edge(source, target, weight=before + weight)
    return simple
