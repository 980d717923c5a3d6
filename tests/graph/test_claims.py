"""Questions on small hand-made graphs: what meets, what doesn't, and who stands on which side."""

from typing import Any

import networkx as nx
import pytest

from graphx.graph import Claim, Graph, claims
from tests.factories import make_disputed_corpus, make_graph

PLAIN = {
    "category": "AID",
    "action": "fournir",
    "theme": None,
    "polarity": "affirmed",
    "modality": "asserted",
    "attributed_to": None,
    "attributed_name": None,
    "symmetric": False,
    "doc": "un",
}
NO = {"modality": "denied"}


def draw_edges(*edges: tuple[str, dict[str, Any]]) -> Graph:
    graph: Graph = nx.MultiDiGraph()
    for number, (pair, given) in enumerate(edges):
        source, target = pair.split(">")
        by = given.get("attributed_to")
        names = {"attributed_name": by.upper()} if by else {}
        graph.add_edge(source, target, key=f"t{number}", **{**PLAIN, **names, **given})
    return graph


def sides(claim: Claim) -> tuple[list[str], list[str]]:
    return [p.words for p in claim.asserted], [p.words for p in claim.denied]


def test_who_says_and_who_denies() -> None:
    graph = draw_edges(
        ("kp>ru", {"attributed_to": "kr", "modality": "reported", "theme": "armes"}),
        ("kp>ru", {"attributed_to": "us", "modality": "reported", "doc": "deux"}),
        ("kp>ru", {"attributed_to": "us", "modality": "reported"}),
        ("kp>ru", {"attributed_to": "kp", "theme": "munitions", **NO}),
        ("kp>ru", {"attributed_name": "un porte-parole", "polarity": "negated"}),
    )
    (found,) = claims(graph)
    assert (found.source, found.target, found.category, found.symmetric) == ("kp", "ru", "AID", False)
    assert sides(found) == (["US", "KR"], ["KP", "un porte-parole"])
    us, official = found.asserted[0], found.denied[1]
    assert (us.by, us.triples, us.docs) == ("us", ("t1", "t2"), ("deux", "un"))
    assert official.by is None
    assert found.triples == ("t1", "t2", "t0", "t3", "t4")


def test_a_voice_begins_with_its_plainest_and_surest_sentence() -> None:
    said = (
        {"modality": "possible", "confidence": 0.9},
        {"modality": "planned"},
        {"confidence": 0.5},
        {"confidence": 0.8},
    )
    (found,) = claims(draw_edges(*(("a>b", given) for given in said), ("a>b", NO)))
    assert found.asserted[0].triples == ("t3", "t2", "t1", "t0")


def test_document_speaks_where_nobody_does() -> None:
    graph = draw_edges(("a>b", {}), ("a>b", {"polarity": "negated", "doc": "deux"}))
    (found,) = claims(graph, {"un": "Le premier article"})
    assert sides(found) == (["Le premier article"], ["deux"])
    assert [p.by for p in (*found.asserted, *found.denied)] == [None, None]


@pytest.mark.parametrize("given", [{}, {"modality": "planned"}, {"modality": "possible"}])
def test_no_question_where_all_agree(given: dict[str, Any]) -> None:
    assert claims(draw_edges(("a>b", {}), ("a>b", given))) == []
    assert claims(draw_edges(("a>b", NO), ("a>b", {"polarity": "negated"}))) == []


def test_denying_that_it_did_not_happen_affirms() -> None:
    graph = draw_edges(("a>b", {"polarity": "negated"}), ("a>b", {"polarity": "negated", **NO}))
    (found,) = claims(graph)
    assert [p.triples for p in found.asserted] == [("t1",)]


def test_what_should_not_be_is_no_denial() -> None:
    assert claims(draw_edges(("a>b", {}), ("a>b", {"polarity": "negated", "modality": "possible"}))) == []


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ({"category": "AID"}, {"category": "TRADE"}, True),  # given or sold: the same delivery
        ({"category": "AID"}, {"category": "ASSAULT"}, False),
        ({"theme": "armes"}, {"theme": "munitions"}, True),
        ({"category": "OTHER"}, {"category": "OTHER"}, True),
        ({"category": "OTHER"}, {"category": "OTHER", "action": "nommer"}, False),
    ],
)
def test_what_counts_as_one_question(one: dict[str, Any], other: dict[str, Any], meet: bool) -> None:
    assert bool(claims(draw_edges(("a>b", one), ("a>b", {**other, **NO})))) is meet


@pytest.mark.parametrize("bought", ["acheter", "buy"])
def test_who_buys_says_of_the_other_that_it_sells(bought: str) -> None:
    buys = ("b>a", {"category": "TRADE", "action": bought})
    (found,) = claims(draw_edges(("a>b", NO), buys))
    assert (found.source, found.target, found.triples) == ("a", "b", ("t1", "t0"))
    assert claims(draw_edges(("b>a", NO), buys)) == []
    assert claims(
        draw_edges(("b>a", NO | {"category": "SAY"}), ("b>a", {"category": "SAY", "action": bought}))
    )


def test_directions_are_two_questions() -> None:
    assert claims(draw_edges(("a>b", {}), ("b>a", NO))) == []


def test_symmetric_act_speaks_for_both_directions() -> None:
    graph = draw_edges(("a>b", {"symmetric": True}), ("b>a", {"attributed_to": "b", **NO}), ("a>b", {}))
    (found,) = claims(graph)
    assert (found.source, found.target, found.symmetric) == ("b", "a", False)
    assert found.triples == ("t0", "t1")


def test_denial_of_a_symmetric_act_is_one_question_both_ways() -> None:
    graph = draw_edges(("b>a", {"symmetric": True, **NO}), ("b>a", {"doc": "x"}), ("a>b", {"doc": "y"}))
    (found,) = claims(graph)
    assert (found.source, found.target, found.symmetric) == ("a", "b", True)
    assert len(found.triples) == 3


def test_who_denies_one_direction_tells_the_directions_apart() -> None:
    graph = draw_edges(
        ("a>b", {"symmetric": True, **NO}), ("a>b", {"doc": "x"}), ("b>a", {"doc": "y"}), ("b>a", NO)
    )
    (found,) = claims(graph)
    assert (found.source, found.target, found.symmetric) == ("b", "a", False)
    assert found.triples == ("t2", "t0", "t3")


VISIT = {"category": "TRAVEL", "action": "visiter"}
NEVER = {"category": "TRAVEL", "action": "retourner", "polarity": "negated", "doc": "deux"}


@pytest.mark.parametrize(
    ("given", "meet"),
    [
        ({}, False),  # "n'est pas retourné à Pyongyang" doesn't deny a visit
        ({"action": "visiter"}, True),
        ({"attributed_to": "a"}, True),  # whoever speaks for himself answers, in words of his own
        ({"attributed_name": "un porte-parole"}, True),
        ({"polarity": "affirmed", **NO}, True),
    ],
)
def test_what_a_document_says_was_not_done_denies_that_act_alone(given: dict[str, Any], meet: bool) -> None:
    assert bool(claims(draw_edges(("a>b", VISIT), ("a>b", NEVER | given)))) is meet


@pytest.mark.parametrize(
    ("given", "meet"),
    [({"polarity": "negated"}, False), ({"polarity": "negated", "attributed_to": "a"}, False), (NO, True)],
)
def test_what_may_be_is_answered_by_a_denial_only(given: dict[str, Any], meet: bool) -> None:
    assert bool(claims(draw_edges(("a>b", {"modality": "possible"}), ("a>b", given)))) is meet


def test_what_was_not_given_was_not_sold_either() -> None:
    assert claims(draw_edges(("a>b", {}), ("a>b", {"action": "livrer", "polarity": "negated"})))


def test_most_voices_come_first() -> None:
    graph = draw_edges(
        ("a>b", {}),
        ("a>b", NO),
        ("c>d", {"attributed_to": "x"}),
        ("c>d", {"attributed_to": "y"}),
        ("c>d", {"attributed_to": "d", **NO}),
    )
    assert [c.source for c in claims(graph)] == ["c", "a"]


def test_corpus_with_a_denial() -> None:
    assert claims(make_graph()) == []
    (found,) = claims(make_graph(make_disputed_corpus()), {"moissons": "Les moissons"})
    assert sides(found) == (["KCNA", "Corée du Sud", "Les moissons", "sommet", "summit"], ["Russie"])
    assert found.category == "AID"
