"""The dossier: what is chosen, whole, and nothing but text."""

from dataclasses import replace

from graphx.exports.dossier import dossier
from graphx.exports.relations import list_relations
from tests.factories import HOSTILE, make_corpus, make_graph


def test_a_dossier_has_every_sentence_with_its_document_and_place() -> None:
    corpus = make_corpus()
    graph = make_graph(corpus)
    relation = next(r for r in list_relations(graph) if r.action == "fournir" and "blé" in r.themes)
    text = dossier(graph, [relation], corpus.documents, "fr")
    assert "1. Russie – fournir (blé) → Corée du Nord\n   aide · affirmé · donné pour vrai" in text
    assert "« La Russie fournit du blé à la Corée du Nord depuis octobre. »" in text
    triple = next(t for t in corpus.triples if t.id == relation.id)
    assert (
        f"La Russie livre du blé à son voisin · 2023-10-03 · caractères {triple.start}–{triple.end}" in text
    )
    assert text.startswith("Dossier graphx : 1 relation, ")


def test_relations_stand_in_the_order_given_and_in_english() -> None:
    corpus = make_corpus()
    graph = make_graph(corpus)
    first, second = list_relations(graph)[:2]
    text = dossier(graph, [second, first], {}, "en")
    assert text.index(f"1. {graph.nodes[second.source]['name']}") < text.index("2. ")
    assert text.startswith("graphx dossier: 2 relations")
    assert first.docs[0] in text


def test_a_hostile_text_stays_as_it_is_and_control_characters_go() -> None:
    corpus = make_corpus()
    graph = make_graph(corpus)
    relation = next(r for r in list_relations(graph) if r.action == "menacer")
    graph.edges[relation.source, relation.target, relation.id]["sentence"] = "Un\x1b[31m\nmot\u2028deux"
    text = dossier(graph, [relation], corpus.documents, "fr")
    assert HOSTILE in text
    assert "« Un [31m mot deux »" in text
    assert "\x1b" not in text


def test_what_has_gone_from_the_graph_is_left_out() -> None:
    graph = make_graph()
    relation = replace(list_relations(graph)[0], triples=("gone",))
    assert "«" not in dossier(graph, [relation], {}, "fr")
