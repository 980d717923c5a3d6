"""An arrow and its denials are one question: who says that it is so, and who denies it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphx.graph.kinds import Graph
from graphx.graph.sides import giver_first
from graphx.model import CATEGORIES, Category

# What is given and what is sold is one question: "Washington accuse Pyongyang de fournir des obus" (AID)
# is answered by "Pyongyang dément avoir exporté des munitions" (TRADE). So are weapons and munitions: themes
# are not compared, since those who deny choose other words than those who accuse.
_SAME_QUESTION: Mapping[str, Category] = {"TRADE": "AID"}
ACTOR, WORDS, DOCUMENT = range(3)  # kinds of voices, in the order in which they are named


@dataclass(frozen=True, slots=True)
class Position:
    """One voice on one side of a question, and where it speaks."""

    by: str | None  # entity id of who says so; None where no actor does
    words: (
        str  # the actor's name, the words of another speaker, or the title of a document that says it itself
    )
    triples: tuple[str, ...]  # ids, the plainest first: what is said to be so, then what is to come or may be
    docs: tuple[str, ...]  # ids, in order; that of the original for a near-copy
    document: str | None = None  # id of the document, where it says so itself


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation that some assert and others deny."""

    source: str  # entity ids; of what is handed over, the giver
    target: str
    category: Category  # the commonest of its triples
    symmetric: bool  # both directions are the same question
    asserted: tuple[Position, ...]  # who says, reports, plans it or holds it possible; most sentences first
    denied: tuple[Position, ...]  # who denies or negates it

    @property
    def triples(self) -> tuple[str, ...]:
        """Ids of all triples of both sides."""
        return tuple(key for p in (*self.asserted, *self.denied) for key in p.triples)


class _Edge(NamedTuple):
    source: str
    target: str
    key: str
    data: Mapping[str, Any]


def claims(graph: Graph, titles: Mapping[str, str] | None = None) -> list[Claim]:
    """List the relations of which some triples are asserted and some denied or negated.

    One question are the triples between the same two actors with the same direction and category; gifts and
    sales (AID, TRADE) count as one category, a purchase as the other one's sale, and for OTHER the action
    must be the same. A symmetric triple
    speaks for both directions; where a symmetric act is denied, both directions are one question, unless
    somebody denies one of them. What only may not or should not be (negated and possible) answers no
    question, and what a document itself says was not done denies that act alone: who "n'a pas invité Kim"
    may have met him. A speaker answers in words of his own. What was not done doesn't contradict that it
    may be done; who denies it answers that as well.

    Parameters
    ----------
    graph
        As `build_graph` or `filter_graph` gives it.
    titles
        Display title of each document, by id; a document without one goes by its id.

    Returns
    -------
    list of Claim
        Those with the most voices first, then the most documents, then the most triples.
    """
    groups: defaultdict[tuple[str, str, str], list[_Edge]] = defaultdict(list)
    for source, target, key, data in graph.edges(keys=True, data=True):
        if source != target and _takes_side(data):
            first, last = min(source, target), max(source, target)
            groups[first, last, topic(data)].append(_Edge(*giver_first(source, target, data), key, data))
    found = [
        _claim(edges, titles or {})
        for (first, last, _), group in groups.items()
        for edges in _questions(group, first, last)
        if 0 < sum(denies(e.data) for e in edges) < len(edges)
    ]
    return sorted(found, key=_rank)


def denies(edge: Mapping[str, Any]) -> bool:
    """Tell whether an edge says that it isn't so; who denies a negation affirms."""
    negated, denied = edge["polarity"] == "negated", edge["modality"] == "denied"
    return bool(negated != denied)


def _takes_side(edge: Mapping[str, Any]) -> bool:
    """Tell whether an edge answers the question: "urged Moscow not to arm X" says neither yes nor no."""
    return bool(edge["polarity"] != "negated" or edge["modality"] != "possible")


def topic(edge: Mapping[str, Any]) -> str:
    """Name what an edge's question is about: its category, gifts and sales as one; of OTHER the action."""
    category = str(edge["category"])
    return f"OTHER {edge['action']}" if category == "OTHER" else _SAME_QUESTION.get(category, category)


def _answers(denial: Mapping[str, Any], asserted: Iterable[_Edge]) -> bool:
    """Tell whether a denial is of what is asserted, or of another act of the same category."""
    if denial["modality"] == "denied":
        return True
    asserted = [e for e in asserted if e.data["modality"] != "possible"]
    if not asserted:
        return False  # "n'a pas livré" doesn't contradict "pourrait livrer"
    if voice(denial)[0] != DOCUMENT:
        return True
    if topic(denial) in _SAME_QUESTION.values():
        return True  # what was not supplied was not sold either
    return any(e.data["action"] == denial["action"] for e in asserted)


def _questions(group: list[_Edge], first: str, last: str) -> Iterable[list[_Edge]]:
    """Split what two actors do to one another in one category by direction, unless both are one question."""
    asserted = [e for e in group if not denies(e.data)]
    group = [e for e in group if not denies(e.data) or _answers(e.data, asserted)]
    if _mutual(group):
        return [group]
    return [
        [e for e in group if e.source == source or e.data["symmetric"]]
        for source in (first, last)
        if any(e.source == source and not e.data["symmetric"] and denies(e.data) for e in group)
    ]


def _mutual(edges: list[_Edge]) -> bool:
    """Tell whether only a symmetric act is denied, and so both directions at once."""
    denied = [e.data["symmetric"] for e in edges if denies(e.data)]
    return bool(denied) and all(denied)


def _claim(edges: list[_Edge], titles: Mapping[str, str]) -> Claim:
    symmetric = _mutual(edges)
    source, target = next((e[:2] for e in edges if not e.data["symmetric"]), edges[0][:2])
    if symmetric:
        source, target = min(source, target), max(source, target)
    counts = Counter(str(e.data["category"]) for e in edges)
    category = max(CATEGORIES, key=lambda c: counts[c])
    asserted = [e for e in edges if not denies(e.data)]
    denied = [e for e in edges if denies(e.data)]
    sides = (_positions(side, titles) for side in (asserted, denied))
    return Claim(source, target, category, symmetric, *sides)


def _positions(edges: list[_Edge], titles: Mapping[str, str]) -> tuple[Position, ...]:
    """Group one side's triples by voice: actors first, then other speakers, then documents; loudest first."""
    voices: defaultdict[tuple[int, str], list[_Edge]] = defaultdict(list)
    for edge in edges:
        voices[voice(edge.data)].append(edge)
    ranked = sorted(voices.items(), key=lambda item: (item[0][0], -len(item[1]), item[0][1]))
    return tuple(
        Position(
            by=name if kind == ACTOR else None,
            words=voice_words(kind, name, said[0].data, titles),
            triples=tuple(e.key for e in sorted(said, key=_plainness)),
            docs=tuple(sorted({str(e.data.get("original") or e.data["doc"]) for e in said})),
            document=name if kind == DOCUMENT else None,
        )
        for (kind, name), said in ranked
    )


def _plainness(edge: _Edge) -> tuple[int, float, str]:
    open_ = {"planned": 1, "possible": 2}.get(str(edge.data["modality"]), 0)
    return open_, -float(edge.data.get("confidence", 0.0)), edge.key


def voice(edge: Mapping[str, Any]) -> tuple[int, str]:
    """Tell who speaks: kind of voice (ACTOR, WORDS, DOCUMENT), and the actor's or document's id, or words."""
    if edge["attributed_to"]:
        return ACTOR, str(edge["attributed_to"])
    if edge["attributed_name"]:
        return WORDS, str(edge["attributed_name"])
    return DOCUMENT, str(edge.get("original") or edge["doc"])  # copies speak with one voice


def voice_words(kind: int, name: str, edge: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """Name a voice for display."""
    if kind == ACTOR:
        return str(edge["attributed_name"] or name)
    return titles.get(name, name) if kind == DOCUMENT else name


def _rank(claim: Claim) -> tuple[int, int, int, str, str, str]:
    positions = (*claim.asserted, *claim.denied)
    docs = {doc for p in positions for doc in p.docs}
    voices = {(p.by, p.words) for p in positions}
    return -len(voices), -len(docs), -len(claim.triples), claim.source, claim.target, claim.category
