"""The relations as a table for keyboard and screen reader, and the signal that says what is selected."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from graphx.dashboard.component.network import part

KEY = "graphx_table"
SIGNAL_KEY = "graphx_signal"


def draw_table(
    columns: Sequence[dict[str, str]],
    rows: Sequence[Sequence[Any]],
    words: dict[str, str],
    *,
    height: int,
    on_tick: Callable[[], None],
    on_choose: Callable[[], None],
) -> None:
    """Draw a table.

    Parameters
    ----------
    columns
        `name`, `label` and `kind` each: "text", "number" or "share" (0 to 1).
    rows
        An id, then one value for each column. Text is set as text.
    words
        `label` of the table and `tickText` of its boxes, for those who hear them.
    height
        Pixels, at most; beyond it the rows scroll.
    on_tick, on_choose
        Called before the rerun; `ticked()` and `chosen()` tell what.
    """
    table = st.components.v2.component(
        "graphx_table", html=part("table.html"), css=part("table.css"), js=part("table.js")
    )
    table(
        key=KEY,
        data={"columns": list(columns), "rows": [list(row) for row in rows], "height": height, **words},
        default={"ticked": []},
        on_ticked_change=on_tick,
        on_chosen_change=on_choose,
    )


def draw_signal(focus: dict[str, object], row: str | None, marked: Sequence[str]) -> None:
    """Say what is selected to the drawing and the table: their own data are large, and stay as they are.

    Parameters
    ----------
    focus
        {kind, id, turn} of what the drawing shows; see `draw_network`.
    row
        Id of the table's row.
    marked
        Ids of the ticked rows.
    """
    signal = st.components.v2.component("graphx_signal", html="<span hidden></span>", js=part("signal.js"))
    signal(key=SIGNAL_KEY, data={"focus": focus, "row": row, "ticked": list(marked)}, height=1)


def ticked() -> tuple[str, ...]:
    """Ids of the ticked rows."""
    return tuple(str(id_) for id_ in (st.session_state.get(KEY) or {}).get("ticked") or ())


def chosen() -> str | None:
    """Id of the row that was clicked in this run."""
    found = (st.session_state.get(KEY) or {}).get("chosen")
    return str(found) if found else None
