"""Groups that are plain to see are found, the same in every run, and named after those who lead them."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphx.graph import Graph, communities, membership
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


def deal(*edges: tuple[str, str, dict[str, str]]) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    plain = {"category": "AID", "polarity": "affirmed", "modality": "asserted", "rule": "direct_object"}
    for number, (pair, action, extra) in enumerate(edges):
        source, target = pair.split(">")
        graph.add_edge(source, target, key=f"t{number}", weight=1.0, **{**plain, "action": action, **extra})
    for node in graph:
        graph.nodes[node].update(name=node.upper(), type="state")
    return graph


TRIANGLE = (("a>b", "livrer", {}), ("b>c", "livrer", {}), ("c>a", "rencontrer", {}))
OTHERS = (("x>y", "accuser", {}), ("y>z", "accuser", {}), ("z>x", "rencontrer", {}), ("a>x", "menacer", {}))


def test_groups_are_named_by_who_leads_them_and_what_they_do() -> None:
    first, last = communities(deal(*TRIANGLE, *OTHERS))
    assert (first.name, last.name) == ("A, B, C · livrer, rencontrer", "X, Y, Z · accuser, rencontrer")
    assert (first.verbs, first.inside, first.outward) == (("livrer", "rencontrer"), 3, 1)


def test_verbs_of_the_group_itself_go_before_those_that_all_use() -> None:
    common = [(pair, "rencontrer", {}) for pair in ("x>y", "y>z", "z>x", "x>z", "y>x")]
    found = communities(deal(*TRIANGLE, *(("a>b", "rencontrer", {}),) * 2, *common, ("a>x", "menacer", {})))
    assert [group.verbs[0] for group in found if "A" in group.leaders] == ["livrer"]


@pytest.mark.parametrize(
    "given", [{"polarity": "negated"}, {"modality": "denied"}, {"rule": "copular_relation"}]
)
def test_what_is_denied_or_only_is_names_no_group(given: dict[str, str]) -> None:
    (group,) = communities(deal(("a>b", "livrer", {}), *(("a>b", "être", given),) * 3))
    assert group.verbs == ("livrer",)


def test_nouns_and_actions_without_a_category_stand_in_last() -> None:
    other = {"category": "OTHER"}
    (group,) = communities(
        deal(("a>b", "livrer", {}), *(("a>b", "voir", other),) * 3, ("b>a", "user", other))
    )
    assert group.verbs == ("livrer", "voir")


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 500))
def test_counts_inside_and_outward_add_up(seed: int) -> None:
    graph = draw_at_random(seed, nodes=20, edges=40)
    groups = communities(graph)
    place = membership(groups)
    loops = nx.number_of_selfloops(graph)
    assert sum(g.inside for g in groups) <= graph.number_of_edges() - loops
    for number, group in enumerate(groups):
        touching = [(a, b) for a, b in graph.edges() if a != b and number in (place.get(a), place.get(b))]
        assert group.inside + group.outward == len(touching)


def test_lonely_actors_are_in_no_group() -> None:
    graph = nx.MultiDiGraph()
    assert communities(graph) == []
    graph.add_nodes_from("abc")
    assert communities(graph) == []
