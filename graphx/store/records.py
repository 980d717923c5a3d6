"""What the store answers beside the records of `graphx.model`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graphx.model import Triple


class DocumentState(NamedTuple):
    """What a document was read from and with; equal states need no second reading."""

    sha256: str
    models: str
    rules: str


class MentionCount(NamedTuple):
    """How often an entity is mentioned, and in how many documents."""

    mentions: int
    docs: int


class Loss(NamedTuple):
    """What goes from a store with some of its documents."""

    documents: int
    triples: int
    entities: int  # those that no other document mentions


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document without its text."""

    id: str
    title: str | None
    date: str | None
    lang: str
    url: str | None
    origin: str | None
    sentences: int
    mentions: int
    triples: int
    warnings: tuple[str, ...]
    models: str
    written: str  # when it entered the store, ISO, UTC
    duplicate_of: str | None = None  # id of the earliest document that this one is nearly the same as
    copies: int = 0  # documents that are nearly the same as this one, and later


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the store holds."""

    documents: int
    sentences: int
    mentions: int
    entities: int
    triples: int  # those that a near-copy of a document only repeats are counted once
    languages: Mapping[str, int]  # documents by language
    copies: int = 0  # documents that are nearly the same as an earlier one
    syndicated: int = 0  # triples of such copies that only repeat others


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The judged relations of one moment."""

    content: int  # count of all other changes: the same number means the same documents and actors
    triples: Mapping[str, Triple]  # by id, wrong ones too


@dataclass(frozen=True, slots=True)
class Rejudged:
    """What judgements on relations changed since an earlier moment, near-copies included."""

    verdicts: Verdicts  # as they are now
    touched: frozenset[str]  # ids of the triples that may be shown otherwise than before
    triples: tuple[Triple, ...]  # what is shown of these now, in the order of `Store.triples`
    order: Mapping[str, int]  # place of every triple of the store in that order, by id


@dataclass(frozen=True, slots=True)
class EntityHit:
    """An actor one of whose names was found; `matched` is that name."""

    id: str
    name: str
    type: str
    matched: str
    mentions: int


@dataclass(frozen=True, slots=True)
class ActionHit:
    """An action that was found, and how many triples have it."""

    action: str
    count: int


@dataclass(frozen=True, slots=True)
class SentenceHit:
    """A sentence that was found; `start` and `end` are offsets into its document's text."""

    doc: str
    title: str | None
    date: str | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What was found, best first; each list is cut at the limit that was asked for."""

    entities: tuple[EntityHit, ...] = ()
    actions: tuple[ActionHit, ...] = ()
    sentences: tuple[SentenceHit, ...] = ()
