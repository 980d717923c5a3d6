"""Uploads and pasted texts into the store, with progress and an outcome for each."""

import logging
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graphx.dashboard.loader import store_path
from graphx.documents import DocumentFailure, document_from_bytes, document_from_text
from graphx.errors import GraphxError
from graphx.model import Document
from graphx.store import open_store

if TYPE_CHECKING:
    from graphx.pipeline import DocumentOutcome, IngestReport

log = logging.getLogger(__name__)


@dataclass
class Progress:
    """Tells a callback how many documents have been read of how many, and when actors are joined."""

    show: Callable[[str, int, int], None]  # stage, done, total
    total: int
    done: dict[str, int] = field(default_factory=dict)

    def stage(self, name: str, total: int | None) -> None:
        """Begin a stage."""
        self.done.setdefault(name, 0)
        if total is not None and name == "relations":
            self.total = total
        self.show(name, self.done[name], self.total)

    def advance(self, name: str) -> None:
        """Count a document."""
        self.done[name] = self.done.get(name, 0) + 1
        self.show(name, self.done[name], self.total)

    def tell(self, outcome: "DocumentOutcome") -> None:
        """Leave the documents to the report."""


@dataclass(frozen=True)
class Outcome:
    """What became of an upload: the ingest's report, or the one reason why there is none."""

    report: "IngestReport | None"
    given: tuple[str, ...] = ()  # ids of the documents that were handed over
    reason: str = ""


def decode_files(files: Iterable[tuple[str, bytes]], lang: str | None) -> list[Document | DocumentFailure]:
    """Read uploaded files (name, bytes) as documents."""
    return [item for name, data in files for item in document_from_bytes(name, data, lang=lang)]


def pasted(text: str, title: str, date: str, lang: str | None) -> Document:
    """Make a document of a pasted text; its id comes from its title, else from its first words."""
    name = title.strip() or " ".join(text.split()[:6])
    slug = "-".join(re.findall(r"\w+", name.lower()))[:60] or "texte"
    return document_from_text(
        text, id=slug, lang=lang, title=title.strip() or None, date=date.strip() or None, origin="paste"
    )


def take_in(items: Sequence[Document | DocumentFailure], show: Callable[[str, int, int], None]) -> Outcome:
    """Read documents into the store; a store that can't be written is an outcome, not an exception."""
    from graphx.pipeline import IngestOptions, ingest_documents  # takes the parsers along

    given = tuple(item.id for item in items if isinstance(item, Document))
    try:
        with open_store(store_path()) as store:
            report = ingest_documents(iter(items), store, IngestOptions(), Progress(show, len(items)))
    except GraphxError as error:
        log.exception("Nothing was taken in")
        return Outcome(None, given, str(error))
    return Outcome(report, given)
