"""What the last decision did, with its undo; shown until the next one."""

from dataclasses import dataclass
from typing import cast

import streamlit as st

from graphx.dashboard.curation import Decided, take_back
from graphx.dashboard.loader import Corpus, load_corpus
from graphx.dashboard.reasons import in_words
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import t

_NOTICE, _FRESH, _PLACE = "graphx_notice", "graphx_decided", "graphx_notice_place"


@dataclass(frozen=True, slots=True)
class Notice:
    """What was decided, as plain text, and the rows of the log that it can take back."""

    what: str
    rows: tuple[int, ...] = ()
    reason: str = ""  # why it, or the rest of it, was refused
    undone: bool = False  # it was an undo: to take that back makes the decision hold again


def tell(what: str, decided: Decided, *, undone: bool = False) -> bool:
    """Say what was done (`undone`: taken back), or why it wasn't; returns whether all of it was."""
    rows = tuple(row.id for row in decided.rows)
    st.session_state[_NOTICE] = Notice(what, rows, decided.reason, undone)
    st.session_state[_FRESH] = True
    st.session_state.pop(_PLACE, None)
    return not decided.reason


def show_notice(place: str) -> None:
    """Draw the last decision on the page where it was taken; the next one takes its place."""
    if st.session_state.setdefault(_PLACE, place) != place:
        forget()
    notice = cast("Notice | None", st.session_state.get(_NOTICE))
    if notice is None:
        return
    if notice.reason:
        show_refusal(notice.reason)
    if notice.rows:
        with st.container(horizontal=True, vertical_alignment="center", key="notice", gap="small"):
            text = (
                t("curate.undone", what=md_escape(notice.what)) if notice.undone else md_escape(notice.what)
            )
            st.success(text, icon=":material/check:", width="stretch")
            label, icon = ("curate.restore", "redo") if notice.undone else ("curate.undo", "undo")
            st.button(t(label), key="notice-undo", icon=f":material/{icon}:", on_click=_undo,
                      args=(notice,))  # fmt: skip
            st.button("", key="notice-close", icon=":material/close:", type="tertiary", on_click=forget,
                      help=t("curate.notice_close"))  # fmt: skip


def show_refusal(reason: str) -> None:
    """Say why a decision wasn't taken, and what to do."""
    known = {
        "locked": "locked",
        "readonly": "readonly",
        "reading only": "readonly",
        "contradict": "contradicts",
    }
    key = next((key for word, key in known.items() if word in reason), None)
    st.error(t(f"curate.{key or 'refused'}"))
    if key is None:
        st.text(in_words(reason))


def forget() -> None:
    """Take the last decision's line away."""
    st.session_state.pop(_NOTICE, None)


def redraw_after_decision(corpus: Corpus) -> None:
    """Start the page anew where a part of it was drawn from the store before a decision."""
    if st.session_state.pop(_FRESH, False):
        now = load_corpus()
        if now is None or now.revision != corpus.revision:
            st.rerun(scope="app")


def _undo(notice: Notice) -> None:
    tell(notice.what, take_back(notice.rows), undone=not notice.undone)
