"""Uploads and pasted texts into the store, and documents of the store read again; an outcome for each."""

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from graphx.dashboard.loader import store_path
from graphx.dashboard.settings import UPLOAD_MEGABYTES
from graphx.documents import DocumentFailure, document_from_text, documents_from_uploads
from graphx.errors import GraphxError
from graphx.model import Document
from graphx.store import Loss, Store, open_store

if TYPE_CHECKING:
    from graphx.pipeline import DocumentOutcome, EngineChoice, IngestReport

log = logging.getLogger(__name__)
TOO_LARGE = f"larger than {UPLOAD_MEGABYTES} MB"
BATCH = 2  # documents read together: few, so that the reader sees them come one after another


class Upload(Protocol):
    """What Streamlit gives for a file."""

    name: str
    size: int

    def getvalue(self) -> bytes:
        """Bytes of the file."""


@dataclass
class Progress:
    """Passes on how many documents have been read of how many, and what became of each so far."""

    show: Callable[[str, int, int, Sequence["DocumentOutcome"]], None]  # stage, done, total, outcomes
    total: int
    done: int = 0
    told: list["DocumentOutcome"] = field(default_factory=list)

    def stage(self, name: str, total: int | None) -> None:
        """Begin a stage."""
        self._show(name)

    def advance(self, name: str) -> None:
        """Pass on a step that says nothing of a single document."""

    def tell(self, outcome: "DocumentOutcome") -> None:
        """Note what became of a document."""
        self.told.append(outcome)
        self.done += 1
        self._show("relations")

    def _show(self, name: str) -> None:
        self.show(name, self.done, max(self.total, self.done), self.told)


@dataclass(frozen=True)
class Outcome:
    """What became of documents: the report and each one's fate, or the one reason why there is none."""

    report: "IngestReport | None"
    told: "tuple[DocumentOutcome, ...]" = ()
    reason: str = ""
    before: "dict[str, int] | None" = None  # relations by document, where they were read before


def decode_files(files: Iterable[Upload], lang: str | None) -> list[Document | DocumentFailure]:
    """Read uploads as documents; one that is too large is told, and the rest goes on."""
    given = list(files)
    limit = UPLOAD_MEGABYTES * 1024 * 1024
    large: list[Document | DocumentFailure] = [
        DocumentFailure(f.name, TOO_LARGE) for f in given if f.size > limit
    ]
    fit = [(f.name, f.getvalue()) for f in given if f.size <= limit]
    return [*documents_from_uploads(fit, lang=lang), *large]


def pasted(text: str, title: str, date: str, lang: str | None) -> Document:
    """Make a document of a pasted text; its id comes from its title, else from its first words."""
    name = title.strip() or " ".join(text.split()[:6])
    slug = "-".join(re.findall(r"\w+", name.lower()))[:60] or "texte"
    return document_from_text(
        text, id=slug, lang=lang, title=title.strip() or None, date=date.strip() or None, origin="paste"
    )


def take_in(items: Sequence[Document | DocumentFailure], progress: Progress) -> Outcome:
    """Read documents into the store; a store that can't be written is an outcome, not an exception."""
    from graphx.pipeline import IngestOptions, ingest_documents  # takes the parsers along

    def work(store: Store) -> Outcome:
        report = ingest_documents(iter(items), store, IngestOptions(batch_size=BATCH), progress)
        return Outcome(report, tuple(progress.told))

    return _on_store(work)


def read_again(
    docs: Sequence[str], engine: "EngineChoice | None", lang: str | None, progress: Progress
) -> Outcome:
    """Read documents of the store once more, from what it holds of them."""
    from graphx.pipeline import IngestOptions, reread

    def work(store: Store) -> Outcome:
        found = reread(docs, store, IngestOptions(lang=lang, engine=engine, batch_size=BATCH), progress)
        return Outcome(found.report, tuple(progress.told), before=found.before)

    return _on_store(work)


def delete(docs: Sequence[str]) -> Loss:
    """Forget documents; raises GraphxError where that can't be now."""
    from graphx.pipeline import delete_documents

    with open_store(store_path()) as store:
        return delete_documents(docs, store)


def _on_store(work: Callable[[Store], Outcome]) -> Outcome:
    try:
        with open_store(store_path()) as store:
            return work(store)
    except GraphxError as error:
        log.exception("Nothing was taken in")
        return Outcome(None, reason=str(error))
