"""What a page says of the filter, and what to do where it lets nothing through."""

import streamlit as st

from graphx.dashboard.loader import Corpus
from graphx.dashboard.narrowing import ways_out
from graphx.dashboard.ui.filters import clear_filter, filter_words, replace_filter
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted
from graphx.model import Filter


def filter_note(wanted: Filter) -> None:
    """Say what filter the page is under, with a way to clear it; nothing where everything passes."""
    words = filter_words(wanted)
    if words:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(t("common.filter_active", filters=" · ".join(words)), width="content")
            st.button(t("common.clear_filter"), key="note-clear", on_click=clear_filter, type="tertiary")


def no_result(corpus: Corpus, wanted: Filter) -> None:
    """Name the part of the filter that is in the way, each a click to clear, and what that brings."""
    st.info(t("explore.no_result"))
    lang = current_lang()
    for way in ways_out(corpus, wanted):
        words = t("explore.without", part=t(f"explore.{way.part}").lower(),
                  count=counted(way.triples, "sentences", lang))  # fmt: skip
        st.button(words, key=f"without-{way.part}", icon=":material/filter_alt_off:",
                  on_click=replace_filter, args=(way.wider,))  # fmt: skip
    st.button(t("common.clear_filter"), key="clear-all", on_click=clear_filter, type="primary")
