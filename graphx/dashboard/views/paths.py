"""Paths: how two actors are tied, as sentences, each step with its evidence."""

from collections.abc import Mapping
from types import MappingProxyType

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, shown
from graphx.dashboard.routes import LONGEST, Question, ask, filters_in_the_way, obstacle, suggestions
from graphx.dashboard.ui.filters import clear_filter, replace_filter
from graphx.dashboard.ui.graph_page import graph_page
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.no_result import filter_note
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.ui.route_view import show_routes
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import named
from graphx.model import CATEGORIES, Category

FROM, TO = "graphx_path_from", "graphx_path_to"
_SEEN = "graphx_path_selection"  # that filled them: what the reader chooses afterwards stays
# What is in the way -> the widget that asks for it, and its value without.
EASIER: Mapping[str, tuple[str, object]] = MappingProxyType(
    {
        "length": ("path-length", LONGEST),
        "undirected": ("path-directed", False),
        "asserted": ("path-asserted", False),
        "in_order": ("path-in-order", False),
        "avoid": ("path-avoid", []),
        "kinds": ("path-kinds", []),
    }
)


def page() -> None:
    """Draw the page."""
    graph_page(t("paths.heading"), lambda corpus: _answer(corpus, _question(corpus)))


def _question(corpus: Corpus) -> Question:
    names = names_of(corpus.graph)
    _prefill(corpus)
    actors = sorted(names, key=lambda a: (-corpus.graph.degree(a), names[a]))
    left, middle, right = st.columns([10, 1, 10], vertical_alignment="bottom")
    with left:
        source = _actor(t("paths.from"), actors, names, FROM)
    with middle:
        st.button("", key="swap", icon=":material/swap_horiz:", help=t("paths.swap"), on_click=_swap)
    with right:
        target = _actor(t("paths.to"), actors, names, TO)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        length = st.slider(t("paths.length"), 1, LONGEST, 4, key="path-length", width=150)
        count = st.slider(t("paths.count"), 1, 20, 5, key="path-count", width=150)
        avoid = st.multiselect(t("paths.avoid"), actors, key="path-avoid", width=250,
                               format_func=lambda a: names[a], placeholder=t("paths.choose"))  # fmt: skip
        kinds = _kinds(corpus)
        with st.container(width=330, gap="xsmall"):
            directed = st.toggle(t("paths.directed"), value=True, key="path-directed")
            asserted = st.toggle(t("paths.only_asserted"), key="path-asserted")
            in_order = st.toggle(t("paths.in_order"), key="path-in-order", help=t("paths.in_order_help"))
    return Question(source, target, length, count, directed, asserted, frozenset(avoid), in_order, kinds)


def _kinds(corpus: Corpus) -> frozenset[Category]:
    present = {str(data["category"]) for _, _, data in corpus.graph.edges(data=True)}
    words = {kind: named("categories", kind, current_lang()) for kind in CATEGORIES if kind in present}
    chosen = st.multiselect(t("explore.category"), list(words), key="path-kinds", width=250,
                            format_func=words.__getitem__, placeholder=t("paths.all_kinds"))  # fmt: skip
    return frozenset(chosen)


def _prefill(corpus: Corpus) -> None:
    """Begin at the actor, or at both ends of the arrow, that was selected last on another page."""
    chosen, ss = state.selection(), st.session_state
    if chosen is None or ss.get(_SEEN) == chosen:
        return
    ss[_SEEN] = chosen
    ends = {"node": (chosen.id,), "edge": corpus.triple_ends.get(chosen.id, ())}.get(
        chosen.kind, tuple(chosen.id.split("|"))
    )
    for key, actor in zip((FROM, TO), ends, strict=False):
        if key == FROM or ss.get(TO) is None:
            ss[key] = actor


def _actor(label: str, actors: list[str], names: dict[str, str], key: str) -> str | None:
    # Kept under a name of its own: Streamlit forgets a widget's value when its page is left.
    known = st.session_state.get(key)
    index = actors.index(known) if known in actors else None
    widget = f"{key}-{known}"
    chosen = st.selectbox(label, actors, index, key=widget, format_func=lambda a: names[a],
                          placeholder=t("paths.choose"), on_change=_remember, args=(key, widget))  # fmt: skip
    return str(chosen) if chosen is not None else None


def _remember(key: str, widget: str) -> None:
    st.session_state[key] = st.session_state[widget]


def _swap() -> None:
    ss = st.session_state
    ss[FROM], ss[TO] = ss.get(TO), ss.get(FROM)


def _answer(corpus: Corpus, question: Question) -> None:
    filter_note(state.current_filter())
    if question.source is None or question.target is None:
        st.info(t("paths.start"))
        _suggest(corpus)
    elif question.source == question.target:
        st.info(t("paths.same"))
    else:
        visible = shown(corpus, question.filter(state.current_filter()))
        found = ask(visible.graph, question)
        if found:
            show_routes(corpus, visible, found)
        else:
            _no_path(corpus, question)


def _suggest(corpus: Corpus) -> None:
    names = names_of(corpus.graph)
    for source, target in suggested(corpus.revision, corpus):
        label = f"{md_escape(names[source])} → {md_escape(names[target])}"
        st.button(
            label, key=f"suggest-{source}-{target}", type="tertiary", on_click=_take, args=(source, target)
        )


@st.cache_data(max_entries=4, show_spinner=False)
def suggested(revision: str, _corpus: Corpus) -> list[tuple[str, str]]:
    """Find suggestions once for each state of the store."""
    return suggestions(_corpus.graph)


def _take(source: str, target: str) -> None:
    st.session_state[FROM], st.session_state[TO] = source, target


def _no_path(corpus: Corpus, question: Question) -> None:
    names = names_of(corpus.graph)
    source, target = (md_escape(names[str(actor)]) for actor in (question.source, question.target))
    st.warning(t("paths.none", source=source, target=target))
    base = state.current_filter()
    reason = obstacle(corpus, question, base)
    st.write(t("paths.none_hint") + t(f"paths.try_{reason}"))
    if reason in EASIER:
        st.button(t("paths.without_it"), key="path-easier", on_click=_ease, args=EASIER[reason])
    elif reason == "filter":
        for part, wider in filters_in_the_way(corpus, question, base):
            words = t("paths.without_filter", part=t(f"explore.{part}").lower())
            st.button(words, key=f"path-without-{part}", on_click=replace_filter, args=(wider,))
        st.button(t("common.clear_filter"), key="path-clear", on_click=clear_filter)


def _ease(widget: str, value: object) -> None:
    st.session_state[widget] = value


page()
