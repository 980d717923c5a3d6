"""Groups of actors that deal most with each other: their names, their members, the way into the graph."""

from dataclasses import replace

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Shown
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.metrics_view import ACTOR
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.words import current_lang, t
from graphx.exports.payload import MAX_ACTORS
from graphx.exports.words import counted
from graphx.graph import Community

FIRST, MORE = 12, 24
MEMBERS = 60  # listed
_LIMIT = "graphx_communities_limit"
_OPEN = "graphx_community_open"


def show_communities(visible: Shown, found: list[Community]) -> None:
    """Draw the groups, the largest first."""
    st.caption(t("actors.communities_help"))
    if not found:
        st.info(t("actors.no_communities"))
        return
    limit = st.session_state.get(_LIMIT, FIRST)
    for number, community in enumerate(found[:limit], start=1):
        with st.container(border=True, gap="xsmall"):
            _community(visible, community, number)
    if len(found) > limit:
        more = min(MORE, len(found) - limit)
        st.button(t("actors.more_groups", n=more), key="communities-more", on_click=_show_more,
                  args=(limit + more,))  # fmt: skip


def _community(visible: Shown, community: Community, number: int) -> None:
    lang, size = current_lang(), len(community.members)
    counts = t("actors.group_counts", actors=counted(size, "actors", lang),
               inside=counted(community.inside, "sentences", lang), outward=community.outward)  # fmt: skip
    show_html(
        tag("p", css="gx-head gx-step", text=f"{number}. {community.name}"),
        tag("p", css="gx-quiet", text=counts),
    )
    key = community.members[0]
    opened = st.session_state.get(_OPEN) == key
    with st.container(horizontal=True, gap="small"):
        if st.button(t("common.show_in_graph"), key=f"community-graph-{key}", type="tertiary",
                     icon=":material/hub:"):  # fmt: skip
            draw_community(community)
            st.switch_page("views/explore.py")
        words = t("actors.members_hide") if opened else t("actors.members", n=size)
        st.button(words, key=f"community-members-{key}", type="tertiary", on_click=_open,
                  args=(None if opened else key,))  # fmt: skip
    if opened:
        _members(visible, community)


def _members(visible: Shown, community: Community) -> None:
    names = names_of(visible.graph)
    with st.container(horizontal=True, gap="small", key="community-members"):
        for member in community.members[:MEMBERS]:
            st.button(md_escape(names[member]), key=f"member-{member}", on_click=_sheet, args=(member,))
    if len(community.members) > MEMBERS:
        st.caption(t("panel.more", n=len(community.members) - MEMBERS))


def draw_community(community: Community) -> None:
    """Draw a group alone, coloured by community; "more actors" brings the others back."""
    now = state.view()
    members = frozenset(community.members[:MAX_ACTORS])
    state.set_view(
        replace(now, limit=0, added=members, expanded=frozenset(), pinned=frozenset(), focus=None,
                hidden=now.hidden - members, color_by="community")
    )  # fmt: skip
    state.clear_selection()


def _sheet(actor: str) -> None:
    st.session_state[ACTOR] = actor


def _open(key: str | None) -> None:
    st.session_state[_OPEN] = key


def _show_more(limit: int) -> None:
    st.session_state[_LIMIT] = limit
