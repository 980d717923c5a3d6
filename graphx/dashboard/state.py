"""One selection for graph, table, reading panel and address bar; all that changes it goes through here."""

from dataclasses import dataclass, replace
from typing import Literal, cast, get_args

import streamlit as st

from graphx.dashboard import filter_address
from graphx.exports.payload import FIRST_ACTORS, MAX_ACTORS
from graphx.model import DEFAULT_MIN_CONFIDENCE, Filter

START = Filter(min_confidence=DEFAULT_MIN_CONFIDENCE)  # before the reader chooses, and after "clear"
Kind = Literal["edge", "node", "bundle", "group"]
KINDS: tuple[Kind, ...] = get_args(Kind)
SEPARATOR = "|"  # between the actors of a bundle or a group
SEARCH_KEY = "graphx_search"
_SEARCH_TEXT = "graphx_search_text"
_BASKET = "graphx_basket"
_FILTER_ADDRESS = "filter"
_SELECTION, _FILTER, _VIEW, _URL_READ = "graphx_selection", "graphx_filter", "graphx_view", "graphx_url_read"


@dataclass(frozen=True, slots=True)
class Selection:
    """What the reader looks at: an arrow (its triple's id), an actor, several, or all arrows of a pair."""

    kind: Kind
    id: str
    by: str = ""  # "graph" where the drawing shows it already


@dataclass(frozen=True, slots=True)
class View:
    """How much is drawn, and what the reader added or took away."""

    limit: int = FIRST_ACTORS
    expanded: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    size_by: str = "degree"
    color_by: str = "type"
    pinned: frozenset[str] = frozenset()  # drawn whatever the limit
    added: frozenset[str] = frozenset()  # neighbours of hubs, as many as the reader asked for
    focus: str | None = None  # only what lies around this actor is drawn
    depth: int = 1  # steps from it
    only: frozenset[str] = frozenset()  # actors that alone are drawn; (): all


def selection() -> Selection | None:
    """Give what is selected; the first time what the address asks for."""
    if not st.session_state.get(_URL_READ):
        st.session_state[_URL_READ] = True
        for kind in KINDS:
            if wanted := st.query_params.get(kind):
                st.session_state[_SELECTION] = Selection(kind, wanted, "url")
                break
    return cast("Selection | None", st.session_state.get(_SELECTION))


def select(kind: Kind, id_: str, by: str = "") -> None:
    """Select, and write it to the address bar; a callback may call this."""
    st.session_state[_URL_READ] = True
    st.session_state[_SELECTION] = Selection(kind, id_, by)
    write_url()


def clear_selection() -> None:
    """Select nothing."""
    st.session_state[_URL_READ] = True
    st.session_state[_SELECTION] = None
    write_url()


def begin_search() -> None:
    """Take what was typed: results are shown where the selection was."""
    st.session_state[_SEARCH_TEXT] = str(st.session_state.get(SEARCH_KEY) or "").strip()
    clear_selection()


def search_text() -> str:
    """Give what is searched for, "" for nothing."""
    return str(st.session_state.get(_SEARCH_TEXT, ""))


def close_panel() -> None:
    """Leave selection and search."""
    st.session_state[_SEARCH_TEXT] = ""
    st.session_state[SEARCH_KEY] = ""
    clear_selection()


def write_url() -> None:
    """Make the address say what is selected under which filter, so that a sent link shows it again."""
    _write_filter()
    chosen = selection()
    for kind in KINDS:
        wanted = chosen.id if chosen is not None and chosen.kind == kind else None
        if wanted is None:
            st.query_params.pop(kind, None)
        elif st.query_params.get(kind) != wanted:
            st.query_params[kind] = wanted


def current_filter() -> Filter:
    """Filter that every page works under; the first time what the address asks for."""
    if _FILTER not in st.session_state:
        asked = st.query_params.get(_FILTER_ADDRESS)
        st.session_state[_FILTER] = filter_address.read(asked, START) if asked else START
    return cast("Filter", st.session_state[_FILTER])


def set_filter(wanted: Filter) -> None:
    """Change the filter for every page, and in the address."""
    st.session_state[_FILTER] = wanted
    _write_filter()


def _write_filter() -> None:
    text = filter_address.written(current_filter(), START)
    if not text:
        st.query_params.pop(_FILTER_ADDRESS, None)
    elif st.query_params.get(_FILTER_ADDRESS) != text:
        st.query_params[_FILTER_ADDRESS] = text


def view() -> View:
    """Give how the graph is drawn now."""
    return cast("View", st.session_state.get(_VIEW, View()))


def set_view(wanted: View) -> None:
    """Change how the graph is drawn."""
    st.session_state[_VIEW] = wanted


def show_more(now: View) -> View:
    """Draw as many actors again, up to the cap."""
    return replace(now, limit=min(now.limit + FIRST_ACTORS, MAX_ACTORS))


def basket() -> tuple[str, ...]:
    """Relations that were ticked in the table, by the ids of their surest triples."""
    return cast("tuple[str, ...]", st.session_state.get(_BASKET, ()))


def set_basket(ids: tuple[str, ...]) -> None:
    """Say what is ticked."""
    st.session_state[_BASKET] = ids
