"""The parts of an actor's sheet; only the one that is asked for is drawn."""

from collections.abc import Callable

import streamlit as st

from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ui.actor_documents import show_documents, show_origins
from graphx.dashboard.ui.actor_timeline import show_timeline
from graphx.dashboard.ui.co_actors import show_co_actors
from graphx.dashboard.words import namer, t

RELATIONS = "relations"
PARTS: dict[str, Callable[[Corpus, Shown, str], None]] = {
    "time": show_timeline,
    "partners": show_co_actors,
    "names": show_origins,
    "documents": show_documents,
}
KEY = "sheet-part"
_PART = "graphx_sheet_part"


def show_part(corpus: Corpus, shown: Shown, actor: str) -> bool:
    """Draw the choice of parts and the chosen one; False where it is the relations, not drawn here."""
    names = (RELATIONS, *PARTS)
    # Kept under a name of its own: the next actor's sheet opens at the same part.
    now = st.session_state.get(_PART, RELATIONS)
    chosen = st.segmented_control(t("sheet.show"), names, default=now, key=KEY, required=True,
                                  format_func=namer("sheet.", names), label_visibility="collapsed",
                                  on_change=_remember)  # fmt: skip
    if chosen not in PARTS:
        return False
    PARTS[chosen](corpus, shown, actor)
    return True


def _remember() -> None:
    st.session_state[_PART] = st.session_state[KEY]
