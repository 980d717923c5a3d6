"""Every centrality of every actor as a table, and two of them face to face; a row or dot opens the sheet."""

from dataclasses import replace
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from graphx.dashboard import state
from graphx.dashboard.loader import Corpus
from graphx.dashboard.ui.graph_view import SIZES
from graphx.dashboard.words import current_lang, namer, t
from graphx.exports.palette import TYPE_COLOURS
from graphx.exports.words import named
from graphx.graph import METRICS, Community, membership

ACTOR = "graphx_actor_sheet"  # whose sheet is open on the Actors page
TABLE, SCATTER = "actors-table", "actors-scatter"
LABELS = "#8a8f98"  # of the scatter: legible on light and dark


def show_ranking(corpus: Corpus, frame: pd.DataFrame, found: list[Community]) -> None:
    """Draw the table, ranked by the measure that is chosen; its line says what it means."""
    lang = current_lang()
    places = membership(found)
    names = list(METRICS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        metric = st.selectbox(t("actors.metric"), names, names.index("pagerank"), key="actors-metric",
                              format_func=namer("metrics.", names), width=180)  # fmt: skip
        st.caption(t(f"meanings.{metric}"), width=430)
        if metric in SIZES and st.button(
            t("actors.size_nodes"), key="size-nodes", type="tertiary", icon=":material/hub:"
        ):
            state.set_view(replace(state.view(), size_by=metric))
            st.switch_page("views/explore.py")
    ordered = frame.sort_values([metric, "name"], ascending=[False, True])
    nodes = corpus.graph.nodes
    table = pd.DataFrame(
        {
            "name": ordered["name"],
            "type": [named("types", kind, lang) for kind in ordered["type"]],
            **{m: ordered[m] for m in sorted(METRICS, key=lambda m: m != metric)},
            "community": [_community_number(places.get(actor)) for actor in ordered.index],
            "mentions": [nodes[actor]["mentions"] for actor in ordered.index],
            "docs": [nodes[actor]["docs"] for actor in ordered.index],
        }
    )
    st.session_state["actors-ids"] = list(ordered.index)
    st.dataframe(table, key=TABLE, hide_index=True, height=330, on_select=_row_selected,
                 selection_mode="single-row", column_config=_columns(frame))  # fmt: skip


def _columns(frame: pd.DataFrame) -> dict[str, Any]:
    columns: dict[str, Any] = {
        name: t(f"actors.{name}") for name in ("name", "type", "community", "mentions", "docs")
    }
    for metric in METRICS:
        whole = float(frame[metric].max()) > 1.5 or metric.endswith("degree")
        columns[metric] = st.column_config.NumberColumn(
            t(f"metrics.{metric}"), help=t(f"meanings.{metric}"), format="%.0f" if whole else "%.3f"
        )
    return columns


def _community_number(place: int | None) -> str:
    return "" if place is None else str(place + 1)


def _row_selected() -> None:
    rows = st.session_state[TABLE]["selection"]["rows"]
    ids = st.session_state.get("actors-ids", [])
    st.session_state[ACTOR] = ids[rows[0]] if rows and rows[0] < len(ids) else None


def show_scatter(frame: pd.DataFrame) -> None:
    """Draw each actor where two measures meet; those highest in both are named."""
    st.markdown(f"**{t('actors.scatter')}**")
    names = list(METRICS)
    with st.container(horizontal=True):
        across = st.selectbox(t("actors.horizontal"), names, names.index("degree"), key="scatter-x",
                              format_func=namer("metrics.", names))  # fmt: skip
        up = st.selectbox(t("actors.vertical"), names, names.index("betweenness"), key="scatter-y",
                          format_func=namer("metrics.", names))  # fmt: skip
    lang = current_lang()
    data = pd.DataFrame(
        {
            "id": frame.index,
            "name": frame["name"].to_numpy(),
            "kind": [named("types", kind, lang) for kind in frame["type"]],
            "x": frame[across].to_numpy(),
            "y": frame[up].to_numpy(),
        }
    )
    chosen = st.altair_chart(_chart(data, across, up, lang), key=SCATTER, on_select="rerun", height=360)
    points = chosen["selection"].get("actor", []) if chosen else []
    if points and st.session_state.get("scatter-last") != points[0]["id"]:
        st.session_state["scatter-last"] = st.session_state[ACTOR] = points[0]["id"]
        st.rerun()


def _chart(data: pd.DataFrame, across: str, up: str, lang: str) -> Any:
    kinds = {named("types", kind, lang): colour for kind, colour in TYPE_COLOURS.items()}  # type: ignore[arg-type] # a Lang
    present = [kind for kind in kinds if kind in set(data["kind"])]
    base = alt.Chart(data).encode(
        x=alt.X("x:Q", title=t(f"metrics.{across}"), scale=alt.Scale(nice=True)),
        y=alt.Y("y:Q", title=t(f"metrics.{up}"), scale=alt.Scale(nice=True)),
    )
    colour = alt.Color(
        "kind:N", title=None, scale=alt.Scale(domain=present, range=[kinds[k] for k in present])
    )
    tooltip = [
        alt.Tooltip("name:N", title=t("actors.name")),
        alt.Tooltip("x:Q", format=".3~f", title=t(f"metrics.{across}")),
        alt.Tooltip("y:Q", format=".3~f", title=t(f"metrics.{up}")),
    ]
    picked = alt.selection_point(name="actor", fields=["id"])
    dots = base.mark_point(filled=True, size=110, opacity=0.85).encode(
        color=colour, shape=alt.Shape("kind:N", title=None, scale=alt.Scale(domain=present)), tooltip=tooltip
    )
    top = data.assign(rank=data["x"].rank(pct=True) + data["y"].rank(pct=True)).nlargest(12, "rank")
    text = alt.Chart(top).mark_text(align="left", dx=9, dy=-4, limit=150, color=LABELS)
    return alt.layer(dots.add_params(picked), text.encode(x="x:Q", y="y:Q", text="name:N"))
