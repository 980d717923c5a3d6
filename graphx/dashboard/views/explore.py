"""Explore: the graph, the reading panel and the table of relations, under one filter and one selection."""

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.component.network import draw_library
from graphx.dashboard.component.table import draw_signal
from graphx.dashboard.loader import Corpus, Shown, load_corpus, shown
from graphx.dashboard.ui.filters import apply, filter_button
from graphx.dashboard.ui.frame import counts_line, language_switch, no_relations, welcome
from graphx.dashboard.ui.graph_view import drawn_relations, focused, graph_focus, show_graph
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.no_result import no_result
from graphx.dashboard.ui.notice import redraw_after_decision
from graphx.dashboard.ui.reading_panel import show_panel
from graphx.dashboard.ui.relation_table import selected_row, show_table
from graphx.dashboard.ui.style import add_style
from graphx.dashboard.words import t
from graphx.exports.payload import Payload
from graphx.model import Filter

HEIGHT = 545  # pixels of graph and panel: with the lines above they fill a screen 720 high


def page() -> None:
    """Draw the page."""
    add_style()
    corpus = load_corpus()
    with st.container(horizontal=True, vertical_alignment="center"):
        if corpus is not None and corpus.graph:
            draw_library()  # first: the browser reads it while the graph is reckoned
        if corpus is not None and corpus.counts.documents:
            st.text_input(t("explore.search"), key=state.SEARCH_KEY, type="search", width=420,
                          placeholder=t("explore.search_placeholder"), label_visibility="collapsed",
                          icon=":material/search:", on_change=state.begin_search)  # fmt: skip
        wanted = filter_button(corpus) if corpus is not None and corpus.graph else Filter()
        st.space("stretch")
        if corpus is not None and corpus.counts.documents:
            counts_line(corpus)
        language_switch()
    if corpus is None or not corpus.counts.documents:
        welcome()
    elif not corpus.graph:
        no_relations(corpus)
    else:
        _explore(corpus, apply(wanted))


def _explore(corpus: Corpus, wanted: Filter) -> None:
    visible = shown(corpus, wanted)
    if not visible.relations:
        no_result(corpus, wanted)
        return
    _body(corpus, visible, wanted)


@st.fragment
def _body(corpus: Corpus, visible: Shown, wanted: Filter) -> None:
    if state.current_filter() != wanted:
        st.rerun(scope="app")  # the legend was clicked: what is drawn above and in here is of the old filter
    redraw_after_decision(corpus)
    state.write_url()
    left, right = st.columns([62, 38], gap="small")
    with left:
        payload = show_graph(corpus, visible, wanted, height=HEIGHT)
    with right, st.container(height=HEIGHT + 42, border=True, key="reading-panel"):
        show_panel(corpus, visible)
    _table(payload, visible)


def _table(payload: Payload, visible: Shown) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{t('explore.table')}**", width="content")
        count = len(state.basket())
        if count > 1 and st.button(t("explore.dossier", n=count), key="to-dossier", type="tertiary",
                                   icon=":material/download:"):  # fmt: skip
            st.switch_page("views/export.py")
    rows, every = drawn_relations(payload, visible), len(focused(visible))
    draw_signal(graph_focus(payload, visible), selected_row(rows), state.basket())
    show_table(rows, names_of(visible.graph))
    if len(rows) < every:
        st.caption(t("explore.table_cut", rows=len(rows), all_rows=every))


page()
