"""Voices ranked by how much rests on them alone, and these statements."""

from typing import Any

import pandas as pd
import streamlit as st

from graphx.dashboard.disputes import find_sources
from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.ui.plain import md_escape, show_html, tag
from graphx.dashboard.ui.sentence import show_sentence
from graphx.dashboard.words import current_lang, t
from graphx.exports.words import arrow
from graphx.graph import Source
from graphx.model import Filter

TABLE = "claims-sources"
ROWS = 500
STATEMENTS = 12
WIDTHS = {"source": 235, "kind": 125, "alone": 115, "statements": 75}  # pixels: all in sight at 1280


def show_sources(corpus: Corpus, visible: Shown, wanted: Filter) -> None:
    """Draw the ranking, and beside it what rests on the voice that was clicked, else on the first."""
    found = find_sources(corpus, visible, wanted)[:ROWS]
    st.caption(t("claims.sources"))
    left, right = st.columns([55, 45], gap="medium")
    with left:
        chosen = _table(found)
    with right, st.container(border=True, height=520, key="reading-panel"):
        _statements(corpus, visible, chosen)


def _table(found: list[Source]) -> Source:
    table = pd.DataFrame(
        {
            "source": [s.words for s in found],
            "kind": [t(f"claims.kind_{_kind(s)}") for s in found],
            "alone": [len(s.alone) for s in found],
            "statements": [s.statements for s in found],
            "share": [len(s.alone) / s.statements for s in found],
        }
    )
    heads: dict[str, Any] = {
        name: st.column_config.Column(t(f"claims.{name}"), width=width) for name, width in WIDTHS.items()
    }
    share = st.column_config.ProgressColumn(
        t("claims.share"), min_value=0.0, max_value=1.0, format="percent", width=80
    )
    picked = st.dataframe(table, key=TABLE, hide_index=True, on_select="rerun", selection_mode="single-row",
                          height=520, column_config={**heads, "share": share})  # fmt: skip
    rows = picked["selection"]["rows"]
    return found[rows[0]] if rows and rows[0] < len(found) else found[0]


def _kind(source: Source) -> str:
    if source.by is not None:
        return "actor"
    return "words" if source.document is None else "document"


def _statements(corpus: Corpus, visible: Shown, source: Source) -> None:
    names, lang = names_of(visible.graph), current_lang()
    st.markdown(f"**{t('claims.rests', source=md_escape(source.words))}** ({len(source.alone)})")
    for key in source.alone[:STATEMENTS]:
        with st.container(gap=None):
            show_html(tag("p", css="gx-head gx-step", text=arrow(visible.by_triple[key], names, lang)))
            show_sentence(corpus, visible, key, prefix="alone", titled=source.document is None)
    if len(source.alone) > STATEMENTS:
        st.caption(t("panel.more", n=len(source.alone) - STATEMENTS))
