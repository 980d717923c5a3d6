"""A document with its relations marked in the text; a click on a mark leads to its arrow."""

from collections.abc import Callable
from typing import Any

import streamlit as st

from graphx.dashboard.component.network import part

KEY = "graphx_reader"


def draw_reader(
    segments: list[dict[str, Any]], *, label: str, focus: str | None, height: int, on_pick: Callable[[], None]
) -> None:
    """Draw a text.

    Parameters
    ----------
    segments
        In text order: `text`, `kind` (body, title, caption, boilerplate), `ids` of the triples that the
        sentence gives, `id` of the first of them or None, `hint` for the tooltip. Text is set as text.
    focus
        Triple to scroll to and to ring.
    on_pick
        Called before the rerun; `picked_relation()` tells which.
    """
    reader = st.components.v2.component(
        "graphx_reader",
        html='<article class="reader"></article>',
        css=part("reader.css"),
        js=part("reader.js"),
    )
    reader(
        key=KEY,
        data={"segments": segments, "label": label, "focus": focus},
        on_picked_change=on_pick,
        height=height,
    )


def picked_relation() -> str | None:
    """Give the relation whose sentence was clicked in this run."""
    chosen = (st.session_state.get(KEY) or {}).get("picked")
    return str(chosen) if chosen else None
