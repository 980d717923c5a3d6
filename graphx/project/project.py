"""A store and all that can be asked of it."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from graphx.errors import FilterError, StoreError
from graphx.model import Entity, Filter, Triple
from graphx.project.reading import read, read_actors
from graphx.store import Loss, SearchResult, Store, open_store

if TYPE_CHECKING:  # networkx, pandas and the parsers are loaded by the first call that needs them
    import networkx as nx
    import pandas as pd

    from graphx.exports.words import Lang
    from graphx.pipeline import IngestOptions, IngestReport, Reread
    from graphx.project.explanation import SentenceExplanation
    from graphx.project.judging import Judgements
    from graphx.project.routes import Route
    from graphx.project.show import Page

DOCUMENT_FIELDS = ("title", "date", "url", "origin", "lang")
Paths = str | Path | Sequence[str | Path]


class Project:
    """One store, opened for questions.

    Keyword filters are the same everywhere: `category`, `polarity`, `modality`, `action`, `actor`, `type`,
    `doc`, `engine` (one value or several), `since`, `until` ("2024", "2024-06", "2024-06-19") and
    `min_confidence` (0 to 1; `graphx.model.DEFAULT_MIN_CONFIDENCE` where it isn't given). Two switches show
    more nodes: `groups=True` unnamed groups ("rebelles (Syrie)"), `metonyms=True` capitals and buildings that
    act for their state (Pyongyang, Kremlin). A name or value that doesn't exist raises FilterError, which
    names those that do. Actors go by any of their names, accents forgiven; an unknown one raises
    ActorNotFound.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        self._opened: Store | None = None
        self._graph: tuple[tuple[int, Filter], nx.MultiDiGraph[str]] | None = None

    def ingest(self, paths: Paths, **options: Any) -> "IngestReport":
        """Read files and folders into the store; only what is new or has changed.

        Parameters
        ----------
        paths : str, Path, or a sequence of them
        **options
            `lang`, `engine` ("spacy", "stanza", "both"), `workers`, `force`; `progress` (see
            `graphx.pipeline.Progress`).
        """
        from graphx.pipeline import IngestOptions, ingest

        several = [paths] if isinstance(paths, (str, Path)) else list(paths)
        progress = options.pop("progress", None)
        chosen = _options(IngestOptions, options)
        if self._opened is None:
            self._opened = open_store(self.path)
        return ingest(several, self._opened, chosen, progress)

    def reread(self, docs: str | Sequence[str], **options: Any) -> "Reread":
        """Read documents of the store again, by id, from what it holds of them: no file is needed.

        `options` as for `ingest`: `lang` reads them in another language, `engine` with another parser.
        """
        from graphx.pipeline import IngestOptions, reread

        progress = options.pop("progress", None)
        chosen = _options(IngestOptions, options)
        return reread([docs] if isinstance(docs, str) else list(docs), self.store, chosen, progress)

    def delete(self, docs: str | Sequence[str]) -> Loss:
        """Forget documents, by id, and the actors that only they mention; judgements stay.

        StoreError, and nothing is forgotten, where one isn't there.
        """
        from graphx.pipeline import delete_documents

        return delete_documents([docs] if isinstance(docs, str) else list(docs), self.store)

    def documents(self) -> "pd.DataFrame":
        """One row a document: title, date, language, counts, warnings; the index is its id."""
        from graphx.project.frames import document_frame

        return document_frame(self.store.documents())

    def actors(self, *, groups: bool = False, metonyms: bool = False) -> "pd.DataFrame":
        """One row an actor, the most connected first; the index is its id."""
        from graphx.project.frames import actor_frame

        entities, counts = read_actors(self.store, groups=groups, metonyms=metonyms)
        return actor_frame(entities, counts, self.graph(groups=groups, metonyms=metonyms))

    def relations(self, **filters: Any) -> "pd.DataFrame":
        """One row a triple, document by document in text order; the index is its id."""
        from graphx.project.frames import relation_frame

        rows = self.store.documents()
        langs, dates = {r.id: r.lang for r in rows}, {r.id: r.date for r in rows}
        found = read(self.store, self._filter(filters))
        return relation_frame(found.triples, found.entities, langs, dates)

    def graph(self, **filters: Any) -> "nx.MultiDiGraph[str]":
        """Build the graph: actors as nodes, a triple an edge; attributes as docs/architecture.md says.

        The last graph is kept until the store or the filters change: copy it before you edit it.
        """
        from graphx.graph import build_graph

        chosen = self._filter(filters)
        key = (self.store.revision(), chosen)
        if self._graph is None or self._graph[0] != key:
            found = read(self.store, chosen)
            built = build_graph(
                found.triples,
                found.entities,
                documents=self.store.documents(),
                mentions=found.mentions,
            )
            self._graph = (key, built)
        return self._graph[1]

    def triples(self, **filters: Any) -> list[Triple]:
        """List the records behind `relations`: document by document in text order."""
        return read(self.store, self._filter(filters)).triples

    def paths(
        self, a: str, b: str, *, max_length: int = 4, k: int = 5, directed: bool = True, **filters: Any
    ) -> "list[Route]":
        """Find the k shortest ways from one actor to another; empty if there is none.

        Parameters
        ----------
        a, b : str
            Actors, by any name.
        max_length : int
            Most hops.
        k : int
            Most paths.
        directed : bool
            Follow the arrows; a symmetric relation goes both ways in any case.
        **filters
            Only relations that pass.
        """
        from graphx.graph import k_shortest_paths
        from graphx.project.routes import describe

        first, last = (self._actor(name, filters).id for name in (a, b))
        graph = self.graph(**filters)
        if first not in graph or last not in graph:
            return []
        found = k_shortest_paths(graph, first, last, k=k, max_length=max_length, directed=directed)
        return [describe(path, graph) for path in found]

    def central(self, metric: str = "pagerank", top: int | None = None, **filters: Any) -> "pd.DataFrame":
        """Rank the actors by a centrality, the highest first; the index is the actor's id.

        `metric` is one of `graphx.graph.METRICS`, or "all" for a column of each.
        """
        from graphx.graph import METRICS, centralities

        if metric not in (*METRICS, "all"):
            raise FilterError(f"There is no metric {metric!r}: choose from {', '.join(METRICS)} or all.")
        names = list(METRICS) if metric == "all" else [metric]
        frame = centralities(self.graph(**filters), names)
        first = "pagerank" if metric == "all" else metric
        ranked = frame.sort_values([first, "name"], ascending=[False, True])
        return ranked if top is None else ranked.head(top)

    def communities(self, **filters: Any) -> "pd.DataFrame":
        """List groups of actors that deal with each other more than with others, the largest first."""
        from graphx.project.frames import community_frame

        return community_frame(self.graph(**filters))

    def claims(self, *, words: "Lang" = "fr", **filters: Any) -> "pd.DataFrame":
        """List what some assert and others deny, the question with the most voices first.

        Parameters
        ----------
        words : {"fr", "en"}
            Language of the column `claim`, which tells who says and who denies what in one line.
        **filters
            Only relations that pass. See `graphx.graph.claims` for what counts as one question.
        """
        from graphx.exports.evidence import titles_of
        from graphx.graph import claims
        from graphx.project.frames import claim_frame

        graph = self.graph(**filters)
        return claim_frame(claims(graph, titles_of(self.store.documents())), graph, words)

    def search(self, text: str, limit: int = 50) -> SearchResult:
        """Find actors, actions and sentences; accents and case forgiven, at most `limit` of each."""
        return self.store.search(text, limit)

    def evidence(self, triple_id: str) -> dict[str, Any]:
        """Look up the sentence behind a triple, with all offsets, and the document that it stands in.

        `copies` lists the triples (id, doc) of near-copies that say the same in the same words.
        """
        from graphx.exports.jsonl import triple_record

        triple = self.store.triple(triple_id)
        document = self.store.document(triple.doc)
        about = {
            f"doc_{name}": getattr(document, name) for name in ("title", "date", "url", "origin", "lang")
        }
        return {
            **triple_record(triple, self.store.entities(groups=True), document.lang),
            **about,
            "trail": triple.trail,
            "copies": [{"id": id_, "doc": doc} for id_, doc in self.store.copies_of(triple.id)],
        }

    def explain(self, sentence: str, lang: str | None = None, engine: Any = None) -> "SentenceExplanation":
        """Read one sentence and tell why: trees, actors, rules tried, triples. The store isn't touched."""
        from graphx.project.explanation import explain_sentence

        return explain_sentence(sentence, lang, engine)

    def export(self, kind: str, out: str | Path, **filters: Any) -> dict[str, int]:
        """Write a file.

        Parameters
        ----------
        kind : {"triples", "entities", "gexf", "graphml", "csv", "html", "ftm"}
            "ftm" is FollowTheMoney, for OpenAleph and OpenSanctions.
        out : str or Path
            File; a folder or .zip for "csv"; "-" for standard output where the kind is text.
        **filters
            Only relations that pass; with "entities", only the actors of these. Without `min_confidence`,
            "triples" are all written, however unsure.

        Returns
        -------
        dict of str to int
            How much was written: "actors", "relations" or "mentions".
        """
        from graphx.project.exporting import export

        return export(self, kind, out, filters)

    def show(self, **filters: Any) -> "Page":
        """Draw the graph in a notebook; it works without network."""
        from graphx.project.show import page

        return page(self, filters)

    @property
    def judgements(self) -> "Judgements":
        """What persons decided on actors and relations: `merge`, `rename`, `right`, `fix`, `undo`, …."""
        from graphx.project.judging import Judgements

        return Judgements(self.store)

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        if self._opened is not None:
            self._opened.close()
        self._opened, self._graph = None, None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def store(self) -> Store:
        """The store itself; StoreError if nothing was ingested into it yet."""
        if self._opened is None:
            if not self.path.exists():
                raise StoreError(f"There is no store at {self.path}: ingest documents into it first.")
            self._opened = open_store(self.path, readonly=not os.access(self.path, os.W_OK))
        return self._opened

    def _filter(self, keywords: Mapping[str, Any]) -> Filter:
        from graphx.project.filters import make_filter

        return make_filter(keywords, self.store)

    def _actor(self, name: str, filters: Mapping[str, Any]) -> Entity:
        from graphx.project.actors import find_actor

        switches = {s: bool(filters.get(s)) for s in ("groups", "metonyms")}
        entities, counts = read_actors(self.store, **switches)
        return find_actor(name, entities, mentions={actor: n for actor, (n, _) in counts.items()})


def _options(kind: "type[IngestOptions]", given: Mapping[str, Any]) -> "IngestOptions":
    try:
        return kind(**given)
    except TypeError as error:
        raise FilterError(f"There is no such option for reading: {error}") from None


def open_project(path: str | os.PathLike[str] = "graphx.db") -> Project:
    """Open a store for questions; it need not exist before the first ingest.

    Raises
    ------
    StoreError
        If there is a file that isn't a graphx store.
    """
    project = Project(path)
    if project.path.exists():
        project.store.revision()  # a wrong file is told here rather than at the first question
    return project
