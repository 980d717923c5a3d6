"""One sentence behind a relation, with the ways on: into the graph, into its document."""

import streamlit as st

from graphx.dashboard.loader import Corpus, Shown, load_document
from graphx.dashboard.ui.go import open_document, show_in_graph
from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.ui.quote import show_quote
from graphx.dashboard.ui.relation_panel import find_edge
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import named


def show_sentence(corpus: Corpus, visible: Shown, key: str, *, prefix: str, titled: bool = True) -> None:
    """Draw the sentence of a triple; nothing where the filter lets it not pass."""
    found = find_edge(visible, key)
    if found is None:
        return
    data, lang = found[2], current_lang()
    document = load_document(str(data["doc"]), corpus.revision)
    stand = (named("polarities", data["polarity"], lang), named("modalities", data["modality"], lang))
    origin = (document.title or document.id, document.date) if titled else ()
    show_quote(data, document, alone=True)
    show_html(tag("p", css="gx-quiet", text=" · ".join(part for part in (*origin, *stand) if part)))
    with st.container(horizontal=True, gap="small"):
        if st.button(t("common.show_in_graph"), key=f"{prefix}-see-{key}", type="tertiary", width=150):
            show_in_graph("edge", key)
        if st.button(t("common.open_document"), key=f"{prefix}-open-{key}", type="tertiary", width=165):
            open_document(str(data["doc"]), key)
