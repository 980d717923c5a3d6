"""What every page shows where the store can't be read: what is wrong with which file, and what to do."""

import streamlit as st

from graphx.dashboard.loader import store_path
from graphx.dashboard.reasons import in_words
from graphx.dashboard.words import t
from graphx.errors import StoreError


def show_broken(error: StoreError) -> None:
    """Draw the state of a store that can't be read."""
    said, raw = in_words(str(error)), str(error)
    st.header(t("broken.heading"), anchor=False)
    st.error(t("broken.what"), icon=":material/database_off:")
    st.text(str(store_path().absolute()))
    st.text(said)
    if said != raw:
        with st.expander(t("broken.detail")):
            st.text(raw)
    if st.button(t("broken.again"), key="broken-again", icon=":material/refresh:"):
        st.rerun()
