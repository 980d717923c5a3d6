"""Voices on small hand-made graphs: what rests on one of them alone."""

from typing import Any

import networkx as nx

from graphx.graph import Graph, Source, sources

PLAIN = {
    "category": "AID",
    "action": "fournir",
    "polarity": "affirmed",
    "modality": "asserted",
    "attributed_to": None,
    "attributed_name": None,
    "symmetric": False,
    "doc": "un",
    "confidence": 0.5,
}


def draw(*edges: tuple[str, dict[str, Any]]) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    for number, (pair, given) in enumerate(edges):
        source, target = pair.split(">")
        by = given.get("attributed_to")
        names = {"attributed_name": by.upper()} if by else {}
        graph.add_edge(source, target, key=f"t{number}", **{**PLAIN, **names, **given})
    return graph


def told(found: list[Source]) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(s.words, s.statements, s.alone) for s in found]


def test_a_statement_of_two_voices_rests_on_neither() -> None:
    graph = draw(("a>b", {"attributed_to": "x"}), ("a>b", {"category": "TRADE", "doc": "deux"}), ("a>c", {}))
    assert told(sources(graph, {"un": "Le premier"})) == [
        ("Le premier", 1, ("t2",)),
        ("X", 1, ()),
        ("deux", 1, ()),
    ]


def test_a_denial_is_a_statement_of_its_own() -> None:
    graph = draw(("a>b", {}), ("a>b", {"attributed_to": "a", "modality": "denied"}))
    assert told(sources(graph)) == [("A", 1, ("t1",)), ("un", 1, ("t0",))]


def test_a_voice_that_repeats_itself_makes_one_statement_and_its_surest_sentence_stands_for_it() -> None:
    graph = draw(("a>b", {}), ("a>b", {"confidence": 0.9}), ("b>a", {"confidence": 0.6}))
    assert told(sources(graph)) == [("un", 2, ("t1", "t2"))]


def test_what_is_mutual_is_said_of_both_directions_at_once() -> None:
    both = {"symmetric": True}
    graph = draw(("a>b", both), ("b>a", {**both, "attributed_name": "un porte-parole"}))
    assert told(sources(graph)) == [("un", 1, ()), ("un porte-parole", 1, ())]


def test_what_one_calls_a_sale_and_another_a_purchase_is_one_statement() -> None:
    graph = draw(("a>b", {}), ("b>a", {"category": "TRADE", "action": "acheter", "doc": "deux"}))
    assert told(sources(graph)) == [("deux", 1, ()), ("un", 1, ())]


def test_a_near_copy_speaks_with_the_voice_of_its_original() -> None:
    graph = draw(("a>b", {}), ("a>b", {"doc": "copie", "original": "un"}))
    (found,) = sources(graph)
    assert (found.document, found.alone) == ("un", ("t0",))
