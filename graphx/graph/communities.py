"""Groups of actors that deal more with each other than with the rest (Leiden, by igraph).

Traag, Waltman and van Eck, "From Louvain to Leiden", Scientific Reports 9 (2019), 5233.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graphx.graph.collapse import collapse, undirected
from graphx.graph.community_names import all_actions, dealings, leading_actors, leading_verbs, name_of
from graphx.graph.kinds import Graph
from graphx.graph.lot import seeded


@dataclass(frozen=True, slots=True)
class Community:
    """A group of at least two actors."""

    name: str  # its leading actors and verbs
    members: tuple[str, ...]  # entity ids, the most connected first
    leaders: tuple[str, ...] = ()  # names of the members with the most relations inside
    verbs: tuple[str, ...] = ()  # what they do to one another most, and others less
    inside: int = 0  # triples between members
    outward: int = 0  # triples between a member and somebody else


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
    ranked = (sorted(part, key=lambda i: (-strength[i], joined.nodes[i])) for part in parts if len(part) > 1)
    members = [tuple(joined.nodes[i] for i in part) for part in ranked]
    return _named(graph, sorted(members, key=lambda m: (-len(m), m)))


def _named(graph: Graph, groups: list[tuple[str, ...]]) -> list[Community]:
    everywhere = all_actions(graph)
    found = []
    for members, deals in zip(groups, dealings(graph, groups), strict=True):
        leaders, verbs = leading_actors(graph, members, deals), leading_verbs(deals, everywhere)
        name = name_of(leaders, verbs)
        found.append(Community(name, members, leaders, verbs, deals.inside, deals.outward))
    return found


def membership(groups: Iterable[Community]) -> dict[str, int]:
    """Lead each actor to the place of its group; actors of no group are left out."""
    return {member: place for place, group in enumerate(groups) for member in group.members}
