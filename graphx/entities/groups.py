"""Peoples and other groups that a text names in the plural: *les Kurdes*, *Spanish Jews*, *Europeans*."""

from collections.abc import Sequence
from dataclasses import replace

from graphx.entities.gazetteer import Gazetteer
from graphx.entities.pieces import Piece
from graphx.entities.span_repair import absorb_head
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words

_PLURAL_ENDINGS = ("s", "x", "men")
_PEOPLE_OF = "group/people-of-"  # one node in every language, for the continent or region has one


def name_groups(
    spans: Sequence[Span], pieces: Sequence[Piece], words: Words, gazetteer: Gazetteer
) -> list[Span]:
    """Give plural names the type "group", and take in the demonym that goes with one.

    The people of a state is the state, as everywhere; the people of a continent or region is a group.

    fr: les Kurdes irakiens
    => Kurdes irakiens, a group
    fr: les Russes ont signé
    => nothing
    """
    found: list[Span] = []
    for span in (_grouped(s, pieces, words, gazetteer) for s in spans):
        before = found[-1] if found else None
        whole = _whole(before, span, pieces, words) if before is not None else None
        if whole is not None:
            found[-1] = whole
        else:
            found.append(span)
    return found


def _grouped(span: Span, pieces: Sequence[Piece], words: Words, gazetteer: Gazetteer) -> Span:
    if not _is_plural_noun(span, pieces, words):
        return span
    if span.kind == "demonym" and span.entity is not None and gazetteer.actors[span.entity].type == "place":
        people = _PEOPLE_OF + span.entity.partition("/")[2]
        street = absorb_head(replace(span, kind="name", type="place", entity=None, via=None), pieces, words)
        if street.first < span.first:
            return street  # "promenade des Anglais"
        return replace(span, kind="name", type="group", entity=people, via=None)
    counted = span.first > 0 and pieces[span.first - 1].folded in words.plural_determiners
    if counted and span.entity is None and span.kind == "name" and span.type in {"other", "person"}:
        return replace(span, type="group")
    return span


def _is_plural_noun(span: Span, pieces: Sequence[Piece], words: Words) -> bool:
    """Tell a plural by its ending and, where the tagger says it, its number; else by its determiner."""
    last = pieces[span.last - 1]
    if span.length > 1 and span.kind == "name":
        return False
    noun = last.capital and last.word.upos in {"NOUN", "PROPN"} and last.folded.endswith(_PLURAL_ENDINGS)
    number = last.word.feature("Number")
    counted = span.first > 0 and pieces[span.first - 1].folded in words.plural_determiners
    return noun and (number == "Plur" or (number is None and counted))


def _whole(one: Span, other: Span, pieces: Sequence[Piece], words: Words) -> Span | None:
    """Join "Kurdes" + "irakiens", or "Iraqi" + "Kurds"; None where the two are no such pair."""
    noun, adjective = (other, one) if words.demonym_first else (one, other)
    meets = one.last == other.first and pieces[other.first].gap == " "
    if not meets or adjective.kind != "demonym" or adjective.entity == noun.entity:
        return None
    people = noun.kind == "demonym" and _is_plural_noun(noun, pieces, words)
    if not people and (noun.type != "group" or noun.kind != "name"):
        return None
    if words.demonym_first and _is_plural_noun(adjective, pieces, words):
        return None
    if not words.demonym_first and pieces[adjective.first].capital:
        return None
    return Span(one.first, other.last, "group", "shape")
