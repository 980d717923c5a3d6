"""Export: what passes the filter, as files for other programs."""

from functools import partial

import streamlit as st

from graphx.dashboard.downloads import CHOICE_KINDS, KINDS, make_choice, make_file
from graphx.dashboard.loader import Corpus, shown
from graphx.dashboard.state import basket, current_filter
from graphx.dashboard.ui.filters import clear_filter, filter_words
from graphx.dashboard.ui.graph_page import graph_page
from graphx.dashboard.ui.no_result import no_result
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import counted


def page() -> None:
    """Draw the page."""
    graph_page(t("export.heading"), _downloads)


def _downloads(corpus: Corpus) -> None:
    wanted, lang = current_filter(), current_lang()
    visible = shown(corpus, wanted)
    words = filter_words(wanted) or [t("common.filter_all")]
    st.caption(t("common.filter_active", filters=" · ".join(words)))
    if wanted != type(wanted)():
        st.button(t("common.clear_filter"), on_click=clear_filter, type="tertiary")
    if not visible.relations:
        no_result(corpus, wanted)
        return
    st.markdown(
        t("export.what", actors=counted(len(visible.graph), "actors", lang),
          relations=counted(len(visible.relations), "relations", lang),
          triples=counted(visible.graph.number_of_edges(), "sentences", lang))
    )  # fmt: skip
    chosen = tuple(dict.fromkeys(r.id for key in basket() if (r := visible.by_triple.get(key))))
    kinds = [*CHOICE_KINDS, *KINDS] if chosen else KINDS
    columns = st.columns(2, gap="medium")
    for place, kind in enumerate(kinds):
        with columns[place % 2], st.container(border=True):
            st.markdown(f"**{t(f'export.{kind.name}')}**")
            st.caption(t(f"export.{kind.name}_help", **({"n": len(chosen)} if kind in CHOICE_KINDS else {})))
            # A function, not the bytes: nothing is written before somebody asks for it.
            st.download_button(
                t("export.download"),
                data=partial(make_choice, kind.name, chosen, corpus, visible, lang)
                if kind in CHOICE_KINDS
                else partial(make_file, kind.name, corpus, visible, wanted, lang),
                file_name=kind.file_name,
                mime=kind.mime,
                key=f"download-{kind.name}",
                icon=":material/download:",
                on_click="ignore",
            )


page()
