"""What there is to filter by, counted once for each revision: the widgets ask for it in every run."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from graphx.dashboard.loader import Corpus

ATTRIBUTES = ("category", "modality", "polarity", "action", "date")


@dataclass(frozen=True)
class Facets:
    """The values in a store. Shared by every session: never change it."""

    counts: Mapping[str, Counter[str]]  # attribute of an edge -> value -> edges that have it
    types: frozenset[str]  # of actors
    engines: frozenset[str]
    titles: Mapping[str, str]  # of the documents, by id


def facets(corpus: Corpus) -> Facets:
    """Count what the store holds."""
    return _facets(corpus.revision, repr((corpus.switches.groups, corpus.switches.metonyms)), corpus)


@st.cache_resource(max_entries=4, show_spinner=False)
def _facets(revision: str, switches: str, _corpus: Corpus) -> Facets:
    edges = [data for _, _, data in _corpus.graph.edges(data=True)]
    counts = {name: Counter(edge[name] for edge in edges if edge[name]) for name in ATTRIBUTES}
    together = Counter(tuple(edge["engines"]) for edge in edges)
    return Facets(
        counts,
        frozenset(str(kind) for _, kind in _corpus.graph.nodes(data="type")),
        frozenset(engine for engines in together for engine in engines),
        {key: row.title or key for key, row in _corpus.documents.items()},
    )
