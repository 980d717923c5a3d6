"""The multigraph and what can be reckoned on it: functions on a networkx.MultiDiGraph."""

from graphx.graph.build import build_graph
from graphx.graph.centrality import (
    betweenness_centrality,
    degree,
    harmonic_centrality,
    hits,
    in_degree,
    out_degree,
    pagerank,
)
from graphx.graph.claims import Claim, Position, claims
from graphx.graph.communities import Community, communities, membership
from graphx.graph.filters import filter_graph
from graphx.graph.kinds import Graph
from graphx.graph.layout import positions
from graphx.graph.metrics import METRICS, Metric, centralities
from graphx.graph.paths import Hop, Path, Paths, all_paths, k_shortest_paths, shortest_path
from graphx.graph.ranks import Period, halves, rank_changes
from graphx.graph.replace import changed_pairs, replace_edges
from graphx.graph.sources import Source, sources
from graphx.graph.ways import Limits

__all__ = [
    "METRICS",
    "Claim",
    "Community",
    "Graph",
    "Hop",
    "Limits",
    "Metric",
    "Path",
    "Paths",
    "Period",
    "Position",
    "Source",
    "all_paths",
    "betweenness_centrality",
    "build_graph",
    "centralities",
    "changed_pairs",
    "claims",
    "communities",
    "degree",
    "filter_graph",
    "halves",
    "harmonic_centrality",
    "hits",
    "in_degree",
    "k_shortest_paths",
    "membership",
    "out_degree",
    "pagerank",
    "positions",
    "rank_changes",
    "replace_edges",
    "shortest_path",
    "sources",
]
