"""The reading panel of several actors that were picked together: what ties them, and what to do with them."""

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Shown
from graphx.dashboard.ui.lines import names_of, relation_lines
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.ui.view_chips import draw_only, hide
from graphx.dashboard.words import t

LISTED = 30


def show_group(shown: Shown, id_: str) -> None:
    """Draw the actors, the buttons, and the relations among them."""
    names = names_of(shown.graph)
    actors = [actor for actor in id_.split(state.SEPARATOR) if actor in names]
    if not actors:
        st.info(t("panel.gone"))
        return
    picked = set(actors)
    among = [r for r in shown.relations if r.source in picked and r.target in picked]
    st.markdown(f"**{t('panel.group', n=len(actors))}**")
    with st.container(horizontal=True, gap="small"):
        _buttons(actors, [r.id for r in among])
    for actor in actors[:LISTED]:
        st.button(md_escape(names[actor]), key=f"group-{actor}", type="tertiary",
                  width="stretch", on_click=state.select, args=("node", actor))  # fmt: skip
    if among:
        st.markdown(f"**{t('panel.among', n=len(among))}**")
        relation_lines(among, names, prefix="among", limit=LISTED)
    else:
        st.caption(t("panel.among_none"))


def _buttons(actors: list[str], among: list[str]) -> None:
    st.button(t("panel.only"), key="group-only", on_click=draw_only, args=(frozenset(actors),))
    st.button(t("panel.hide"), key="group-hide", on_click=hide, args=tuple(actors))
    if len(actors) == 2 and st.button(t("panel.paths_between"), key="group-paths"):
        st.session_state["graphx_path_from"], st.session_state["graphx_path_to"] = actors
        st.switch_page("views/paths.py")
    if among and st.button(t("panel.group_dossier"), key="group-dossier", icon=":material/download:"):
        state.set_basket(tuple(among))
        st.switch_page("views/export.py")
