"""Documents: what has been read, a reader with every relation marked, and a place to add more."""

import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.frame import begin_page
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.dashboard.ui.intake_view import show_intake
from graphx.dashboard.ui.reader_view import show_reader
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted
from graphx.store import DocumentRow

TABLE = "documents-table"
_IDS = "documents-ids"


def page() -> None:
    """Draw the page."""
    corpus = begin_page(heading=t("documents.heading"))
    opened = _opened(corpus)
    if corpus is not None and opened is not None:
        show_reader(corpus, *opened)
        return
    filled = corpus is not None and bool(corpus.counts.documents)
    with st.expander(t("documents.add"), expanded=not filled, icon=":material/upload_file:"):
        show_intake()
    if corpus is not None and filled:
        _list(corpus)


def _opened(corpus: Corpus | None) -> tuple[str, str | None] | None:
    """Give the document to read and the triple to show in it: chosen on a page, or in the address."""
    if corpus is None:
        return None
    if DOCUMENT_KEY not in st.session_state and "doc" in st.query_params:
        st.session_state[DOCUMENT_KEY] = (st.query_params["doc"], st.query_params.get("edge"))
    doc, triple = st.session_state.get(DOCUMENT_KEY) or (None, None)
    if doc is None or doc not in corpus.documents:
        return None
    if st.query_params.get("doc") != doc:
        st.query_params["doc"] = doc
    return doc, triple


def _list(corpus: Corpus) -> None:
    rows = list(corpus.documents.values())
    st.session_state[_IDS] = [row.id for row in rows]
    table = pd.DataFrame(
        {
            "title": [row.title or row.id for row in rows],
            "date": [row.date or "" for row in rows],
            "language": [row.lang for row in rows],
            "sentences": [row.sentences for row in rows],
            "mentions": [row.mentions for row in rows],
            "relations": [row.triples for row in rows],
            "warnings": ["; ".join(_notes(row, corpus)) for row in rows],
            "id": [row.id for row in rows],
        }
    )
    st.caption(t("documents.choose"))
    st.dataframe(table, key=TABLE, hide_index=True, on_select=_row_selected, selection_mode="single-row",
                 height=min(35 * (len(rows) + 1) + 3, 560),
                 column_config={name: t(f"documents.{name}") for name in table.columns})  # fmt: skip


def _notes(row: DocumentRow, corpus: Corpus) -> list[str]:
    """Say of which document this is a copy, or how many copies it has, then what is odd about it."""
    original = corpus.documents.get(row.duplicate_of or "")
    copy = [t("documents.copy_of", title=original.title or original.id)] if original else []
    copies = [counted(row.copies, "copies", current_lang())] if row.copies else []
    return [*copy, *copies, *row.warnings]


def _row_selected() -> None:
    rows = st.session_state[TABLE]["selection"]["rows"]
    ids = st.session_state.get(_IDS, [])
    if rows and rows[0] < len(ids):
        st.session_state[DOCUMENT_KEY] = (ids[rows[0]], None)


page()
