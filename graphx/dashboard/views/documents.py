"""Documents: what has been read, a reader with every relation marked, and a place to add more."""

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.document_dialogs import show_deleted, show_dialogs
from graphx.dashboard.ui.frame import begin_page
from graphx.dashboard.ui.go import DOCUMENT_KEY
from graphx.dashboard.ui.intake_view import intake_round, show_intake
from graphx.dashboard.ui.outcome_view import show_outcome
from graphx.dashboard.ui.reader_view import show_reader
from graphx.dashboard.ui.shelf_view import show_shelf
from graphx.dashboard.words import t


def page() -> None:
    """Draw the page."""
    corpus = begin_page(heading=t("documents.heading"))
    show_deleted()
    if corpus is not None:
        show_dialogs()
    if corpus is not None and (doc := _opened(corpus)) is not None:
        show_outcome(corpus)
        show_reader(corpus, doc)
        return
    filled = corpus is not None and bool(corpus.counts.documents)
    show_outcome(corpus)
    # A new one after each reading: closed, so that the outcome and the list are in sight.
    key = f"intake-{intake_round()}"
    with st.expander(t("documents.add"), expanded=not filled, icon=":material/upload_file:", key=key):
        show_intake()
    if corpus is not None and filled:
        show_shelf(corpus)


def _opened(corpus: Corpus) -> str | None:
    """Give the document to read: chosen on a page, or in the address; its relation is selected with it."""
    if DOCUMENT_KEY not in st.session_state and "doc" in st.query_params:
        st.session_state[DOCUMENT_KEY] = (st.query_params["doc"], None)
    doc, triple = st.session_state.get(DOCUMENT_KEY) or (None, None)
    if doc is None or doc not in corpus.documents:
        return None
    st.session_state[DOCUMENT_KEY] = (doc, None)
    if triple is not None:
        state.select("edge", triple)
    if st.query_params.get("doc") != doc:
        st.query_params["doc"] = doc
        state.selection()  # reads the address first, where nothing was selected yet
        state.write_url()
    return str(doc)


page()
