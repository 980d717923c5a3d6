"""Questions for paths, and what stands in the way where there is none."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Literal

from graphx.dashboard.loader import Corpus, shown
from graphx.dashboard.narrowing import active_parts, without
from graphx.exports.relations import Graph
from graphx.graph import Path, Paths, k_shortest_paths
from graphx.model import Category, Filter

Obstacle = Literal["undirected", "asserted", "in_order", "avoid", "kinds", "filter", "length", "nothing"]
CANDIDATES = 12  # actors to make suggestions of
LONGEST = 8  # steps; a longer chain ties nobody


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the Paths page."""

    source: str | None
    target: str | None
    length: int = 4
    count: int = 5
    directed: bool = True
    asserted: bool = False
    avoid: frozenset[str] = frozenset()
    in_order: bool = False  # no step earlier than the one before
    kinds: frozenset[Category] = frozenset()  # categories that a step may have; all where there is none

    def filter(self, base: Filter) -> Filter:
        """Narrow the page's filter to asserted facts and to categories where that is asked for."""
        if self.kinds:
            base = replace(base, categories=self.kinds & base.categories or self.kinds)
        if not self.asserted:
            return base
        return replace(base, modalities=frozenset({"asserted"}), polarities=frozenset({"affirmed"}))


def ask(graph: Graph, question: Question) -> Paths | list[Path]:
    """Find the paths; none where an end is filtered away or is to be avoided."""
    source, target = question.source, question.target
    if source is None or target is None or source not in graph or target not in graph:
        return []
    if {source, target} & question.avoid:
        return []
    return k_shortest_paths(
        graph,
        source,
        target,
        k=question.count,
        max_length=question.length,
        directed=question.directed,
        avoid=question.avoid,
        in_order=question.in_order,
    )


def suggestions(graph: Graph, count: int = 3) -> list[tuple[str, str]]:
    """List pairs of well connected actors that are tied only over others: questions worth a click."""
    ranked = sorted(graph, key=lambda actor: (-graph.degree(actor), actor))[:CANDIDATES]
    found: list[tuple[str, str]] = []
    for source, target in permutations(ranked, 2):
        new = all({source, target}.isdisjoint(pair) for pair in found)
        apart = not graph.has_edge(source, target) and not graph.has_edge(target, source)
        if new and apart and k_shortest_paths(graph, source, target, k=1, max_length=4):
            found.append((source, target))
        if len(found) == count:
            break
    return found


def obstacle(corpus: Corpus, question: Question, base: Filter) -> Obstacle:
    """Name the one restriction without which there is a path; the gentlest first."""
    for name, easier, wider in _easier(question, base):
        if ask(shown(corpus, easier.filter(wider)).graph, replace(easier, count=1)):
            return name
    return "nothing"


def filters_in_the_way(corpus: Corpus, question: Question, base: Filter) -> list[tuple[str, Filter]]:
    """List the parts of the filter without which there is a path, each with what is left of the filter."""
    found = []
    for part in active_parts(base):
        wider = without(base, part)
        if ask(shown(corpus, question.filter(wider)).graph, replace(question, count=1)):
            found.append((part, wider))
    return found


def _easier(question: Question, base: Filter) -> Iterator[tuple[Obstacle, Question, Filter]]:
    yield "length", replace(question, length=LONGEST), base
    if question.directed:
        yield "undirected", replace(question, directed=False), base
    if question.asserted:
        yield "asserted", replace(question, asserted=False), base
    if question.in_order:
        yield "in_order", replace(question, in_order=False), base
    if question.avoid:
        yield "avoid", replace(question, avoid=frozenset()), base
    if question.kinds:
        yield "kinds", replace(question, kinds=frozenset()), base
    widest = Filter(groups=base.groups, metonyms=base.metonyms)
    if base != widest:
        yield "filter", question, widest
    everything = replace(
        question,
        directed=False,
        asserted=False,
        avoid=frozenset(),
        length=LONGEST,
        in_order=False,
        kinds=frozenset(),
    )
    yield "filter" if base != widest else "undirected", everything, widest
