"""Groups of actors that deal more with each other than with the rest (Leiden, by igraph).

Traag, Waltman and van Eck, "From Louvain to Leiden", Scientific Reports 9 (2019), 5233.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graphx.graph.collapse import collapse, undirected
from graphx.graph.kinds import Graph
from graphx.graph.lot import seeded

LEADERS = 3


@dataclass(frozen=True, slots=True)
class Community:
    """A group of at least two actors."""

    name: str  # its leading actors' names
    members: tuple[str, ...]  # entity ids, the most connected first


def communities(graph: Graph, *, seed: int = 0, resolution: float = 1.0) -> list[Community]:
    """Find the groups, the largest first; actors that belong to nobody are in none.

    Parameters
    ----------
    seed
        Leiden draws lots: the same seed gives the same groups.
    resolution
        Above 1 more and smaller groups, below 1 fewer and larger ones.
    """
    joined = collapse(graph)
    whole = undirected(joined)
    with seeded(seed):
        # -1: until nothing improves. Directions are forgotten: modularity as commonly defined has none.
        parts = whole.community_leiden("modularity", weights="weight", resolution=resolution, n_iterations=-1)
    strength = whole.strength(weights="weight")
    found = []
    for part in parts:
        if len(part) > 1:
            ranked = sorted(part, key=lambda i: (-strength[i], joined.nodes[i]))
            found.append(_community(graph, [joined.nodes[i] for i in ranked]))
    return sorted(found, key=lambda c: (-len(c.members), c.members))


def _community(graph: Graph, members: list[str]) -> Community:
    names = (str(graph.nodes[member].get("name", member)) for member in members[:LEADERS])
    return Community(", ".join(names), tuple(members))


def membership(groups: Iterable[Community]) -> dict[str, int]:
    """Lead each actor to the place of its group; actors of no group are left out."""
    return {member: place for place, group in enumerate(groups) for member in group.members}
