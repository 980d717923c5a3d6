"""Reads of the store, cached by its revision: a change by any process shows on the next run."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from graphx.dashboard.heap import settle, uncollected
from graphx.dashboard.renewal import index, most_connected, renew_corpus, renew_shown
from graphx.dashboard.state import START, current_filter
from graphx.exports.relations import Graph, Relation, list_relations
from graphx.graph import build_graph, filter_graph, positions
from graphx.model import Document, Entity, Filter, Triple
from graphx.project.reading import read
from graphx.store import Counts, DocumentRow, Store, Verdicts, open_store

Positions = Mapping[str, tuple[float, float]]
EVERYTHING = Filter()


@dataclass(frozen=True)
class Corpus:
    """All of one store's content at one revision. Shared by every session: never change it."""

    revision: str  # of which file, and after how many changes: what is computed is kept by it
    counts: Counts
    documents: Mapping[str, DocumentRow]
    entities: Mapping[str, Entity]
    graph: Graph
    places: Positions
    triple_ends: Mapping[str, tuple[str, str]]  # triple id -> source, target
    core: tuple[str, ...] = ()  # the most connected actors, whom the map is stretched for
    repeats: tuple[Triple, ...] = ()  # of near-copies: the graph has what they repeat
    switches: Filter = EVERYTHING  # groups and metonyms: which nodes there are
    verdicts: Verdicts | None = None  # what it was read with: a later one can be made from it


@dataclass(frozen=True)
class Shown:
    """What passes a filter."""

    graph: Graph
    relations: list[Relation]
    by_triple: Mapping[str, Relation]  # every triple's relation


@dataclass
class Latest:
    """What was made last of one store with the same switches: after a judgement most of it still holds."""

    corpus: Corpus | None = None
    shown: Shown | None = None  # without a filter


def store_path() -> Path:
    """Path of the store, as `graphx serve` passes it."""
    return Path(os.environ.get("GRAPHX_STORE", "graphx.db"))


def has_store() -> bool:
    """Tell whether there is something to open: a file without a byte is no store yet."""
    path = store_path()
    return path.exists() and not (path.is_file() and not path.stat().st_size)


def load_corpus() -> Corpus | None:
    """Load the store's content; None where there is no store yet."""
    wanted = current_filter()
    return _load(wanted.groups, wanted.metonyms)


def first_corpus() -> Corpus | None:
    """Load what a new reader is shown; None where there is no store yet."""
    return _load(START.groups, START.metonyms)


def _load(groups: bool, metonyms: bool) -> Corpus | None:
    path = store_path()
    if not has_store():
        return None
    # The inode tells a store that was deleted and made anew from the one that is still open.
    status = path.stat()
    store = _store(str(path), status.st_ino)
    return _corpus(str(path), status.st_ino, store.revision(), groups, metonyms)


def reading_store() -> Store:
    """Give the store, open for reading only."""
    path = store_path()
    return _store(str(path), path.stat().st_ino)


def shown(corpus: Corpus, wanted: Filter) -> Shown:
    """Keep what passes the filter; which nodes there are was decided when the corpus was read."""
    wanted = replace(wanted, groups=corpus.switches.groups, metonyms=corpus.switches.metonyms)
    return _shown(corpus.revision, filter_key(wanted), corpus, wanted)


@st.cache_data(max_entries=64, show_spinner=False)
def load_document(doc: str, revision: str) -> Document:
    """Read one document."""
    return reading_store().document(doc)


@st.cache_resource(max_entries=4, show_spinner=False)
def _store(path: str, inode: int) -> Store:
    return open_store(path, readonly=True)


@st.cache_resource(max_entries=4, show_spinner=False)
def _corpus(path: str, inode: int, revision: int, groups: bool, metonyms: bool) -> Corpus:
    place, store = f"{path}:{inode}", _store(path, inode)
    latest, name = _latest(place, groups, metonyms), f"{place}:{revision}"
    found = latest.corpus and renew_corpus(latest.corpus, store, name)
    if found is None:
        found = _read_all(store, Filter(groups=groups, metonyms=metonyms), name)
    latest.corpus = found
    return found


def _read_all(store: Store, switches: Filter, revision: str) -> Corpus:
    groups = switches.groups
    verdicts = store.verdicts()  # first: what changes meanwhile is found changed by the next run
    with uncollected():
        found, rows = read(store, switches), store.documents(groups=groups)
        triples, entities = found.triples, found.entities
        graph = build_graph(triples, entities, documents=rows)
    return Corpus(
        revision=revision,
        counts=store.counts(groups=groups),
        documents={row.id: row for row in rows},
        entities=entities,
        graph=graph,
        places=positions(graph),
        triple_ends={t.id: (t.source, t.target) for t in triples},
        core=most_connected(graph),
        repeats=tuple(t for t in triples if t.copy_of),
        switches=switches,
        verdicts=verdicts,
    )


@st.cache_resource(max_entries=4, show_spinner=False)
def _latest(place: str, groups: bool, metonyms: bool) -> Latest:
    return Latest()


@st.cache_resource(max_entries=24, show_spinner=False)
def _shown(revision: str, key: str, _corpus_now: Corpus, _wanted: Filter) -> Shown:
    if _wanted == _corpus_now.switches:
        return _everything(_corpus_now)
    with uncollected():
        return _listed(filter_graph(_corpus_now.graph, _wanted))


def _everything(corpus: Corpus) -> Shown:
    latest = _latest(corpus.revision.rpartition(":")[0], corpus.switches.groups, corpus.switches.metonyms)
    found = latest.shown and renew_shown(latest.shown, corpus.graph)
    if found is None:
        with uncollected():
            found = _listed(corpus.graph)
        settle()  # the whole of a revision: it stays until documents or actors change
    latest.shown = found
    return found


def _listed(graph: Graph) -> Shown:
    relations = list_relations(graph)
    return Shown(graph, relations, index(relations))


def filter_key(wanted: Filter) -> str:
    """Write a filter as text, the same for equal filters."""
    values = (getattr(wanted, name) for name in Filter.__slots__)
    return repr([sorted(v) if isinstance(v, frozenset) else v for v in values])
