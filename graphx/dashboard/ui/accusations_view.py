"""Who accuses whom, as a table; a line leads to its arrow."""

from typing import Any

import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Shown
from graphx.dashboard.ui.go import show_in_graph
from graphx.dashboard.ui.lines import names_of
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import Relation
from graphx.exports.words import action_words, stance

TABLE, ACTORS = "claims-accusations", "claims-accusation-actors"
_IDS, _PICKED = "claims-accusations-ids", "claims-accusation-picked"
ROWS = 500


def show_accusations(visible: Shown) -> None:
    """Draw the table, the most attested first."""
    # "n'a pas critiqué" accuses nobody
    found = [r for r in visible.relations if r.category == "ACCUSE" and r.polarity == "affirmed"]
    if not found:
        st.info(t("claims.no_accusations"))
        return
    names, lang = names_of(visible.graph), current_lang()
    found = _choose(found, names)[:ROWS]
    st.caption(t("claims.accusations"))
    table = pd.DataFrame(
        {
            "accuser": [names[r.source] for r in found],
            "action": [action_words(r.action, negated=r.polarity == "negated", lang=lang) for r in found],
            "accused": [names[r.target] for r in found],
            "theme": [", ".join(r.themes[:3]) for r in found],
            "stance": [stance(r, lang) for r in found],
            "when": [r.date or "" for r in found],
            "sentences": [len(r.triples) for r in found],
            "documents": [len(r.docs) for r in found],
        }
    )
    heads: dict[str, Any] = {
        name: t(f"claims.{name}" if name in ("accuser", "accused") else f"table.{name}")
        for name in table.columns
    }
    st.session_state[_IDS] = [r.id for r in found]
    st.dataframe(table, key=TABLE, hide_index=True, on_select=_picked, selection_mode="single-row",
                 height=min(35 * (len(found) + 1) + 3, 520), column_config=heads)  # fmt: skip
    if chosen := st.session_state.pop(_PICKED, None):
        show_in_graph("edge", chosen)


def _choose(found: list[Relation], names: dict[str, str]) -> list[Relation]:
    actors = sorted({end for r in found for end in (r.source, r.target)}, key=names.__getitem__)
    chosen = st.multiselect(t("claims.accusation_of"), actors, key=ACTORS, format_func=names.__getitem__,
                            width=480, placeholder=t("claims.all"))  # fmt: skip
    return [r for r in found if not chosen or {r.source, r.target} & set(chosen)]


def _picked() -> None:
    rows = st.session_state[TABLE]["selection"]["rows"]
    ids = st.session_state.get(_IDS, [])
    st.session_state[_PICKED] = ids[rows[0]] if rows and rows[0] < len(ids) else None
