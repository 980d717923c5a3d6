"""Two tables, nodes.csv and edges.csv, for spreadsheets, R and Gephi's import of spreadsheets."""

import csv
import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import networkx as nx

from graphx.errors import ExportError
from graphx.exports.columns import infer_columns, kind_of, written
from graphx.exports.files import ExportCount, fresh_file, told
from graphx.exports.xmltext import clean

Row = list[str]
NODE_HEAD = ["Id", "Label"]
EDGE_HEAD = ["Source", "Target", "Type", "Id", "Label", "Weight", "source_name", "target_name"]
# A spreadsheet reads a cell that begins so as a formula, which may start a program (OWASP, "CSV injection").
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def write_csv(
    graph: "nx.MultiDiGraph[Any]", path: str | os.PathLike[str], *, bom: bool = True
) -> ExportCount:
    """Write nodes.csv and edges.csv into a folder (made if need be), or into one file if it ends in ".zip".

    One row for each actor and each triple; lists are joined by "; ". Text that a spreadsheet would take for a
    formula gets an apostrophe in front, which spreadsheets hide.

    Parameters
    ----------
    bom
        Begin with U+FEFF, without which Excel spoils the accents. Read such a file as "utf-8-sig".

    Raises
    ------
    ExportError
        The files can't be written.
    """
    place = Path(path)
    tables = {"nodes.csv": _nodes(graph), "edges.csv": _edges(graph)}
    encoding = "utf-8-sig" if bom else "utf-8"
    if place.suffix.lower() == ".zip":
        _write_zip(place, tables, encoding)
    else:
        _write_folder(place, tables, encoding)
    return ExportCount(graph.number_of_nodes(), graph.number_of_edges())


def _write_folder(place: Path, tables: dict[str, Iterator[Row]], encoding: str) -> None:
    if place.exists() and not place.is_dir():
        raise ExportError(
            f"{place} is a file: CSV is two tables, so give a folder, or a name that ends in .zip."
        )
    with told(place):
        place.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        with fresh_file(place / name, encoding=encoding, newline="") as stream:
            csv.writer(stream).writerows(rows)


def _write_zip(place: Path, tables: dict[str, Iterator[Row]], encoding: str) -> None:
    part = place.with_name(place.name + ".part")
    with told(place):
        try:
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, rows in tables.items():
                    # A fixed date: the same graph gives the same file.
                    with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as raw:
                        stream = io.TextIOWrapper(raw, encoding=encoding, newline="")
                        csv.writer(stream).writerows(rows)
                        stream.flush()
                        stream.detach()
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)


def _nodes(graph: "nx.MultiDiGraph[Any]") -> Iterator[Row]:
    taken = frozenset(map(str.lower, NODE_HEAD))
    columns = infer_columns(
        (data for _, data in graph.nodes(data=True)), skip=frozenset({"name"}), taken=taken
    )
    yield [*NODE_HEAD, *(cell(column.title) for column in columns)]
    for node, data in graph.nodes(data=True):
        yield [cell(node), _name(graph, node), *(cell(data.get(column.key)) for column in columns)]


def _edges(graph: "nx.MultiDiGraph[Any]") -> Iterator[Row]:
    taken = frozenset(map(str.lower, EDGE_HEAD))
    skip = frozenset({"weight"})
    columns = infer_columns((data for _, _, data in graph.edges(data=True)), skip=skip, taken=taken)
    yield [*EDGE_HEAD, *(cell(column.title) for column in columns)]
    for source, target, key, data in graph.edges(keys=True, data=True):
        head = [cell(source), cell(target), "Directed", cell(key), cell(data.get("action"))]
        head += [cell(data.get("weight", 1.0)), _name(graph, source), _name(graph, target)]
        yield head + [cell(data.get(column.key)) for column in columns]


def _name(graph: "nx.MultiDiGraph[Any]", node: Any) -> str:
    name = graph.nodes[node].get("name")
    return cell(node if name is None else name)


def cell(value: Any) -> str:
    """Write one value; "" where there is none."""
    if type(value) is str:
        return harmless(value)
    kind = kind_of(value)
    if kind == "liststring":
        items = sorted(map(str, value)) if isinstance(value, (set, frozenset)) else map(str, value)
        return harmless("; ".join(items))
    text = written(value, kind or "string") or ""
    return text if kind in ("boolean", "long", "double") else harmless(text)


def harmless(text: str) -> str:
    """Take the sting out of a formula; signs that no file can hold become U+FFFD."""
    written = clean(text)
    if written[:1] in ("\t", "\r", "\n") or written.lstrip().startswith(FORMULA):
        return "'" + written
    return written
