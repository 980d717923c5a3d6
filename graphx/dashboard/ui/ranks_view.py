"""Who gained and lost rank between two periods: a table of all, a slope for each of the highest."""

from collections import Counter
from datetime import date
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Corpus, Shown, filter_key
from graphx.dashboard.ui.metrics_view import ACTOR
from graphx.dashboard.ui.period import bars
from graphx.dashboard.ui.slopes import slope_chart
from graphx.dashboard.words import namer, t
from graphx.graph import METRICS, Period, halves, rank_changes
from graphx.model import Filter

FEW = 20  # relations of a period below which a rank means little
TABLE = "ranks-table"
_IDS = "ranks-ids"
HEIGHT = 130
COLOURS = {"in_before": "#4a90c2", "in_after": "#d9822b", "in_both": "#8a6fb0", "outside": "#9aa0a8"}
OPEN = (date(1, 1, 1), date(9999, 12, 31))


def show_ranks(corpus: Corpus, visible: Shown, wanted: Filter) -> None:
    """Draw the choice of periods and measure, and what changed from one to the other."""
    st.caption(t("ranks.intro"))
    split = halves(visible.graph)
    if split is None:
        st.info(t("ranks.one_day"))
        return
    names = list(METRICS)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        before = _choose("before", split[0])
        after = _choose("after", split[1])
        metric = st.selectbox(t("actors.metric"), names, names.index("degree"), key="ranks-metric",
                              format_func=namer("metrics.", names), width=170)  # fmt: skip
    if before is None or after is None:
        st.info(t("ranks.choose"))
        return
    _histogram(visible, before, after)
    frame = _changes((corpus.revision, filter_key(wanted)), metric, before, after, visible)
    counts, undated = frame.attrs["relations"], frame.attrs["undated"]
    st.caption(t("ranks.relations", before=counts[0], after=counts[1], undated=undated))
    if min(counts) < FEW:
        st.warning(t("ranks.few", n=FEW))
    if frame.empty:
        st.info(t("ranks.none"))
        return
    _table(frame, metric)
    if (chart := slope_chart(frame)) is not None:
        st.altair_chart(chart[0])
        st.caption(t("ranks.slope", n=chart[1]))


def _choose(name: str, period: Period) -> Period | None:
    """Ask for a beginning and an end; None while only one of them is chosen."""
    # New material has new halves: the key says of which ones the reader's choice is.
    default = (date.fromisoformat(str(period.since)), date.fromisoformat(str(period.until)))
    key = f"ranks-{name}-{period.since}-{period.until}"
    chosen: Any = st.date_input(t(f"ranks.{name}"), default, *OPEN, key=key, format="YYYY-MM-DD", width=265)
    if not isinstance(chosen, tuple) or len(chosen) != len(default):
        return None
    return Period(chosen[0].isoformat(), chosen[1].isoformat())


@st.cache_resource(max_entries=16, show_spinner=False)
def _changes(
    key: tuple[str, str], metric: str, before: Period, after: Period, _visible: Shown
) -> pd.DataFrame:
    return rank_changes(_visible.graph, metric, before=before, after=after)


def _histogram(visible: Shown, before: Period, after: Period) -> None:
    dates = (data["date"] for _, _, data in visible.graph.edges(data=True))
    days: Counter[str] = Counter(day for day in dates if day)
    letters = len(next(iter(bars(days))))
    cells: Counter[tuple[str, str]] = Counter()
    for day, count in days.items():
        cells[day[:letters], part_of(day, before, after)] += count
    data = pd.DataFrame([(*cell, n) for cell, n in sorted(cells.items())], columns=["when", "part", "count"])
    data["kind"] = [t(f"ranks.{part}") for part in data["part"]]
    present = [part for part in COLOURS if part in set(data["part"])]
    scale = alt.Scale(domain=[t(f"ranks.{p}") for p in present], range=[COLOURS[p] for p in present])
    chart = (
        alt.Chart(data)
        .mark_bar()
        .encode(
            x=alt.X("when:O", title=None, axis=alt.Axis(labelOverlap=True, labelAngle=0, labelFontSize=10)),
            y=alt.Y("count:Q", title=None, axis=None),
            color=alt.Color("kind:N", title=None, scale=scale, legend=alt.Legend(orient="top", offset=2)),
            tooltip=[
                alt.Tooltip("when:O", title=t("ranks.when")),
                alt.Tooltip("kind:N", title=t("explore.period")),
                alt.Tooltip("count:Q", title=t("ranks.count")),
            ],
        )
    )
    st.altair_chart(chart, height=HEIGHT)


def part_of(day: str, before: Period, after: Period) -> str:
    """Name the period that a day lies in, as a key of COLOURS."""
    inside = (before.holds(day), after.holds(day))
    return {(True, True): "in_both", (True, False): "in_before", (False, True): "in_after"}.get(
        inside, "outside"
    )


def _table(frame: pd.DataFrame, metric: str) -> None:
    whole = metric.endswith("degree")
    table = pd.DataFrame(
        {
            "name": frame["name"],
            "trend": [trend(*row) for row in zip(frame["status"], frame["change"], strict=True)],
            "change": frame["change"].astype("Int64"),
            "rank_before": frame["rank_before"],
            "rank_after": frame["rank_after"],
            "value_before": frame["before"],
            "value_after": frame["after"],
        }
    )
    heads: dict[str, Any] = {str(name): t(f"ranks.{name}") for name in table.columns}
    for name in ("value_before", "value_after"):
        heads[name] = st.column_config.NumberColumn(heads[name], format="%.0f" if whole else "%.3f")
    heads["change"] = st.column_config.NumberColumn(heads["change"], format="%+d")
    st.session_state[_IDS] = list(frame.index)
    st.dataframe(table, key=TABLE, hide_index=True, height=250, placeholder="–", on_select=_row_selected,
                 selection_mode="single-row", column_config=heads)  # fmt: skip


def trend(status: str, change: Any) -> str:
    """Write what became of an actor's rank."""
    if status in ("up", "down"):
        return t(f"ranks.{status}", n=abs(int(change)))
    return t(f"ranks.{status}")


def _row_selected() -> None:
    rows = st.session_state[TABLE]["selection"]["rows"]
    ids = st.session_state.get(_IDS, [])
    if rows and rows[0] < len(ids):
        st.session_state[ACTOR] = ids[rows[0]]
