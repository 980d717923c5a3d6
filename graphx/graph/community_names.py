"""What a group of actors is called: those who lead it, and what they do to one another."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphx.graph.kinds import Graph

LEADERS, VERBS = 3, 2
BETWEEN = " · "  # of actors and verbs


@dataclass(slots=True)
class Dealings:
    """The triples of a group."""

    inside: int = 0  # between its members
    outward: int = 0  # between a member and somebody else
    actions: Counter[str] = field(default_factory=Counter)  # of those inside that were done or may be
    fallback: Counter[str] = field(default_factory=Counter)  # of the same, nouns and what has no category
    within: Counter[str] = field(default_factory=Counter)  # triples inside that each member takes part in


def dealings(graph: Graph, groups: Sequence[Sequence[str]]) -> list[Dealings]:
    """Count what each group's members do, among themselves and outward."""
    place = {member: number for number, members in enumerate(groups) for member in members}
    found = [Dealings() for _ in groups]
    for source, target, data in graph.edges(data=True):
        if source == target:
            continue
        first, last = place.get(source), place.get(target)
        if first is not None and first == last:
            _count(found[first], source, target, data)
            continue
        for number in (first, last):
            if number is not None:
                found[number].outward += 1
    return found


def _count(group: Dealings, source: str, target: str, data: Mapping[str, Any]) -> None:
    group.inside += 1
    group.within.update((source, target))
    if tells(data):
        plain = data.get("category", "OTHER") == "OTHER" or "noun" in str(data.get("rule", ""))
        (group.fallback if plain else group.actions)[str(data["action"])] += 1


def tells(edge: Mapping[str, Any]) -> bool:
    """Tell whether an action says what actors do: neither a denial nor "is", "has", "remains"."""
    denied = edge.get("polarity") == "negated" or edge.get("modality") == "denied"
    return bool(edge.get("action")) and not denied and not str(edge.get("rule", "")).startswith("copular")


def all_actions(graph: Graph) -> Counter[str]:
    """Count each action in the whole graph."""
    return Counter(str(data["action"]) for _, _, data in graph.edges(data=True) if tells(data))


def leading_actors(graph: Graph, members: Sequence[str], group: Dealings) -> tuple[str, ...]:
    """Name the members with the most triples inside the group; `members` decide between equals."""
    ranked = sorted(members, key=lambda member: -group.within[member])
    return tuple(str(graph.nodes[member].get("name", member)) for member in ranked[:LEADERS])


def leading_verbs(group: Dealings, everywhere: Mapping[str, int]) -> tuple[str, ...]:
    """List the actions that are frequent in the group and its own: count times share of all its uses.

    Verbs that have a category go first; nouns (*relation*) and the other verbs stand in where there are too
    few.
    """
    found: list[str] = []
    for actions in (group.actions, group.fallback):
        ranked = sorted(actions, key=lambda a: (-actions[a] * actions[a] / everywhere[a], a))
        found += [action for action in ranked if action not in found]
    return tuple(found[:VERBS])


def name_of(leaders: Sequence[str], verbs: Sequence[str]) -> str:
    """Write the name: "Russie, Corée du Nord · livrer, rencontrer"."""
    return BETWEEN.join(", ".join(part) for part in (leaders, verbs) if part)
