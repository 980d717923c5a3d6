"""The store as its users see it: one object for one file."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from graphx.errors import StoreError
from graphx.model import Document, Entity, Filter, Mention, Triple
from graphx.store import read, write
from graphx.store.connections import Connections
from graphx.store.records import Counts, DocumentRow, DocumentState, MentionCount, SearchResult
from graphx.store.search import search


class Store:
    """One SQLite file with documents, mentions, entities and triples.

    Several threads may use one Store; other processes may read while one writes. Every method raises
    StoreError where the file can't be read or written.
    """

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    @property
    def path(self) -> Path:
        """Path of the file."""
        return self._connections.path

    @property
    def readonly(self) -> bool:
        """Whether the store was opened for reading only."""
        return self._connections.readonly

    def write_document(
        self,
        document: Document,
        mentions: Sequence[Mention],
        triples: Sequence[Triple],
        *,
        models: str,
        rules: str,
        sentences: Sequence[write.Sentence],
    ) -> None:
        """Store a document and what was found in it, in one transaction.

        An earlier version of the document (same id) is replaced. The actors of mentions and triples are
        the document's own keys, which `apply_resolution` leads to entities. A sentence is (start, end,
        text); `models` and `rules` say what the document was read with.
        """
        findings = write.Findings(document, mentions, triples, sentences, models, rules)
        with self._connections.writing(f"writing document {document.id!r}") as connection:
            write.write_document(connection, findings)

    def delete_document(self, doc: str) -> None:
        """Forget a document and all that was found in it; StoreError where there is none."""
        with self._connections.writing(f"deleting document {doc!r}") as connection:
            write.delete_document(connection, doc)

    def apply_resolution(self, entities: Iterable[Entity], assignment: Mapping[tuple[str, str], str]) -> None:
        """Say who the documents' own keys stand for, in one transaction.

        `assignment` leads (document id, key) to an entity's id. Only what changes is written; entities
        that nothing refers to any more are dropped.
        """
        with self._connections.writing("joining the actors") as connection:
            write.apply_resolution(connection, entities, assignment)

    def document_states(self) -> dict[str, DocumentState]:
        """Give (sha256, models, rules) of each document, by id."""
        with self._connections.reading("reading documents") as connection:
            return read.document_states(connection)

    def documents(self) -> list[DocumentRow]:
        """Documents without their texts, by date and id; those without a date last."""
        with self._connections.reading("reading documents") as connection:
            return read.documents(connection)

    def document(self, doc: str) -> Document:
        """Read a document exactly as it was written; StoreError where there is none."""
        with self._connections.reading(f"reading document {doc!r}") as connection:
            return read.document(connection, doc)

    def sentences(self, doc: str) -> list[write.Sentence]:
        """List (start, end, text) of each sentence of a document, as they were written."""
        with self._connections.reading("reading sentences") as connection:
            return read.sentences(connection, doc)

    def mentions(
        self, doc: str | None = None, entity: str | None = None, *, local: bool = False
    ) -> list[Mention]:
        """Mentions of a document, of an entity (by id), or all, as they were written.

        `Mention.entity` is the entity's id; with `local`, or before `apply_resolution`, the document's key.
        """
        with self._connections.reading("reading mentions") as connection:
            return read.mentions(connection, doc, entity, local=local)

    def mention_counts(self) -> dict[str, MentionCount]:
        """Count (mentions, documents) of each entity, by id."""
        with self._connections.reading("counting mentions") as connection:
            return read.mention_counts(connection)

    def triples(self, filter: Filter | None = None) -> list[Triple]:
        """Triples that pass the filter, document by document in text order; the ends are entity ids."""
        with self._connections.reading("reading relations") as connection:
            return read.triples(connection, filter)

    def triple(self, id: str) -> Triple:
        """One triple; StoreError where there is none."""
        with self._connections.reading("reading a relation") as connection:
            return read.triple(connection, id)

    def entities(self) -> dict[str, Entity]:
        """All entities, by id."""
        with self._connections.reading("reading actors") as connection:
            return read.entities(connection)

    def revision(self) -> int:
        """Count of the changes so far: as long as it stays, the content stays."""
        with self._connections.reading("reading the revision") as connection:
            return read.revision(connection)

    def counts(self) -> Counts:
        """How much the store holds."""
        with self._connections.reading("counting") as connection:
            return read.counts(connection)

    def uncategorised(self) -> list[tuple[str, int]]:
        """List (action, triples) of the actions without a category, most frequent first."""
        with self._connections.reading("reading actions") as connection:
            return read.uncategorised(connection)

    def search(self, text: str, limit: int = 50) -> SearchResult:
        """Find actors, actions and sentences by words; accents and case are forgiven.

        All of the words must be there; the last may be unfinished. At most `limit` of each kind.
        """
        with self._connections.reading("searching") as connection:
            return search(connection, text, limit)

    def close(self) -> None:
        """Close the file; using the store afterwards is a StoreError."""
        self._connections.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(path: str | os.PathLike[str], *, readonly: bool = False) -> Store:
    """Open a store, or create one where there is no file.

    Parameters
    ----------
    path
        One SQLite file (while it is open, `-wal` and `-shm` lie beside it). Its folder must exist.
    readonly
        Never change the file, and never create one.

    Raises
    ------
    StoreError
        The path can't be opened, is not a graphx store, or was written by a newer graphx.
    """
    place = Path(path)
    if "\0" in str(place):
        raise StoreError(f"{str(place)!r} is no path: it holds a zero character.")
    if place.is_dir():
        raise StoreError(f"{place} is a folder: give the path of a file, such as {place / 'graphx.db'}.")
    if readonly and not place.exists():
        raise StoreError(f"There is no store at {place}: run graphx ingest first, or give another --store.")
    if not place.absolute().parent.is_dir():
        raise StoreError(f"There is no folder for the store {place}: create {place.absolute().parent} first.")
    return Store(Connections(place, readonly=readonly))
