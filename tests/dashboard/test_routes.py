from dataclasses import replace
from types import MappingProxyType

import networkx as nx
import pytest

from graphx.dashboard.loader import Corpus
from graphx.dashboard.routes import Question, ask, filters_in_the_way, obstacle, suggestions
from graphx.model import Filter
from graphx.store import Counts
from tests.factories import make_graph

ASK = Question("a", "c")
COUNTS = Counts(1, 1, 1, 1, 1, MappingProxyType({}))


def corpus_of(*edges: tuple[str, str, dict[str, str]], revision: str = "") -> Corpus:
    data = next(iter(make_graph().edges(data=True)))[2]
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, (source, target, extra) in enumerate(edges):
        graph.add_edge(source, target, key=f"t{number}", **(data | extra))
    for actor in graph:
        graph.nodes[actor].update(name=actor, type="person")
    return Corpus(revision, COUNTS, {}, {}, graph, {}, {})


STRAIGHT = (("a", "b", {}), ("b", "c", {}))
BACKWARDS = (("a", "b", {"date": "2024-02-01"}), ("b", "c", {"date": "2024-01-01"}))
REPORTED = (("a", "b", {"modality": "reported"}), ("b", "c", {}))


@pytest.mark.parametrize(
    ("edges", "question", "wanted", "expected"),
    [
        (STRAIGHT, replace(ASK, length=1), Filter(), "length"),
        ((("b", "a", {}), ("b", "c", {})), ASK, Filter(), "undirected"),
        (
            (("a", "b", {"modality": "reported"}), ("b", "c", {})),
            replace(ASK, asserted=True),
            Filter(),
            "asserted",
        ),
        (STRAIGHT, replace(ASK, avoid=frozenset("b")), Filter(), "avoid"),
        (BACKWARDS, replace(ASK, in_order=True), Filter(), "in_order"),
        (STRAIGHT, replace(ASK, kinds=frozenset({"TRADE"})), Filter(), "kinds"),
        (STRAIGHT, ASK, Filter(categories=frozenset({"TRADE"})), "filter"),
        ((("a", "b", {}), ("d", "c", {})), ASK, Filter(), "nothing"),
    ],
)
def test_obstacle_names_what_is_in_the_way(edges, question, wanted, expected, request) -> None:  # type: ignore[no-untyped-def]
    # The cache knows a corpus by its revision: each case has its own.
    corpus = corpus_of(*edges, revision=request.node.name)
    assert obstacle(corpus, question, wanted) == expected


def test_the_parts_of_a_filter_that_are_in_the_way_are_named() -> None:
    corpus = corpus_of(*REPORTED, revision="parts")
    base = Filter(modalities=frozenset({"asserted"}), min_confidence=0.01)
    assert filters_in_the_way(corpus, ASK, base) == [("modality", Filter(min_confidence=0.01))]


def test_paths_to_unknown_or_avoided_actors_are_none() -> None:
    graph = corpus_of(*STRAIGHT).graph
    assert ask(graph, ASK)
    assert ask(graph, replace(ASK, target="nobody")) == []
    assert ask(graph, replace(ASK, avoid=frozenset("c"))) == []


def test_suggestions_are_pairs_that_are_tied_over_others() -> None:
    graph = make_graph()
    found = suggestions(graph)
    assert found
    for source, target in found:
        assert source != target
        assert not graph.has_edge(source, target)
        assert ask(graph, Question(source, target))
