"""Curate: what waits for a person's decision, and every decision that was taken."""

import streamlit as st

from graphx.dashboard.curation import at, decisions, doubtful_triples, pending_pairs, unknown_words
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.doubtful_view import show_doubtful
from graphx.dashboard.ui.frame import begin_page, welcome
from graphx.dashboard.ui.history_view import holding, show_history
from graphx.dashboard.ui.pairs_view import show_pairs
from graphx.dashboard.ui.queue_parts import SECTION
from graphx.dashboard.ui.words_view import show_words
from graphx.dashboard.words import t

SECTIONS = {"pairs": show_pairs, "relations": show_doubtful, "words": show_words, "history": show_history}


def page() -> None:
    """Draw the page."""
    corpus = begin_page(heading=t("curate.heading"))
    if corpus is None or not corpus.counts.documents:
        welcome()
    else:
        _sections(corpus)


def _sections(corpus: Corpus) -> None:
    log, now = decisions(), at(corpus.revision)
    counts = {
        "pairs": len(pending_pairs(now)),
        "relations": len(doubtful_triples(now)),
        "words": len(unknown_words(now)),
        "history": len(log),
    }
    # What is there to do first; later the reader's own choice stays.
    first = next((name for name, count in counts.items() if count), "pairs")
    st.session_state.setdefault(SECTION, first)
    labels = {name: f"{t(f'curate.section_{name}')} ({count})" for name, count in counts.items()}
    with st.container(horizontal=True, vertical_alignment="center"):
        chosen = st.segmented_control(t("curate.section"), list(SECTIONS), key=SECTION, required=True,
                                      format_func=labels.__getitem__,
                                      label_visibility="collapsed")  # fmt: skip
        held = holding(log)
        st.caption(t("curate.held_one") if held == 1 else t("curate.held", n=held), width="content")
    SECTIONS[str(chosen or first)](corpus)


page()
