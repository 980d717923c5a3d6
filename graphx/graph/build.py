"""From triples and entities to the multigraph: actors are nodes, each triple is an edge of its own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import networkx as nx

from graphx.graph.kinds import Graph
from graphx.graph.repeats import count_once
from graphx.model import Entity, Triple


class Dated(Protocol):
    """What the graph must know of a document: a `Document` or a row of the store's list will do."""

    @property
    def id(self) -> str:
        """Document id."""

    @property
    def date(self) -> str | None:
        """ISO day."""


def build_graph(
    triples: Iterable[Triple],
    entities: Mapping[str, Entity],
    *,
    documents: Mapping[str, Dated] | Iterable[Dated] | None = None,
    mentions: Mapping[str, tuple[int, int]] | None = None,
) -> Graph:
    """Build the graph of the actors that have a relation.

    Parameters
    ----------
    triples
        Each becomes one edge, its key the triple's id; but those that only repeat another one (see
        `Triple.copy_of`) are counted on its edge.
    entities
        By id. An actor without one (not yet resolved) goes by its id and is of type "other".
    documents
        Where a triple tells no time, its edge has the date of its document. Rows of the store also tell
        which documents are near-copies, and so count as one.
    mentions
        (mentions, documents) of each entity, as `Store.mention_counts` counts them; otherwise the ends of
        the triples are counted.

    Returns
    -------
    networkx.MultiDiGraph
        Attributes as docs/architecture.md lists them, under "Edges of the graph".
    """
    graph: Graph = nx.MultiDiGraph()
    records = {document.id: document for document in _records(documents)}
    spans: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for triple, repeats in count_once(triples):
        record = records.get(triple.doc)
        original = getattr(record, "duplicate_of", None)  # a `Document` doesn't know
        for actor, start in ((triple.source, triple.source_start), (triple.target, triple.target_start)):
            if actor not in spans:
                graph.add_node(actor, **node_attributes(actor, entities.get(actor)))
            spans[actor].add((original or triple.doc, start))
        attributes = edge_attributes(triple, entities, record.date if record else None)
        attributes |= {"original": original, **_repeated(repeats)}
        graph.add_edge(triple.source, triple.target, key=triple.id, **attributes)
    for actor, places in spans.items():
        counted = (len(places), len({doc for doc, _ in places}))
        of_mentions, of_docs = mentions.get(actor, counted) if mentions is not None else counted
        graph.nodes[actor].update(mentions=of_mentions, docs=of_docs)
    return graph


def _repeated(repeats: Sequence[Triple]) -> dict[str, Any]:
    return {"syndicated": len(repeats), "copied_in": tuple(sorted({triple.doc for triple in repeats}))}


def _records(documents: Mapping[str, Dated] | Iterable[Dated] | None) -> Iterable[Dated]:
    return documents.values() if isinstance(documents, Mapping) else documents or ()


def node_attributes(id_: str, entity: Entity | None) -> dict[str, Any]:
    """Attributes of a node, but for the counts."""
    if entity is None:
        return {"name": id_, "type": "other", "country": None, "aliases": (), "names": {}}
    return {
        "name": entity.name,
        "type": entity.type,
        "country": entity.country,
        "aliases": entity.aliases,
        "names": dict(entity.names),
    }


def edge_attributes(triple: Triple, entities: Mapping[str, Entity], date: str | None) -> dict[str, Any]:
    """Attributes of an edge that its triple has by itself; `date` is the document's."""
    time = triple.time
    speaker = entities.get(triple.attributed_to) if triple.attributed_to else None
    return {
        "action": triple.action,
        "theme": triple.theme,
        "category": triple.category,
        "polarity": triple.polarity,
        "modality": triple.modality,
        "attributed_to": triple.attributed_to,
        "attributed_name": speaker.name if speaker else triple.attributed_words or triple.attributed_to,
        "date": (time and time.begin) or date,
        "time": time and time.text,
        "begin": time and time.begin,
        "until": time and time.until,
        "symmetric": triple.symmetric,
        "doc": triple.doc,
        "sentence": triple.sentence,
        "start": triple.start,
        "end": triple.end,
        "source_start": triple.source_start,
        "source_end": triple.source_end,
        "action_start": triple.action_start,
        "action_end": triple.action_end,
        "target_start": triple.target_start,
        "target_end": triple.target_end,
        "rule": triple.rule,
        "resolved_by": triple.resolved_by,
        "engines": triple.engines,
        "confidence": triple.confidence,
        "trail": triple.trail,
        "verdict": triple.verdict,
        "weight": 1.0,
    }
