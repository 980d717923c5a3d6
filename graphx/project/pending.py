"""The queue of uncertain merges as a person reads it: names, score, reason, a sentence of each."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from operator import itemgetter

from graphx.entities.fold import fold
from graphx.entities.queue import Reason, Uncertain, uncertain_merges
from graphx.model import Entity, Mention
from graphx.store import Store

WHY: dict[Reason, str] = {
    "same_name": "both go by “{}”",
    "spelling": "“{}” and “{}” are alike, but not enough to be one name for sure",
    "same_document": "“{}” and “{}” could be one name, but one document has both actors",
    "other_type": "“{}” and “{}” are alike, but not of one type",
    "short_name": "“{}” stands alone, and may be short for “{}” of another document",
}


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence that mentions an actor; offsets into its document's text."""

    doc: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pending:
    """Two actors that may be one, and what a person needs to decide."""

    one: str  # entity id
    other: str
    one_name: str
    other_name: str
    type: str
    score: float  # 0 to 1; see graphx.entities.queue.Uncertain
    reason: Reason
    why: str  # the reason in words
    one_context: Context | None
    other_context: Context | None


def pending_merges(store: Store, limit: int | None = None) -> list[Pending]:
    """List the pairs that wait for a decision, the likeliest first, at most `limit`."""
    entities = store.entities()
    counts = {entity: count.mentions for entity, count in store.mention_counts().items()}

    @cache
    def docs(entity: str) -> Collection[str]:
        return frozenset(m.doc for m in store.mentions(entity=entity))

    found = uncertain_merges(entities, docs, counts, store.judgements())
    return [_pending(store, entities, uncertain) for uncertain in found[:limit]]


def _pending(store: Store, entities: dict[str, Entity], uncertain: Uncertain) -> Pending:
    one, other = entities[uncertain.one], entities[uncertain.other]
    return Pending(
        one.id,
        other.id,
        one.name,
        other.name,
        one.type,
        uncertain.score,
        uncertain.reason,
        WHY[uncertain.reason].format(*_in_order(uncertain)),
        _context(store, one.id, uncertain.names[0]),
        _context(store, other.id, uncertain.names[1]),
    )


def _in_order(uncertain: Uncertain) -> list[str]:
    """Put the short name first where that is the reason."""
    names = list(uncertain.names)
    return sorted(names, key=lambda n: " " in fold(n)) if uncertain.reason == "short_name" else names


def _context(store: Store, entity: str, name: str) -> Context | None:
    """Find a sentence that mentions the actor, by this name if there is one."""
    mentions = [m for m in store.mentions(entity=entity) if m.kind != "phrase"]
    if not mentions:
        return None
    mention: Mention = min(mentions, key=lambda m: (fold(m.surface) != fold(name), m.kind != "name"))
    sentences = sorted(store.sentences(mention.doc))
    place = bisect_right(sentences, mention.start, key=itemgetter(0)) - 1
    if place < 0 or sentences[place][1] < mention.end:
        return Context(mention.doc, mention.surface, mention.start, mention.end)
    start, end, text = sentences[place]
    return Context(mention.doc, text, start, end)
