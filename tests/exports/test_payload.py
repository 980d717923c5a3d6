import json
from dataclasses import replace

import networkx as nx
import pytest

from graphx.exports.arrows import BROKEN, DASHED, DOTTED, draw_arrows
from graphx.exports.payload import MAX_ACTORS, MAX_ARROWS, Look, Payload, _strongest, network_payload
from graphx.exports.relations import list_relations
from graphx.graph import positions
from tests.factories import HOSTILE, KJ, KP, RU, UA, VL, VP, make_graph

GRAPH = make_graph()
PLACES = positions(GRAPH)


def draw(graph: "nx.MultiDiGraph[str]" = GRAPH, **look: object) -> Payload:
    return network_payload(graph, positions=PLACES, look=Look(**look))  # type: ignore[arg-type]


def edge(payload: Payload, action: str) -> dict:
    relation = next(r for r in payload.relations if r.action == action)
    return next(e for e in payload.edges if e["id"] == relation.id)


def crowd(actors: int, arrows: int) -> "nx.MultiDiGraph[str]":
    graph = nx.MultiDiGraph()
    data = next(iter(GRAPH.edges(data=True)))[2]
    for number in range(arrows):
        source, target = f"a{number % actors}", f"a{(number * 7 + number // actors + 1) % actors}"
        graph.add_edge(source, target, key=f"t{number}", **data)
    for node in graph:
        graph.nodes[node].update(name=node, type="person")
    return graph


def test_payload_is_json_and_counts_what_it_shows() -> None:
    payload = draw()
    json.dumps([payload.nodes, payload.edges, payload.options])
    assert payload.shown == payload.total == (13, 40)
    assert payload.options["physics"] == {"enabled": False}


def test_payload_leaves_the_graph_as_it_was() -> None:
    graph = make_graph()
    before = nx.node_link_data(graph, edges="edges")
    draw(graph)
    assert nx.node_link_data(graph, edges="edges") == before


def test_limit_keeps_the_most_connected_and_what_must_be_kept() -> None:
    payload = draw(limit=3)
    assert [n["id"] for n in payload.nodes] == [RU, KP, UA]
    assert payload.total == (13, 40)
    assert payload.shown[0] == 3
    kept = draw(limit=3, keep=frozenset({VL}))
    assert VL in {n["id"] for n in kept.nodes}


def test_hidden_actors_and_their_arrows_are_gone() -> None:
    payload = draw(hidden=frozenset({RU}))
    assert RU not in {n["id"] for n in payload.nodes}
    assert all(RU not in (e["from"], e["to"]) for e in payload.edges)


def test_caps_hold_whatever_is_asked_for() -> None:
    payload = draw(crowd(500, 4000), limit=10_000, keep=frozenset(f"a{i}" for i in range(500)))
    assert len(payload.nodes) == MAX_ACTORS
    assert sum(len(e["id"]) > 0 for e in payload.edges) <= MAX_ARROWS
    assert payload.total[0] == 500


def test_verbs_are_written_while_there_are_few_arrows() -> None:
    assert edge(draw(), "visiter")["label"] == "visiter"
    assert edge(draw(labels="none"), "visiter")["label"] == ""
    many = network_payload(crowd(60, 400), positions={}, look=Look())
    assert all(e["label"] == "" for e in many.edges if e["kind"] == "relation")


def test_parallel_arrows_are_fanned_apart() -> None:
    payload = draw()
    ways = {
        (e["smooth"].get("type"), e["smooth"].get("roundness"), e["from"] <= e["to"])
        for e in payload.edges
        if {e["from"], e["to"]} == {VP, KJ}
    }
    assert len([e for e in payload.edges if {e["from"], e["to"]} == {VP, KJ}]) == 4
    assert len(ways) == 4


def test_more_parallels_than_a_fan_holds_become_one_arrow_a_direction() -> None:
    payload = draw()
    between = [e for e in payload.edges if {e["from"], e["to"]} == {RU, UA}]
    assert sorted(e["label"] for e in between) == ["frapper", "× 6"]
    bundle = next(e for e in between if e["kind"] == "bundle")
    assert bundle["id"] == f"{UA}|{RU}"
    assert "accuse" in bundle["title"]


@pytest.mark.parametrize(
    ("action", "dashes"),
    [
        ("envoyer", DOTTED),
        ("promettre", BROKEN),
        ("visiter", False),
        ("criticise", False),
    ],
)
def test_lines_tell_denied_and_possible_without_colour(action: str, dashes: object) -> None:
    assert edge(draw(), action)["dashes"] == dashes


def test_each_stance_has_a_line_of_its_own() -> None:
    relation = list_relations(make_graph())[0]
    stances = [
        ("affirmed", "asserted"),
        ("negated", "asserted"),
        ("affirmed", "denied"),
        ("affirmed", "planned"),
    ]
    lines = []
    for polarity, modality in stances:
        told = replace(relation, polarity=polarity, modality=modality)
        names = {relation.source: "A", relation.target: "B"}
        lines.append(draw_arrows([told], names, lang="fr", labelled=True)[0]["dashes"])
    assert lines == [False, DASHED, DOTTED, BROKEN]


def test_of_many_arrows_each_actor_keeps_one() -> None:
    pattern = list_relations(make_graph())[0]
    hub = [replace(pattern, id=f"h{n}", source="hub", target="twin") for n in range(400)]
    rim = [replace(pattern, id=f"r{n}", source="hub", target=f"rim{n}") for n in range(50)]
    kept = _strongest([*hub, *rim], 52)
    assert len(kept) == 260
    assert {r.target for r in kept} == {"twin", *(f"rim{n}" for n in range(50))}
    assert [r.id for r in kept] == sorted((r.id for r in kept), key=[r.id for r in [*hub, *rim]].index)


def test_reported_is_thinner_than_stated() -> None:
    payload = draw()
    assert edge(payload, "criticise")["width"] < edge(payload, "visiter")["width"]


def test_a_negated_verb_says_so_in_words() -> None:
    # With fewer arrows between the two, each is drawn by itself.
    graph = make_graph()
    graph.remove_edges_from(
        [(a, b, k) for a, b, k, d in graph.edges(keys=True, data=True) if a == RU and b == KP]
    )
    assert edge(draw(graph), "livrer")["label"] == "ne pas livrer"
    assert edge(draw(graph, lang="en"), "livrer")["label"] == "not: livrer"


def test_symmetric_arrows_have_two_heads() -> None:
    assert set(edge(draw(), "rencontrer")["arrows"]) == {"from", "to"}
    assert set(edge(draw(), "visiter")["arrows"]) == {"to"}


def test_hostile_names_stay_plain_text() -> None:
    node = next(n for n in draw().nodes if n["id"] == "other/hostile")
    assert node["title"].startswith(HOSTILE)
    assert node["label"] == HOSTILE[:31] + "…"


def test_actors_keep_their_places_whatever_else_is_drawn() -> None:
    whole = {n["id"]: (n["x"], n["y"]) for n in draw().nodes}
    part = {n["id"]: (n["x"], n["y"]) for n in draw(limit=6).nodes}
    for actor, (x, y) in part.items():
        assert abs(whole[actor][0] - x) < 150
        assert abs(whole[actor][1] - y) < 150
    assert {n["id"]: (n["x"], n["y"]) for n in draw().nodes} == whole


def test_no_two_actors_lie_on_each_other() -> None:
    nodes = network_payload(GRAPH, positions={}, look=Look()).nodes  # all at one place
    gaps = [(a["x"] - b["x"]) ** 2 + (a["y"] - b["y"]) ** 2 for i, a in enumerate(nodes) for b in nodes[:i]]
    assert min(gaps) > 40**2


def test_size_and_colour_follow_what_is_asked_for() -> None:
    plain = {n["id"]: n for n in draw().nodes}
    other = {n["id"]: n for n in draw(sizes={VL: 1.0}, groups={VL: 0, RU: 1}).nodes}
    assert other[VL]["size"] > plain[VL]["size"]
    assert other[VL]["color"]["background"] != other[RU]["color"]["background"]


def test_an_empty_graph_is_an_empty_picture() -> None:
    payload = network_payload(nx.MultiDiGraph(), positions={})
    assert (payload.nodes, payload.edges, payload.shown) == ([], [], (0, 0))
