"""The reading panel: what is selected, else what was searched for, else what there is to see."""

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ui.actor_panel import show_actor
from graphx.dashboard.ui.group_panel import show_group
from graphx.dashboard.ui.lines import names_of, relation_lines
from graphx.dashboard.ui.notice import show_notice
from graphx.dashboard.ui.relation_panel import show_bundle, show_relation
from graphx.dashboard.ui.search_panel import show_results
from graphx.dashboard.words import t


def show_panel(corpus: Corpus, shown: Shown) -> None:
    """Draw the panel."""
    show_notice("panel")
    chosen, text = state.selection(), state.search_text()
    if chosen is None:
        if text:
            show_results(corpus, shown, text)
        else:
            _start(shown)
        return
    with st.container(horizontal=True, horizontal_alignment="distribute" if text else "right"):
        if text:
            st.button(t("panel.back"), key="panel-back", type="tertiary", icon=":material/arrow_back:",
                      on_click=state.clear_selection)  # fmt: skip
        st.button(t("panel.close"), key="panel-close", type="tertiary", icon=":material/close:",
                  on_click=state.close_panel, width=120)  # fmt: skip
    if chosen.kind == "node":
        show_actor(corpus, shown, chosen.id)
    elif chosen.kind == "group":
        show_group(shown, chosen.id)
    elif chosen.kind == "bundle":
        show_bundle(shown, chosen.id)
    elif relation := shown.by_triple.get(chosen.id):
        show_relation(corpus, shown, relation, chosen.id)
    else:
        st.info(t("panel.gone"))


def _start(shown: Shown) -> None:
    st.markdown(f"**{t('explore.strongest')}**")
    relation_lines(shown.relations[:5], names_of(shown.graph), prefix="start")
    st.caption(t("explore.start"))
