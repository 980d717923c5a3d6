"""A slope for each actor: its rank in one period on the left, in the other on the right."""

from typing import Any

import altair as alt
import pandas as pd

from graphx.dashboard.words import t

MOST = 15  # actors drawn: more names than that run into each other
COLOURS = {"up": "#4a90c2", "down": "#d9822b", "same": "#8a8f98"}  # blue and orange: told apart by all eyes
STEP = 22  # pixels from a name to the next
LONGEST = 26  # letters of a name


def slope_chart(frame: pd.DataFrame) -> tuple[Any, int] | None:
    """Draw the highest actors that are in both periods; with their number, or None where there are none."""
    data = slopes(frame)
    if data.empty:
        return None
    count = len(data) // 2
    colours = alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))
    periods = [t("ranks.before"), t("ranks.after")]
    axis = alt.Axis(labelAngle=0, domain=False, ticks=False, orient="top", labelLimit=220)
    base = alt.Chart(data).encode(
        x=alt.X("period:O", sort=periods, scale=alt.Scale(padding=0.5), title=None, axis=axis),
        y=alt.Y("place:Q", scale=alt.Scale(reverse=True, domain=[0.5, count + 0.5]), axis=None),
        color=alt.Color("status:N", legend=None, scale=colours),
    )
    tooltip = [
        alt.Tooltip("name:N", title=t("ranks.name")),
        alt.Tooltip("period:O", title=t("explore.period")),
        alt.Tooltip("rank:Q", title=t("ranks.rank")),
    ]
    lines = base.mark_line(strokeWidth=2).encode(detail="id:N")
    dots = base.mark_point(filled=True, size=45).encode(tooltip=tooltip)
    left, right = (base.transform_filter(alt.datum.side == side) for side in ("before", "after"))
    ends = (
        left.mark_text(align="right", dx=-8, fontSize=12, limit=230).encode(text="label:N"),
        right.mark_text(align="left", dx=8, fontSize=12, limit=230).encode(text="label:N"),
    )
    return alt.layer(lines, dots, *ends).properties(height=STEP * count + 30), count


def slopes(frame: pd.DataFrame) -> pd.DataFrame:
    """List both ends of each slope; those of one rank stand below each other, or names would overlap."""
    both = frame.dropna(subset=["rank_before", "rank_after"]).head(MOST)
    rows = []
    for side in ("before", "after"):
        ordered = both.sort_values([f"rank_{side}", "name"])
        for place, (actor, row) in enumerate(ordered.iterrows(), start=1):
            rank, name = int(row[f"rank_{side}"]), _short(str(row["name"]))
            rows.append(
                {
                    "id": actor,
                    "name": str(row["name"]),
                    "side": side,
                    "period": t(f"ranks.{side}"),
                    "place": place,
                    "rank": rank,
                    "label": f"{name}  {rank}" if side == "before" else f"{rank}  {name}",
                    "status": row["status"],
                }
            )
    return pd.DataFrame(rows)


def _short(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1] + "…"
