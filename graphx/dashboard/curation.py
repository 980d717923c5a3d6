"""Persons' decisions: written to the store one at a time, and what waits for one."""

import logging
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from graphx.dashboard.loader import Corpus, has_store, reading_store, store_path
from graphx.errors import GraphxError
from graphx.graph import build_graph
from graphx.model import Filter, Judgement, Mention, Triple
from graphx.project import open_project
from graphx.project.judgement_file import write_judgements
from graphx.project.judging import Judgements
from graphx.project.pending import Pending
from graphx.project.uncategorised import Uncategorised, by_action, uncategorised

DOUBTFUL = 50  # relations that the queue asks about
log = logging.getLogger(__name__)
Work = Callable[[Judgements], Iterable[Judgement]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What was recorded, in order; where `reason` is not "", what came after it was refused."""

    rows: tuple[Judgement, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A verb or noun without a category, and its relations."""

    word: Uncategorised
    triples: tuple[Triple, ...]  # the surest first


def load_actors() -> Corpus | None:
    """Load the store without its graph, which every decision changes and a large store takes seconds for."""
    if not has_store():
        return None
    path = store_path()
    return _actors(str(path), path.stat().st_ino, reading_store().revision())


@st.cache_resource(max_entries=2, show_spinner=False)
def _actors(path: str, inode: int, revision: int) -> Corpus:
    store = reading_store()
    return Corpus(
        revision=f"{path}:{inode}:{revision}",
        counts=store.counts(groups=True),
        documents={row.id: row for row in store.documents(groups=True)},
        entities=store.entities(groups=True),
        graph=build_graph((), {}),
        places={},
        triple_ends={},
    )


def decide(work: Work) -> Decided:
    """Open the store for writing, record what `work` decides, close it; a refusal is told, not raised."""
    rows: list[Judgement] = []
    try:
        with open_project(store_path()) as project:
            for row in work(project.judgements):
                rows.append(row)  # one by one: an error keeps what was recorded before it
    except GraphxError as error:
        log.info("A decision was refused: %s", error)
        return Decided(tuple(rows), str(error))
    return Decided(tuple(rows))


def take_back(rows: Sequence[int]) -> Decided:
    """Undo rows of the log, the last first."""
    return decide(lambda judgements: (judgements.undo(row) for row in sorted(rows, reverse=True)))


def load_log(name: str, data: bytes) -> Decided:
    """Add the rows of an uploaded log that the store hasn't yet."""
    with tempfile.TemporaryDirectory(prefix="graphx-") as folder:
        path = Path(folder) / "log.jsonl"
        path.write_bytes(data)
        found = decide(lambda judgements: judgements.load(path))
        return Decided(found.rows, found.reason.replace(str(path), name))


def log_file(rows: Sequence[Judgement]) -> bytes:
    """Write the log as a file of JSON lines."""
    with tempfile.TemporaryDirectory(prefix="graphx-") as folder:
        path = Path(folder) / "log.jsonl"
        write_judgements(rows, path)
        return path.read_bytes()


def decisions() -> list[Judgement]:
    """List the whole log, undone rows and undos included."""
    return reading_store().judgements()


def at(revision: str) -> str:
    """Give what the queues are kept by: a decision may change what waits and nothing else of the store."""
    return f"{revision}:{len(decisions())}"


@st.cache_data(max_entries=8, show_spinner=False)
def first_names(revision: str) -> dict[str, str]:
    """Give the names of the actors as the program made them, by id: merged and dropped ones too."""
    return {id_: e.name for id_, e in reading_store().entities_before_judgements().items()}


@st.cache_data(max_entries=8, show_spinner=False)
def pending_pairs(moment: str) -> list[Pending]:
    """List the pairs of actors that may be one, the likeliest first."""
    return Judgements(reading_store()).queue()


@st.cache_data(max_entries=8, show_spinner=False)
def doubtful_triples(moment: str) -> list[Triple]:
    """List the least sure relations that nobody judged, the least sure first."""
    return list(Judgements(reading_store()).doubtful(limit=DOUBTFUL))


@st.cache_data(max_entries=4, show_spinner=False)
def unknown_words(moment: str) -> list[Unknown]:
    """List the actions without a category, the most frequent first."""
    store = reading_store()
    langs = {row.id: row.lang for row in store.documents()}
    triples = store.triples(Filter(categories=frozenset({"OTHER"})))
    groups = by_action(triples, langs)
    for group in groups.values():
        group.sort(key=lambda t: (-t.confidence, t.id))
    return [Unknown(w, tuple(groups[w.lang, w.action])) for w in uncategorised(triples, langs)]


@st.cache_data(max_entries=8, show_spinner=False)
def mention_counts(revision: str) -> Mapping[str, tuple[int, int]]:
    """Count (mentions, documents) of each actor, unnamed groups included."""
    counts = reading_store().mention_counts(groups=True)
    return {actor: (count.mentions, count.docs) for actor, count in counts.items()}


@st.cache_data(max_entries=128, show_spinner=False)
def mentions_of(actor: str, revision: str) -> list[Mention]:
    """List an actor's mentions."""
    return reading_store().mentions(entity=actor, groups=True)


def names_told_apart(mentions: Iterable[Mention]) -> list[tuple[str, int, list[str]]]:
    """List the names that a split can take out, the commonest first: (name, mentions, document ids)."""
    found = [m for m in mentions if m.kind == "name" or m.resolved_by == "event_phrase"]
    counts = Counter(m.surface for m in found)
    docs: dict[str, dict[str, None]] = {}
    for mention in found:
        docs.setdefault(mention.surface, {})[mention.doc] = None
    return [(name, count, list(docs[name])) for name, count in counts.most_common()]
