"""Ways from one page to another."""

import streamlit as st

from graphx.dashboard import state

DOCUMENT_KEY = "graphx_open_document"


def open_document(doc: str, triple: str | None = None) -> None:
    """Turn to the reader, at the sentence of a triple where one is given."""
    st.session_state[DOCUMENT_KEY] = (doc, triple)
    st.switch_page("views/documents.py")


def show_in_graph(kind: state.Kind, id_: str) -> None:
    """Turn to the graph with something selected."""
    state.select(kind, id_)
    st.switch_page("views/explore.py")
