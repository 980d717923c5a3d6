"""What lies around one actor, and who is tied to it most."""

from collections import Counter
from collections.abc import Iterable, Sequence

from graphx.exports.relations import Relation


def around(relations: Sequence[Relation], actor: str, depth: int) -> list[Relation]:
    """Keep the relations between actors at most `depth` steps from one, whatever the direction."""
    reached = {actor}
    for _ in range(depth):
        ends = ((r.source, r.target) for r in relations)
        reached |= {end for pair in ends if not reached.isdisjoint(pair) for end in pair}
    return [r for r in relations if r.source in reached and r.target in reached]


def neighbours(relations: Iterable[Relation], actor: str) -> list[str]:
    """List the actors tied to one, the most strongly tied first."""
    weights: Counter[str] = Counter()
    for relation in relations:
        if actor in (relation.source, relation.target):
            other = relation.target if relation.source == actor else relation.source
            weights[other] += len(relation.triples)
    weights.pop(actor, None)
    return [name for name, _ in sorted(weights.items(), key=lambda item: (-item[1], item[0]))]
