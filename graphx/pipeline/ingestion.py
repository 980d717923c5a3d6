"""Read documents into a store: only what is new or changed, one transaction a document."""

import logging
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from graphx.documents import DocumentFailure, read_documents
from graphx.model import Document
from graphx.pipeline.copies import sign_documents
from graphx.pipeline.joining import resolve, unresolved
from graphx.pipeline.plan import Plan, Tally, expected_documents
from graphx.pipeline.records import DocumentOutcome, IngestOptions, IngestReport, Outcome, Progress
from graphx.pipeline.versions import rules_version
from graphx.pipeline.workers import Result, run_batches
from graphx.store import Store, reserve

log = logging.getLogger(__name__)
DOCUMENTS, RELATIONS, ACTORS = "documents", "relations", "actors"  # stages that a Progress is told of
_T = TypeVar("_T")


class Quiet:
    """A progress that shows nothing."""

    def stage(self, name: str, total: int | None) -> None:
        """Show nothing."""

    def advance(self, name: str) -> None:
        """Show nothing."""

    def tell(self, outcome: DocumentOutcome) -> None:
        """Show nothing."""


def ingest(
    paths: Sequence[Path | str],
    store: Store,
    options: IngestOptions | None = None,
    progress: Progress | None = None,
) -> IngestReport:
    """Read files and folders into a store, then resolve the actors of the whole store.

    Unchanged documents (same text, title, date, language, models and rules) are skipped; the same text
    under another id is told and not doubled; an id with a new text is read again in place of the old one.
    A document that can't be read is reported, and the rest goes on.

    Parameters
    ----------
    paths : sequence of Path or str
        Files, folders, or "-" for standard input.
    store : Store
        Written by this process alone (StoreBusy where another one reads documents into it); others may read
        it meanwhile.
    options : IngestOptions, optional
    progress : Progress, optional
        Told of the stages "documents", "relations" and "actors" as they move.

    Returns
    -------
    IngestReport
    """
    options = options or IngestOptions()
    progress = progress or Quiet()
    items = read_documents(paths, lang=options.lang)
    return ingest_documents(items, store, options, progress, expected=expected_documents(paths))


def ingest_documents(
    items: Iterable[Document | DocumentFailure],
    store: Store,
    options: IngestOptions | None = None,
    progress: Progress | None = None,
    *,
    expected: int | None = None,
) -> IngestReport:
    """Read documents that are at hand already (an upload, a pasted text); else as `ingest`.

    `expected` is about how many items there are, for the progress.
    """
    with reserve(store.path, "ingest"):
        return read_reserved(items, store, options or IngestOptions(), progress or Quiet(), expected)


def read_reserved(
    items: Iterable[Document | DocumentFailure],
    store: Store,
    options: IngestOptions,
    progress: Progress,
    expected: int | None,
) -> IngestReport:
    """Read documents into a store that is reserved already."""
    tally = Tally(told=progress.tell)
    begin = time.perf_counter()
    plan = Plan(store, options, tally)
    progress.stage(DOCUMENTS, expected)
    wanted = _wanted(items, plan, progress, expected)
    written = 0
    try:
        for result in run_batches(wanted, options):
            written += _write(result, store, plan, progress)
    finally:
        # also after Ctrl-C: what was written has its actors
        if written or _unresolved(store):
            progress.stage(ACTORS, 1)
            _time(tally, "copies", lambda: sign_documents(store))
            _time(tally, "actors", lambda: resolve(store))
            progress.advance(ACTORS)
    tally.seconds["all"] = time.perf_counter() - begin
    report = _report(tally, store)
    log.info("Ingest: %s", report)
    return report


def _unresolved(store: Store) -> bool:
    """Say if an earlier ingest was killed before it came to copies and actors."""
    return bool(store.unsigned_documents()) or unresolved(store)


def _wanted(
    items: Iterable[Document | DocumentFailure], plan: Plan, progress: Progress, expected: int | None
) -> Iterator[Document]:
    """Pass on the documents that are to be read; the progress learns the true numbers on the way."""
    seen = accepted = 0
    for item in _clocked(items, plan.tally):
        seen += 1
        progress.advance(DOCUMENTS)
        if isinstance(item, DocumentFailure):
            if not _is_own_file(item.origin, plan.store):
                plan.tally.fail(item.origin, item.reason)
            continue
        plan.tally.read += 1
        if plan.wanted(item):
            accepted += 1
            progress.stage(RELATIONS, max(accepted, (expected or 0) - (seen - accepted)))
            yield item
    progress.stage(DOCUMENTS, seen)
    if accepted:
        progress.stage(RELATIONS, accepted)


def _is_own_file(origin: str, store: Store) -> bool:
    """Say if a file that can't be read is the store itself, which may lie among the articles."""
    return Path(origin).absolute().as_posix().startswith(store.path.absolute().as_posix())


def _write(result: Result, store: Store, plan: Plan, progress: Progress) -> int:
    """Write a batch, one transaction a document; returns how many were written."""
    outcomes, seconds = result
    for stage, spent in seconds.items():
        _add(plan.tally, stage, spent)
    written = 0
    for outcome in outcomes:
        if isinstance(outcome, DocumentFailure):
            plan.tally.fail(outcome.origin, outcome.reason)
        else:
            _time(plan.tally, "store", partial(_write_one, outcome, store, plan))
            plan.count(outcome)
            written += 1
        progress.advance(RELATIONS)
    log.info("%d documents written; seconds so far: %s", written, plan.tally.seconds)
    return written


def _write_one(outcome: Outcome, store: Store, plan: Plan) -> None:
    document = outcome.document
    store.write_document(
        document,
        outcome.mentions,
        outcome.triples,
        models=str(plan.models_for(document.lang)),
        rules=rules_version(),
        sentences=outcome.sentences,
    )


def _report(tally: Tally, store: Store) -> IngestReport:
    counts = store.counts()
    return IngestReport(
        read=tally.read,
        new=tally.new,
        changed=tally.changed,
        unchanged=tally.unchanged,
        duplicates=tuple(tally.duplicates),
        replaced=tuple(tally.replaced),
        failures=tuple(tally.failures),
        warnings=tuple(tally.warnings),
        sentences=tally.sentences,
        triples=tally.triples,
        entities=counts.entities,
        copies=counts.copies,
        seconds=MappingProxyType(dict(tally.seconds)),
    )


def _clocked(items: Iterable[_T], tally: Tally) -> Iterator[_T]:
    """Count the seconds that it takes to read the files."""
    source = iter(items)
    while True:
        begin = time.perf_counter()
        try:
            item = next(source)
        except StopIteration:
            return
        finally:
            _add(tally, "documents", time.perf_counter() - begin)
        yield item


def _time(tally: Tally, stage: str, work: Callable[[], object]) -> None:
    begin = time.perf_counter()
    work()
    _add(tally, stage, time.perf_counter() - begin)


def _add(tally: Tally, stage: str, spent: float) -> None:
    tally.seconds[stage] = tally.seconds.get(stage, 0.0) + spent
