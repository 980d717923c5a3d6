"""What speaks against making two actors one, found before it is done."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from graphx.dashboard.curation import mentions_of
from graphx.dashboard.loader import Corpus, reading_store
from graphx.entities.judgement_log import merged_with
from graphx.errors import ActorNotFound
from graphx.holding import active_judgements
from graphx.model import Entity, Judgement
from graphx.project.actors import find_actor

MOST_DOCUMENTS = 40  # whose sentences are compared; a pair in more is told as in one document anyway
Kind = Literal["types", "countries", "relations", "sentences", "documents"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A reason to think twice; `values` fill the braces of its words."""

    kind: Kind
    values: Mapping[str, str | int]


def conflicts(corpus: Corpus, one: str, other: str) -> list[Conflict]:
    """List what speaks against a merge, the weightiest first."""
    found: list[Conflict] = []
    a, b = corpus.entities[one], corpus.entities[other]
    if a.type != b.type:
        found.append(Conflict("types", {"one": a.type, "other": b.type}))
    if a.country and b.country and a.country != b.country:
        found.append(Conflict("countries", {"one": a.country, "other": b.country}))
    between = sum(
        corpus.graph.number_of_edges(x, y)
        for x, y in ((one, other), (other, one))
        if corpus.graph.has_edge(x, y)
    )
    if between:
        found.append(Conflict("relations", {"n": between}))
    return found + _together(corpus, one, other)


def _together(corpus: Corpus, one: str, other: str) -> list[Conflict]:
    """Find documents and sentences that have both actors."""
    first, last = (mentions_of(actor, corpus.revision) for actor in (one, other))
    shared = sorted({m.doc for m in first} & {m.doc for m in last})
    if not shared:
        return []
    sentences = 0
    for doc in shared[:MOST_DOCUMENTS]:
        starts = [start for start, _, _ in sorted(reading_store().sentences(doc))]
        places = [{bisect_right(starts, m.start) for m in group if m.doc == doc} for group in (first, last)]
        sentences += len(places[0] & places[1])
    if sentences:
        return [Conflict("sentences", {"n": sentences})]
    return [Conflict("documents", {"n": len(shared)})]


def kept_apart(log: Sequence[Judgement], one: str, other: str) -> Judgement | None:
    """Find the row that calls two actors different and so forbids their merge."""
    classes = merged_with(log)
    pair = {classes.get(one, one), classes.get(other, other)}
    for row in active_judgements(log):
        ends = {classes.get(row.subject, row.subject), classes.get(row.object, row.object)}
        if row.kind == "different" and ends == pair:
            return row
    return None


def name_taken(entities: Mapping[str, Entity], actor: str, name: str) -> Entity | None:
    """Find another actor that goes by a name already."""
    try:
        return find_actor(name, {id_: entity for id_, entity in entities.items() if id_ != actor})
    except ActorNotFound:
        return None
