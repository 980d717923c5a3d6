"""Whom an actor is tied to most, each way of every pair a click away."""

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ties import CoActor, co_actors
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.words import t
from graphx.exports.relations import relations_of

LISTED = 20


def show_co_actors(corpus: Corpus, shown: Shown, actor: str) -> None:
    """Draw the list, the most strongly tied first; what is over LISTED is counted."""
    found = co_actors(relations_of(shown.relations, actor), actor)
    if not found:
        st.caption(t("sheet.no_partners"))
        return
    st.caption(t("sheet.partners_help"))
    names = names_of(corpus.graph)
    for tie in found[:LISTED]:
        _line(actor, tie, names)
    if len(found) > LISTED:
        st.caption(t("panel.more", n=len(found) - LISTED))


def _line(actor: str, tie: CoActor, names: dict[str, str]) -> None:
    left, right = st.columns([6, 5], vertical_alignment="center")
    with left, st.container(gap=None):
        st.button(md_escape(names[tie.actor]), key=f"tie-{tie.actor}", type="tertiary", width="stretch",
                  on_click=state.select, args=("node", tie.actor))  # fmt: skip
        if tie.verbs:
            show_html(tag("p", css="gx-quiet", text=", ".join(tie.verbs)))
    # Relations without a direction are kept from the first name in the alphabet to the other.
    both = (min(actor, tie.actor), max(actor, tie.actor))
    ways = (
        ("out", tie.out, (actor, tie.actor)),
        ("in", tie.into, (tie.actor, actor)),
        ("mutual", tie.mutual, both),
    )
    with right, st.container(horizontal=True, gap="small"):
        for name, count, ends in ways:
            if count:
                st.button(t(f"sheet.{name}", n=count), key=f"tie-{name}-{tie.actor}", type="secondary",
                          on_click=state.select, args=("bundle", "|".join(ends)))  # fmt: skip
