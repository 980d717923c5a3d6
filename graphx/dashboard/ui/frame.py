"""What every page begins with: style, what the store holds, the language; what to do where it is empty."""

from collections.abc import Callable

import streamlit as st

from graphx.dashboard.loader import Corpus, load_corpus, shown
from graphx.dashboard.ui.notice import show_notice
from graphx.dashboard.ui.style import add_style
from graphx.dashboard.words import LANG_KEY, current_lang, t
from graphx.exports.words import LANGS, counted
from graphx.model import Filter


def begin_page(
    *, heading: str | None = None, load: Callable[[], Corpus | None] = load_corpus
) -> Corpus | None:
    """Draw the page's first line and load the store; None where there is nothing to show yet."""
    add_style()
    corpus = load()
    left, right = st.columns([8, 2], vertical_alignment="center")
    with left:
        if heading:
            st.subheader(heading, anchor=False)
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        language_switch()
    show_notice(heading or "")
    return corpus


def language_switch() -> None:
    """Draw the switch between the interface's languages."""
    now = current_lang()
    st.segmented_control(t("common.language"), LANGS, default=now, key="lang-switch", required=True,
                         format_func=str.upper, label_visibility="collapsed", on_change=_switch)  # fmt: skip


def counts_line(corpus: Corpus) -> None:
    """Say how much the store holds."""
    lang, counts = current_lang(), corpus.counts
    st.caption(
        t(
            "common.counts",
            documents=counted(counts.documents, "documents", lang),
            actors=counted(counts.entities, "actors", lang),
            relations=counted(len(shown(corpus, Filter()).relations), "relations", lang),
        )
    )


def welcome() -> None:
    """Say what to do where no article has been read yet."""
    st.header(t("empty.heading"), anchor=False)
    st.write(t("empty.intro"))
    if st.button(t("empty.upload"), type="primary", icon=":material/upload_file:"):
        st.switch_page("views/documents.py")
    st.caption(t("empty.command"))
    st.code("graphx ingest DOSSIER" if current_lang() == "fr" else "graphx ingest FOLDER", language="bash")


def no_relations(corpus: Corpus) -> None:
    """Say why a store with documents shows no graph."""
    st.info(t("empty.no_relation"))
    st.caption(t("empty.no_relation_hint"))
    counts_line(corpus)
    if st.button(t("nav.documents"), icon=":material/description:"):
        st.switch_page("views/documents.py")


def _switch() -> None:
    st.session_state[LANG_KEY] = st.session_state["lang-switch"]
