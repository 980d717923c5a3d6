"""The store as its users see it: one object for one file."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from graphx.errors import StoreError
from graphx.model import Document, Entity, Filter, Judgement, Mention, Triple
from graphx.store import copies, judgements, read, write
from graphx.store.connections import Connections
from graphx.store.judgements import Adding, Overruling
from graphx.store.loss import loss
from graphx.store.records import (
    Counts,
    DocumentRow,
    DocumentState,
    Loss,
    MentionCount,
    Rejudged,
    SearchResult,
    Verdicts,
)
from graphx.store.rejudged import rejudged, verdicts
from graphx.store.revision import revision
from graphx.store.search import search


class Store:
    """One SQLite file with documents, mentions, entities and triples.

    Several threads may use one Store; other processes may read while one writes. Every method raises
    StoreError where the file can't be read or written.

    Unnamed groups (`model.UNNAMED`) and the triples with one at an end are left out of every answer, unless
    `groups` (of triples: `Filter.groups`) asks for them.
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

    def delete_documents(self, docs: Sequence[str]) -> None:
        """Forget documents and what was found in them; StoreError, and none goes, where one is missing."""
        with self._connections.writing(f"deleting {len(docs)} documents") as connection:
            write.delete_documents(connection, dict.fromkeys(docs))

    def loss(self, docs: Sequence[str]) -> Loss:
        """Count what would go with these documents; ids that the store doesn't hold count for nothing."""
        with self._connections.reading("counting what is only in some documents") as connection:
            return loss(connection, docs)

    def apply_resolution(
        self,
        entities: Iterable[Entity],
        assignment: Mapping[tuple[str, str], str],
        overruling: Overruling | None = None,
    ) -> None:
        """Say who the documents' own keys stand for, in one transaction.

        `assignment` leads (document id, key) to an entity's id. Only what changes is written; entities
        that nothing refers to any more are dropped. Near-copies are marked anew in the same transaction.
        `overruling` is what persons' judgements add; without it nothing is overruled any more.
        """
        with self._connections.writing("joining the actors") as connection:
            write.apply_resolution(connection, entities, assignment, overruling or Overruling())

    def record(self, adding: Adding) -> list[Judgement]:
        """Add judgements for good: on the disk when it returns, in one transaction with what `adding` read.

        `adding` is given the log so far and returns the rows to add (their `id` counts for nothing); what it
        raises leaves the log as it was. Returns the rows with their numbers. Relations follow at once, the
        actors when they are resolved again.
        """
        with self._connections.writing("recording a judgement", durable=True) as connection:
            return judgements.record(connection, adding)

    def judgements(self) -> list[Judgement]:
        """List every judgement, undone ones and undos included, in their order."""
        with self._connections.reading("reading judgements") as connection:
            return judgements.judgements(connection)

    def judgements_pending(self) -> bool:
        """Tell whether a judgement was recorded that the actors don't follow yet."""
        with self._connections.reading("reading judgements") as connection:
            return judgements.pending(connection)

    def entities_before_judgements(self) -> dict[str, Entity]:
        """All entities as the program itself made them, by id: what a new resolution starts from."""
        with self._connections.reading("reading actors") as connection:
            return judgements.before_judgements(connection, read.entities(connection))

    def hidden(self) -> dict[str, str]:
        """Names of what persons called no actor, by entity id."""
        with self._connections.reading("reading actors") as connection:
            return judgements.hidden_names(connection)

    def keys(self, entity: str) -> list[tuple[str, int]]:
        """List (document's own key, mentions) of an entity, the most mentioned first."""
        with self._connections.reading("reading mentions") as connection:
            return judgements.keys_of(connection, entity)

    def unsigned_documents(self) -> list[str]:
        """List the ids of the documents that haven't been compared with the others yet."""
        with self._connections.reading("reading documents") as connection:
            return copies.unsigned(connection)

    def copy_candidates(self, bands: Sequence[int]) -> dict[int, bytes]:
        """Give the shingles of the documents that share a band, by the documents' numbers."""
        with self._connections.reading("comparing documents") as connection:
            return copies.candidates(connection, bands)

    def write_fingerprint(
        self, doc: str, shingles: bytes, bands: Sequence[int], near: Mapping[int, float]
    ) -> None:
        """Store what a document is compared by; `near` gives the share in common by document number."""
        with self._connections.writing(f"comparing document {doc!r}") as connection:
            copies.write_fingerprint(connection, doc, shingles, bands, near)

    def copies_of(self, triple: str) -> list[tuple[str, str]]:
        """List (id, document) of the triples of near-copies that say the same in the same words."""
        with self._connections.reading("reading copies") as connection:
            return copies.copies_of(connection, triple)

    def document_states(self) -> dict[str, DocumentState]:
        """Give (sha256, models, rules) of each document, by id."""
        with self._connections.reading("reading documents") as connection:
            return read.document_states(connection)

    def documents(self, *, groups: bool = False) -> list[DocumentRow]:
        """Documents without their texts, by date and id; those without a date last."""
        with self._connections.reading("reading documents") as connection:
            return read.documents(connection, groups=groups)

    def document(self, doc: str) -> Document:
        """Read a document exactly as it was written; StoreError where there is none."""
        with self._connections.reading(f"reading document {doc!r}") as connection:
            return read.document(connection, doc)

    def sentences(self, doc: str) -> list[write.Sentence]:
        """List (start, end, text) of each sentence of a document, as they were written."""
        with self._connections.reading("reading sentences") as connection:
            return read.sentences(connection, doc)

    def mentions(
        self,
        doc: str | None = None,
        entity: str | None = None,
        *,
        local: bool = False,
        groups: bool = False,
    ) -> list[Mention]:
        """Mentions of a document, of an entity (by id), or all, as they were written.

        `Mention.entity` is the entity's id; with `local`, or before `apply_resolution`, the document's key.
        """
        with self._connections.reading("reading mentions") as connection:
            return read.mentions(connection, doc, entity, local=local, groups=groups)

    def metonyms(self) -> list[Mention]:
        """Mentions that name a state by its capital, a building or its government (`via`)."""
        with self._connections.reading("reading mentions") as connection:
            return read.metonyms(connection)

    def mention_counts(self, *, groups: bool = False) -> dict[str, MentionCount]:
        """Count (mentions, documents) of each entity, by id."""
        with self._connections.reading("counting mentions") as connection:
            return read.mention_counts(connection, groups=groups)

    def triples(self, filter: Filter | None = None) -> list[Triple]:
        """Triples that pass the filter, document by document in text order; the ends are entity ids."""
        with self._connections.reading("reading relations") as connection:
            return read.triples(connection, filter)

    def triple(self, id: str) -> Triple:
        """One triple, one that a person called wrong too; StoreError where there is none."""
        with self._connections.reading("reading a relation") as connection:
            return read.triple(connection, id)

    def judged_triple(self, id: str) -> Triple | None:
        """One triple as the program itself made it, whatever persons decided; None where there is none."""
        with self._connections.reading("reading a relation") as connection:
            return read.judged_triple(connection, id)

    def verdicts(self) -> Verdicts:
        """Judged triples as they are now, and the count of all changes but judgements on relations."""
        with self._connections.reading("reading judgements") as connection:
            return verdicts(connection)

    def rejudged(self, since: Verdicts, *, groups: bool = False) -> Rejudged | None:
        """Say what judgements on relations changed since then; None where more than that has changed."""
        with self._connections.reading("reading judgements") as connection:
            return rejudged(connection, since, groups=groups)

    def doubtful(self, limit: int) -> list[Triple]:
        """Triples not judged yet, the least sure first; one of each source, action, target, polarity."""
        with self._connections.reading("reading relations") as connection:
            return read.doubtful(connection, limit)

    def entities(self, *, groups: bool = False) -> dict[str, Entity]:
        """All entities, by id."""
        with self._connections.reading("reading actors") as connection:
            return read.entities(connection, groups=groups)

    def entity(self, id: str) -> Entity | None:
        """One entity, None where there is none."""
        with self._connections.reading("reading an actor") as connection:
            return read.entity(connection, id)

    def revision(self) -> int:
        """Count of the changes so far: as long as it stays, the content stays."""
        with self._connections.reading("reading the revision") as connection:
            return revision(connection)

    def counts(self, *, groups: bool = False) -> Counts:
        """How much the store holds."""
        with self._connections.reading("counting") as connection:
            return read.counts(connection, groups=groups)

    def uncategorised(self) -> list[tuple[str, int]]:
        """List (action, triples) of the actions without a category, most frequent first."""
        with self._connections.reading("reading actions") as connection:
            return read.uncategorised(connection)

    def search(self, text: str, limit: int = 50, *, groups: bool = False) -> SearchResult:
        """Find actors, actions and sentences by words; accents and case are forgiven.

        All of the words must be there; the last may be unfinished. At most `limit` of each kind.
        """
        with self._connections.reading("searching") as connection:
            return search(connection, text, limit, groups=groups)

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
