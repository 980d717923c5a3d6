"""The centralities side by side, as a table."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import pandas as pd

from graphx.errors import FilterError
from graphx.graph import centrality
from graphx.graph.collapse import Collapsed, collapse
from graphx.graph.kinds import Graph


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure of how much an actor stands in the middle."""

    name: str
    meaning: str  # one line for users
    compute: Callable[[Graph, Collapsed], centrality.Scores]
    sampled: bool = False  # whether it is estimated on large graphs


_ALL = (
    Metric("in_degree", "relations that point at the actor", lambda g, _: centrality.in_degree(g)),
    Metric("out_degree", "relations that start from the actor", lambda g, _: centrality.out_degree(g)),
    Metric("degree", "relations in and out, by weight", lambda g, _: centrality.degree(g)),
    Metric(
        "pagerank",
        "importance: many act on it, or few who are important themselves",
        lambda g, c: centrality.pagerank(g, collapsed=c),
    ),
    Metric(
        "betweenness",
        "go-between: share of the shortest paths between others that lead over it",
        lambda g, c: centrality.betweenness_centrality(g, collapsed=c),
        sampled=True,
    ),
    Metric(
        "harmonic",
        "nearness: few steps from the others to it",
        lambda g, c: centrality.harmonic_centrality(g, collapsed=c),
        sampled=True,
    ),
    Metric("hub", "acts on many who are much acted on", lambda g, c: centrality.hits(g, collapsed=c)[0]),
    Metric("authority", "is acted on by many who act much", lambda g, c: centrality.hits(g, collapsed=c)[1]),
)
METRICS: Mapping[str, Metric] = MappingProxyType({metric.name: metric for metric in _ALL})


def centralities(graph: Graph, metrics: Sequence[str] | None = None) -> pd.DataFrame:
    """Measure every actor; the index is the entity's id, the columns name, type and each metric.

    Parameters
    ----------
    metrics
        Names out of METRICS, in the order of the columns; None means all.

    Returns
    -------
    pandas.DataFrame
        In the graph's order. `attrs["estimated"]` lists the columns that were estimated because the graph
        is large.

    Raises
    ------
    FilterError
        There is no such metric.
    """
    names = list(METRICS) if metrics is None else list(metrics)
    for name in names:
        if name not in METRICS:
            raise FilterError(f"There is no metric {name!r}: choose from {', '.join(METRICS)}.")
    joined = collapse(graph)
    columns: dict[str, object] = {
        "name": pd.Series(
            {node: data.get("name", node) for node, data in graph.nodes(data=True)}, dtype=object
        ),
        "type": pd.Series(
            {node: data.get("type", "other") for node, data in graph.nodes(data=True)}, dtype=object
        ),
    }
    columns |= {name: pd.Series(METRICS[name].compute(graph, joined), dtype=float) for name in names}
    table = pd.DataFrame(columns, index=pd.Index(list(graph), name="id", dtype=object))
    large = len(graph) > centrality.EXACT_NODES
    table.attrs["estimated"] = [name for name in names if large and METRICS[name].sampled]
    return table
