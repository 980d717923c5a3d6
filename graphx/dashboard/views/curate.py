"""Curate: what waits for a person's decision, and every decision that was taken."""

from collections.abc import Callable, Mapping, Sized
from types import MappingProxyType

import streamlit as st

from graphx.dashboard.curation import (
    at,
    decisions,
    doubtful_triples,
    load_actors,
    pending_pairs,
    unknown_words,
)
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.doubtful_view import show_doubtful
from graphx.dashboard.ui.frame import begin_page, welcome
from graphx.dashboard.ui.history_view import holding, show_history
from graphx.dashboard.ui.pairs_view import show_pairs
from graphx.dashboard.ui.queue_parts import SECTION
from graphx.dashboard.ui.words_view import show_words
from graphx.dashboard.words import t

SECTIONS = {"pairs": show_pairs, "relations": show_doubtful, "words": show_words, "history": show_history}
QUEUES: Mapping[str, Callable[[str], Sized]] = MappingProxyType(
    {"pairs": pending_pairs, "relations": doubtful_triples, "words": unknown_words}
)
_COUNTS = "graphx_curate_counts"


def page() -> None:
    """Draw the page."""
    corpus = begin_page(heading=t("curate.heading"), load=load_actors)
    if corpus is None or not corpus.counts.documents:
        welcome()
    else:
        _sections(corpus)


def _sections(corpus: Corpus) -> None:
    log = decisions()
    counts = _counts(corpus)
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


def _counts(corpus: Corpus) -> dict[str, int]:
    """Count what waits: in the section that is open now, elsewhere as it was when one last looked."""
    place = (corpus.revision.rpartition(":")[0], corpus.counts.documents)
    known = st.session_state.get(_COUNTS, (None, {}))
    counts: dict[str, int] = dict(known[1]) if known[0] == place else {}
    now, shown = at(corpus.revision), st.session_state.get(SECTION)
    for name, find in QUEUES.items():
        if name == shown or name not in counts:  # to look for pairs takes a second in a large store
            counts[name] = len(find(now))
    st.session_state[_COUNTS] = (place, counts)
    return counts | {"history": len(decisions())}


page()
