"""Names that no recogniser marked and no list holds, by their capitals and word class."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphx.entities.gazetteer import Gazetteer
from graphx.entities.pieces import HYPHENS, Piece, joined, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words
from graphx.model import EntityType

_LEAST_LETTERS = 3


def shape_spans(pieces: Sequence[Piece], words: Words, gazetteer: Gazetteer) -> Iterator[Span]:
    """Yield runs of capitalised proper nouns; acronyms are organisations, the rest is of type "other".

    A capital at the start of a sentence says little; there a run must be a subject or go on with another.
    """
    place = 0
    while place < len(pieces):
        end = place
        while end < len(pieces) and _proper(pieces[end]) and (end == place or near(pieces[end].gap)):
            end += 1
        if end - place > 1 and _is_titled(pieces, place, end, words):
            yield Span(end - 1, end, "person", "shape")
        elif end > place and _counts(pieces, place, end, words, gazetteer):
            articled = place > 0 and pieces[place - 1].folded in words.articles
            yield Span(place, end, "other" if articled else _type(pieces[place:end]), "shape")
        place = max(end, place + 1)


def _is_titled(pieces: Sequence[Piece], first: int, last: int, words: Words) -> bool:
    """Tell whether a title makes a name of a word that is none by itself: "Lord North"."""
    name = pieces[last - 1].folded
    titled = joined(pieces, first, last - 1) in words.titles and pieces[last - 1].word.relation != "nmod"
    return titled and name in words.stop and name not in words.titles and len(name) >= _LEAST_LETTERS


def _type(pieces: Sequence[Piece]) -> EntityType:
    """Guess a type: who acts is a person, for places and bodies mostly are known."""
    if len(pieces) == 1 and pieces[0].text.isupper():
        return "organisation"
    word = pieces[0].word
    acts = word.relation == "nsubj" or word.deprel == "obl:agent"
    return "person" if acts else "other"


def _proper(piece: Piece) -> bool:
    return piece.text[0].isupper() and piece.word.upos == "PROPN"


def _counts(pieces: Sequence[Piece], first: int, last: int, words: Words, gazetteer: Gazetteer) -> bool:
    text = joined(pieces, first, last)
    if text in words.stop or text in words.titles or (words.lang, text) in gazetteer.demonyms:
        return False
    if first and (words.lang, joined(pieces, first - 1, last)) in gazetteer.demonyms:
        return False  # "A North Korean named Rim"
    acts = pieces[first].word.relation == "nsubj" and not _is_described(pieces, last)
    if last == first + 1 and (len(text) < _LEAST_LETTERS or (pieces[first].first and not acts)):
        return False
    return any(p.folded not in words.stop and p.folded not in words.titles for p in pieces[first:last])


def _is_described(pieces: Sequence[Piece], last: int) -> bool:
    """Tell whether a lower-case adjective or noun follows, as behind a common noun: "Satellite espion :"."""
    behind = pieces[last] if last < len(pieces) else None
    return (
        behind is not None
        and behind.gap == " "
        and behind.word.upos in {"ADJ", "NOUN"}
        and not behind.capital
    )


def split_pairs(spans: Sequence[Span], pieces: Sequence[Piece]) -> list[Span]:
    """Cut "Poutine-Kim" in two, where each half is a name of the document by itself.

    fr: Le sommet Poutine-Kim. Poutine a vu Kim.
    => Poutine, Kim
    fr: Le sommet Poutine-Kim.
    => nothing
    """
    single = {pieces[s.first].folded: s for s in spans if s.length == 1}
    ends = {pieces[s.first].folded for s in spans} | {
        pieces[s.last - 1].folded for s in spans if s.length > 1
    }
    found: list[Span] = []
    for span in spans:
        middle = span.first + 1
        pair = span.length == 2 and span.entity is None and pieces[middle].gap in HYPHENS
        halves = (pieces[span.first].folded, pieces[middle].folded) if pair else ()
        if pair and any(h in single for h in halves) and all(h in single or h in ends for h in halves):
            for place, half in zip((span.first, middle), halves, strict=True):
                known = single.get(half, span)
                kind = span.type if known.type == "other" else known.type
                found.append(replace(known, first=place, last=place + 1, type=kind))
        else:
            found.append(span)
    return found


def join_adjacent(spans: Sequence[Span], pieces: Sequence[Piece]) -> list[Span]:
    """Make one name of two that only a space or hyphen parts, where the gazetteer knows neither.

    fr: (Kim Il) (Sung)
    => Kim Il Sung
    """
    found: list[Span] = []
    for span in spans:
        before = found[-1] if found else None
        meets = before is not None and before.last == span.first and near(pieces[span.first].gap)
        if before is not None and meets and _open(before) and _open(span) and not pieces[span.first].first:
            found[-1] = replace(
                before, last=span.last, type=before.type if before.type != "other" else span.type
            )
        else:
            found.append(span)
    return found


def _open(span: Span) -> bool:
    return span.entity is None and span.type in {"person", "place", "other", "organisation"}
