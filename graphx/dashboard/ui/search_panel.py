"""What a search found: actors, actions and sentences, each a click away from the graph."""

from dataclasses import replace
from weakref import WeakKeyDictionary

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus, Shown, reading_store
from graphx.dashboard.ui.filters import replace_filter
from graphx.dashboard.ui.go import open_document
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import Graph
from graphx.exports.words import counted, named
from graphx.store import SearchResult, SentenceHit

SHOWN = 8
# Where the sentences of a graph's arrows stand (document, offset -> triple); a graph is never changed.
_PLACES: WeakKeyDictionary[Graph, dict[tuple[str, int], str]] = WeakKeyDictionary()
LONGEST = 180  # letters of a sentence in the list


def show_results(corpus: Corpus, shown: Shown, text: str) -> None:
    """Draw the results of a search; sentences that give an arrow lead to it, the others to their document."""
    found = _search(text, corpus.revision, corpus.switches.groups)
    lang = current_lang()
    st.markdown(f"**{t('explore.results', text=md_escape(text))}**")
    if not (found.entities or found.actions or found.sentences):
        st.info(t("explore.results_none"))
        return
    if found.entities:
        st.caption(t("explore.results_actors"))
        for actor in found.entities[:SHOWN]:
            other = f" ({actor.matched})" if actor.matched != actor.name else ""
            words = f"{actor.name}{other} · {named('types', actor.type, lang)}"
            st.button(md_escape(words), key=f"found-{actor.id}", type="tertiary", width="stretch",
                      on_click=state.select, args=("node", actor.id))  # fmt: skip
    if found.actions:
        st.caption(t("explore.results_actions"))
        for action in found.actions[:SHOWN]:
            words = f"{action.action} · {counted(action.count, 'sentences', lang)}"
            st.button(md_escape(words), key=f"found-action-{action.action}", type="tertiary", width="stretch",
                      on_click=_filter_action, args=(action.action,))  # fmt: skip
    if found.sentences:
        st.caption(t("explore.results_sentences"))
        places = _places(shown.graph)
        # Those that give an arrow come first; sorting keeps the search's order among equals.
        hits = sorted(found.sentences, key=lambda h: (h.doc, h.start) not in places)
        for number, hit in enumerate(hits[:SHOWN]):
            _sentence(hit, places.get((hit.doc, hit.start)), number)


def _places(graph: Graph) -> dict[tuple[str, int], str]:
    if graph not in _PLACES:
        edges = graph.edges(keys=True, data=True)
        _PLACES[graph] = {(data["doc"], data["start"]): key for _, _, key, data in edges}
    return _PLACES[graph]


def _sentence(hit: SentenceHit, triple: str | None, number: int) -> None:
    words = hit.text if len(hit.text) <= LONGEST else hit.text[: LONGEST - 1] + "…"
    label = md_escape(f"« {words} »")
    key = f"found-sentence-{number}-{hit.doc}-{hit.start}"
    if triple is not None:
        st.button(
            label, key=key, type="tertiary", width="stretch", on_click=state.select, args=("edge", triple)
        )
    elif st.button(f"{label} · {t('explore.no_arrow')}", key=key, type="tertiary", width="stretch"):
        open_document(hit.doc)


def _filter_action(action: str) -> None:
    replace_filter(replace(state.current_filter(), actions=frozenset({action})))
    state.clear_selection()


@st.cache_data(max_entries=64, show_spinner=False)
def _search(text: str, revision: str, groups: bool) -> SearchResult:
    return reading_store().search(text, limit=30, groups=groups)
