"""The reader: a whole document with every relation's sentence marked, and the list of these relations."""

from collections.abc import Mapping, Sequence

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.component.reader import draw_focus, draw_reader, picked_relations
from graphx.dashboard.loader import Corpus, Shown, load_document, shown
from graphx.dashboard.marks import Mark, marks_of, segments
from graphx.dashboard.ui.document_dialogs import ask
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.words import RIGHT_TO_LEFT, current_lang, t
from graphx.exports.relations import Relation
from graphx.exports.words import arrow, counted, evidence_count, isolate, named, stance
from graphx.model import Document, Filter

HEIGHT = 520  # fits on a screen of 720 pixels
LISTED = 40  # relations beside the text, before more are asked for
_SENTENCE, _TURN, _ALL = "graphx_reader_sentence", "graphx_reader_turn", "graphx_reader_all"


def show_reader(corpus: Corpus, doc: str) -> None:
    """Draw a document; the selected relation is ringed where it stands in it."""
    document, found = load_document(doc, corpus.revision), marks_of(corpus, doc)
    if st.session_state.get(_SENTENCE, (doc,))[0] != doc:
        st.session_state.pop(_SENTENCE)
    _head(document, len(found), corpus)
    everything = shown(corpus, Filter())
    lines = _lines(everything, found)
    left, right = st.columns([64, 36], gap="medium")
    with left:
        label = t("documents.reader", relations=counted(len(found), "relations", current_lang()))
        turned = document.lang in RIGHT_TO_LEFT
        draw_reader(segments(document, found, lines), label=label, height=HEIGHT, right_to_left=turned)
    with right:
        _side(everything, doc, lines)


@st.fragment
def _side(everything: Shown, doc: str, lines: Mapping[str, str]) -> None:
    """Draw the list; a click in it or in the text runs this part alone, and the text isn't sent again."""
    with st.container(height=HEIGHT, border=True, key="reading-panel"):
        _relations(everything, doc, lines)
    draw_focus(_focus(lines), int(st.session_state.get(_TURN, 0)), _picked)


def _lines(everything: Shown, found: Sequence[Mark]) -> dict[str, str]:
    """Write each relation that the document gives in one line, by triple, in text order."""
    nodes, lang, lines = everything.graph.nodes, current_lang(), {}
    for _, _, key in found:  # a near-copy may repeat one twice
        relation = everything.by_triple[key]
        names = {a: isolate(str(nodes[a]["name"])) for a in (relation.source, relation.target)}
        lines[key] = arrow(relation, names, lang)
    return lines


def _focus(lines: Mapping[str, str]) -> str | None:
    chosen = state.selection()
    return chosen.id if chosen is not None and chosen.kind == "edge" and chosen.id in lines else None


def _head(document: Document, relations: int, corpus: Corpus) -> None:
    lang, row = current_lang(), corpus.documents[document.id]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(t("documents.close"), key="reader-close", icon=":material/arrow_back:", on_click=_close)
        st.markdown(f"**{md_escape(isolate(document.title or document.id))}**", width="stretch")
        st.button(t("documents.reread"), key="reader-reread", icon=":material/refresh:",
                  on_click=ask, args=("reread", [document.id]))  # fmt: skip
        st.button(t("documents.delete"), key="reader-delete", icon=":material/delete:",
                  on_click=ask, args=("delete", [document.id]))  # fmt: skip
    parts = (
        document.date,
        document.lang,
        counted(relations, "relations", lang),
        document.url,
        document.origin,
    )
    show_html(tag("p", css="gx-quiet", text=" · ".join(part for part in parts if part)))
    original = corpus.documents.get(row.duplicate_of or "")
    if original is not None:
        title = original.title or original.id
        show_html(tag("p", css="gx-quiet", text=t("documents.copy_of", title=title)))
    for warning in document.warnings:
        show_html(tag("p", css="gx-quiet", text=f"⚠ {warning}"))


def _relations(everything: Shown, doc: str, lines: Mapping[str, str]) -> None:
    """List those of the clicked sentence, where it has several, before all."""
    sentence = [key for key in st.session_state.get(_SENTENCE, (doc,))[1:] if key in lines]
    if len(sentence) > 1:
        st.markdown(f"**{t('documents.sentence_has', n=len(sentence))}**")
        for key in sentence:
            _relation(everything.by_triple[key], key, lines[key])
    st.markdown(f"**{t('documents.relations_here')}**")
    st.caption(t("documents.hint") if lines else t("documents.none_here"))
    others = [key for key in lines if key not in sentence or len(sentence) == 1]
    cut = len(others) if st.session_state.get(_ALL) == doc else LISTED
    focus = _focus(lines)
    for key in others:
        if key in others[:cut] or key == focus:
            _relation(everything.by_triple[key], key, lines[key])
    if len(others) > cut:
        st.button(t("panel.more", n=len(others) - cut), key="reader-all", on_click=_list_all, args=(doc,))


def _relation(relation: Relation, key: str, line: str) -> None:
    """Draw a relation as a line that rings its sentence; the selected one leads to the graph."""
    lang, chosen = current_lang(), state.selection()
    if chosen is None or (chosen.kind, chosen.id) != ("edge", key):
        st.button(md_escape(line), key=f"here-{key}", type="tertiary", width="stretch",
                  on_click=_choose, args=(key,))  # fmt: skip
        return
    with st.container(border=True, key="reader-chosen"):
        st.button(f"**{md_escape(line)}**", key=f"here-{key}", type="tertiary", width="stretch",
                  on_click=_choose, args=(key,))  # fmt: skip
        said = (named("categories", relation.category, lang), stance(relation, lang),
                evidence_count(relation, lang))  # fmt: skip
        show_html(tag("p", css="gx-quiet", text=" · ".join(said)))
        if st.button(t("common.show_in_graph"), key="reader-graph", icon=":material/hub:"):
            st.switch_page("views/explore.py")


def _choose(key: str) -> None:
    st.session_state[_TURN] = int(st.session_state.get(_TURN, 0)) + 1
    state.select("edge", key)


def _picked() -> None:
    """Select what the clicked sentence says, the first of several; all of them are listed first."""
    ids = picked_relations()
    if not ids:
        return
    chosen, (doc, _) = state.selection(), st.session_state[DOCUMENT_KEY]
    st.session_state[_SENTENCE] = (doc, *ids)
    if chosen is None or chosen.id not in ids:
        state.select("edge", ids[0])


def _list_all(doc: str) -> None:
    st.session_state[_ALL] = doc


def _close() -> None:
    st.session_state[DOCUMENT_KEY] = (None, None)
    st.query_params.pop("doc", None)
    state.write_url()
