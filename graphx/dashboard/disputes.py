"""Claims and sources of what passes the filter, found once for each filter."""

import streamlit as st

from graphx.dashboard.loader import Corpus, Shown, filter_key
from graphx.exports.evidence import titles_of
from graphx.graph import Claim, Source, claims, sources
from graphx.model import Filter


def find_claims(corpus: Corpus, visible: Shown, wanted: Filter) -> list[Claim]:
    """List what some assert and others deny; see `graphx.graph.claims`."""
    return _claims((corpus.revision, filter_key(wanted)), corpus, visible)


def find_sources(corpus: Corpus, visible: Shown, wanted: Filter) -> list[Source]:
    """Rank the voices by what rests on them alone; see `graphx.graph.sources`."""
    return _sources((corpus.revision, filter_key(wanted)), corpus, visible)


def parties(claim: Claim) -> set[str]:
    """Actors that a claim is about, or who take a side in it."""
    speakers = {p.by for p in (*claim.asserted, *claim.denied) if p.by is not None}
    return {claim.source, claim.target} | speakers


@st.cache_resource(max_entries=24, show_spinner=False)
def _claims(key: tuple[str, str], _corpus: Corpus, _visible: Shown) -> list[Claim]:
    return claims(_visible.graph, titles_of(_corpus.documents.values()))


@st.cache_resource(max_entries=24, show_spinner=False)
def _sources(key: tuple[str, str], _corpus: Corpus, _visible: Shown) -> list[Source]:
    return sources(_visible.graph, titles_of(_corpus.documents.values()))
