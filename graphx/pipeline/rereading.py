"""Read a store's documents once more: with today's models and rules, another parser, in another language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphx.documents import document_from_text
from graphx.model import Document
from graphx.pipeline.ingestion import Quiet, read_reserved
from graphx.pipeline.records import IngestOptions, IngestReport, Progress
from graphx.store import Store, reserve


@dataclass(frozen=True, slots=True)
class Reread:
    """What a second reading brought."""

    report: IngestReport
    before: dict[str, int]  # relations by document id
    after: dict[str, int]


def reread(
    docs: Sequence[str],
    store: Store,
    options: IngestOptions | None = None,
    progress: Progress | None = None,
) -> Reread:
    """Read documents again from what the store holds of them; no file is needed.

    Text, title, date and address stay. `options.lang` is the language to read them in, None the one that they
    have. A document that can't be read now stays as it was, and is told as a failure.

    Raises
    ------
    StoreError
        There is no such document. StoreBusy where another process reads documents in.
    """
    options = replace(options or IngestOptions(), force=True)
    wanted = list(dict.fromkeys(docs))
    with reserve(store.path, "reread"):
        before = _relations(wanted, store)
        items = _documents(wanted, store, options.lang)
        report = read_reserved(items, store, options, progress or Quiet(), len(wanted))
        return Reread(report, before, _relations(wanted, store))


def _documents(docs: Sequence[str], store: Store, lang: str | None) -> Iterator[Document]:
    for doc in docs:
        known = store.document(doc)
        fresh = document_from_text(
            known.text,
            id=doc,
            lang=lang or known.lang,
            title=known.title,
            date=known.date,
            url=known.url,
            origin=known.origin,
        )
        # What was odd about its file can't be seen from its text.
        yield replace(fresh, warnings=tuple(dict.fromkeys((*known.warnings, *fresh.warnings))))


def _relations(docs: Sequence[str], store: Store) -> dict[str, int]:
    rows = {row.id: row.triples for row in store.documents()}
    for doc in docs:
        if doc not in rows:
            store.document(doc)  # says that there is none
    return {doc: rows[doc] for doc in docs}
