"""Simple paths of growing length between two actors, within limits of number and time."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from time import monotonic

from graphx.graph.steps import Steps

Way = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """When a search is given up; what was found until then is returned."""

    paths: int = 10_000
    seconds: float = 5.0


@dataclass(frozen=True, slots=True)
class Quest:
    """Where a search leads and when it ends."""

    source: str
    target: str
    max_length: int  # hops
    enough: float = math.inf  # no longer paths once so many are found
    limits: Limits = Limits()
    passable: Callable[[Way], bool] | None = None  # whether the beginning of a path may go on; None: always


def find_ways(quest: Quest, forward: Steps, backward: Steps) -> tuple[list[Way], bool]:
    """Find paths, length by length, until there are enough; within a length the strongest come first.

    Returns
    -------
    list of tuple of str, bool
        The paths, and whether the search ended by itself rather than by a limit.
    """
    deadline = monotonic() + quest.limits.seconds
    near = _distances(quest, backward)
    found: list[Way] = []
    for length in range(near.get(quest.source, quest.max_length + 1), quest.max_length + 1):
        if len(found) >= quest.enough:
            break
        room = quest.limits.paths - len(found)
        ways = list(islice(_of_length(quest, length, forward, near, deadline), room + 1))
        found += sorted(ways[:room], key=lambda way: (-conductance(way, forward), way))
        if len(ways) > room or monotonic() > deadline:
            return found, False
    return found, True


def conductance(way: Way, forward: Steps) -> float:
    """Weigh a path as conductors in series: 1 / sum of 1/weight of its steps."""
    return 1 / sum(1 / max(forward(here)[there], 1e-9) for here, there in pairwise(way))


def _distances(quest: Quest, backward: Steps) -> dict[str, int]:
    """Count the hops to the target; where one path is enough, for actors no farther than the source."""
    near = {quest.target: 0}
    edge = [quest.target]
    while edge and near[edge[0]] < quest.max_length:
        if quest.enough <= 1 and quest.passable is None and quest.source in near:
            break
        hops = near[edge[0]] + 1
        edge = [node for here in edge for node in backward(here) if near.setdefault(node, hops) == hops]
        edge = list(dict.fromkeys(edge))
    return near


def _of_length(
    quest: Quest, length: int, forward: Steps, near: dict[str, int], deadline: float
) -> Iterator[Way]:
    """Walk depth first over actors from which the target is still within reach; stops at the deadline."""
    trail = [quest.source]
    branches = [iter(forward(quest.source))]
    while branches and monotonic() < deadline:
        node = next(branches[-1], None)
        left = length - len(trail)
        if node is None:
            branches.pop()
            trail.pop()
        elif node in trail or near.get(node, math.inf) > left or not _may(quest, (*trail, node)):
            continue
        elif node == quest.target:
            if left == 0:
                yield (*trail, node)
        else:
            trail.append(node)
            branches.append(iter(forward(node)))


def _may(quest: Quest, way: Way) -> bool:
    return quest.passable is None or quest.passable(way)
