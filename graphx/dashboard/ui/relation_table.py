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
    """Draw the table; a row that is ticked is selected everywhere, several make a dossier."""
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
        selection_mode="multi-row",
        column_config={
            **columns,
            "confidence": st.column_config.ProgressColumn(
                columns["confidence"], min_value=0.0, max_value=1.0, format="%.2f"
            ),
        },
    )


def _follow(relations: Sequence[Relation]) -> None:
    """Mark the row of what was selected elsewhere; where several are ticked they stay as they are."""
    chosen, ticked = state.selection(), state.basket()
    if len(ticked) > 1:
        rows = [i for i, r in enumerate(relations) if r.id in ticked]
    else:
        wanted = chosen.id if chosen is not None and chosen.kind == "edge" else None
        rows = [i for i, r in enumerate(relations) if wanted in r.triples][:1]
    now = st.session_state.get(KEY)
    if now is None or sorted(now["selection"]["rows"]) != rows:
        st.session_state[KEY] = {"selection": {"rows": rows, "columns": [], "cells": []}}


def _row_selected() -> None:
    ids, before = st.session_state.get(_IDS, []), state.basket()
    chosen = state.selection()
    if len(before) < 2 and chosen is not None and chosen.kind == "edge":
        before = (chosen.id,)
    ticked = tuple(ids[row] for row in st.session_state[KEY]["selection"]["rows"] if row < len(ids))
    state.set_basket(ticked)
    new = [id_ for id_ in ticked if id_ not in before]
    if new or ticked:
        state.select("edge", (new or ticked)[-1], "table")
    else:
        state.clear_selection()
