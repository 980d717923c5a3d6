"""Documents, mentions, entities and triples in one SQLite file."""

from graphx.store.judgements import Overruling
from graphx.store.records import (
    ActionHit,
    Counts,
    DocumentRow,
    DocumentState,
    EntityHit,
    Loss,
    MentionCount,
    Rejudged,
    SearchResult,
    SentenceHit,
    Verdicts,
)
from graphx.store.reservation import Reservation, reserve, reserved
from graphx.store.store import Store, open_store

__all__ = [
    "ActionHit",
    "Counts",
    "DocumentRow",
    "DocumentState",
    "EntityHit",
    "Loss",
    "MentionCount",
    "Overruling",
    "Rejudged",
    "Reservation",
    "SearchResult",
    "SentenceHit",
    "Store",
    "Verdicts",
    "open_store",
    "reserve",
    "reserved",
]
