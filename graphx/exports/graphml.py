"""GraphML for yEd, Cytoscape, R and networkx: every triple is an edge of its own.

Written as a stream: networkx's own writer refuses None and lists. Format: http://graphml.graphdrawing.org/.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from graphx.exports.columns import Column, infer_columns, written
from graphx.exports.files import ExportCount, fresh_file
from graphx.exports.gexf import node_ids
from graphx.exports.xmltext import content, label

HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)


def write_graphml(graph: "nx.MultiDiGraph[Any]", path: str | os.PathLike[str]) -> ExportCount:
    """Write the graph with all attributes; lists as JSON, values that there aren't left out.

    Edge ids are the triples' ids; where two edges share one, they are numbered.

    Raises
    ------
    ExportError
        The file can't be written.
    """
    ids = node_ids(graph)
    sides = {
        "node": infer_columns((data for _, data in graph.nodes(data=True)), taken=frozenset({"id"})),
        "edge": infer_columns((data for _, _, data in graph.edges(data=True)), taken=frozenset({"id"})),
    }
    used: set[str] = set()
    with fresh_file(Path(path)) as stream:
        stream.write(HEAD)
        for side, columns in sides.items():
            for number, column in enumerate(columns):
                kind = "string" if column.type == "liststring" else column.type
                name = label(column.title) or f"{side} {number}"
                stream.write(
                    f'<key id="{side[0]}{number}" for="{side}" attr.name="{name}" attr.type="{kind}"/>\n'
                )
        stream.write('<graph edgedefault="directed">\n')
        for node, data in graph.nodes(data=True):
            stream.write(f'<node id="{ids[node]}">{_data(data, sides["node"], "n")}</node>\n')
        for source, target, key, data in graph.edges(keys=True, data=True):
            name = _unused(label(str(key)) or "edge", used)
            stream.write(
                f'<edge id="{name}" source="{ids[source]}" target="{ids[target]}">'
                f"{_data(data, sides['edge'], 'e')}</edge>\n"
            )
        stream.write("</graph>\n</graphml>\n")
    return ExportCount(len(ids), len(used))


def _unused(name: str, used: set[str]) -> str:
    free, number = name, 2
    while free in used:
        free, number = f"{name}#{number}", number + 1
    used.add(free)
    return free


def _data(data: Mapping[Any, Any], columns: list[Column], letter: str) -> str:
    parts = []
    for number, column in enumerate(columns):
        text = written(data.get(column.key), column.type)
        if text is not None:
            parts.append(f'<data key="{letter}{number}">{content(text)}</data>')
    return "".join(parts)
