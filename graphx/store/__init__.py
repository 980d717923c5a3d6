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
    SearchResult,
    SentenceHit,
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
    "Reservation",
    "SearchResult",
    "SentenceHit",
    "Store",
    "open_store",
    "reserve",
    "reserved",
]
