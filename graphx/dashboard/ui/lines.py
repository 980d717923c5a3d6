"""Relations as lines to click, wherever a list of them is shown."""

from collections.abc import Mapping, Sequence
from weakref import WeakKeyDictionary

import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.ui.plain import md_escape
from graphx.dashboard.words import current_lang, t
from graphx.exports.relations import Graph, Relation
from graphx.exports.words import arrow, evidence_count, isolate, named, stance

# Asked for several times in each run, of graphs that are never changed.
_NAMES: WeakKeyDictionary[Graph, dict[str, str]] = WeakKeyDictionary()


def names_of(graph: Graph) -> dict[str, str]:
    """Display name of each actor, fit for a line with an arrow; the same dict every time."""
    if graph not in _NAMES:
        _NAMES[graph] = {actor: isolate(str(name)) for actor, name in graph.nodes(data="name")}
    return _NAMES[graph]


def relation_lines(
    relations: Sequence[Relation], names: Mapping[str, str], *, prefix: str, limit: int = 15
) -> None:
    """Draw each relation as a button that selects it; what is over the limit is counted."""
    for relation in relations[:limit]:
        relation_line(relation, names, prefix)
    if len(relations) > limit:
        st.caption(t("panel.more", n=len(relations) - limit))


def relation_line(relation: Relation, names: Mapping[str, str], prefix: str) -> None:
    """Draw one relation as a button; what isn't simply stated says so."""
    lang = current_lang()
    st.button(
        f"{md_escape(arrow(relation, names, lang))} :gray[:small[{_aside(relation)}]]",
        key=f"{prefix}-{relation.id}",
        type="tertiary",
        width="stretch",
        help=f"{named('categories', relation.category, lang)} · {stance(relation, lang)}",
        on_click=state.select,
        args=("edge", relation.id),
    )


def _aside(relation: Relation) -> str:
    lang = current_lang()
    told = [] if relation.modality == "asserted" else [named("modalities", relation.modality, lang)]
    return " · ".join([*told, evidence_count(relation, lang)])
