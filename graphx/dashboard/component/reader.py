"""A document with its relations marked in the text; a click on a mark tells which relations it holds."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from graphx.dashboard.component.network import part

KEY = "graphx_reader"
FOCUS_KEY = "graphx_reader_focus"


def draw_reader(
    segments: list[dict[str, Any]], *, label: str, height: int, right_to_left: bool = False
) -> None:
    """Draw a text.

    Parameters
    ----------
    segments
        In text order: `text`, `kind` (body, title, caption, boilerplate), `ids` of the triples that the
        sentence gives, `hint` for the tooltip. Text is set as text.
    """
    reader = st.components.v2.component(
        "graphx_reader",
        html='<article class="reader"></article>',
        css=part("reader.css"),
        js=part("reader.js"),
    )
    direction = "rtl" if right_to_left else "ltr"
    data = {"segments": segments, "label": label, "height": height - 4, "dir": direction}
    reader(key=KEY, data=data, height=height)


def draw_focus(focus: str | None, turn: int, on_pick: Callable[[], None]) -> None:
    """Ring a relation's sentence, bring it into sight, and hear of clicks in the text.

    Apart from the text, which would travel again with every click.

    Parameters
    ----------
    turn
        Grows with each click, so that a second one on the same relation brings it into sight again.
    on_pick
        Called before the rerun; `picked_relations()` tells which.
    """
    component = st.components.v2.component(
        "graphx_reader_focus", html="<span hidden></span>", js=part("reader_focus.js")
    )
    component(key=FOCUS_KEY, data={"focus": focus, "turn": turn}, on_picked_change=on_pick, height=1)


def picked_relations() -> tuple[str, ...]:
    """Give the relations of the sentence that was clicked in this run."""
    chosen = (st.session_state.get(FOCUS_KEY) or {}).get("picked")
    return tuple(str(id_) for id_ in chosen or ())
