"""Triples that say the same thing, drawn as one arrow: the unit that a person clicks."""

from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import networkx as nx

Graph: TypeAlias = "nx.MultiDiGraph[str]"


@dataclass(frozen=True, slots=True)
class Relation:
    """One arrow between two actors and the triples that stand behind it, the surest first."""

    id: str  # id of the surest triple: stable, and enough to find the relation again
    source: str
    target: str
    action: str
    category: str
    polarity: str
    modality: str
    symmetric: bool
    triples: tuple[str, ...]
    themes: tuple[str, ...]  # the most frequent first
    docs: tuple[str, ...]  # that of the original for a near-copy
    date: str | None  # of the earliest triple that has one
    confidence: float  # of the surest triple

    @property
    def pair(self) -> tuple[str, str]:
        """Both ends in alphabetical order, whatever the direction."""
        return min(self.source, self.target), max(self.source, self.target)


_Name = tuple[str, str, str, str, str, bool]
_Member = tuple[str, dict[str, Any]]


def list_relations(graph: Graph) -> list[Relation]:
    """Join the triples that share both ends, action, polarity, modality and direction.

    Returns the strongest first: most triples, then most documents, then the surest; ties by id, so that the
    same graph always gives the same list.
    """
    return sorted(_joined(graph.edges(keys=True, data=True)), key=_strongest_first)


def renew_relations(
    relations: Iterable[Relation], graph: Graph, pairs: Collection[tuple[str, str]]
) -> list[Relation]:
    """List the relations of a graph of which only what is between some pairs of actors has changed.

    `relations` are those before, as `list_relations` gives them, `pairs` in alphabetical order.
    """
    found = [relation for relation in relations if relation.pair not in pairs]
    ways = {way for a, b in pairs for way in ((a, b), (b, a)) if graph.has_edge(*way)}
    between = ((s, t, key, data) for s, t in ways for key, data in graph[s][t].items())
    for relation in _joined(between):
        insort(found, relation, key=_strongest_first)
    return found


def relations_of(relations: Iterable[Relation], actor: str) -> list[Relation]:
    """Keep the relations that start or end at the actor, in the order given."""
    return [r for r in relations if actor in (r.source, r.target)]


def _joined(edges: Iterable[tuple[str, str, str, dict[str, Any]]]) -> list[Relation]:
    groups: dict[_Name, list[_Member]] = {}
    for source, target, key, data in edges:
        symmetric = bool(data.get("symmetric"))
        first, last = (min(source, target), max(source, target)) if symmetric else (source, target)
        name = (first, last, data["action"], data["polarity"], data["modality"], symmetric)
        groups.setdefault(name, []).append((key, data))
    return [_relation(name, members) for name, members in groups.items()]


def _strongest_first(relation: Relation) -> tuple[int, int, float, str]:
    return -len(relation.triples), -len(relation.docs), -relation.confidence, relation.id


def _relation(name: _Name, members: list[_Member]) -> Relation:
    members = sorted(members, key=lambda m: (-m[1]["confidence"], m[0]))
    source, target, action, polarity, modality, symmetric = name
    dates = [str(data["date"]) for _, data in members if data.get("date")]
    return Relation(
        id=members[0][0],
        source=source,
        target=target,
        action=action,
        category=_by_frequency(members, "category")[0],
        polarity=polarity,
        modality=modality,
        symmetric=symmetric,
        triples=tuple(key for key, _ in members),
        themes=_by_frequency(members, "theme"),
        docs=_documents(members),
        date=min(dates, default=None),
        confidence=float(members[0][1]["confidence"]),
    )


def _documents(members: list[_Member]) -> tuple[str, ...]:
    docs = [str(data.get("original") or data["doc"]) for _, data in members]
    return tuple(docs) if len(docs) == 1 else tuple(doc for doc, _ in Counter(docs).most_common())


def _by_frequency(members: list[_Member], attribute: str) -> tuple[str, ...]:
    values = [str(data[attribute]) for _, data in members if data.get(attribute)]
    if len(values) < 2:  # most relations have one triple: a quarter of the time on a large graph
        return tuple(values)
    counts = Counter(values)
    return tuple(value for value, _ in counts.most_common())
