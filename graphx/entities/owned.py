"""Bodies that a text names by a person or a place: *gouvernement Macron*, *New York police*."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphx.entities.pieces import Piece, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words

_MOST_TITLES = 2


def take_body(span: Span, pieces: Sequence[Piece], words: Words) -> Span:
    """Make a government of a person, or the police of a place, one name.

    fr: le gouvernement du duc Grafton
    => gouvernement du duc Grafton, a government
    fr: le gouvernement et Grafton
    => nothing
    """
    if span.kind != "name" or span.via is not None or span.type not in {"person", "place"}:
        return span
    return _body_before(span, pieces, words) or _body_behind(span, pieces, words) or span


def government_key(last: str) -> str:
    """Return the local key of a person's government, the same whatever words and language name it."""
    return f"government:government of {last}"


def _body_before(span: Span, pieces: Sequence[Piece], words: Words) -> Span | None:
    """Read "gouvernement du duc Grafton", "administration Trump"."""
    if span.type != "person":
        return None
    place = span.first - 1
    for _ in range(_MOST_TITLES):
        if place >= 0 and near(pieces[place + 1].gap) and pieces[place].folded in words.titles:
            place -= 1
    titled = place < span.first - 1
    marked = False
    while place >= 0 and near(pieces[place + 1].gap) and pieces[place].folded in words.prepositions:
        place, marked = place - 1, True
    joins = marked or not (titled or words.demonym_first)
    if (
        not joins
        or place < 0
        or not near(pieces[place + 1].gap)
        or pieces[place].folded not in words.governments
    ):
        return None
    return _government(pieces[span.last - 1].folded, place, span.last)


def _body_behind(span: Span, pieces: Sequence[Piece], words: Words) -> Span | None:
    """Read "Biden administration", "Grafton's government", "New York police"."""
    place = span.last
    if place < len(pieces) and pieces[place].folded == "s" and "'" in pieces[place].gap.replace("’", "'"):
        place += 1
    if not words.demonym_first or place >= len(pieces) or not near(pieces[place].gap):
        return None
    noun = pieces[place].folded
    if span.type == "person" and noun in words.governments:
        return _government(pieces[span.last - 1].folded, span.first, place + 1)
    local = span.type == "place" and span.entity is None and _class(noun, words.institutions)
    return replace(span, last=place + 1, type="organisation", source="shape") if local else None


def _government(last_name: str, first: int, last: int) -> Span:
    return Span(first, last, "government", "shape", government_key(last_name))


def _class(noun: str, institutions: Mapping[str, str]) -> bool:
    return institutions.get(noun) in {"police", "government", "parliament"}
