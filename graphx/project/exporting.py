"""Write what a project holds to a file, or to standard output."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from graphx.errors import ExportError, FilterError
from graphx.exports.jsonl import write_entities, write_triples
from graphx.project.filters import SWITCHES
from graphx.project.reading import read_actors, read_mentions

if TYPE_CHECKING:
    from graphx.project.project import Project

KINDS = ("triples", "entities", "gexf", "graphml", "csv", "html", "ftm")
TO_STDOUT = ("triples", "entities", "ftm")


def export(project: "Project", kind: str, out: str | Path, filters: Mapping[str, Any]) -> dict[str, int]:
    """Write one kind of export; see `Project.export`."""
    if kind not in KINDS:
        raise FilterError(f"There is no export {kind!r}: choose from {', '.join(KINDS)}.")
    if str(out) == "-":
        if kind not in TO_STDOUT:
            raise ExportError(f"{kind} can't go to standard output: name a file with --out.")
        return _write(project, kind, sys.stdout, filters)
    path = Path(out)
    if not path.absolute().parent.is_dir():
        raise ExportError(f"There is no folder {path.absolute().parent}: create it first.")
    if path.is_dir() and kind != "csv":
        raise ExportError(f"{path} is a folder: name a file.")
    return _write(project, kind, path, filters)


def _write(project: "Project", kind: str, out: Path | TextIO, filters: Mapping[str, Any]) -> dict[str, int]:
    if kind == "triples":
        return {"relations": _triples(project, out, filters)}
    if kind == "entities":
        return {"actors": _entities(project, out, filters)}
    if kind == "ftm":
        return _ftm(project, out, filters)
    if not isinstance(out, Path):
        raise ExportError(f"{kind} needs a file.")
    return _graph(project, kind, out, filters)


def _triples(project: "Project", out: Path | TextIO, filters: Mapping[str, Any]) -> int:
    langs = {row.id: row.lang for row in project.store.documents()}
    every = {"min_confidence": 0.0, **filters}  # the reader of the file chooses by the confidence in it
    switches = _switches(filters)
    entities, _ = read_actors(project.store, **switches)
    return write_triples(project.triples(**every), entities, out, langs=langs)


def _entities(project: "Project", out: Path | TextIO, filters: Mapping[str, Any]) -> int:
    switches = _switches(filters)
    entities, _ = read_actors(project.store, **switches)
    if _filtered(filters):
        ends = {end for triple in project.triples(**filters) for end in (triple.source, triple.target)}
        entities = {actor: entity for actor, entity in entities.items() if actor in ends}
    return write_entities(entities, read_mentions(project.store, **switches), out)


def _ftm(project: "Project", out: Path | TextIO, filters: Mapping[str, Any]) -> dict[str, int]:
    """Write what passes; without a filter also actors and documents without any relation."""
    from graphx.exports.ftm import write_ftm
    from graphx.graph.build import node_attributes

    graph, switches = project.graph(**filters), _switches(filters)
    docs = [row.id for row in project.store.documents()]
    if _filtered(filters):
        used = {d for *_, edge in graph.edges(data=True) for d in (edge["doc"], *edge["copied_in"])}
        docs, actors = [doc for doc in docs if doc in used], {}
    else:
        entities, _ = read_actors(project.store, **switches)
        actors = {actor: node_attributes(actor, entity) for actor, entity in entities.items()}
    return write_ftm(graph, map(project.store.document, docs), out, actors=actors)


def _filtered(filters: Mapping[str, Any]) -> bool:
    """Tell whether a filter is given; the switches only choose what the actors are."""
    return any(v not in (None, [], ()) for name, v in filters.items() if name not in SWITCHES)


def _switches(filters: Mapping[str, Any]) -> dict[str, bool]:
    return {name: bool(filters.get(name)) for name in SWITCHES}


def _graph(project: "Project", kind: str, path: Path, filters: Mapping[str, Any]) -> dict[str, int]:
    from graphx.exports.csv import write_csv
    from graphx.exports.gexf import write_gexf
    from graphx.exports.graphml import write_graphml
    from graphx.exports.network_html import write_html
    from graphx.graph import positions

    graph = project.graph(**filters)
    if kind == "html":
        documents = {row.id: row for row in project.store.documents()}
        actors, relations = write_html(graph, path, documents=documents)
        return {"actors": actors, "relations": relations}
    if kind == "gexf":
        count = write_gexf(graph, path, positions=positions(graph))
    else:
        count = write_graphml(graph, path) if kind == "graphml" else write_csv(graph, path)
    return {"actors": count.nodes, "relations": count.edges}
