"""Claims: what some assert and others deny, who accuses whom, and what rests on one voice alone."""

import streamlit as st

from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ui.accusations_view import show_accusations
from graphx.dashboard.ui.claims_view import show_claims
from graphx.dashboard.ui.graph_page import filtered_page
from graphx.dashboard.ui.sources_view import show_sources
from graphx.dashboard.words import namer, t
from graphx.model import Filter

SECTIONS = ("questions", "accusations", "sources")
SECTION = "claims-section"


def page() -> None:
    """Draw the page."""
    filtered_page(t("claims.heading"), _sections)


def _sections(corpus: Corpus, visible: Shown, wanted: Filter) -> None:
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
