"""When an actor's relations are: bars by category, each a way to read what they count."""

from collections import Counter
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from graphx.dashboard.loader import Corpus, Shown
from graphx.dashboard.ties import dated_triples, relations_with
from graphx.dashboard.ui.lines import names_of, relation_lines
from graphx.dashboard.ui.period import bars
from graphx.dashboard.words import current_lang, t
from graphx.exports.palette import CATEGORY_COLOURS
from graphx.exports.words import named

HEIGHT = 160
CHART, PICK = "sheet-timeline", "sheet-when"
Rows = list[tuple[str, str | None, str]]


def show_timeline(corpus: Corpus, shown: Shown, actor: str) -> None:
    """Draw first and last date, the bars, and the relations of the bar that is chosen."""
    rows = dated_triples(shown.graph, actor)
    days = [day for _, day, _ in rows if day]
    if not days:
        st.caption(t("sheet.no_dates"))
        return
    undated = len(rows) - len(days)
    told = [t("sheet.seen", first=days[0], last=days[-1])]
    told += [t("sheet.undated", n=undated)] if undated else []
    st.caption(" · ".join(told))
    counts = bars(Counter(days))
    st.altair_chart(_chart(rows, counts), key=f"{CHART}-{actor}", height=HEIGHT, selection_mode="bar",
                    on_select=lambda: _bar_clicked(actor))  # fmt: skip
    # The same by keyboard: the bars as a list.
    options, pick = list(counts), f"{PICK}-{actor}"
    labels = {when: t("sheet.at", when=when, n=count) for when, count in counts.items()}
    if st.session_state.get(pick) not in options:
        st.session_state[pick] = None
    when = st.selectbox(t("sheet.pick"), options, None, key=pick, placeholder=t("sheet.pick_none"),
                        format_func=labels.__getitem__)  # fmt: skip
    if when:
        keys = [key for key, day, _ in rows if day and day.startswith(when)]
        relation_lines(relations_with(shown.relations, keys), names_of(corpus.graph), prefix=f"when-{actor}",
                       limit=30)  # fmt: skip


def _bar_clicked(actor: str) -> None:
    points = st.session_state[f"{CHART}-{actor}"]["selection"].get("bar", [])
    if points:
        st.session_state[f"{PICK}-{actor}"] = str(points[0]["when"])


def _chart(rows: Rows, counts: dict[str, int]) -> Any:
    lang, letters = current_lang(), len(next(iter(counts)))
    cells = Counter((day[:letters], category) for _, day, category in rows if day)
    names = {category: named("categories", category, lang) for category in CATEGORY_COLOURS}
    present = [category for category in names if any(category == kind for _, kind in cells)]
    data = pd.DataFrame(
        [
            {"when": when, "kind": names.get(category, category), "count": count}
            for (when, category), count in sorted(cells.items())
        ]
    )
    colours = alt.Scale(domain=[names[c] for c in present], range=[CATEGORY_COLOURS[c] for c in present])
    picked = alt.selection_point(name="bar", fields=["when"])
    return (
        alt.Chart(data)
        .mark_bar(cursor="pointer")
        .encode(
            x=alt.X("when:O", title=None, axis=alt.Axis(labelAngle=0, labelOverlap=True, labelFontSize=10)),
            y=alt.Y("count:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=4)),
            color=alt.Color("kind:N", title=None, scale=colours, legend=None),
            opacity=alt.condition(picked, alt.value(1.0), alt.value(0.45)),
            tooltip=[
                alt.Tooltip("when:O", title=t("ranks.when")),
                alt.Tooltip("kind:N", title=t("table.category")),
                alt.Tooltip("count:Q", title=t("table.sentences")),
            ],
        )
        .add_params(picked)
    )
