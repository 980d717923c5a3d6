"""Paths are those that networkx finds, best first, each hop with its triples."""

from itertools import pairwise

import networkx as nx
import pytest

from graphx.errors import ActorNotFound
from graphx.graph import Hop, Limits, Paths, all_paths, k_shortest_paths, shortest_path
from tests.graph.samples import draw, draw_at_random, joined

DIAMOND = ["a>b", "b>d 2", "a>c 3", "c>d 3", "a>x", "x>y", "y>d", "d>a", "lonely>lonely"]


def nodes(found: Paths) -> list[str]:
    return ["".join(path.nodes) for path in found]


def test_shortest_path_takes_the_strongest_of_the_shortest() -> None:
    (path,) = shortest_path(draw(DIAMOND), "a", "d")
    assert path.nodes == ("a", "c", "d")
    assert path.hops[0] == Hop("a", "c", ("a>c#0", "a>c#1", "a>c#2"))
    assert path.weight == pytest.approx(1.5)


def test_k_shortest_paths_come_in_order() -> None:
    graph = draw(DIAMOND)
    assert nodes(k_shortest_paths(graph, "a", "d")) == ["acd", "abd", "axyd"]
    assert nodes(k_shortest_paths(graph, "a", "d", k=2)) == ["acd", "abd"]
    assert nodes(k_shortest_paths(graph, "a", "d", max_length=2)) == ["acd", "abd"]
    assert nodes(k_shortest_paths(graph, "a", "d", k=0)) == []


def test_avoided_actors_are_avoided() -> None:
    graph = draw(DIAMOND)
    assert nodes(k_shortest_paths(graph, "a", "d", avoid={"c", "x"})) == ["abd"]
    assert nodes(shortest_path(graph, "a", "d", avoid=["b", "c", "nobody"])) == ["axyd"]
    assert nodes(shortest_path(graph, "a", "d", avoid=["a"])) == []


def test_arrows_are_followed_unless_told_otherwise() -> None:
    graph = draw(["a>b", "c>b 2", "b>c"])
    assert nodes(shortest_path(graph, "c", "a")) == []
    (path,) = shortest_path(graph, "c", "a", directed=False)
    assert path.nodes == ("c", "b", "a")
    assert path.hops == (
        Hop("c", "b", ("c>b#0", "c>b#1"), against=("b>c#0",)),
        Hop("b", "a", ("a>b#0",), reversed=True),
    )


def test_symmetric_triples_go_both_ways() -> None:
    graph = draw(["a=b", "a>b", "b>c"])
    (path,) = shortest_path(graph, "b", "a")
    assert path.hops == (Hop("b", "a", ("a=b#0",)),)
    (path,) = shortest_path(graph, "a", "c")
    assert path.hops[0].triples == ("a=b#0", "a>b#0")
    (path,) = shortest_path(graph, "b", "a", directed=False)
    assert path.hops == (Hop("b", "a", ("a=b#0",), against=("a>b#0",)),)


def test_no_path_is_an_empty_list() -> None:
    graph = draw(DIAMOND)
    for found in (
        shortest_path(graph, "a", "lonely"),
        k_shortest_paths(graph, "lonely", "a", directed=False),
        all_paths(graph, "a", "lonely", max_length=9),
        shortest_path(graph, "a", "a"),
    ):
        assert found == []
        assert found.complete


def test_unknown_actors_are_told() -> None:
    for ends in (("a", "nobody"), ("nobody", "a")):
        with pytest.raises(ActorNotFound, match="nobody"):
            shortest_path(draw(DIAMOND), *ends)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("directed", [True, False])
def test_paths_are_those_of_networkx(seed: int, directed: bool) -> None:
    graph = draw_at_random(seed, nodes=14, edges=40)
    simple = joined(graph) if directed else joined(graph).to_undirected()
    found_some = 0
    for target in ("n2", "n5", "n7"):
        expected = {tuple(way) for way in nx.all_simple_paths(simple, "n1", target, cutoff=4)}
        found = all_paths(graph, "n1", target, directed=directed)
        assert found.complete
        assert {path.nodes for path in found} == expected
        assert len(found) == len(expected)
        ranks = [(len(path.hops), -path.weight) for path in found]
        assert ranks == sorted(ranks)
        assert k_shortest_paths(graph, "n1", target, k=3, directed=directed) == found[:3]
        if found:
            assert shortest_path(graph, "n1", target, directed=directed) == found[:1]
            assert len(found[0].hops) == nx.shortest_path_length(simple, "n1", target)
        found_some += len(found)
        for path in found:
            assert [(hop.source, hop.target) for hop in path.hops] == list(pairwise(path.nodes))
            for hop in path.hops:
                ends = (hop.target, hop.source) if hop.reversed else (hop.source, hop.target)
                assert set(hop.triples) == set(graph[ends[0]][ends[1]])
    assert found_some


def test_limits_end_the_search_and_say_so() -> None:
    graph = draw(f"{a}>{b}" for a in "abcdefgh" for b in "abcdefgh" if a != b)
    whole = all_paths(graph, "a", "h", max_length=4)
    assert whole.complete
    assert len(whole) == 1 + 6 + 30 + 120
    cut = all_paths(graph, "a", "h", max_length=4, limits=Limits(paths=10))
    assert not cut.complete
    assert [len(path.hops) for path in cut] == [1] + [2] * 6 + [3] * 3
    exactly = all_paths(graph, "a", "h", max_length=2, limits=Limits(paths=7))
    assert exactly.complete
    late = all_paths(graph, "a", "h", max_length=4, limits=Limits(seconds=0))
    assert not late.complete


def test_long_chains_are_walked() -> None:
    graph = draw(f"{i}>{i + 1}" for i in range(3000))
    (path,) = shortest_path(graph, "0", "3000")
    assert len(path.hops) == 3000


def test_filters_by_hand_change_the_way() -> None:
    graph = draw(DIAMOND)
    graph.remove_node("c")
    assert nodes(shortest_path(graph, "a", "d")) == ["abd"]
