"""Demonyms: *armée russe*, *les Nord-Coréens*, *russo-nord-coréenne* stand for their states."""

from collections.abc import Iterator, Sequence

from graphx.entities.gazetteer import Demonym, Gazetteer
from graphx.entities.pieces import HYPHENS, Piece, joined, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words

_LONGEST = 3  # "Bosnia-Herzegovina" has no demonym of more pieces


def demonym_at(
    pieces: Sequence[Piece], first: int, lang: str, gazetteer: Gazetteer
) -> tuple[Demonym, int] | None:
    """Return the longest demonym that begins at the piece, and where it ends; None if none does."""
    if pieces[first].folded not in gazetteer.demonym_openers:
        return None
    last = first + 1
    while last < len(pieces) and last - first < _LONGEST and near(pieces[last].gap):
        last += 1
    for end in range(last, first, -1):
        demonym = gazetteer.demonyms.get((lang, joined(pieces, first, end)))
        if demonym is not None:
            return demonym, end
    return None


def demonym_spans(pieces: Sequence[Piece], words: Words, gazetteer: Gazetteer) -> Iterator[Span]:
    """Yield the demonyms and the first halves of compounds, in text order.

    fr: les relations russo-nord-coréennes
    => russo = Russie, nord-coréennes = Corée du Nord
    fr: il parle russe, en français
    => nothing
    """
    place = 0
    while place < len(pieces):
        prefix = _prefix(pieces, place, words, gazetteer)
        found = demonym_at(pieces, place, words.lang, gazetteer)
        if prefix is not None:
            yield Span(place, place + 1, "state", "gazetteer", prefix, kind="demonym", via="demonym")
            place += 1
        elif found is not None and _stands_for_people(pieces, place, found[1], found[0], words):
            kind = gazetteer.actors[found[0].state].type
            yield Span(place, found[1], kind, "gazetteer", found[0].state, kind="demonym", via="demonym")
            place = found[1]
        else:
            place += 1


def _prefix(pieces: Sequence[Piece], place: int, words: Words, gazetteer: Gazetteer) -> str | None:
    """Return the state of "russo" in "russo-ukrainien"."""
    hyphened = place + 1 < len(pieces) and pieces[place + 1].gap in HYPHENS
    return gazetteer.prefixes.get((words.lang, pieces[place].folded)) if hyphened else None


def _stands_for_people(
    pieces: Sequence[Piece], first: int, last: int, demonym: Demonym, words: Words
) -> bool:
    """Tell a people or its adjective from its language."""
    head = pieces[last - 1]
    before = pieces[first - 1].folded if first and pieces[first].gap != "\n" else ""
    if before in words.opponents and pieces[first].gap in HYPHENS:
        return False
    upos = head.word.upos
    named = last < len(pieces) and near(pieces[last].gap) and pieces[last].capital
    if before in words.language_markers and not (pieces[first].capital or named):
        return False
    if upos == "ADJ" and demonym.adjective:
        return True
    many = head.folded.endswith(("s", "x", "men"))
    if words.demonym_first:
        modifies = head.word.relation in {"amod", "compound"} or before == "the"
        return (many and demonym.noun) or (modifies and demonym.adjective)
    return upos not in {"NOUN", "ADV"} or pieces[first].capital or many
