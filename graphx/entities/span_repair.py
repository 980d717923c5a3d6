"""Mend the spans that a named-entity recogniser marks: too long, too short, two in one, or no name at all."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphx.entities.gazetteer import Gazetteer
from graphx.entities.pieces import HYPHENS, Piece, joined, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words
from graphx.model import EntityType, NamedSpan

# Labels of the engines' models, with OntoNotes' finer ones.
TYPES: dict[str, EntityType] = {
    "PER": "person",
    "LOC": "place",
    "ORG": "organisation",
    "NORP": "group",
    "EVENT": "event",
    "MISC": "other",
    "WORK": "other",
    "PRODUCT": "other",
    "LAW": "other",
}
_NO_NAMES = frozenset({"DATE", "TIME", "LANGUAGE"})
_LONGEST_TITLE = 3
_CONJUNCTIONS = frozenset({"et", "and", "ou", "or"})
_INNER = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "X"})  # words that may end an organisation's name
_OPEN_TYPES = frozenset({"organisation", "other", "event"})


def repair_span(
    named: NamedSpan, pieces: Sequence[Piece], starts: Sequence[int], words: Words, gazetteer: Gazetteer
) -> Iterator[tuple[int, int, EntityType]]:
    """Yield the names in a recogniser's span as (first piece, end, type).

    Parameters
    ----------
    named
        The span as the engine marked it.
    pieces, starts
        The document's pieces and their start offsets.
    words, gazetteer
        The language's words; the known names.
    """
    if named.label in _NO_NAMES:
        return
    kind = TYPES.get(named.label, "other")
    first = bisect_left(starts, named.start)
    if first and pieces[first - 1].end > named.start:
        first -= 1
    last = bisect_left(starts, named.end)
    for start, end in _split(pieces, first, last, kind):
        begin, until = _extend(pieces, *_trim(pieces, start, end, kind, words), kind)
        until = _hyphened(pieces, until, gazetteer) if kind == "place" and begin < until else until
        behind = _behind_demonym(pieces, begin, until, words, gazetteer)
        end_of_name = _before_demonym(pieces, begin, until, kind, words, gazetteer)
        if behind > begin:
            yield behind, until, "person"
        elif begin < end_of_name and _is_name(pieces, begin, end_of_name, words, gazetteer):
            yield begin, end_of_name, kind


def _split(pieces: Sequence[Piece], first: int, last: int, kind: EntityType) -> Iterator[tuple[int, int]]:
    """Cut at ends of sentences, at verbs, and at the "et" between two persons or places."""
    start = first
    for place in range(first, last):
        piece = pieces[place]
        verb = piece.word.upos in {"VERB", "AUX"} and not piece.capital
        joins = kind in {"person", "place", "other"} and piece.folded in _CONJUNCTIONS and not piece.capital
        if place > first and (piece.gap == "\n" or any(c in piece.gap for c in ',;:/()«»"|')):
            yield start, place
            start = place
        if verb or joins:
            yield start, place
            start = place + 1
    yield start, last


def _trim(pieces: Sequence[Piece], first: int, last: int, kind: EntityType, words: Words) -> tuple[int, int]:
    while first < last and (drop := _leading(pieces, first, last, kind, words)):
        first += drop
    while first < last and _debris(pieces, first, last - 1, kind, words):
        last -= 1
    return first, last


def _behind_demonym(
    pieces: Sequence[Piece], first: int, last: int, words: Words, gazetteer: Gazetteer
) -> int:
    """Return where the name begins in "Italienne Fiamingo"; in English the adjective is part of a name."""
    if words.demonym_first or first + 1 >= last or pieces[first].folded.endswith("s"):
        return first
    demonym = gazetteer.demonyms.get((words.lang, pieces[first].folded))
    return first + 1 if demonym is not None and all(p.capital for p in pieces[first:last]) else first


def _before_demonym(
    pieces: Sequence[Piece], first: int, last: int, kind: EntityType, words: Words, gazetteer: Gazetteer
) -> int:
    """Return where the name ends in "Juifs espagnols"; a longer phrase with a demonym is no name."""
    if kind != "other" or words.demonym_first:
        return last
    for place in range(first + 1, last):
        lower = not pieces[place].capital
        if lower and any(
            (words.lang, joined(pieces, place, end)) in gazetteer.demonyms for end in (last, place + 1)
        ):
            return place if place == first + 1 else first
    return last


def _leading(pieces: Sequence[Piece], first: int, last: int, kind: EntityType, words: Words) -> int:
    """Return how many pieces at the start are no part of the name."""
    piece = pieces[first]
    if kind in {"person", "other"}:
        for end in range(min(first + _LONGEST_TITLE, last - 1), first, -1):
            if joined(pieces, first, end) in words.titles:
                return end - first
    if piece.folded in words.articles and (not piece.capital or piece.first):
        return 1
    if piece.folded in words.topics and first + 2 < last and pieces[first + 1].folded in words.prepositions:
        return 2  # "(ministre de la) Justice de Dilma Rousseff"
    if piece.capital:
        return _compass(pieces, first, last, words)
    keeps = kind in _OPEN_TYPES and words.heads.get(piece.folded, "other") != "other" and first + 1 < last
    return 0 if keeps or any(c.isupper() for c in piece.text) else 1


def _compass(pieces: Sequence[Piece], first: int, last: int, words: Words) -> int:
    """Return how many pieces "Nord-Est de la" takes up before a place's name; 0 where there is none."""
    place = first
    while place < last and pieces[place].folded in words.compass:
        place += 1
    behind = place
    while behind < last and pieces[behind].folded in words.prepositions and not pieces[behind].capital:
        behind += 1
    return behind - first if first < place < behind < last else 0


def _debris(pieces: Sequence[Piece], first: int, place: int, kind: EntityType, words: Words) -> bool:
    """Tell whether the last piece is what a bad copy or the recogniser put there."""
    piece = pieces[place]
    if place > first and piece.gap in HYPHENS:
        return False
    if piece.capital:
        follows = place + 1 < len(pieces) and near(pieces[place + 1].gap) and pieces[place + 1].capital
        return place > first and piece.folded in words.pronouns and not follows
    inner = piece.word.upos in _INNER and piece.folded not in words.particles | words.stop
    return not (kind in _OPEN_TYPES and inner)


def _hyphened(pieces: Sequence[Piece], last: int, gazetteer: Gazetteer) -> int:
    """Return where a place's name ends whose second half was left out: "Saône" of "Saône-et-Loire"."""
    end = last
    while end < len(pieces) and pieces[end].gap in HYPHENS:
        place = end
        while place < len(pieces) and pieces[place].gap in HYPHENS and not pieces[place].capital:
            place += 1
        whole = place < len(pieces) and pieces[place].gap in HYPHENS
        if not whole or pieces[place].folded in gazetteer.forms:
            break
        end = place + 1
    return end


def _extend(pieces: Sequence[Piece], first: int, last: int, kind: EntityType) -> tuple[int, int]:
    """Take in the pieces behind a name: a person's flat parts in the tree, the rest of a hyphened word."""
    while first < last < len(pieces) and near(pieces[last].gap):
        piece = pieces[last]
        if piece.gap in HYPHENS and not piece.capital:
            last += 1
            continue
        inside = any(p.word.id == piece.word.head and p.tree == piece.tree for p in pieces[first:last])
        if not (kind == "person" and piece.capital and inside and piece.word.relation == "flat"):
            break
        last += 1
    return first, last


def _is_name(pieces: Sequence[Piece], first: int, last: int, words: Words, gazetteer: Gazetteer) -> bool:
    text = joined(pieces, first, last)
    if text in words.stop or text in words.titles or text.replace(" ", "").isdigit() or len(text) < 2:
        return False
    if (words.lang, text) in gazetteer.demonyms and text not in gazetteer.forms:
        return False
    if last == first + 1 and (text in words.heads or text in words.institutions):
        return False
    if all(p.folded in words.stop or p.folded in words.compass or not p.capital for p in pieces[first:last]):
        return False
    return any(c.isupper() for p in pieces[first:last] for c in p.text)


def absorb_head(span: Span, pieces: Sequence[Piece], words: Words) -> Span:
    """Take the head of a place or body into the span: "place Kim Il-Sung", "gare de Pyongyang".

    fr: sur la place Kim Il-Sung
    => place Kim Il-Sung, a place
    fr: la ville de Paris
    => nothing
    """
    place = span.first - 1
    between = 0
    while place >= 0 and near(pieces[place + 1].gap) and pieces[place].folded in words.prepositions:
        if pieces[place].capital:
            return span
        place -= 1
        between += 1
    if place < 0 or not near(pieces[place + 1].gap):
        return span
    head = pieces[place]
    kind = words.heads.get(head.folded)
    if kind is None or not _takes(kind, span, between, head.folded, words):
        return span
    return replace(span, first=place, type=kind, entity=None, short=False, source="shape")


def _takes(kind: EntityType, span: Span, between: int, head: str, words: Words) -> bool:
    if head in words.labels or (span.type == "organisation" and span.entity is not None):
        return False
    if not between:
        if kind == "place" and span.type == "state":
            return True  # "mont Kenya"
        return kind in {"place", "organisation"} and span.type in {"person", "place", "other"}
    if span.type == "person":
        return kind == "place" or head in words.heads_of_persons
    if span.type in {"state", "bloc"}:
        return head in words.heads_of_states
    return span.type == "place"
