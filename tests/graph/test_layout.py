"""The same graph always looks the same, and nothing lies on anything else."""

import random

import networkx as nx
import numpy as np

from graphx.graph import Graph, positions
from tests.graph.samples import draw, draw_at_random


def test_the_same_graph_looks_the_same() -> None:
    graph = draw_at_random(1)
    nodes, edges = list(graph.nodes(data=True)), list(graph.edges(keys=True, data=True))
    random.Random(4).shuffle(nodes)
    random.Random(5).shuffle(edges)
    shuffled: Graph = nx.MultiDiGraph()
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from(edges)
    assert positions(graph) == positions(graph) == positions(shuffled)
    assert positions(graph) != positions(graph, seed=1)


def test_everyone_has_a_place_of_his_own() -> None:
    for seed in range(4):
        graph = draw_at_random(seed)
        places = positions(graph)
        assert set(places) == set(graph)
        points = np.array(list(places.values()))
        assert np.isfinite(points).all()
        apart = np.linalg.norm(points[:, None] - points[None], axis=-1) + np.eye(len(points)) * 1e9
        assert apart.min() > 5  # a step is about 100


def test_parts_lie_side_by_side() -> None:
    graph = draw(["a>b", "b>c", "c>a", "x>y", "y>z", "p>q", "s>s"])
    places = positions(graph)
    parts = [np.array([places[node] for node in part]) for part in ("abc", "xyz", "pq", "s")]
    for i, one in enumerate(parts):
        for two in parts[i + 1 :]:
            gaps = np.maximum(one.min(axis=0) - two.max(axis=0), two.min(axis=0) - one.max(axis=0))
            assert gaps.max() > 50


def test_neighbours_lie_nearer_than_strangers() -> None:
    graph = draw(f"{i}>{i + 1}" for i in range(10))
    places = {node: np.array(place) for node, place in positions(graph).items()}
    assert np.linalg.norm(places["0"] - places["1"]) < np.linalg.norm(places["0"] - places["10"]) / 3


def test_nobody_needs_no_place() -> None:
    assert positions(nx.MultiDiGraph()) == {}
    assert positions(draw(["a>a"])) == {"a": (0.0, 0.0)}
