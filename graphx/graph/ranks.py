"""Who gained and lost rank from one period to another."""

from collections import Counter
from dataclasses import dataclass

import networkx as nx
import pandas as pd

from graphx.errors import FilterError
from graphx.graph.kinds import Graph
from graphx.graph.metrics import centralities

DIGITS = 9  # beyond them two scores are the same: what differs is how they were added up


@dataclass(frozen=True, slots=True)
class Period:
    """From one ISO day, month or year to another, both included; None is open."""

    since: str | None = None
    until: str | None = None

    def holds(self, day: str | None) -> bool:
        """Tell whether a day lies in the period; what has no date lies in none."""
        if day is None:
            return False
        after = self.since is None or day[: len(self.since)] >= self.since
        return after and (self.until is None or day[: len(self.until)] <= self.until)


Bounds = Period | tuple[str | None, str | None]


def rank_changes(graph: Graph, metric: str = "pagerank", *, before: Bounds, after: Bounds) -> pd.DataFrame:
    """Rank the actors in two periods; the index is the entity's id.

    Each period is ranked by its own triples alone. Equal scores share the better rank (1, 2, 2, 4).

    Parameters
    ----------
    metric
        One of METRICS.
    before, after
        The periods: since and until, ISO days, months or years, both included; None is open.

    Returns
    -------
    pandas.DataFrame
        Columns `name`, `type`, `rank_before`, `rank_after` (1 is the highest; missing where the actor has no
        triple in that period), `before`, `after` (the scores), `change` (places gained; negative: lost) and
        `status` ("up", "down", "same", "new", "gone"). Those come first who stood highest in either period.
        `attrs`: `relations` (how many triples each period has, as a pair), `undated` (how many have no date
        and are in neither).

    Raises
    ------
    FilterError
        There is no such metric, or a period ends before it begins.
    """
    first, last = _period(before), _period(after)
    scores = [_scores(_within(graph, period), metric) for period in (first, last)]
    frame = _side_by_side(graph, scores)
    frame["change"] = frame["rank_before"] - frame["rank_after"]
    frame["status"] = [_status(*row) for row in zip(frame["rank_before"], frame["rank_after"], strict=True)]
    days = Counter(_days(graph))
    frame.attrs["relations"] = tuple(
        sum(count for day, count in days.items() if period.holds(day)) for period in (first, last)
    )
    frame.attrs["undated"] = days[None]
    best = frame[["rank_before", "rank_after"]].min(axis=1)
    return frame.loc[frame.assign(best=best).sort_values(["best", "rank_after", "name"]).index]


def _side_by_side(graph: Graph, scores: "list[pd.Series[float]]") -> pd.DataFrame:
    ranks = [score.rank(ascending=False, method="min").astype("Int64") for score in scores]
    actors = [actor for actor in graph if any(actor in rank.index for rank in ranks)]
    return pd.DataFrame(
        {
            "name": [graph.nodes[actor].get("name", actor) for actor in actors],
            "type": [graph.nodes[actor].get("type", "other") for actor in actors],
            "rank_before": ranks[0].reindex(actors),
            "rank_after": ranks[1].reindex(actors),
            "before": scores[0].reindex(actors),
            "after": scores[1].reindex(actors),
        },
        index=pd.Index(actors, name="id", dtype=object),
    )


def halves(graph: Graph) -> tuple[Period, Period] | None:
    """Split the dated triples in two periods of about as many; None where all are of one day or undated."""
    days = Counter(day for day in _days(graph) if day)
    if len(days) < 2:
        return None
    ordered, seen, total = sorted(days), 0, sum(days.values())
    cuts = []
    for place, day in enumerate(ordered[:-1]):
        seen += days[day]
        cuts.append((abs(total - 2 * seen), place))
    place = min(cuts)[1]
    return Period(ordered[0], ordered[place]), Period(ordered[place + 1], ordered[-1])


def _days(graph: Graph) -> list[str | None]:
    return [data.get("date") for _, _, data in graph.edges(data=True)]


def _period(bounds: Bounds) -> Period:
    period = bounds if isinstance(bounds, Period) else Period(*bounds)
    if period.since is not None and period.until is not None:
        length = min(len(period.since), len(period.until))
        if period.since[:length] > period.until[:length]:
            raise FilterError(f"This period ends before it begins: {period.since} to {period.until}.")
    return period


def _within(graph: Graph, period: Period) -> Graph:
    part: Graph = nx.MultiDiGraph()
    known: dict[str | None, bool] = {}  # many triples, few days
    for source, target, key, data in graph.edges(keys=True, data=True):
        day = data.get("date")
        if day not in known:
            known[day] = period.holds(day)
        if known[day]:
            part.add_edge(source, target, key, weight=data.get("weight", 1.0))
    return part


def _scores(part: Graph, metric: str) -> "pd.Series[float]":
    return centralities(part, [metric])[metric].astype(float).round(DIGITS)


def _status(before: object, after: object) -> str:
    if pd.isna(before):  # type: ignore[call-overload] # an integer or pandas' NA
        return "new"
    if pd.isna(after):  # type: ignore[call-overload]
        return "gone"
    return "same" if before == after else "up" if after < before else "down"  # type: ignore[operator]
