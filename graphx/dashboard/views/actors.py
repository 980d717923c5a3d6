"""Actors: who is in the middle, by which measure, with whom, and since when."""

import pandas as pd
import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.measures import groups, measure
from graphx.dashboard.ui.actor_panel import show_actor
from graphx.dashboard.ui.communities_view import show_communities
from graphx.dashboard.ui.go import show_in_graph
from graphx.dashboard.ui.graph_page import filtered_page
from graphx.dashboard.ui.metrics_view import ACTOR, show_ranking, show_scatter
from graphx.dashboard.ui.ranks_view import show_ranks
from graphx.dashboard.words import current_lang, namer, t
from graphx.exports.words import counted
from graphx.model import Filter

SECTIONS = ("measures", "communities", "ranks")
SECTION = "actors-section"
_SEEN = "graphx_sheet_seen"  # the selection when the page was drawn last


def page() -> None:
    """Draw the page."""
    filtered_page(t("actors.heading"), _sections)


def _sections(corpus: Corpus, visible: Shown, wanted: Filter) -> None:
    if SECTION not in st.session_state:  # Streamlit forgets it when the page is left
        _enter()
    left, right = st.columns([62, 38], gap="medium")
    with left:
        chosen = st.segmented_control(t("actors.show"), SECTIONS, default=SECTIONS[0], key=SECTION,
                                      required=True, format_func=namer("actors.show_", SECTIONS),
                                      label_visibility="collapsed")  # fmt: skip
        if chosen == "communities":
            show_communities(visible, groups(visible, wanted, corpus.revision))
        elif chosen == "ranks":
            show_ranks(corpus, visible, wanted)
        else:
            frame = measure(visible, wanted, corpus.revision)
            _computed_on(visible, frame)
            show_ranking(corpus, frame, groups(visible, wanted, corpus.revision))
            show_scatter(frame)
    with right, st.container(border=True, key="reading-panel"):
        _sheet(corpus, visible)


def _enter() -> None:
    """Open the sheet of the actor that was selected elsewhere; an arrow selected there is no click here."""
    chosen = state.selection()
    st.session_state[_SEEN] = chosen
    if chosen is not None and chosen.kind == "node":
        st.session_state[ACTOR] = chosen.id


def _computed_on(visible: Shown, frame: pd.DataFrame) -> None:
    lang = current_lang()
    st.caption(
        t("actors.computed_on", relations=counted(visible.graph.number_of_edges(), "sentences", lang),
          actors=counted(len(frame), "actors", lang))
    )  # fmt: skip
    if estimated := frame.attrs.get("estimated"):
        st.caption(t("actors.estimated", metrics=", ".join(t(f"metrics.{m}") for m in estimated)))


def _sheet(corpus: Corpus, visible: Shown) -> None:
    actor = st.session_state.get(ACTOR)
    if actor is None:
        st.caption(t("actors.sheet"))
        return
    show_actor(corpus, visible, actor, drawn=False)
    if st.button(t("common.show_in_graph"), key="sheet-graph", icon=":material/hub:"):
        show_in_graph("node", actor)
    chosen = state.selection()
    clicked = chosen is not None and chosen != st.session_state.get(_SEEN)
    st.session_state[_SEEN] = chosen
    if chosen is not None and clicked:
        if chosen.kind == "node":  # another actor: its sheet
            st.session_state[ACTOR] = chosen.id
            st.rerun()
        st.switch_page("views/explore.py")  # an arrow: to the graph, where it can be read


page()
