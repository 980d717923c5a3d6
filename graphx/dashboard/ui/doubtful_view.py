"""The least sure relations, one at a time: right, wrong, or to be corrected."""

import streamlit as st

from graphx.dashboard.curation import at, doubtful_triples
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.asking import shortcut
from graphx.dashboard.ui.queue_parts import empty_queue, later, place_line, waiting
from graphx.dashboard.ui.triple_words import show_triple, triple_arrow
from graphx.dashboard.ui.verdict import Judged, show_verdict
from graphx.dashboard.words import t
from graphx.model import Triple

QUEUE = "relations"


def show_doubtful(corpus: Corpus) -> None:
    """Draw the least sure relation that waits, and the answers."""
    found = doubtful_triples(at(corpus.revision))
    left = waiting(QUEUE, found, _id)
    if not left:
        empty_queue(QUEUE, len(found), "curate.no_doubtful")
        return
    triple = left[0]
    place_line(QUEUE, t("curate.least_sure", n=len(left)), len(left), len(found))
    with st.container(border=True, key="curate-card"):
        show_triple(corpus, triple)
        with st.container(horizontal=True, gap="small"):
            arrow = triple_arrow(triple, corpus.entities)
            show_verdict(corpus, Judged(triple.id, arrow, shortcuts=True))
            st.button(t("curate.later"), key="doubtful-later", type="tertiary", icon=":material/schedule:",
                      shortcut=shortcut("curate.key_later"), on_click=later,
                      args=(QUEUE, triple.id))  # fmt: skip


def _id(triple: Triple) -> str:
    return triple.id
