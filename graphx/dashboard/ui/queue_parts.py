"""What every queue has: what is put off, how much waits, and words for when nothing does."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

import streamlit as st

from graphx.dashboard.words import t

_LATER = "graphx_later"
SECTION = "curate-section"
T = TypeVar("T")


def waiting(queue: str, found: Sequence[T], id_of: Callable[[T], str]) -> list[T]:
    """Leave out what was put off in this session."""
    put_off = _put_off(queue)
    return [item for item in found if id_of(item) not in put_off]


def later(queue: str, id_: str) -> None:
    """Put an item off; the next one comes."""
    st.session_state[f"{_LATER}-{queue}"] = _put_off(queue) | {id_}


def place_line(queue: str, words: str, left: int, found: int) -> None:
    """Say what waits, and bring back what was put off."""
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(words, width="content")
        if left < found:
            _call_back(queue, found - left)


def empty_queue(queue: str, found: int, words: str) -> None:
    """Say that nothing waits, and where to go from here."""
    if found:
        st.info(t("curate.all_put_off"))
        _call_back(queue, found)
        return
    st.success(t(words), icon=":material/check:")
    st.button(t("curate.to_history"), key="to-history", type="tertiary", icon=":material/history:",
              on_click=_to_history)  # fmt: skip


def _put_off(queue: str) -> frozenset[str]:
    return cast("frozenset[str]", st.session_state.get(f"{_LATER}-{queue}", frozenset()))


def _call_back(queue: str, count: int) -> None:
    st.button(t("curate.call_back", n=count), key=f"call-back-{queue}", type="tertiary",
              icon=":material/undo:", on_click=_forget, args=(queue,))  # fmt: skip


def _forget(queue: str) -> None:
    st.session_state.pop(f"{_LATER}-{queue}", None)


def _to_history() -> None:
    st.session_state[SECTION] = "history"
