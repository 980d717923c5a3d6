"""Paths whose steps follow each other in time."""

from itertools import pairwise, product

import networkx as nx
from hypothesis import given
from hypothesis import strategies as some

from graphx.graph import Graph, Path, all_paths, k_shortest_paths


def draw(*edges: tuple[str, str, str | None], symmetric: bool = False) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    for source, target, date in edges:
        graph.add_edge(source, target, key=f"{source}{target}{date}", date=date, symmetric=symmetric)
    return graph


def ways(found: list[Path]) -> list[str]:
    return ["".join(path.nodes) for path in found]


def test_a_step_back_in_time_is_no_step() -> None:
    graph = draw(("a", "b", "2024-02"), ("b", "c", "2024-01"), ("b", "d", "2024-02"), ("d", "c", "2024-03"))
    assert ways(k_shortest_paths(graph, "a", "c")) == ["abc", "abdc"]
    assert ways(k_shortest_paths(graph, "a", "c", in_order=True)) == ["abdc"]
    assert ways(k_shortest_paths(graph, "a", "c", k=1, in_order=True)) == ["abdc"]


def test_a_hop_keeps_only_what_can_be_part_of_an_order() -> None:
    graph = draw(
        ("a", "b", "2024-01"), ("a", "b", "2024-05"), ("b", "c", "2023-12"), ("b", "c", "2024-03"),
    )  # fmt: skip
    (path,) = k_shortest_paths(graph, "a", "c", in_order=True)
    assert [hop.triples for hop in path.hops] == [("ab2024-01",), ("bc2024-03",)]


def test_what_has_no_date_is_no_step() -> None:
    graph = draw(("a", "b", "2024-01"), ("b", "c", None))
    assert not k_shortest_paths(graph, "a", "c", in_order=True)
    assert ways(k_shortest_paths(graph, "a", "b", in_order=True)) == ["ab"]


def test_symmetric_and_undirected_steps_are_dated_too() -> None:
    mutual = draw(("b", "a", "2024-01"), ("c", "b", "2024-02"), symmetric=True)
    assert ways(k_shortest_paths(mutual, "a", "c", in_order=True)) == ["abc"]
    assert not k_shortest_paths(mutual, "c", "a", in_order=True)
    graph = draw(("b", "a", "2024-01"), ("b", "a", "2024-03"), ("b", "c", "2024-02"))
    assert not k_shortest_paths(graph, "a", "c", in_order=True)
    (path,) = k_shortest_paths(graph, "a", "c", directed=False, in_order=True)
    assert (path.hops[0].triples, path.hops[0].reversed) == (("ba2024-01",), True)


DAYS = some.sampled_from(["2024-01", "2024-02", "2024-03", "2024-04", None])
EDGES = some.lists(some.tuples(some.sampled_from("abcd"), some.sampled_from("abcd"), DAYS), max_size=12)


@given(EDGES)
def test_ordered_paths_are_those_with_an_ordered_choice_of_triples(edges: list[tuple[str, str, str]]) -> None:
    graph = draw(*edges)
    graph.add_nodes_from("ad")
    expected = []
    for path in all_paths(graph, "a", "d"):
        dated = [
            [str(graph.edges[a, b, key]["date"]) for key in hop.triples if graph.edges[a, b, key]["date"]]
            for (a, b), hop in zip(pairwise(path.nodes), path.hops, strict=True)
        ]
        if any(list(choice) == sorted(choice) for choice in product(*dated)):
            expected.append(path.nodes)
    assert [path.nodes for path in all_paths(graph, "a", "d", in_order=True)] == expected
