"""Which dialog is open, and for whom: kept in the session, so that any control can open or close one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

import streamlit as st

from graphx.dashboard.curation import Decided
from graphx.dashboard.ui.notice import show_refusal, tell
from graphx.dashboard.words import t

_ASKED, _REFUSED = "graphx_asked", "graphx_asked_refused"
NOTE = "ask-note"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question that is put to the person: a dialog's name and what it is about."""

    kind: str
    subject: str  # entity or triple id
    other: str = ""  # the second actor of a merge


def ask(kind: str, subject: str, other: str = "") -> None:
    """Open a dialog on the next run; a callback may call this."""
    for key in [key for key in st.session_state if str(key).startswith("ask-")]:
        del st.session_state[key]  # a dialog begins with what is so now
    st.session_state.pop(_REFUSED, None)
    st.session_state[_ASKED] = Asked(kind, subject, other)


def asked(kind: str, subject: str) -> Asked | None:
    """Give the question if it is the one that is open."""
    found = cast("Asked | None", st.session_state.get(_ASKED))
    return found if found is not None and (found.kind, found.subject) == (kind, subject) else None


def shortcut(key: str) -> str | None:
    """Give a button's key on the keyboard; none under an open dialog, where it would act unseen."""
    return None if _ASKED in st.session_state else t(key)


def close() -> None:
    """Close whichever dialog is open."""
    st.session_state.pop(_ASKED, None)


def settle(text: str, decided: Decided) -> bool:
    """Tell what a dialog decided and close it; where it was refused it stays open and says why."""
    if decided.reason and not decided.rows:
        st.session_state[_REFUSED] = decided.reason
        return False
    close()
    return tell(text, decided)


def show_dialog(question: Asked, body: Callable[[Asked], None], *, large: bool = False) -> None:
    """Open the dialog of a question and draw its body."""

    def content() -> None:
        now = asked(question.kind, question.subject)
        if now is None:
            st.rerun()  # decided: the page under the dialog has changed
        if reason := st.session_state.get(_REFUSED):
            show_refusal(str(reason))
        body(now)

    title = t(f"dialogs.{question.kind}")
    st.dialog(title, width="medium" if large else "small", on_dismiss=close)(content)()


def note_field() -> None:
    """Ask why; it is kept with the decision."""
    st.text_input(t("dialogs.note"), key=NOTE, placeholder=t("dialogs.note_hint"))


def note() -> str:
    """Give what was said about why."""
    return str(st.session_state.get(NOTE) or "").strip()
