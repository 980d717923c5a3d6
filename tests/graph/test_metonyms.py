"""Metonyms as nodes of their own."""

from types import MappingProxyType

from graphx.entities import load_gazetteer
from graphx.graph.filters import filter_graph
from graphx.graph.metonyms import Metonyms, count_metonyms, read_metonyms, show_metonyms
from graphx.model import Entity, Filter, Mention
from tests.factories import make_graph
from tests.store.samples import RUSSIA, triple

MENTIONS = [
    Mention("a", 3, 9, "Moscou", "name", "state", "state/RU", via="capital"),
    Mention("a", 32, 39, "Kremlin", "name", "state", "state/RU", via="building"),
    Mention("a", 50, 68, "gouvernement russe", "name", "state", "state/RU", via="government"),
    Mention("a", 80, 89, "Nullepart", "name", "state", "state/RU", via="capital"),
]


def read(lang: str = "fr") -> Metonyms:
    return read_metonyms(MENTIONS, {RUSSIA.id: RUSSIA}, load_gazetteer(), lang)


def test_each_metonym_has_its_own_actor_and_the_unknown_stays_its_state() -> None:
    found = read()
    assert dict(found.ids) == {
        ("a", 3, 9): "place/moscow",
        ("a", 32, 39): "building/KREMLIN",
        ("a", 50, 68): "org/RU-government",
    }
    assert [e.name for e in found.entities.values()] == ["Moscou", "Kremlin", "gouvernement (Russie)"]
    assert [e.name for e in read("en").entities.values()] == ["Moscow", "Kremlin", "government (Russia)"]


def test_an_actor_of_the_store_keeps_its_record() -> None:
    town = Entity("place/moscow", "Moscou", "place", {}, ("Moskva",), "RU")
    found = read_metonyms(MENTIONS[:1], {town.id: town}, load_gazetteer(), "fr")
    assert dict(found.entities) == {town.id: town}


def test_ends_go_to_the_metonyms_by_their_places() -> None:
    plain = triple(source="state/RU", target="state/KP")
    other = triple("t2", doc="b", source="state/RU", target="state/KP")
    shown = show_metonyms([plain, other], read())
    assert [(t.source, t.target) for t in shown] == [
        ("place/moscow", "state/KP"),
        ("state/RU", "state/KP"),
    ]


def test_mentions_move_from_the_state_to_the_metonym() -> None:
    counts = count_metonyms({"state/RU": (10, 4), "place/moscow": (2, 1)}, read())
    assert counts == {
        "state/RU": (7, 4),
        "place/moscow": (3, 1),
        "building/KREMLIN": (1, 1),
        "org/RU-government": (1, 1),
    }


def test_nothing_to_show() -> None:
    none = Metonyms(MappingProxyType({}), MappingProxyType({}), ())
    assert show_metonyms([triple()], none) == [triple()]
    assert count_metonyms({"state/RU": (1, 1)}, none) == {"state/RU": (1, 1)}


def test_a_graph_without_groups_is_a_part_of_the_one_with_them() -> None:
    graph = make_graph()
    source, target, _ = next(iter(graph.edges(keys=True)))
    edge = {**next(iter(graph.get_edge_data(source, target).values()))}
    graph.add_edge(source, "unnamed/police", key="hidden", **edge)
    graph.nodes["unnamed/police"].update({**graph.nodes[source], "type": "group"})
    assert "unnamed/police" not in filter_graph(graph, Filter())
    assert "unnamed/police" in filter_graph(graph, Filter(groups=True))
