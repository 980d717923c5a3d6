"""GEXF files are valid, read back as they were, and have what Gephi shows."""

from functools import cache
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from lxml import etree

from graphx.errors import ExportError
from graphx.exports.gexf import write_gexf
from graphx.exports.palette import category_colour, type_colour
from graphx.graph import positions
from tests.exports.nasty import nasty_graphs
from tests.factories import make_graph

NS = {"g": "http://gexf.net/1.3", "viz": "http://gexf.net/1.3/viz"}
NASTY = nasty_graphs()


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("schema") / "gexf.xsd"))


def read(path: Path) -> Any:
    """Parse and validate; schema/README.md tells why viz: is renamed."""
    tree = etree.parse(path)
    renamed = etree.fromstring(path.read_bytes().replace(b"viz:", b"").replace(b"xmlns:viz", b"xmlns:v"))
    schema().assertValid(etree.ElementTree(renamed))
    return tree.getroot()


def titles(root: Any, side: str) -> dict[str, tuple[str, str]]:
    """Map column titles to number and type."""
    found = root.findall(f"g:graph/g:attributes[@class='{side}']/g:attribute", NS)
    return {a.get("title"): (a.get("id"), a.get("type")) for a in found}


def values(root: Any, element: Any, side: str) -> dict[str, str]:
    given = {v.get("for"): v.get("value") for v in element.findall("g:attvalues/g:attvalue", NS)}
    return {title: given[number] for title, (number, _) in titles(root, side).items() if number in given}


@pytest.fixture
def root(tmp_path: Path) -> Any:
    write_gexf(make_graph(), tmp_path / "g.gexf", positions={"state/RU": (10.0, 20.0)})
    return read(tmp_path / "g.gexf")


@pytest.mark.parametrize("level", ["action", "pair", "triple"])
@pytest.mark.parametrize("name", NASTY)
def test_nasty_graphs_are_written_valid(tmp_path: Path, name: str, level: Any) -> None:
    graph = NASTY[name]
    path = tmp_path / "g.gexf"
    count = write_gexf(graph, path, level=level)
    root = read(path)
    nodes, edges = root.findall(".//g:node", NS), root.findall(".//g:edge", NS)
    assert (len(nodes), len(edges)) == (count.nodes, count.edges)
    assert len({node.get("id") for node in nodes}) == len(graph)
    assert all(float(edge.get("weight")) > 0 for edge in edges)
    arrows = [(e.get("source"), e.get("target"), e.get("kind")) for e in edges]
    assert len(set(arrows)) == len(arrows)
    for attributes in root.findall("g:graph/g:attributes", NS):
        lower = [a.get("title").lower() for a in attributes]
        assert len(set(lower)) == len(lower)
    again = nx.read_gexf(path)
    assert (len(again), again.number_of_edges()) == (count.nodes, count.edges)
    if level == "triple":
        assert count.edges == graph.number_of_edges()
    assert list(tmp_path.iterdir()) == [path]


def test_one_edge_for_each_source_target_and_action(tmp_path: Path) -> None:
    graph = make_graph()
    count = write_gexf(graph, tmp_path / "g.gexf")
    wanted = {(a, b, d["action"]) for a, b, d in graph.edges(data=True)}
    assert count.nodes == len(graph)
    assert count.edges == len(wanted)
    again = nx.read_gexf(tmp_path / "g.gexf")
    assert set(again) == set(graph)
    assert {(a, b, d["action"]) for a, b, d in again.edges(data=True)} == wanted
    assert sum(weight for _, _, weight in again.edges(data="weight")) == graph.number_of_edges()
    for source, target, data in again.edges(data=True):
        parallel = graph.get_edge_data(source, target).values()
        assert data["weight"] == sum(edge["action"] == data["action"] for edge in parallel)


def test_pairs_and_triples(tmp_path: Path) -> None:
    graph = make_graph()
    pairs = write_gexf(graph, tmp_path / "pairs.gexf", level="pair")
    assert pairs.edges == len(nx.DiGraph(graph).edges)
    triples = write_gexf(graph, tmp_path / "triples.gexf", level="triple")
    assert triples.edges == graph.number_of_edges()
    again = nx.read_gexf(tmp_path / "triples.gexf")
    sentences = sorted(sentence for _, _, sentence in graph.edges(data="sentence"))
    assert sorted(sentence for _, _, sentence in again.edges(data="sentence")) == sentences
    with pytest.raises(ExportError, match=r"'verb'.*pair"):
        write_gexf(graph, tmp_path / "x.gexf", level="verb")  # type: ignore[arg-type] # wrong on purpose


def test_edges_tell_what_their_triples_say(root: Any) -> None:
    graph = make_graph()
    checked = 0
    for edge in root.findall(".//g:edge", NS):
        told = values(root, edge, "edge")
        parallel = graph.get_edge_data(edge.get("source"), edge.get("target")).values()
        same = [e for e in parallel if e["action"] == edge.get("kind")]
        assert told["action"] == edge.get("label") == edge.get("kind")
        assert told["evidence"] in {e["sentence"] for e in same}
        assert float(told["confidence"]) == max(e["confidence"] for e in same)
        assert int(told["docs"]) == len({e["doc"] for e in same})
        assert int(told["negated"]) == sum(e["polarity"] == "negated" for e in same)
        modalities = {e["modality"] for e in same}
        assert told["modality"] == (modalities.pop() if len(modalities) == 1 else "mixed")
        dates = sorted(e["date"] for e in same if e["date"])
        assert told.get("first") == (dates[0] if dates else None)
        colour = edge.find("viz:color", NS)
        assert f"#{int(colour.get('r')):02x}{int(colour.get('g')):02x}{int(colour.get('b')):02x}" == (
            category_colour(told["category"])
        )
        checked += len(same) > 1
    assert checked


def test_types_let_gephi_rank_and_partition(root: Any) -> None:
    nodes, edges = titles(root, "node"), titles(root, "edge")
    assert {name: nodes[name][1] for name in ("type", "mentions", "aliases")} == {
        "type": "string",
        "mentions": "long",
        "aliases": "liststring",
    }
    assert {name: edges[name][1] for name in ("docs", "confidence", "symmetric", "category")} == {
        "docs": "long",
        "confidence": "double",
        "symmetric": "boolean",
        "category": "string",
    }
    order = [child.tag.split("}")[1] for child in root.find("g:graph", NS)]
    assert order == ["attributes", "attributes", "nodes", "edges"]


def test_nodes_look_as_in_the_dashboard(root: Any) -> None:
    graph = make_graph()
    russia = root.find(".//g:node[@id='state/RU']", NS)
    assert russia.get("label") == "Russie"
    colour = russia.find("viz:color", NS)
    assert f"#{int(colour.get('r')):02x}{int(colour.get('g')):02x}{int(colour.get('b')):02x}" == type_colour(
        "state"
    )
    place = russia.find("viz:position", NS)
    assert (float(place.get("x")), float(place.get("y"))) == (10, -20)  # y grows upwards in Gephi
    sizes = {n.get("id"): float(n.find("viz:size", NS).get("value")) for n in root.findall(".//g:node", NS)}
    assert max(sizes, key=sizes.__getitem__) == max(graph, key=graph.degree)
    assert len(root.findall(".//viz:position", NS)) == 1


def test_time_line_shows_the_days(root: Any) -> None:
    whole = root.find("g:graph", NS)
    assert (whole.get("mode"), whole.get("timeformat")) == ("dynamic", "date")
    dated = {(a, b, d["action"]) for a, b, d in make_graph().edges(data=True) if d["date"]}
    with_spells = {
        (e.get("source"), e.get("target"), e.get("kind")) for e in root.findall(".//g:edge[g:spells]", NS)
    }
    assert with_spells == dated


def test_time_line_joins_days_and_keeps_gaps(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    for date, until in (
        ("2024-05-02", "2024-05-09"),
        ("2024-05-04", None),
        ("2024-07-01", None),
        (None, None),
    ):
        graph.add_edge("a", "b", action="x", date=date, begin=date, until=until)
    write_gexf(graph, tmp_path / "g.gexf")
    spells = read(tmp_path / "g.gexf").findall(".//g:spell", NS)
    assert [(s.get("start"), s.get("end")) for s in spells] == [
        ("2024-05-02", "2024-05-09"),
        ("2024-07-01", "2024-07-01"),
    ]
    write_gexf(graph, tmp_path / "g.gexf", dynamic=False)
    assert read(tmp_path / "g.gexf").find("g:graph", NS).get("mode") is None
    graph.add_edge("a", "b", action="x", date="2024-05")
    write_gexf(graph, tmp_path / "g.gexf")
    assert read(tmp_path / "g.gexf").find("g:graph", NS).get("mode") is None


def test_text_comes_back_as_it_was(tmp_path: Path) -> None:
    text = '« Corée » 🇰🇵 <b>&amp;</b> "x"\n\tdeux\''
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_node("a", name=f" {text}", note=text, list=[text, "b,|c"])
    write_gexf(graph, tmp_path / "g.gexf")
    again = nx.read_gexf(tmp_path / "g.gexf").nodes["a"]
    assert again["note"] == text
    assert again["label"] == text.replace("\n\t", " ")
    assert again["list"] == '["« Corée » 🇰🇵 <b>&amp;</b> \\"x\\"\\n\\tdeux\'", "b,|c"]'


def test_added_attributes_are_columns(tmp_path: Path) -> None:
    graph = make_graph()
    nx.set_node_attributes(graph, {node: i / 2 for i, node in enumerate(graph)}, "pagerank")
    write_gexf(graph, tmp_path / "g.gexf", positions=positions(graph))
    root = read(tmp_path / "g.gexf")
    assert titles(root, "node")["pagerank"][1] == "double"
    assert len(root.findall(".//viz:position", NS)) == len(graph)


def test_positions_that_are_none_are_left_out(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_nodes_from("ab")
    write_gexf(graph, tmp_path / "g.gexf", positions={"a": (float("nan"), 0.0), "c": (1.0, 1.0)})
    assert read(tmp_path / "g.gexf").findall(".//viz:position", NS) == []


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="can't be written"):
        write_gexf(make_graph(), tmp_path / "lost" / "g.gexf")
    with pytest.raises(ExportError, match="can't be written"):
        write_gexf(make_graph(), tmp_path)


def test_the_same_graph_gives_the_same_file(tmp_path: Path) -> None:
    for name in ("1", "2"):
        write_gexf(make_graph(), tmp_path / name, positions=positions(make_graph()))
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
