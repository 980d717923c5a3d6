"""The period: how many relations there are when, and a slider with two ends below."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from graphx.dashboard.words import t
from graphx.model import Filter

MAX_DAYS = 2000  # steps of a slider; beyond it months would be too many as well
MAX_BARS = 72
DAY, MONTH, YEAR = 10, 7, 4  # letters of an ISO day that name what a bar stands for
HEIGHT = 84
INSIDE, OUTSIDE = "#4a90c2", "#9aa0a8"  # both seen on light and dark


def choose_period(known: Counter[str], wanted: Filter, key: str, *, drawn: bool = True) -> Filter:
    """Draw the histogram of the days (if `drawn`) and the slider; nothing where all is of one day."""
    days = sorted(known)
    if len(days) < 2:
        return wanted
    if len(days) > MAX_DAYS:
        days = sorted({f"{d[:MONTH]}-01" for d in days})
    ends = (_nearest(days, wanted.since, days[0]), _nearest(days, wanted.until, days[-1]))
    place = st.container(gap=None)
    chosen: Any = st.select_slider(t("explore.period"), days, ends, key=key)
    since, until = chosen
    with place:
        if drawn:
            st.altair_chart(_chart(bars(known), since, until), height=HEIGHT)
    if (since, until) == (days[0], days[-1]):
        return replace(wanted, since=None, until=None)
    return replace(wanted, since=since, until=until)


def bars(known: Counter[str]) -> dict[str, int]:
    """Count by day, month or year: the finest that needs at most MAX_BARS bars; empty ones are left out."""
    counts: Counter[str] = Counter()
    for letters in (DAY, MONTH, YEAR):
        counts = Counter()
        for day, count in known.items():
            counts[day[:letters]] += count
        if len(counts) <= MAX_BARS:
            break
    return dict(sorted(counts.items()))


def _chart(counts: dict[str, int], since: str, until: str) -> Any:
    import altair as alt  # with pandas half a second, which the first page needn't pay
    import pandas as pd

    data = pd.DataFrame(
        {
            "when": list(counts),
            "count": list(counts.values()),
            "inside": [since[: len(when)] <= when <= until[: len(when)] for when in counts],
        }
    )
    colour = alt.condition("datum.inside", alt.value(INSIDE), alt.value(OUTSIDE))
    return (
        alt.Chart(data)
        .mark_bar()
        .encode(
            x=alt.X("when:O", title=None, axis=alt.Axis(labels=False, ticks=False, domain=False)),
            y=alt.Y("count:Q", title=None, axis=None),
            color=colour,
            tooltip=[
                alt.Tooltip("when:O", title=t("explore.period")),
                alt.Tooltip("count:Q", title=t("table.sentences")),
            ],
        )
    )


def _nearest(days: Sequence[str], wanted: str | None, other: str) -> str:
    return next((d for d in days if wanted is not None and d >= wanted), other)
