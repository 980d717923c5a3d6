"""Tables read back as they were, and no cell is a formula."""

import csv
import zipfile
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

from graphx.errors import ExportError
from graphx.exports.csv import harmless, write_csv
from tests.exports.nasty import nasty_graphs
from tests.factories import make_graph

NASTY = nasty_graphs()


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize("name", NASTY)
def test_nasty_graphs_are_whole_tables(tmp_path: Path, name: str) -> None:
    graph = NASTY[name]
    count = write_csv(graph, tmp_path / "out")
    assert (count.nodes, count.edges) == (len(graph), graph.number_of_edges())
    for table, size in (("nodes.csv", count.nodes), ("edges.csv", count.edges)):
        head, *body = rows(tmp_path / "out" / table)
        assert len(body) == size
        assert {len(row) for row in body} <= {len(head)}
        assert len({title.lower() for title in head}) == len(head)


def test_tables_say_what_the_graph_says(tmp_path: Path) -> None:
    graph = make_graph()
    write_csv(graph, tmp_path)
    nodes = pd.read_csv(tmp_path / "nodes.csv", index_col="Id", keep_default_na=False)
    assert set(nodes.index) == set(graph)
    assert nodes.loc["state/RU", "Label"] == "Russie"
    assert nodes.loc["state/RU", "aliases"] == "Moscou; Fédération de Russie"
    edges = pd.read_csv(tmp_path / "edges.csv", index_col="Id", keep_default_na=False)
    assert set(edges["Type"]) == {"Directed"}
    for source, target, key, data in graph.edges(keys=True, data=True):
        row = edges.loc[key]
        assert (row["Source"], row["Target"], row["Label"]) == (source, target, data["action"])
        assert row["target_name"] == harmless(graph.nodes[target]["name"])
        assert row["sentence"] == harmless(data["sentence"])
        assert float(row["confidence"]) == data["confidence"]
        assert row["date"] == (data["date"] or "")


def test_excel_finds_its_mark_unless_told_otherwise(tmp_path: Path) -> None:
    write_csv(make_graph(), tmp_path)
    assert (tmp_path / "edges.csv").read_bytes().startswith(b"\xef\xbb\xbfSource")
    write_csv(make_graph(), tmp_path, bom=False)
    assert (tmp_path / "edges.csv").read_bytes().startswith(b"Source")


def test_zip_holds_the_same_tables(tmp_path: Path) -> None:
    count = write_csv(make_graph(), tmp_path / "out.zip")
    write_csv(make_graph(), tmp_path / "out")
    assert count.edges == make_graph().number_of_edges()
    with zipfile.ZipFile(tmp_path / "out.zip") as archive:
        assert archive.namelist() == ["nodes.csv", "edges.csv"]
        for name in archive.namelist():
            assert archive.read(name) == (tmp_path / "out" / name).read_bytes()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out", "out.zip"]


@pytest.mark.parametrize(
    "formula",
    ["=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "=cmd|' /C calc'!A0", "＝1", "\u00a0=1"],
)
def test_formulas_are_disarmed_everywhere(tmp_path: Path, formula: str) -> None:
    assert harmless(formula) == "'" + formula
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_node(formula, **{"name": formula, formula: formula, "list": [formula]})
    graph.add_edge(formula, formula, key=formula, action=formula, sentence=formula, number=-1.5)
    write_csv(graph, tmp_path)
    cells = [cell for table in ("nodes", "edges") for row in rows(tmp_path / f"{table}.csv") for cell in row]
    assert cells.count("'" + formula) == 5 + 8
    assert [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r"))] == []
    assert [cell for cell in cells if cell.startswith("-")] == ["-1.5"]  # a number is none


@pytest.mark.parametrize("plain", ["", "Corée", "1", "a=b", "l'État", "’=1"])
def test_plain_text_stays(plain: str) -> None:
    assert harmless(plain) == plain


def test_line_breaks_and_quotes_stay_in_their_cell(tmp_path: Path) -> None:
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    graph.add_node("a", note='x\n"y",\r\nz;')
    write_csv(graph, tmp_path)
    assert rows(tmp_path / "nodes.csv")[1] == ["a", "a", 'x\n"y",\r\nz;']


def test_a_path_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    with pytest.raises(ExportError, match="two tables"):
        write_csv(make_graph(), tmp_path / "file")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"
    with pytest.raises(ExportError, match="can't be written"):
        write_csv(make_graph(), tmp_path / "file" / "out")
    with pytest.raises(ExportError, match="can't be written"):
        write_csv(make_graph(), tmp_path / "lost" / "out.zip")
