"""The drawn graph's relations as a table: the same filter, the same selection, readable without a mouse."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import Relation
from graphx.exports.words import Lang, action_words, named, stance

KEY = "graphx_table"
_IDS = "graphx_table_ids"


def relation_frame(relations: Sequence[Relation], names: Mapping[str, str], lang: Lang) -> pd.DataFrame:
    """One row a relation, in the order given."""
    rows = [
        {
            "source": names.get(r.source, r.source),
            "action": action_words(r.action, negated=r.polarity == "negated", lang=lang),
            "target": names.get(r.target, r.target),
            "theme": ", ".join(r.themes[:3]),
            "category": named("categories", r.category, lang),
            "stance": stance(r, lang),
            "when": r.date or "",
            "sentences": len(r.triples),
            "documents": len(r.docs),
            "confidence": r.confidence,
        }
        for r in relations
    ]
    columns = [
        "source",
        "action",
        "target",
        "theme",
        "category",
        "stance",
        "when",
        "sentences",
        "documents",
        "confidence",
    ]
    return pd.DataFrame(rows, columns=columns)


def show_table(relations: Sequence[Relation], names: Mapping[str, str], *, height: int = 320) -> None:
    """Draw the table; a row that is clicked is selected everywhere."""
    lang = current_lang()
    st.session_state[_IDS] = [r.id for r in relations]
    _follow(relations)
    columns = {name: t(f"table.{name}") for name in relation_frame([], {}, lang).columns}
    st.dataframe(
        relation_frame(relations, names, lang),
        key=KEY,
        height=height,
        hide_index=True,
        on_select=_row_selected,
        selection_mode="single-row",
        column_config={
            **columns,
            "confidence": st.column_config.ProgressColumn(
                columns["confidence"], min_value=0.0, max_value=1.0, format="%.2f"
            ),
        },
    )


def _follow(relations: Sequence[Relation]) -> None:
    """Mark the row of what was selected elsewhere."""
    chosen = state.selection()
    wanted = chosen.id if chosen is not None and chosen.kind == "edge" else None
    rows = [i for i, r in enumerate(relations) if wanted in r.triples][:1]
    now = st.session_state.get(KEY)
    if now is None or list(now["selection"]["rows"]) != rows:
        st.session_state[KEY] = {"selection": {"rows": rows, "columns": [], "cells": []}}


def _row_selected() -> None:
    rows = st.session_state[KEY]["selection"]["rows"]
    ids = st.session_state.get(_IDS, [])
    if rows and rows[0] < len(ids):
        state.select("edge", ids[rows[0]], "table")
    else:
        state.clear_selection()
