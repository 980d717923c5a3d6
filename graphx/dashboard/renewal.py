"""What is shown after a judgement on a relation, made from what was shown before it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from graphx.exports.payload import FIRST_ACTORS
from graphx.exports.relations import Graph, Relation, renew_relations
from graphx.graph import changed_pairs, positions, replace_edges
from graphx.model import Triple
from graphx.store import Rejudged, Store

if TYPE_CHECKING:
    from graphx.dashboard.loader import Corpus, Shown

MOST = 1 / 10  # share of the relations: where more have changed, all are listed anew


def renew_corpus(base: "Corpus", store: Store, revision: str) -> "Corpus | None":
    """Make the corpus of a revision from an earlier one; None where it has to be read as a whole.

    Actors stay where they lay, so the map doesn't turn over because of one relation.
    """
    if base.switches.metonyms or base.verdicts is None:  # a metonym's own node isn't the store's actor
        return None
    groups = base.switches.groups
    now = store.rejudged(base.verdicts, groups=groups)
    if now is None or not base.triple_ends.keys() <= now.order.keys():
        return None
    documents = {row.id: row for row in store.documents(groups=groups)}
    graph = replace_edges(
        base.graph,
        ((*base.triple_ends[id_], id_) for id_ in now.touched & base.triple_ends.keys()),
        now.triples,
        entities=base.entities,
        documents=documents.values(),
        order=now.order,
    )
    return replace(
        base,
        revision=revision,
        counts=store.counts(groups=groups),
        documents=documents,
        graph=graph,
        places=base.places if graph.nodes <= base.places.keys() else positions(graph),
        triple_ends=_ends(base.triple_ends, now),
        core=most_connected(graph),
        repeats=tuple(sorted(_repeats(base.repeats, now), key=lambda t: now.order[t.id])),
        verdicts=now.verdicts,
    )


def renew_shown(before: "Shown", graph: Graph) -> "Shown | None":
    """Make what an unfiltered graph shows from what an earlier one did; None where too much has changed."""
    pairs = changed_pairs(before.graph, graph)
    if len(pairs) > MOST * len(before.relations):
        return None
    relations = renew_relations(before.relations, graph, pairs)
    return replace(before, graph=graph, relations=relations, by_triple=index(relations))


def most_connected(graph: Graph) -> tuple[str, ...]:
    """Actors with the most relations, those whom the map is stretched for."""
    degrees = dict(graph.degree())
    return tuple(sorted(graph, key=lambda actor: (-degrees[actor], actor))[:FIRST_ACTORS])


def index(relations: Iterable[Relation]) -> Mapping[str, Relation]:
    """Lead every triple to its relation."""
    return {key: relation for relation in relations for key in relation.triples}


def _ends(before: Mapping[str, tuple[str, str]], now: Rejudged) -> Mapping[str, tuple[str, str]]:
    ends = dict(before)
    for id_ in now.touched:
        ends.pop(id_, None)
    return ends | {triple.id: (triple.source, triple.target) for triple in now.triples}


def _repeats(before: Iterable[Triple], now: Rejudged) -> Iterator[Triple]:
    yield from (triple for triple in before if triple.id not in now.touched)
    yield from (triple for triple in now.triples if triple.copy_of)
