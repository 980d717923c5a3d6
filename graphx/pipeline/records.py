"""What goes into an ingest and what comes out of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, Protocol

from graphx.documents import DocumentFailure
from graphx.model import Document, Mention, Triple
from graphx.tree import Parse

EngineChoice = Literal["spacy", "stanza", "both"]
ENGINE_CHOICES: tuple[EngineChoice, ...] = ("spacy", "stanza", "both")


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """How documents are read into a store."""

    lang: str | None = None  # ISO 639-1; None recognises it document by document
    engine: EngineChoice | None = None  # None and "both": both where both exist, else the one there is
    workers: int = 1  # processes that parse; each loads its own models
    force: bool = False  # read again what is unchanged
    batch_size: int = 8  # documents that go through a parser together; more is hardly faster


Fate = Literal["new", "changed", "unchanged", "duplicate", "failed"]


@dataclass(frozen=True, slots=True)
class DocumentOutcome:
    """What became of one document of an ingest."""

    id: str  # "" where there is no document, since its file can't be read
    origin: str | None
    fate: Fate
    lang: str = ""
    sentences: int = 0
    triples: int = 0
    warnings: tuple[str, ...] = ()
    about: str = ""  # why it failed; of which document it has the text; "" otherwise


class Progress(Protocol):
    """Whoever wants to see an ingest move: a progress bar, a dashboard."""

    def stage(self, name: str, total: int | None) -> None:
        """Tell that a stage begins, or that its expected number of documents has changed."""

    def advance(self, name: str) -> None:
        """Tell that one more document has left the stage."""

    def tell(self, outcome: DocumentOutcome) -> None:
        """Tell what became of a document, as soon as that is known: of one that is written, after that."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that wasn't stored, since its text stands in the store under another id."""

    id: str
    origin: str | None
    of: str  # id of the document that holds the same text


@dataclass(frozen=True, slots=True)
class Replacement:
    """A document whose id was in the store with another text: the newer text took its place."""

    id: str
    before: str | None  # origin of the text that was replaced
    now: str | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything that the stages find in one document, before its actors are resolved across documents."""

    document: Document
    parses: tuple[Parse, ...]
    mentions: tuple[Mention, ...]
    triples: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a worker hands back for one document: an analysis without its trees, which are large."""

    document: Document
    sentences: tuple[tuple[int, int, str], ...]
    mentions: tuple[Mention, ...]
    triples: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did. Counts are documents unless said otherwise."""

    read: int = 0  # texts found, whether stored or not; failures not counted
    new: int = 0
    changed: int = 0  # read again: another text, model, rule, date or title than in the store
    unchanged: int = 0
    duplicates: tuple[Duplicate, ...] = ()
    replaced: tuple[Replacement, ...] = ()
    failures: tuple[DocumentFailure, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()  # document id, what is odd about it
    sentences: int = 0  # of the documents written by this ingest
    triples: int = 0  # of the documents written by this ingest
    entities: int = 0  # actors in the whole store after it
    copies: int = 0  # documents in the whole store after it that are nearly the same as an earlier one
    seconds: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))  # by stage
