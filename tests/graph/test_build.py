"""The graph has one edge a triple, with the attributes that docs/architecture.md lists."""

import re
from dataclasses import fields, replace
from pathlib import Path

from graphx.graph import build_graph
from graphx.model import TimeExpression, Triple
from graphx.store import MentionCount
from tests.store.samples import ACTORS, KOREA, PUTIN, RUSSIA, document, triple

ENTITIES = {actor.id: actor for actor in ACTORS.values()}


def resolved(id: str, **changes: object) -> Triple:
    return replace(triple(id), **{"source": RUSSIA.id, "target": KOREA.id, **changes})  # type: ignore[arg-type] # fields


def test_each_triple_is_an_edge_of_its_own() -> None:
    graph = build_graph([resolved("1"), resolved("2"), resolved("3", source=PUTIN.id)], ENTITIES)
    assert sorted(graph.edges(keys=True)) == [
        (PUTIN.id, KOREA.id, "3"),
        (RUSSIA.id, KOREA.id, "1"),
        (RUSSIA.id, KOREA.id, "2"),
    ]


def test_attributes_are_those_of_the_architecture() -> None:
    text = Path(__file__).parents[2].joinpath("docs", "architecture.md").read_text(encoding="utf-8")
    section = text.partition("## Edges of the graph")[2]
    nodes, _, edges = section.partition("Edge key")
    graph = build_graph([resolved("1")], ENTITIES)
    words = set(re.findall(r"\w+", nodes.partition("attributes")[2]))
    assert set(graph.nodes[RUSSIA.id]) <= words
    listed = set(re.findall(r"\w+", edges.partition("flattened:")[2]))
    edge = graph.edges[RUSSIA.id, KOREA.id, "1"]
    assert set(edge) <= listed
    kept_elsewhere = {"id", "source", "target", "attributed_words", "copy_of"}
    assert {field.name for field in fields(Triple)} - set(edge) == kept_elsewhere


def test_nodes_carry_the_entity_and_its_counts() -> None:
    triples = [resolved("1"), resolved("2"), resolved("3", source_start=50, doc="b")]
    graph = build_graph(triples, ENTITIES)
    node = graph.nodes[RUSSIA.id]
    assert (node["name"], node["type"], node["country"], node["aliases"]) == (
        "Russie",
        "state",
        "RU",
        RUSSIA.aliases,
    )
    assert node["names"] == {"fr": "Russie", "en": "Russia"}
    assert (node["mentions"], node["docs"]) == (2, 2)
    counted = build_graph(triples, ENTITIES, mentions={RUSSIA.id: MentionCount(7, 4)})
    assert (counted.nodes[RUSSIA.id]["mentions"], counted.nodes[RUSSIA.id]["docs"]) == (7, 4)
    assert counted.nodes[KOREA.id]["mentions"] == 2


def test_date_is_the_triples_own_else_the_documents() -> None:
    own = TimeExpression("mardi", 0, 5, "2024-04-30", "2024-05-01")
    vague = TimeExpression("jadis", 0, 5)
    triples = [resolved("own", time=own), resolved("vague", time=vague), resolved("none", doc="b")]
    for documents in ([document("a")], {"a": document("a")}):
        graph = build_graph(triples, ENTITIES, documents=documents)
        edges = {key: data for _, _, key, data in graph.edges(keys=True, data=True)}
        assert {key: data["date"] for key, data in edges.items()} == {
            "own": "2024-04-30",
            "vague": "2024-05-02",
            "none": None,
        }
        assert (edges["own"]["time"], edges["own"]["begin"], edges["own"]["until"]) == (
            "mardi",
            "2024-04-30",
            "2024-05-01",
        )


def test_who_says_so_is_shown_by_name_or_in_words() -> None:
    triples = [
        resolved("actor", attributed_to=PUTIN.id),
        resolved("words", attributed_words="une source proche"),
        resolved("nobody"),
    ]
    graph = build_graph(triples, ENTITIES)
    shown = {key: data["attributed_name"] for _, _, key, data in graph.edges(keys=True, data=True)}
    assert shown == {"actor": "Vladimir Poutine", "words": "une source proche", "nobody": None}


def test_an_actor_that_is_not_resolved_goes_by_its_key() -> None:
    graph = build_graph([triple("1")], {})
    assert graph.nodes["russie"]["name"] == "russie"
    assert graph.nodes["russie"]["type"] == "other"


def test_nothing_gives_an_empty_graph() -> None:
    assert len(build_graph([], ENTITIES)) == 0
