"""Claims: what some assert and others deny, who accuses whom, and what rests on one voice alone."""

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, shown
from graphx.dashboard.ui.accusations_view import show_accusations
from graphx.dashboard.ui.claims_view import show_claims
from graphx.dashboard.ui.frame import begin_page, no_relations, welcome
from graphx.dashboard.ui.no_result import filter_note, no_result
from graphx.dashboard.ui.sources_view import show_sources
from graphx.dashboard.words import namer, t

SECTIONS = ("questions", "accusations", "sources")
SECTION = "claims-section"


def page() -> None:
    """Draw the page."""
    corpus = begin_page(heading=t("claims.heading"))
    if corpus is None or not corpus.counts.documents:
        welcome()
    elif not corpus.graph:
        no_relations(corpus)
    else:
        _sections(corpus)


def _sections(corpus: Corpus) -> None:
    wanted = state.current_filter()
    visible = shown(corpus, wanted)
    filter_note(wanted)
    if not visible.relations:
        no_result(corpus, wanted)
        return
    chosen = st.segmented_control(t("claims.show"), SECTIONS, default=SECTIONS[0], key=SECTION, required=True,
                                  format_func=namer("claims.show_", SECTIONS),
                                  label_visibility="collapsed")  # fmt: skip
    if chosen == "accusations":
        show_accusations(visible)
    elif chosen == "sources":
        show_sources(corpus, visible, wanted)
    else:
        show_claims(corpus, visible, wanted)


page()
