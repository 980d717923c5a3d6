"""A filter on the graph and the same filter in the store let the same edges pass."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graphx.graph import Graph, build_graph, filter_graph
from graphx.model import Filter
from graphx.store import Store, open_store
from tests.factories import make_corpus, make_graph, write_store


def subsets(*values: str) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(values), max_size=3)


filters = st.builds(
    Filter,
    categories=subsets("AID", "AGREE", "SAY", "ACCUSE", "OTHER"),
    polarities=subsets("affirmed", "negated"),
    modalities=subsets("asserted", "reported", "denied"),
    actions=subsets("fournir", "signer", "rencontrer", "nothing"),
    actors=subsets("state/RU", "person/kim-jong-un", "nobody"),
    types=subsets("state", "person", "organisation"),
    docs=subsets("moissons", "sommet", "summit", "piege"),
    engines=subsets("spacy", "stanza"),
    since=st.sampled_from([None, "2023-10-01", "2024-06-20"]),
    until=st.sampled_from([None, "2023-12-31", "2024-06-19"]),
    min_confidence=st.sampled_from([0.0, 0.5, 0.9]),
)


def test_filters_agree(tmp_path: Path) -> None:
    graph = make_graph()
    with open_store(write_store(tmp_path / "graphx.db"), readonly=True) as store:
        _compare(store, graph)


def _compare(store: Store, graph: Graph) -> None:
    entities, documents = store.entities(), store.documents()

    @settings(max_examples=150, deadline=None)
    @given(filters)
    def compare(chosen: Filter) -> None:
        part = filter_graph(graph, chosen)
        built = build_graph(store.triples(chosen), entities, documents=documents)
        assert set(part.edges(keys=True)) == set(built.edges(keys=True))
        assert set(part) == set(built)
        for edge in part.edges(keys=True):
            assert part.edges[edge] == graph.edges[edge] == built.edges[edge]

    compare()


def test_filter_copies(tmp_path: Path) -> None:
    graph = make_graph()
    part = filter_graph(graph, Filter(docs=frozenset({"sommet"})))
    node = next(iter(part))
    part.nodes[node]["name"] = "changed"
    edge = next(iter(part.edges(keys=True)))
    part.edges[edge]["action"] = "changed"
    assert graph.nodes[node]["name"] != "changed"
    assert graph.edges[edge]["action"] != "changed"
    assert 0 < part.number_of_edges() < graph.number_of_edges() == len(make_corpus().triples)
