"""Choose among overlapping spans of several sources, and settle one type for each name of a document."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphx.entities.pieces import Piece, joined
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words
from graphx.model import EntityType


def choose(
    candidates: Iterable[Span], pieces: Sequence[Piece], words: Words, taken: Iterable[Span] = ()
) -> list[Span]:
    """Return spans without overlap, in text order.

    The longest goes first, of equals the gazetteer's, then what more sources say. A recogniser's person or
    place that holds two known names is two names. `taken` are spans that nothing may overlap.
    """
    listed = list(candidates)
    near: dict[int, list[Span]] = defaultdict(list)
    for span in listed:
        for place in range(span.first, span.last):
            near[place].append(span)
    votes = Counter((s.first, s.last) for s in listed)
    fair = [s for s in listed if not _swallows(s, near) and not _common(s, votes, pieces)]
    fair.sort(key=lambda s: (-s.length, s.source != "gazetteer", -votes[s.first, s.last], s.first, s.type))
    used = {place for span in taken for place in range(span.first, span.last)}
    chosen: list[Span] = []
    for span in fair:
        places = range(span.first, span.last)
        if used.isdisjoint(places):
            used.update(places)
            chosen.append(_typed(span, _meeting(span, near), pieces, words))
    return sorted(chosen, key=lambda s: s.first)


def _meeting(span: Span, near: Mapping[int, Sequence[Span]]) -> list[Span]:
    """Return the spans that share a piece with the span, each as often as it was given."""
    found = {id(s): s for place in range(span.first, span.last) for s in near[place]}
    return list(found.values())


def _swallows(span: Span, near: Mapping[int, Sequence[Span]]) -> bool:
    if span.source == "gazetteer" or span.type not in {"person", "place", "other"}:
        return False
    known = [s for s in _meeting(span, near) if s.source == "gazetteer"]
    inside = [k for k in known if span.first <= k.first and k.last <= span.last and k.length < span.length]
    return len(inside) > 1


def _common(span: Span, votes: Counter[tuple[int, int]], pieces: Sequence[Piece]) -> bool:
    """Tell whether one recogniser alone takes a common noun for a place, or for a person at the start."""
    alone = span.source in {"spacy", "stanza"} and span.length == 1
    alone = alone and (span.type == "place" or (span.type == "person" and pieces[span.first].first))
    return alone and votes[span.first, span.last] == 1 and pieces[span.first].word.upos == "NOUN"


def _typed(span: Span, others: Sequence[Span], pieces: Sequence[Piece], words: Words) -> Span:
    """Give the span the type that most sources of its very stretch give; a careful known form may lose."""
    if span.source == "gazetteer":
        person = any(o.source != "gazetteer" and o.type == "person" for o in others)
        return replace(span, entity=None, type="person") if span.careful and person else span
    same = [o for o in others if (o.first, o.last) == (span.first, span.last)] or [span]
    head = words.heads.get(pieces[span.first].folded)
    if head is not None and span.length > 1:
        return replace(span, type=head)
    ballot = Counter(o.type for o in same)
    if len(ballot) > 1 and span.first and pieces[span.first - 1].folded in words.place_markers:
        ballot["place"] += bool(ballot["place"])
    return replace(span, type=max(ballot, key=lambda t: (ballot[t], t == span.type, t)))


def settle_types(spans: Sequence[Span], pieces: Sequence[Piece]) -> list[Span]:
    """Give the spans of one spelling the type that most of them have; the gazetteer's are left alone."""
    ballots: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for span in spans:
        if span.entity is None:
            ballots[joined(pieces, span.first, span.last)][span.type] += 1
    best = {name: max(b, key=lambda t: (b[t], t != "other", t == "person", t)) for name, b in ballots.items()}
    return [
        span if span.entity is not None else replace(span, type=best[joined(pieces, span.first, span.last)])
        for span in spans
    ]
