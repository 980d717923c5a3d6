import json
import re

import networkx as nx
import pytest

import graphx
from graphx.errors import ActorNotFound, ExportError, FilterError, StoreError


def test_documents_actors_and_relations_are_tables(project):
    documents, actors, relations = project.documents(), project.actors(), project.relations()
    assert documents.loc["sommet", "date"] == "2024-06-19"
    assert actors.loc["state/RU", "name"] == "Russie"
    assert actors["relations"].is_monotonic_decreasing
    assert len(relations) == len(project.triples()) == documents["triples"].sum()


def test_relations_use_the_names_of_the_documents_language(project):
    relations = project.relations(actor="Russie", category="AID")
    assert set(relations[relations["doc"] == "summit"]["source"]) == {"Russia"}
    assert set(relations[relations["doc"] == "moissons"]["source"]) == {"Russie", "Corée du Nord"}


def test_relation_has_its_own_time_before_its_documents_date(project):
    relations = project.relations(doc="moissons", action="fournir")
    assert sorted(relations["date"]) == ["2023-10-01", "2023-10-03"]


def test_filters_narrow_table_and_graph_alike(project):
    wanted = {"category": "AID", "polarity": "affirmed", "since": "2024", "min_confidence": 0.7}
    graph, relations = project.graph(**wanted), project.relations(**wanted)
    assert isinstance(graph, nx.MultiDiGraph)
    assert 0 < graph.number_of_edges() == len(relations) < len(project.triples())
    assert {data["category"] for _, _, data in graph.edges(data=True)} == {"AID"}


def test_graph_is_kept_until_the_filters_change(project):
    assert project.graph(category="AID") is project.graph(category="aid")
    assert project.graph() is not project.graph(category="AID")


def test_paths_are_told_in_words(project):
    routes = project.paths("otan", "coree du nord", max_length=2)
    assert routes[0].names == ("OTAN", "Russie", "Corée du Nord")
    assert "OTAN –s’inquiéter→ Russie; Russie –" in str(routes[0])
    assert all(len(route) == len(route.hops) <= 2 for route in routes)
    hop = routes[0].hops[1]
    assert all({"id", "sentence", "doc", "modality"} <= triple.keys() for triple in hop.triples)


def test_paths_may_go_against_the_arrows(project):
    assert project.paths("Vladivostok", "Kim Jong-un") == []
    (route, *_) = project.paths("Vladivostok", "Kim Jong-un", directed=False)
    assert str(route) == "Vladivostok ←se rendre– Kim Jong-un"


def test_negated_relation_is_marked_in_a_path(project):
    (route, *_) = project.paths("Corée du Nord", "Russie", max_length=1, polarity="negated")
    assert "¬livrer (obus)" in str(route)


def test_filter_that_leaves_an_actor_out_leaves_no_path(project):
    assert project.paths("Vladivostok", "Russie", category="SANCTION") == []


def test_central_ranks(project):
    frame = project.central("pagerank", top=3)
    assert len(frame) == 3
    assert frame["pagerank"].is_monotonic_decreasing
    assert set(project.central("all").columns) > {"name", "type", "pagerank", "betweenness"}


def test_unknown_metric_is_told_with_the_valid_ones(project):
    with pytest.raises(FilterError, match="pagerank"):
        project.central("importance")


def test_communities_have_names(project):
    groups = project.communities()
    assert groups["size"].is_monotonic_decreasing
    assert "Corée du Nord" in {name for members in groups["members"] for name in members}


def test_search_and_evidence_lead_back_to_the_text(project):
    hit = project.search("blé").sentences[0]
    assert hit.doc == "moissons"
    for triple in project.triples(doc="moissons"):
        found, text = project.evidence(triple.id), project.store.document(triple.doc).text
        assert text[found["start"] : found["end"]] == found["sentence"]
        assert found["doc_title"] == "La Russie livre du blé à son voisin"


def test_unknown_actor_is_told_with_near_names(project):
    with pytest.raises(ActorNotFound, match="Corée du Nord"):
        project.paths("Coréé du Nrd", "Russie")


@pytest.mark.parametrize("kind", ["triples", "entities", "gexf", "graphml", "html", "csv"])
def test_every_export_writes(project, tmp_path, kind):
    out = tmp_path / ("csv.zip" if kind == "csv" else f"out.{kind}")
    counts = project.export(kind, out, category="AID")
    assert out.stat().st_size > 0
    assert all(number > 0 for number in counts.values())


def test_gexf_holds_what_it_says(project, tmp_path):
    counts = project.export("gexf", tmp_path / "out.gexf")
    assert nx.read_gexf(tmp_path / "out.gexf").number_of_nodes() == counts["actors"]


def test_export_that_cant_be_written_is_told(project, tmp_path):
    with pytest.raises(FilterError, match="graphml"):
        project.export("pdf", tmp_path / "out.pdf")
    with pytest.raises(ExportError, match="folder"):
        project.export("gexf", tmp_path / "absent" / "out.gexf")
    with pytest.raises(ExportError, match="folder"):
        project.export("gexf", tmp_path)
    with pytest.raises(ExportError, match="standard output"):
        project.export("gexf", "-")


def test_entities_of_filtered_relations_only(project, tmp_path):
    project.export("entities", tmp_path / "all.jsonl")
    project.export("entities", tmp_path / "some.jsonl", category="TRAVEL")
    every = [json.loads(line) for line in (tmp_path / "all.jsonl").read_text().splitlines()]
    some = [json.loads(line) for line in (tmp_path / "some.jsonl").read_text().splitlines()]
    assert {e["id"] for e in some} < {e["id"] for e in every}
    text = project.store.document("sommet").text
    for mention in (m for e in every for m in e["mentions"] if m["doc"] == "sommet"):
        assert text[mention["start"] : mention["end"]] == mention["surface"]


def test_show_draws_a_page_that_calls_nobody(project):
    cell = project.show(category="AID")._repr_html_()
    assert cell.startswith("<iframe sandbox=")
    assert "Corée du Nord" in cell
    assert not re.search(r"(?:src|href)=&quot;https?:", cell)


def test_store_need_not_exist_before_the_first_ingest(tmp_path):
    project = graphx.open(tmp_path / "new.db")
    with pytest.raises(StoreError, match="ingest"):
        project.documents()
    assert not (tmp_path / "new.db").exists()


def test_file_that_is_no_store_is_told(tmp_path):
    (tmp_path / "letter.db").write_text("Dear reader, this is no database at all, but a letter." * 100)
    with pytest.raises(StoreError, match="store"):
        graphx.open(tmp_path / "letter.db")


def test_closed_project_opens_again(project):
    before = len(project.documents())
    project.close()
    assert len(project.documents()) == before


def test_ingest_refuses_options_it_doesnt_know(tmp_path):
    with pytest.raises(FilterError, match="speed"):
        graphx.open(tmp_path / "new.db").ingest("seeds", speed="high")
