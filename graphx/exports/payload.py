"""The graph as vis-network wants it: one pure function for dashboard, notebook and offline page."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, Literal

from graphx.exports.arrows import draw_arrows
from graphx.exports.dots import draw_dots
from graphx.exports.palette import CATEGORY_COLOURS
from graphx.exports.places import spread
from graphx.exports.relations import Graph, Relation, list_relations
from graphx.exports.words import Lang

FIRST_ACTORS = 60
MAX_ACTORS = 300
MAX_ARROWS = 1000
ARROWS_EACH = 5  # arrows drawn for each actor, at most and on the whole: more is a ball of wool
LABELLED_ARROWS = 200
CURVED_ARROWS = 1500

Positions = Mapping[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Look:
    """How the graph is drawn, and how much of it."""

    limit: int = FIRST_ACTORS  # actors drawn, the most connected first; never more than MAX_ACTORS
    labels: Literal["auto", "all", "none"] = "auto"  # verbs on arrows; auto: while there are few arrows
    sizes: Mapping[str, float] | None = None  # metric of each actor; None: number of its triples
    groups: Mapping[str, int] | None = None  # community of each actor, to colour by; None: by type
    keep: frozenset[str] = frozenset()  # drawn whatever the limit: the selected and the expanded actors
    hidden: frozenset[str] = frozenset()
    lang: Lang = "fr"
    core: tuple[
        str, ...
    ] = ()  # actors that the map is stretched for: the same ones, the same map; (): the drawn


@dataclass(frozen=True, slots=True)
class Payload:
    """What vis-network is given, JSON-ready, and how much of how much that is."""

    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    options: dict[str, Any]
    shown: tuple[int, int]  # actors, relations drawn (a bundle counts all that it holds)
    total: tuple[int, int]  # actors with a relation, relations
    categories: tuple[str, ...] = ()  # drawn, the most frequent first: what a legend must explain
    types: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = field(default=(), repr=False)  # drawn, in bundles or alone


def network_payload(
    graph: Graph,
    *,
    positions: Positions,
    look: Look | None = None,
    relations: list[Relation] | None = None,
) -> Payload:
    """Draw the graph's most connected actors and every arrow between them.

    Parallel triples of one action become one arrow; the arrows between two actors are fanned out, and where
    there are more than `arrows.MAX_PARALLEL` of them bundled into one for each direction ("× 17").

    Parameters
    ----------
    positions
        Place of each actor in any unit; it is scaled here so that labels have room. An actor without one is
        put at the middle.
    look
        What to draw and how.
    relations
        `list_relations(graph)` where the caller has it already.

    Returns
    -------
    Payload
        Plain text only: no string in it is meant as HTML, and `title` is a tooltip's text.
    """
    from pyvis.network import Network  # takes IPython along: half a second that only a drawing should pay

    look = look or Look()
    relations = list_relations(graph) if relations is None else relations
    relations = [r for r in relations if not {r.source, r.target} & look.hidden]
    strengths = _strengths(relations)
    candidates = _choose(strengths, look)
    chosen = set(candidates)
    drawn = _strongest([r for r in relations if r.source in chosen and r.target in chosen], len(chosen))
    # One whose every partner is left out would lie about without any arrow.
    tied = {end for r in drawn for end in (r.source, r.target)} | look.keep
    actors = [actor for actor in candidates if actor in tied]
    names = {actor: str(graph.nodes[actor].get("name") or actor) for actor in actors}
    labelled = look.labels == "all" or (look.labels == "auto" and len(drawn) <= LABELLED_ARROWS)
    network = Network(directed=True)
    network.nodes += draw_dots(graph, actors, strengths, spread(positions, actors, look.core or actors), look)
    network.edges += draw_arrows(drawn, names, lang=look.lang, labelled=labelled)
    network.options = _options()
    nodes, edges, _, _, _, options = network.get_network_data()
    return Payload(
        nodes=nodes,
        edges=edges,
        options=json.loads(options),
        shown=(len(nodes), len(drawn)),
        total=(len(strengths), len(relations)),
        categories=_frequent([r.category for r in drawn], tuple(CATEGORY_COLOURS)),
        types=_frequent([str(graph.nodes[a].get("type", "other")) for a in actors], ()),
        relations=tuple(drawn),
    )


def _strengths(relations: list[Relation]) -> dict[str, int]:
    found: dict[str, int] = {}
    for relation in relations:
        for actor in {relation.source, relation.target}:
            found[actor] = found.get(actor, 0) + len(relation.triples)
    return found


def _choose(strengths: Mapping[str, int], look: Look) -> list[str]:
    # What must be kept comes on top of the limit: to select somebody who is drawn already changes nothing.
    by_strength = sorted(strengths, key=lambda a: (-strengths[a], a))
    first = by_strength[: min(look.limit, MAX_ACTORS)]
    kept = [actor for actor in by_strength[len(first) :] if actor in look.keep]
    return [*first, *kept[: MAX_ACTORS - len(first)]]


def _strongest(relations: list[Relation], actors: int) -> list[Relation]:
    """Keep as many as can be told apart, in the order given; every actor keeps its strongest one."""
    most = min(max(ARROWS_EACH * actors, LABELLED_ARROWS), MAX_ARROWS)
    if len(relations) <= most:
        return relations
    tied: set[str] = set()
    first: set[str] = set()
    for relation in relations:
        if relation.source not in tied or relation.target not in tied:
            first.add(relation.id)
            tied |= {relation.source, relation.target}
    room = most - len(first)
    others = {r.id for r in islice((r for r in relations if r.id not in first), max(room, 0))}
    return [r for r in relations if r.id in first or r.id in others]


def _frequent(values: list[str], order: tuple[str, ...]) -> tuple[str, ...]:
    rank = {value: place for place, value in enumerate(order)}
    return tuple(sorted(set(values), key=lambda v: (-values.count(v), rank.get(v, 0), v)))


def _options() -> dict[str, Any]:
    # Physics and improvedLayout are off: with them 500 actors take 95 s to the first picture.
    return {
        "physics": {"enabled": False},
        "layout": {"improvedLayout": False},
        "interaction": {
            "hover": True,
            "multiselect": False,  # network.js has its own, with Shift as well
            "selectConnectedEdges": False,
            "tooltipDelay": 250,
            "keyboard": {"enabled": False},  # network.js has its own
            "zoomSpeed": 0.6,
        },
        "edges": {"smooth": False, "hoverWidth": 1.5, "selectionWidth": 2.5},
        "nodes": {"borderWidth": 1.5, "borderWidthSelected": 4},
    }
