"""Groups that are plain to see are found, the same in every run, and named after those who lead them."""

import networkx as nx

from graphx.graph import communities, membership
from tests.graph.samples import draw, draw_at_random

TWO = ["a>b 3", "b>c", "c>a", "a>c", "x>y 2", "y>z", "z>x", "a>x", "lonely>lonely"]


def test_two_knots_are_two_groups() -> None:
    groups = communities(draw(TWO))
    assert [set(group.members) for group in groups] == [{"a", "b", "c"}, {"x", "y", "z"}]
    assert groups[0].members[0] == "a"
    assert groups[0].name == "A, B, C"
    assert membership(groups) == {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1}


def test_groups_are_the_same_in_every_run() -> None:
    graph = draw_at_random(3, nodes=80, edges=300)
    assert communities(graph) == communities(graph)


def test_group_names_stop_at_three() -> None:
    graph = draw(f"{a}>{b}" for a in "abcde" for b in "abcde" if a < b)
    assert [group.name.count(",") for group in communities(graph)] == [2]


def test_finer_resolution_gives_more_groups() -> None:
    graph = draw_at_random(3, nodes=80, edges=200)
    assert len(communities(graph, resolution=0.1)) < len(communities(graph, resolution=3))


def test_lonely_actors_are_in_no_group() -> None:
    graph = nx.MultiDiGraph()
    assert communities(graph) == []
    graph.add_nodes_from("abc")
    assert communities(graph) == []
