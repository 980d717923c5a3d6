"""The reader: a whole document with every relation's sentence marked, and the list of these relations."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.component.reader import draw_reader, picked_relation
from graphx.dashboard.loader import Corpus, Shown, load_document, shown
from graphx.dashboard.ui.go import DOCUMENT_KEY, show_in_graph
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import arrow, counted
from graphx.model import Document, Filter

HEIGHT = 620


def show_reader(corpus: Corpus, doc: str, triple: str | None) -> None:
    """Draw a document, scrolled to the sentence of a triple where one is given."""
    document = load_document(doc, corpus.revision)
    everything = shown(corpus, Filter())
    found = sorted(
        [
            (int(d["start"]), int(d["end"]), key)
            for _, _, key, d in everything.graph.edges(keys=True, data=True)
            if d["doc"] == doc
        ]
        # What a near-copy repeats stands for the relation of its original.
        + [
            (r.start, r.end, r.copy_of)
            for r in corpus.repeats
            if r.doc == doc and r.copy_of in everything.by_triple
        ]
    )
    names = names_of(everything.graph)
    words = {key: arrow(everything.by_triple[key], names, current_lang()) for _, _, key in found}
    _head(document, len(found), corpus)
    left, right = st.columns([64, 36], gap="medium")
    with left:
        label = t("documents.reader", relations=counted(len(found), "relations", current_lang()))
        draw_reader(
            segments(document, found, words), label=label, focus=triple, height=HEIGHT, on_pick=_picked
        )
    with right, st.container(height=HEIGHT, border=True, key="reading-panel"):
        _relations(everything, found, words)
    if chosen := st.session_state.pop("graphx_reader_picked", None):
        show_in_graph("edge", chosen)


def segments(
    document: Document, found: Sequence[tuple[int, int, str]], words: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Cut the text at every border of a paragraph or a relation's sentence.

    Parameters
    ----------
    found
        Start, end and id of each triple's sentence, in text order.
    words
        Tooltip of each triple.

    Returns
    -------
    list of dict
        See `component.reader.draw_reader`; the texts joined are the document's text.
    """
    borders = {0, len(document.text)}
    for start, end, _ in found:
        borders |= {start, end}
    for paragraph in document.paragraphs:
        borders |= {paragraph.start, paragraph.end}
    cuts = sorted(b for b in borders if 0 <= b <= len(document.text))
    return [_segment(document, (a, b), found, words) for a, b in pairwise(cuts)]


def _segment(
    document: Document, span: tuple[int, int], found: Sequence[tuple[int, int, str]], words: Mapping[str, str]
) -> dict[str, Any]:
    start, end = span
    ids = [key for first, last, key in found if first <= start and end <= last]
    kind = next((p.label for p in document.paragraphs if p.start <= start and end <= p.end), "body")
    hint = "\n".join(words[key] for key in ids)
    return {
        "text": document.text[start:end],
        "kind": kind,
        "ids": ids,
        "id": ids[0] if ids else None,
        "hint": hint,
    }


def _head(document: Document, relations: int, corpus: Corpus) -> None:
    lang = current_lang()
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(f"**{md_escape(document.title or document.id)}**")
        st.button(t("documents.close"), key="reader-close", icon=":material/arrow_back:", on_click=_close)
    parts = (
        document.date,
        document.lang,
        counted(relations, "relations", lang),
        document.url,
        document.origin,
    )
    show_html(tag("p", css="gx-quiet", text=" · ".join(part for part in parts if part)))
    original = corpus.documents.get(corpus.documents[document.id].duplicate_of or "")
    if original is not None:
        title = original.title or original.id
        show_html(tag("p", css="gx-quiet", text=t("documents.copy_of", title=title)))
    for warning in document.warnings:
        show_html(tag("p", css="gx-quiet", text=f"⚠ {warning}"))


def _relations(everything: Shown, found: Sequence[tuple[int, int, str]], words: Mapping[str, str]) -> None:
    st.markdown(f"**{t('documents.relations_here')}**")
    if not found:
        st.caption(t("documents.none_here"))
    for key in dict.fromkeys(key for _, _, key in found):  # a near-copy may repeat one twice
        relation = everything.by_triple[key]
        if st.button(md_escape(words[key]), key=f"here-{key}", type="tertiary",
                     width="stretch",
                     help=t("documents.hint", relation=md_escape(relation.action))):  # fmt: skip
            show_in_graph("edge", key)


def _picked() -> None:
    st.session_state["graphx_reader_picked"] = picked_relation()


def _close() -> None:
    st.session_state[DOCUMENT_KEY] = (None, None)
    st.query_params.pop("doc", None)
    state.write_url()
