"""Whom an actor is tied to, and when: reckoned on the graph, without any drawing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphx.exports.relations import Graph, Relation

VERBS = 3


@dataclass(frozen=True, slots=True)
class CoActor:
    """Another actor and the triples that tie the two."""

    actor: str
    out: int  # from the actor in question to this one
    into: int  # the other way
    mutual: int  # without direction
    verbs: tuple[str, ...]  # the commonest actions between them, negated ones left out

    @property
    def total(self) -> int:
        """Triples of all directions."""
        return self.out + self.into + self.mutual


def co_actors(relations: Iterable[Relation], actor: str) -> list[CoActor]:
    """List the actors tied to one, the most strongly tied first."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    verbs: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for relation in relations:
        ends = (relation.source, relation.target)
        if actor not in ends or ends == (actor, actor):
            continue
        other = ends[1] if ends[0] == actor else ends[0]
        way = "mutual" if relation.symmetric else "out" if ends[0] == actor else "into"
        counts[other][way] += len(relation.triples)
        if relation.polarity != "negated":
            verbs[other][relation.action] += len(relation.triples)
    found = [_co_actor(other, count, verbs[other]) for other, count in counts.items()]
    return sorted(found, key=lambda tie: (-tie.total, tie.actor))


def _co_actor(other: str, count: Mapping[str, int], verbs: Mapping[str, int]) -> CoActor:
    ranked = sorted(verbs, key=lambda verb: (-verbs[verb], verb))
    return CoActor(
        other, count.get("out", 0), count.get("into", 0), count.get("mutual", 0), tuple(ranked[:VERBS])
    )


def dated_triples(graph: Graph, actor: str) -> list[tuple[str, str | None, str]]:
    """List an actor's triples as (id, ISO day or None, category), the earliest first, undated ones last."""
    if actor not in graph:
        return []
    found: dict[str, Mapping[str, Any]] = {}
    for edges in (graph.in_edges, graph.out_edges):
        found |= {key: data for _, _, key, data in edges(actor, keys=True, data=True)}
    rows = [(key, data.get("date"), str(data["category"])) for key, data in found.items()]
    return sorted(rows, key=lambda row: (row[1] or "9999", row[0]))


def relations_with(relations: Sequence[Relation], triples: Iterable[str]) -> list[Relation]:
    """Keep the relations that have any of the triples, in the order given."""
    wanted = set(triples)
    return [relation for relation in relations if not wanted.isdisjoint(relation.triples)]
