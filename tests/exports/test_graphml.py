"""GraphML reads back as it was, whatever was hung on the graph."""

from pathlib import Path

import networkx as nx
import pytest

from graphx.errors import ExportError
from graphx.exports.graphml import write_graphml
from tests.exports.nasty import nasty_graphs
from tests.factories import make_graph

NASTY = nasty_graphs()


@pytest.mark.parametrize("name", NASTY)
def test_nasty_graphs_read_back(tmp_path: Path, name: str) -> None:
    graph = NASTY[name]
    path = tmp_path / "g.graphml"
    count = write_graphml(graph, path)
    again = nx.read_graphml(path, force_multigraph=True)
    assert (len(again), again.number_of_edges()) == (count.nodes, count.edges)
    assert (count.nodes, count.edges) == (len(graph), graph.number_of_edges())


def test_all_attributes_come_back(tmp_path: Path) -> None:
    graph = make_graph()
    write_graphml(graph, tmp_path / "g.graphml")
    again = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    assert set(again.edges(keys=True)) == set(graph.edges(keys=True))
    assert again.nodes["state/RU"]["name"] == "Russie"
    assert again.nodes["state/RU"]["aliases"] == '["Moscou", "Fédération de Russie"]'
    for edge in graph.edges(keys=True):
        written = {k: v for k, v in graph.edges[edge].items() if v is not None and not isinstance(v, tuple)}
        assert written.items() <= again.edges[edge].items()


def test_text_comes_back_as_it_was(tmp_path: Path) -> None:
    text = '« Corée » 🇰🇵 <b>&amp;</b> ]]> "x"\n\tdeux\''
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_node("a", note=text)
    write_graphml(graph, tmp_path / "g.graphml")
    assert nx.read_graphml(tmp_path / "g.graphml").nodes["a"]["note"] == text


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="can't be written"):
        write_graphml(make_graph(), tmp_path / "lost" / "g.graphml")
