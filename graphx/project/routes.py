"""Paths between two actors, each hop with the relations that it stands on, readable as they are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a command that asks for no path needn't load networkx
    import networkx as nx

    from graphx.graph import Path as GraphPath

SHOWN = 5  # actions of a hop that are put in words


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a route."""

    source: str  # names
    target: str
    reversed: bool  # the relations run from target to source; only in undirected searches
    triples: tuple[Mapping[str, Any], ...]  # edge attributes and "id", the surest first

    def __str__(self) -> str:
        """Put the hop in words: "Russie –fournir (nourriture)→ Corée du Nord"."""
        said = list(dict.fromkeys(_action(triple) for triple in self.triples))
        more = [f"{len(said) - SHOWN} more"] if len(said) > SHOWN else []
        words = ", ".join([*said[:SHOWN], *more])
        if all(triple["symmetric"] for triple in self.triples):
            return f"{self.source} ↔{words}↔ {self.target}"
        if self.reversed:
            return f"{self.source} ←{words}– {self.target}"
        return f"{self.source} –{words}→ {self.target}"


@dataclass(frozen=True, slots=True)
class Route:
    """A path through the graph."""

    actors: tuple[str, ...]  # entity ids, from the first to the last
    names: tuple[str, ...]
    hops: tuple[Hop, ...]
    weight: float

    def __str__(self) -> str:
        """Put the route in words."""
        return "; ".join(map(str, self.hops))

    def __len__(self) -> int:
        """Count the hops."""
        return len(self.hops)


def describe(path: "GraphPath", graph: "nx.MultiDiGraph[str]") -> Route:
    """Give a path of the graph with its names and the attributes of its edges."""
    names = {node: str(graph.nodes[node].get("name", node)) for node in path.nodes}
    hops = []
    for hop in path.hops:
        between = {**_edges(graph, hop.source, hop.target), **_edges(graph, hop.target, hop.source)}
        found = [{"id": key, **between[key]} for key in hop.triples if key in between]
        found.sort(key=lambda t: (-float(t["confidence"]), str(t["id"])))
        hops.append(Hop(names[hop.source], names[hop.target], hop.reversed, tuple(found)))
    return Route(tuple(path.nodes), tuple(names[n] for n in path.nodes), tuple(hops), path.weight)


def _edges(graph: "nx.MultiDiGraph[str]", source: str, target: str) -> dict[str, dict[str, Any]]:
    return {str(key): dict(data) for key, data in (graph.get_edge_data(source, target) or {}).items()}


def _action(triple: Mapping[str, Any]) -> str:
    """Put an action in words: "fournir (satellites, possible)"; "¬" before what is negated."""
    modality = None if triple["modality"] == "asserted" else triple["modality"]
    about = ", ".join(str(word) for word in (triple["theme"], modality) if word)
    action = f"{triple['action']} ({about})" if about else str(triple["action"])
    return f"¬{action}" if triple["polarity"] == "negated" else action
