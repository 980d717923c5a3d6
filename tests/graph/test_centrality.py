"""Centralities are networkx's, on graphs with parallel edges, loops, weights and lonely actors."""

import itertools

import networkx as nx
import pytest

from graphx.errors import FilterError
from graphx.graph import (
    METRICS,
    betweenness_centrality,
    centralities,
    degree,
    harmonic_centrality,
    hits,
    in_degree,
    out_degree,
    pagerank,
)
from graphx.graph.centrality import Scores, pivots
from tests.graph.samples import draw, draw_at_random, joined

GRAPHS = {seed: draw_at_random(seed) for seed in range(6)}
each_graph = pytest.mark.parametrize("graph", GRAPHS.values(), ids=map(str, GRAPHS))


def near(found: Scores, expected: Scores) -> None:
    assert found == pytest.approx(expected, abs=1e-6)
    assert len(set(found.values())) > 3


@each_graph
def test_degrees(graph: nx.MultiDiGraph) -> None:
    near(in_degree(graph), dict(graph.in_degree()))
    near(out_degree(graph), dict(graph.out_degree()))
    near(degree(graph), dict(graph.degree(weight="weight")))


@each_graph
def test_pagerank(graph: nx.MultiDiGraph) -> None:
    near(pagerank(graph), nx.pagerank(joined(graph), tol=1e-12))
    near(pagerank(graph, alpha=0.5), nx.pagerank(joined(graph), alpha=0.5, tol=1e-12))


@each_graph
def test_betweenness(graph: nx.MultiDiGraph) -> None:
    near(betweenness_centrality(graph), nx.betweenness_centrality(joined(graph)))


@each_graph
def test_harmonic(graph: nx.MultiDiGraph) -> None:
    near(harmonic_centrality(graph), nx.harmonic_centrality(joined(graph)))


@each_graph
def test_hits(graph: nx.MultiDiGraph) -> None:
    for found, expected in zip(hits(graph), nx.hits(joined(graph), tol=1e-12), strict=True):
        near(found, expected)


@each_graph
def test_sampled_measures_follow_the_pivots(graph: nx.MultiDiGraph) -> None:
    simple, size = joined(graph), len(graph)
    drawn = pivots(size, 12, exact=False, seed=5)
    assert drawn is not None
    chosen = [list(graph)[i] for i in drawn]
    part = nx.betweenness_centrality_subset(simple, chosen, list(simple))
    scale = size / 12 / ((size - 1) * (size - 2))
    near(betweenness_centrality(graph, sources=12, seed=5), {n: v * scale for n, v in part.items()})
    reached = {n: nx.single_source_shortest_path_length(simple, n) for n in chosen}
    sums = {
        node: sum(1 / far[node] for far in reached.values() if far.get(node)) * size / 12 for node in graph
    }
    near(harmonic_centrality(graph, sources=12, seed=5), sums)


def test_large_graphs_are_sampled_and_small_ones_not() -> None:
    assert pivots(2000, None, exact=False, seed=0) is None
    drawn = pivots(2001, None, exact=False, seed=0)
    assert drawn is not None
    assert len(set(drawn)) == 250
    assert pivots(2001, None, exact=True, seed=0) is None
    assert pivots(2001, None, exact=False, seed=0) == drawn != pivots(2001, None, exact=False, seed=1)


def test_all_pivots_give_the_exact_values() -> None:
    graph = GRAPHS[0]
    assert betweenness_centrality(graph, sources=len(graph)) == betweenness_centrality(graph, exact=True)


@pytest.mark.parametrize("edges", [[], ["a>b"], ["a>a"], ["a>b", "c>d"], ["a>b", "b>a"]], ids=str)
def test_small_graphs_have_values(edges: list[str]) -> None:
    graph = draw(edges)
    table = centralities(graph)
    assert list(table.index) == list(graph)
    assert not table.isna().any().any()
    if len(graph) > 1:
        assert table["pagerank"].sum() == pytest.approx(1)
        assert table[["hub", "authority"]].sum().tolist() == pytest.approx([1, 1])


def test_table_has_the_columns_that_were_asked_for() -> None:
    graph = draw(["a>b 2", "c>b"])
    table = centralities(graph, ["in_degree", "pagerank"])
    assert list(table.columns) == ["name", "type", "in_degree", "pagerank"]
    assert table.index.name == "id"
    assert table.loc["b", "in_degree"] == 3
    assert table["name"].tolist() == ["A", "B", "C"]
    assert table.attrs["estimated"] == []
    assert list(centralities(graph).columns[2:]) == list(METRICS)


def test_table_agrees_with_the_functions() -> None:
    graph = GRAPHS[1]
    table = centralities(graph)
    hubs, authorities = hits(graph)
    expected = {
        "pagerank": pagerank(graph),
        "betweenness": betweenness_centrality(graph),
        "harmonic": harmonic_centrality(graph),
        "hub": hubs,
        "authority": authorities,
    }
    for name, scores in expected.items():
        assert table[name].to_dict() == pytest.approx(scores)


def test_unknown_metric_is_told() -> None:
    with pytest.raises(FilterError, match=r"'clout'.*pagerank"):
        centralities(draw(["a>b"]), ["clout"])


def test_measures_come_out_the_same_every_time() -> None:
    graph = draw(f"{a}>{b}" for a, b in itertools.product("ab", "cd"))
    graph.add_edge("x", "y", weight=1.0)
    assert centralities(graph).equals(centralities(graph))


def test_large_graph_names_its_estimates() -> None:
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_edges_from((f"n{i}", f"n{i * 7 % 2100}") for i in range(1, 2100))
    table = centralities(graph, ["pagerank", "betweenness", "harmonic"])
    assert table.attrs["estimated"] == ["betweenness", "harmonic"]
