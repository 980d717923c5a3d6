"""Titles of works: what is quoted beside *film* or *roman*, and in English the capitals behind *film*."""

from collections.abc import Iterator, Sequence

from graphx.entities.pieces import HYPHENS, Piece, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words

_OPENING = frozenset('«“"‘„')
_CLOSING = frozenset('»”"’“')
_MOST_PIECES = 9  # of a title
_REACH = 10  # pieces from the noun to the quotation mark
_LEAST_CAPITALS = 2  # before "in the …", which mostly is where something happens


def work_spans(pieces: Sequence[Piece], words: Words) -> Iterator[Span]:
    """Yield the titles of works, of type "other".

    fr: le film « Des saumons dans le désert »
    => Des saumons dans le désert
    fr: le ministre parle d'un « Accord historique »
    => nothing
    """
    for place, piece in enumerate(pieces):
        if piece.folded not in words.works:
            continue
        span = _quoted(pieces, place) or (_capitals(pieces, place, words) if words.demonym_first else None)
        if span is not None:
            yield span


def _quoted(pieces: Sequence[Piece], noun: int) -> Span | None:
    """Read the first quotation behind the noun, in the same sentence."""
    for first in range(noun + 1, min(len(pieces), noun + 1 + _REACH)):
        gap = pieces[first].gap
        if gap == "\n" or any(c in gap for c in ":;.!?"):
            return None
        if gap.strip()[-1:] in _OPENING and gap.strip():
            last = _end_of_quotation(pieces, first)
            fits = last is not None and pieces[first].capital
            return Span(first, last, "other", "shape") if fits and last is not None else None
    return None


def _end_of_quotation(pieces: Sequence[Piece], first: int) -> int | None:
    """Return where the quotation ends that the piece begins; None where it is too long for a title."""
    for last in range(first + 1, min(len(pieces), first + _MOST_PIECES) + 1):
        gap = pieces[last].gap if last < len(pieces) else "»"
        if any(c in _CLOSING for c in gap if c != "’") or gap == "\n":
            return last
    return None


def _capitals(pieces: Sequence[Piece], noun: int, words: Words) -> Span | None:
    """Read "film Salmon Fishing in the Yemen": capitals, and the small words between them."""
    first = noun + 1
    last = _run(pieces, first)
    while last > first:
        small = last
        while small < len(pieces) and near(pieces[small].gap) and pieces[small].folded in words.small_words:
            small += 1
        end = _run(pieces, small) if small > last else last
        if end <= small or not _goes_on(pieces, (first, last), (small, end)):
            break
        last = end
    return Span(first, last, "other", "shape") if last > first else None


def _run(pieces: Sequence[Piece], first: int) -> int:
    last = first
    while last < len(pieces) and pieces[last].text[0].isupper() and pieces[last].gap[:1] in {" ", *HYPHENS}:
        if not near(pieces[last].gap):
            break
        last += 1
    return last


def _goes_on(pieces: Sequence[Piece], title: tuple[int, int], more: tuple[int, int]) -> bool:
    """Tell whether the tree hangs the capitals behind the small words on the title."""
    inside = {p.word.id for p in pieces[title[0] : title[1]] if p.tree == pieces[title[0]].tree}
    hangs = any(p.word.head in inside for p in pieces[more[0] : more[1]])
    return hangs and title[1] - title[0] >= _LEAST_CAPITALS
