from graphx.exports.relations import list_relations, relations_of
from tests.factories import KJ, KP, RU, UA, VP, make_graph


def test_relations_join_triples_that_say_the_same() -> None:
    graph = make_graph()
    source, target, key = next(
        (a, b, k) for a, b, k, d in graph.edges(keys=True, data=True) if d["action"] == "frapper"
    )
    graph.add_edge(
        source, target, key="copy", **graph.edges[source, target, key] | {"confidence": 0.99, "doc": "b"}
    )
    relation = list_relations(graph)[0]
    assert relation.action == "frapper"
    assert relation.triples == ("copy", key)  # the surest first
    assert relation.id == "copy"
    assert set(relation.docs) == {"b", "sommet"}


def test_relations_keep_apart_what_is_told_otherwise() -> None:
    found = [r for r in list_relations(make_graph()) if (r.source, r.target, r.action) == (RU, KP, "fournir")]
    assert {(r.polarity, r.modality) for r in found} == {
        ("affirmed", "asserted"),
        ("affirmed", "reported"),
        ("affirmed", "possible"),
    }


def test_relations_of_symmetric_triples_have_one_direction() -> None:
    graph = make_graph()
    data = next(d for _, _, d in graph.edges(data=True) if d["action"] == "rencontrer")
    graph.add_edge(KJ, VP, key="back", **data)
    found = [r for r in list_relations(graph) if r.action == "rencontrer"]
    assert len(found) == 1
    assert len(found[0].triples) == 2


def test_relations_do_not_depend_on_the_order_of_edges() -> None:
    graph = make_graph()
    turned = graph.__class__()
    turned.add_nodes_from(reversed(list(graph.nodes(data=True))))
    turned.add_edges_from(reversed(list(graph.edges(keys=True, data=True))))
    assert list_relations(turned) == list_relations(graph)


def test_relations_of_an_actor_are_those_at_either_end() -> None:
    found = relations_of(list_relations(make_graph()), UA)
    assert found
    assert all(UA in (r.source, r.target) for r in found)
