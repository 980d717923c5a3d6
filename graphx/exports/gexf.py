"""GEXF 1.3 for Gephi and Gephi Lite, written as a stream.

Gephi keeps parallel edges apart only by their `kind`, so by default there is one edge for each source,
target and action, as heavy as it has triples. networkx's own writer can't write `kind`, and fails or writes
files that can't be read on many ordinary attributes (None, lists, control characters, mixed types).
Format: https://gexf.net/1.3/; what Gephi makes of it: ImporterGEXF.java.
"""

import math
import os
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TextIO

import networkx as nx

from graphx.errors import ExportError
from graphx.exports.bundles import Bundle, Level, action_of, bundles, common, is_day, spells, summary
from graphx.exports.columns import Column, infer_columns, kind_of, written
from graphx.exports.files import ExportCount, fresh_file
from graphx.exports.palette import category_colour, type_colour
from graphx.exports.xmltext import attribute, label

Places = Mapping[Any, tuple[float, float]]
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    "<meta><creator>graphx</creator><description>{about}</description></meta>\n"
)
ABOUT = {
    "action": "One edge for each source, target and action; weight: number of triples",
    "pair": "One edge for each source and target; weight: number of triples",
    "triple": "One edge for each triple",
}
# The columns of a bundle, known beforehand; those of single triples are found by looking.
BUNDLE_TYPES = {
    "action": "string",
    "category": "string",
    "categories": "liststring",
    "theme": "string",
    "polarity": "string",
    "modality": "string",
    "negated": "long",
    "denied": "long",
    "symmetric": "boolean",
    "attributed_to": "liststring",
    "first": "string",
    "last": "string",
    "docs": "long",
    "syndicated": "long",
    "confidence": "double",
    "evidence": "string",
    "evidence_doc": "string",
}


@dataclass(frozen=True, slots=True)
class _Plan:
    """What the first pass over the graph has found out."""

    level: Level
    ids: dict[Hashable, str]
    node_columns: list[Column]
    edge_columns: list[Column]
    positions: Places
    dynamic: bool


def write_gexf(
    graph: "nx.MultiDiGraph[Any]",
    path: str | os.PathLike[str],
    *,
    level: Level = "action",
    positions: Places | None = None,
    dynamic: Literal["auto"] | bool = "auto",
) -> ExportCount:
    """Write the graph for Gephi; any attribute that a user has added to nodes is a column too.

    Parameters
    ----------
    level
        What becomes one edge: all triples with the same source, target and "action" (the default), all of a
        "pair", or each "triple" (for programs that keep parallel edges, with all attributes).
    positions
        Where the actors lie, as `graphx.graph.positions` says; without it Gephi lays them out.
    dynamic
        Whether edges come and go on Gephi's time line, on the days of their triples. "auto": if there are
        dates and all are whole ISO days.

    Returns
    -------
    ExportCount
        Nodes and edges of the file; Gephi's import report shows the same.

    Raises
    ------
    ExportError
        The file can't be written, or `level` is none of the three.
    """
    if level not in ABOUT:
        raise ExportError(f"GEXF has no level {level!r}: choose from {', '.join(ABOUT)}.")
    plan = _plan(graph, level, positions or {}, dynamic)
    with fresh_file(Path(path)) as stream:
        stream.write(HEAD.format(about=ABOUT[level]))
        time = ' mode="dynamic" timeformat="date" timerepresentation="interval"' if plan.dynamic else ""
        stream.write(f'<graph defaultedgetype="directed"{time}>\n')
        _write_columns(stream, "node", plan.node_columns)
        _write_columns(stream, "edge", plan.edge_columns)
        stream.write("<nodes>\n")
        stream.writelines(_nodes(graph, plan))
        stream.write("</nodes>\n<edges>\n")
        count = 0
        for count, bundle in enumerate(bundles(graph, level), start=1):
            stream.write(_edge(bundle, plan, count))
        stream.write("</edges>\n</graph>\n</gexf>\n")
    return ExportCount(len(plan.ids), count)


def _plan(
    graph: "nx.MultiDiGraph[Any]", level: Level, positions: Places, dynamic: Literal["auto"] | bool
) -> _Plan:
    """Pass over the graph once: ids, types of the columns, whether all dates are whole."""
    node_columns = infer_columns((data for _, data in graph.nodes(data=True)), skip=frozenset({"name"}))
    if level == "triple":
        edge_columns = infer_columns(
            (data for _, _, data in graph.edges(data=True)), skip=frozenset({"weight"})
        )
    else:
        edge_columns = [Column(name, name, kind) for name, kind in BUNDLE_TYPES.items()]
    if dynamic == "auto":
        dates = (data.get("date") for _, _, data in graph.edges(data=True))
        found = {is_day(date) for date in dates if date is not None}
        dynamic = found == {True}
    return _Plan(level, node_ids(graph), node_columns, edge_columns, positions, dynamic)


def node_ids(graph: "nx.MultiDiGraph[Any]") -> dict[Hashable, str]:
    """Give each node a text of its own, escaped: its own where it can be (1 and "1" can't both)."""
    ids: dict[Hashable, str] = {}
    used: set[str] = set()
    for node in graph:
        first = label(str(node)) or "node"
        free, number = first, 2
        while free in used:
            free, number = f"{first}#{number}", number + 1
        used.add(free)
        ids[node] = free
    return ids


def _write_columns(stream: TextIO, side: str, columns: list[Column]) -> None:
    """Declare the columns; Gephi reads the file as a stream and must know them before the nodes."""
    if columns:
        stream.write(f'<attributes class="{side}">\n')
        for number, column in enumerate(columns):
            title = label(column.title) or f"column {number}"
            stream.write(f'<attribute id="{number}" title="{title}" type="{column.type}"/>\n')
        stream.write("</attributes>\n")


def _nodes(graph: "nx.MultiDiGraph[Any]", plan: _Plan) -> Iterator[str]:
    degrees: dict[Hashable, int] = dict(graph.degree())
    for node, data in graph.nodes(data=True):
        name = data.get("name")
        shown = label(str(name if name is not None else node))
        look = _colour(type_colour(str(data.get("type"))))
        look += f'<viz:size value="{10 + 4 * math.sqrt(degrees[node]):.2f}"/>'
        place = plan.positions.get(node)
        if place is not None and all(map(math.isfinite, place)):
            # Gephi's y grows upwards, a screen's downwards.
            look += f'<viz:position x="{place[0]:.2f}" y="{-place[1]:.2f}" z="0"/>'
        values = _values(data, plan.node_columns)
        yield f'<node id="{plan.ids[node]}" label="{shown}">{values}{look}</node>\n'


def _edge(bundle: Bundle, plan: _Plan, number: int) -> str:
    single = plan.level == "triple"
    data = bundle.edges[0] if single else summary(bundle)
    weight = _weight(data) if single else float(len(bundle.edges))
    kind = "" if bundle.kind is None else f' kind="{label(bundle.kind)}"'
    time = _spells(bundle) if plan.dynamic else ""
    colour = _colour(category_colour(common("category", bundle.edges)))
    return (
        f'<edge id="{number}" source="{plan.ids[bundle.source]}" target="{plan.ids[bundle.target]}"'
        f'{kind} label="{label(action_of(data))}" weight="{weight!r}">'
        f"{_values(data, plan.edge_columns)}{time}{colour}</edge>\n"
    )


def _weight(data: Mapping[Any, Any]) -> float:
    """Weight of a single triple; Gephi drops edges whose weight isn't above 0."""
    weight = data.get("weight")
    if kind_of(weight) not in ("long", "double"):
        return 1.0
    number = float(weight)  # type: ignore[arg-type] # its kind says that it is a number
    return number if math.isfinite(number) and number > 0 else 1.0


def _values(data: Mapping[Any, Any], columns: list[Column]) -> str:
    parts = []
    for number, column in enumerate(columns):
        text = written(data.get(column.key), column.type)
        if text is not None:
            parts.append(f'<attvalue for="{number}" value="{attribute(text)}"/>')
    return f"<attvalues>{''.join(parts)}</attvalues>" if parts else ""


def _spells(bundle: Bundle) -> str:
    spans = "".join(f'<spell start="{first}" end="{last}"/>' for first, last in spells(bundle.edges))
    return f"<spells>{spans}</spells>" if spans else ""


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
