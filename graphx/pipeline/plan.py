"""Decide which documents are read: what is new, what has changed, what is there already."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphx.documents import DocumentFailure
from graphx.documents.files import CSV, JSONL, STDIN, find_sources
from graphx.errors import ModelError
from graphx.model import UNNAMED, Document
from graphx.pipeline.records import DocumentOutcome, Duplicate, Fate, IngestOptions, Outcome, Replacement
from graphx.pipeline.stages import choose_engines
from graphx.pipeline.versions import models_version, rules_version
from graphx.store import DocumentRow, DocumentState, Store


@dataclass
class Tally:
    """Counts of a running ingest; becomes an IngestReport."""

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    sentences: int = 0
    triples: int = 0
    duplicates: list[Duplicate] = field(default_factory=list)
    replaced: list[Replacement] = field(default_factory=list)
    failures: list[DocumentFailure] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)
    told: Callable[[DocumentOutcome], None] | None = None

    def fail(self, origin: str, reason: str) -> None:
        """Note what can't be read."""
        self.failures.append(DocumentFailure(origin, reason))
        self.tell(DocumentOutcome("", origin, "failed", about=reason))

    def tell(self, outcome: DocumentOutcome) -> None:
        """Pass on what became of a document to whoever listens."""
        if self.told is not None:
            self.told(outcome)


@dataclass(frozen=True)
class Stored:
    """What the store knows of a document: enough to see that it hasn't changed."""

    sha256: str
    models: str
    rules: str
    about: tuple[str | None, ...]  # title, date, language
    origin: str | None
    sentences: int
    triples: int


class Plan:
    """Sorts documents as they come: `wanted` is asked once for each, in order."""

    def __init__(self, store: Store, options: IngestOptions, tally: Tally) -> None:
        self.store, self.options, self.tally = store, options, tally
        self.stored = stored_documents(store)
        self.holders = {known.sha256: doc for doc, known in self.stored.items()}
        self.seen: dict[str, str] = {}
        self.models: dict[str, str | ModelError] = {}

    def wanted(self, document: Document) -> bool:
        """Say if a document is to be read, and note in the tally why not."""
        where = document.origin or document.id
        models = self.models_for(document.lang)
        if isinstance(models, ModelError):
            self.tally.fail(where, str(models))
        elif document.id in self.seen and self.seen[document.id] != document.sha256:
            reason = f"another text of this ingest has the id {document.id!r}: give each its own"
            self.tally.fail(where, reason)
        elif self._stands_elsewhere(document):
            of = self.holders[document.sha256]
            self.tally.duplicates.append(Duplicate(document.id, document.origin, of))
            self._tell(document, "duplicate", about=of)
        elif self._unchanged(document, models):
            self.tally.unchanged += 1
            known = self.stored[document.id]
            self._tell(document, "unchanged", sentences=known.sentences, triples=known.triples)
            self.seen[document.id] = document.sha256
        else:
            return self._accept(document)
        return False

    def models_for(self, lang: str) -> str | ModelError:
        """Name the models that will read a language, or give the reason why none can."""
        if lang not in self.models:
            try:
                self.models[lang] = models_version(lang, choose_engines(lang, self.options.engine))
            except ModelError as error:
                self.models[lang] = error
        return self.models[lang]

    def _stands_elsewhere(self, document: Document) -> bool:
        """Say if the text is another document's, or came already in this ingest."""
        return self.holders.get(document.sha256, document.id) != document.id or document.id in self.seen

    def _unchanged(self, document: Document, models: str) -> bool:
        known = self.stored.get(document.id)
        if known is None or self.options.force:
            return False
        same_text = (known.sha256, known.about) == (document.sha256, about(document))
        return same_text and (known.models, known.rules) == (models, rules_version())

    def _accept(self, document: Document) -> bool:
        known = self.stored.get(document.id)
        if known is not None and known.sha256 != document.sha256:
            self.holders.pop(known.sha256, None)
        self.seen[document.id] = document.sha256
        self.holders[document.sha256] = document.id
        return True

    def count(self, outcome: Outcome) -> None:
        """Count a document that has been written."""
        document, tally = outcome.document, self.tally
        known = self.stored.get(document.id)
        if known is None:
            tally.new += 1
        else:
            tally.changed += 1
            if known.sha256 != document.sha256:
                tally.replaced.append(Replacement(document.id, known.origin, document.origin))
        sentences = len(outcome.sentences)
        triples = sum(
            not t.source.startswith(UNNAMED) and not t.target.startswith(UNNAMED) for t in outcome.triples
        )
        tally.sentences += sentences
        tally.triples += triples
        tally.warnings += [(document.id, warning) for warning in document.warnings]
        self._tell(document, "changed" if known else "new", sentences=sentences, triples=triples)

    def _tell(self, document: Document, fate: Fate, **more: Any) -> None:
        given = (document.id, document.origin, fate, document.lang)
        self.tally.tell(DocumentOutcome(*given, warnings=document.warnings, **more))


def about(document: Document) -> tuple[str | None, ...]:
    """Title, date and language: a sidecar may change them while the text stays."""
    return document.title, document.date, document.lang


def stored_documents(store: Store) -> dict[str, Stored]:
    """List what the store knows of its documents, by id."""
    states = store.document_states()
    rows = {row.id: row for row in store.documents()}
    return {doc: _stored(state, rows[doc]) for doc, state in states.items()}


def _stored(state: DocumentState, row: DocumentRow) -> Stored:
    return Stored(*state, (row.title, row.date, row.lang), row.origin, row.sentences, row.triples)


def expected_documents(paths: Sequence[Path | str]) -> int | None:
    """Guess how many documents the paths hold, for a progress bar; None if one is standard input.

    A line of a JSONL or CSV file counts as a document.
    """
    total = 0
    for source in find_sources(paths):
        if isinstance(source, DocumentFailure):
            total += 1  # told in its turn, like a document
        elif source.origin == STDIN:
            return None
        else:
            total += _lines(source.path) if source.path.suffix.lower() in (JSONL, CSV) else 1
    return total


def _lines(path: Path) -> int:
    try:
        with path.open("rb") as file:
            return sum(1 for line in file if line.strip())
    except OSError:
        return 1  # told as a failure when it is read
