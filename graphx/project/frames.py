"""The store's records as pandas tables."""

from collections.abc import Iterable, Mapping

import networkx as nx
import pandas as pd

from graphx.exports.claims import claim_in_words
from graphx.exports.jsonl import triple_record
from graphx.exports.words import Lang
from graphx.graph import Claim, communities
from graphx.model import Entity, Triple
from graphx.store import DocumentRow

DOCUMENT_COLUMNS = [
    *("title", "date", "lang", "url", "origin", "sentences", "mentions", "triples", "warnings"),
    *("duplicate_of", "copies"),
]
ACTOR_COLUMNS = ["name", "type", "country", "aliases", "mentions", "docs", "relations"]
RELATION_COLUMNS = [
    *("source", "action", "theme", "target", "category", "polarity", "modality", "attributed_to"),
    *("date", "time", "symmetric", "sentence", "doc", "confidence", "engines", "rule", "resolved_by"),
    *("source_id", "target_id", "start", "end", "copy_of", "verdict"),
]

CLAIM_COLUMNS = [
    *("source", "target", "category", "symmetric", "asserted_by", "denied_by", "voices", "docs", "claim"),
    *("asserted", "denied", "source_id", "target_id"),
]


def document_frame(rows: Iterable[DocumentRow]) -> pd.DataFrame:
    """One row a document; the index is its id."""
    data = [{"id": row.id, **{c: getattr(row, c) for c in DOCUMENT_COLUMNS}} for row in rows]
    return pd.DataFrame(data, columns=["id", *DOCUMENT_COLUMNS]).set_index("id")


def actor_frame(
    entities: Mapping[str, Entity], counts: Mapping[str, tuple[int, int]], graph: "nx.MultiDiGraph[str]"
) -> pd.DataFrame:
    """One row an actor, the most connected first; the index is its id.

    `counts` gives mentions and documents by id; `relations` counts triples in and out.
    """
    data = []
    for entity in entities.values():
        mentions, docs = counts.get(entity.id, (0, 0))
        relations = int(graph.degree(entity.id)) if entity.id in graph else 0
        row = (entity.name, entity.type, entity.country, entity.aliases, mentions, docs, relations)
        data.append({"id": entity.id, **dict(zip(ACTOR_COLUMNS, row, strict=True))})
    frame = pd.DataFrame(data, columns=["id", *ACTOR_COLUMNS]).set_index("id")
    return frame.sort_values(["relations", "mentions", "name"], ascending=[False, False, True])


def community_frame(graph: "nx.MultiDiGraph[str]") -> pd.DataFrame:
    """One row a group of actors: its name, size, members (the most connected first), and relations."""
    data = []
    for group in communities(graph):
        names = tuple(str(graph.nodes[member].get("name", member)) for member in group.members)
        data.append(
            {
                "name": group.name,
                "size": len(names),
                "members": names,
                "ids": group.members,
                "verbs": group.verbs,
                "inside": group.inside,
                "outward": group.outward,
            }
        )
    return pd.DataFrame(data, columns=["name", "size", "members", "ids", "verbs", "inside", "outward"])


def relation_frame(
    triples: Iterable[Triple],
    entities: Mapping[str, Entity],
    langs: Mapping[str, str],
    dates: Mapping[str, str | None],
) -> pd.DataFrame:
    """One row a triple, in the order given; the index is its id.

    Parameters
    ----------
    triples : iterable of Triple
    entities : mapping of str to Entity
    langs, dates : mapping
        Language and date of each document, by id. A triple's `date` is the begin of its own time where it
        has one, else its document's.
    """
    data = []
    for triple in triples:
        record = triple_record(triple, entities, langs.get(triple.doc))
        record["date"] = record["time_begin"] or dates.get(triple.doc)
        data.append(record)
    return pd.DataFrame(data, columns=["id", *RELATION_COLUMNS]).set_index("id")


def claim_frame(found: Iterable[Claim], graph: "nx.MultiDiGraph[str]", lang: Lang) -> pd.DataFrame:
    """One row a claim, in the order given.

    `asserted_by` and `denied_by` name the voices, `asserted` and `denied` are the ids of their triples, and
    `claim` tells it all in one line.
    """
    data = []
    for claim in found:
        sides = (claim.asserted, claim.denied)
        ends = (claim.source, claim.target)
        names = [str(graph.nodes[end].get("name") or end) for end in ends]
        row = (
            *(*names, claim.category, claim.symmetric),
            *(tuple(p.words for p in side) for side in sides),
            len({(p.by, p.words) for side in sides for p in side}),
            tuple(sorted({doc for side in sides for p in side for doc in p.docs})),
            claim_in_words(claim, graph, lang),
            *(tuple(key for p in side for key in p.triples) for side in sides),
            *ends,
        )
        data.append(dict(zip(CLAIM_COLUMNS, row, strict=True)))
    return pd.DataFrame(data, columns=CLAIM_COLUMNS)
