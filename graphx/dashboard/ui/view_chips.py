"""What the reader changed about the drawing, each a chip that takes it back: focus, pinned, hidden actors."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import t

DEPTHS = (1, 2)
CHIPS = 6  # of a kind; what is over is told by its number


def show_chips(names: Mapping[str, str]) -> None:
    """Draw the chips; nothing where nothing was changed."""
    now = state.view()
    if now.focus is None and not now.pinned and not now.hidden and not now.only:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key="view-chips"):
        if now.focus is not None:
            _focus(names.get(now.focus, now.focus), now.depth)
        if now.only:
            st.button(t("explore.only", n=len(now.only)), key="chip-only", icon=":material/group:",
                      help=t("explore.take_back"), on_click=draw_only, args=(frozenset(),))  # fmt: skip
        for actor in sorted(now.pinned)[:CHIPS]:
            _chip("pin", ":material/keep:", names.get(actor, actor), unpin, actor)
        for actor in sorted(now.hidden)[:CHIPS]:
            _chip("hide", ":material/visibility_off:", names.get(actor, actor), show_again, actor)
        if now.hidden:
            st.button(t("explore.unhide", n=len(now.hidden)), key="unhide", type="tertiary", on_click=unhide)


def _focus(name: str, depth: int) -> None:
    words = t("explore.around", name=md_escape(name))
    st.button(words, key="chip-focus", icon=":material/center_focus_strong:",
              help=t("explore.take_back"), on_click=focus_on, args=(None,))  # fmt: skip
    st.segmented_control(t("explore.depth"), DEPTHS, default=depth, key="focus-depth", required=True,
                         label_visibility="collapsed", on_change=_deepen)  # fmt: skip


def _chip(kind: str, icon: str, name: str, answer: object, actor: str) -> None:
    st.button(md_escape(name), key=f"chip-{kind}-{actor}", icon=icon, help=t("explore.take_back"),
              on_click=answer, args=(actor,))  # type: ignore[arg-type] # one of the functions below  # fmt: skip


def focus_on(actor: str | None) -> None:
    """Draw only what lies around an actor; None: everything again."""
    state.set_view(replace(state.view(), focus=actor, depth=1))


def draw_only(actors: frozenset[str]) -> None:
    """Draw only these actors and what ties them; none: everything again."""
    state.set_view(replace(state.view(), only=actors))


def pin(actor: str) -> None:
    """Draw an actor whatever the number of actors."""
    now = state.view()
    state.set_view(replace(now, pinned=now.pinned | {actor}))


def unpin(actor: str) -> None:
    """Draw it again only where there is room."""
    now = state.view()
    state.set_view(replace(now, pinned=now.pinned - {actor}))


def hide(*actors: str) -> None:
    """Leave actors out of the drawing."""
    now = state.view()
    state.set_view(replace(now, hidden=now.hidden | set(actors), pinned=now.pinned - set(actors)))
    state.clear_selection()


def show_again(actor: str) -> None:
    """Draw a hidden actor again."""
    now = state.view()
    state.set_view(replace(now, hidden=now.hidden - {actor}))


def unhide() -> None:
    """Draw all hidden actors again."""
    state.set_view(replace(state.view(), hidden=frozenset()))


def _deepen() -> None:
    state.set_view(replace(state.view(), depth=int(st.session_state["focus-depth"])))
