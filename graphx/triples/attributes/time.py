"""Find the time expressions of a sentence; `time_of` tells which one dates an act.

The words and patterns are data (`graphx/lexica/<lang>/time.yaml`); the arithmetic is in `time_values`. A
relative expression ("hier", "mardi") is dated only where the document has a date: a wrong day is worse
than none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graphx.lexica.load import load_lexicon
from graphx.lexica.times import TimeWords, load_time_words
from graphx.model import Document, TimeExpression
from graphx.tree import Tree, Word
from graphx.triples.attributes.time_link import head_of, time_of
from graphx.triples.attributes.time_tense import direction_of
from graphx.triples.attributes.time_units import Span
from graphx.triples.attributes.time_values import Pieces, value

__all__ = ["find_times", "time_of"]

_EVENT_WORDS = 12  # "depuis le début de l'invasion à grande échelle de l'Ukraine" is not longer
_MONEY = re.compile(r"\s?[%€$£]|[.,]\d")  # after a figure: it is no year
_EVENT_RELATIONS = ("obl", "nmod", "advmod", "advcl")


@dataclass(frozen=True)
class _Found:
    """A match: offsets into the sentence's text, and the pieces that its pattern caught."""

    start: int
    end: int
    kind: str
    groups: Mapping[str, str]


def find_times(document: Document, tree: Tree) -> list[TimeExpression]:
    """Find the time expressions of a sentence, in text order, none overlapping another.

    Dates ("le 19 juin 2024"), months, years, decades, centuries, weekdays, relative days and units ("hier",
    "l'année dernière", "il y a deux mois"), intervals ("entre 1961 et 2001", "depuis 2000"), loose words
    ("à l'époque") and events that date an act ("après la guerre"). Offsets count in `Document.text`; `begin`
    and `until` are ISO days, None where the expression can't be anchored or has no such end.
    """
    words = load_time_words(tree.lang)
    if words is None:
        return []
    anchor = _day(document.date)
    dated = [
        _expression(found, tree, words, anchor)
        for found in _matches(tree.lang, tree.text)
        if _is_time(found, tree)
    ]
    return sorted([*dated, *_events(tree, dated)], key=lambda t: t.start)


def _day(iso: str | None) -> date | None:
    try:
        return date.fromisoformat(iso) if iso else None
    except ValueError:
        return None


@lru_cache(maxsize=256)
def _matches(lang: str, text: str) -> tuple[_Found, ...]:
    """All matches of a text, the longest first where they overlap; cached, since each arrow asks anew."""
    words = load_time_words(lang)
    found = list(_search(words, text)) if words else []
    taken: list[_Found] = []
    for match in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if all(match.end <= t.start or match.start >= t.end for t in taken):
            taken.append(match)
    return tuple(sorted(taken, key=lambda f: f.start))


def _search(words: TimeWords, text: str) -> Iterator[_Found]:
    for pattern in words.patterns:
        for match in pattern.regex.finditer(text):
            caught = {k: _plain(v) for k, v in match.groupdict().items() if v}
            start = match.start() + len(match.groupdict().get("lead") or "")
            yield _Found(start, match.end(), pattern.kind, caught)


def _plain(words: str) -> str:
    return re.sub(r"\s", " ", words).replace("’", "'").lower()


def _is_time(found: _Found, tree: Tree) -> bool:
    """Refuse a bare figure that counts something: "2000 soldats" is no year."""
    if found.kind != "year" or "lead" in found.groups:
        return True
    start = tree.start + found.start
    word = next((w for w in tree.words if w.start <= start < w.end), None)
    if word is None or word.end != tree.start + found.end:
        return False
    head = tree.head(word)
    counts = word.relation == "nummod" and head is not None and head.start > word.start
    # a model may give no features: the ending then tells
    plural = head is not None and (head.feature("Number") or head.form[-1:]) in ("Plur", "s", "x")
    beside = _MONEY.match(tree.text, found.end) or tree.text[: found.start].rstrip().endswith(tuple("$€£"))
    return not (counts and plural) and not beside


def _expression(found: _Found, tree: Tree, words: TimeWords, anchor: date | None) -> TimeExpression:
    start, end = tree.start + found.start, tree.start + found.end
    head = head_of(TimeExpression("", start, end), tree)
    direction = direction_of(head, tree, load_lexicon(tree.lang)) if head else -1
    span = value(found.kind, Pieces(found.groups, words, anchor, direction))
    start, limits = _opened(found, tree, words, span, anchor)
    first, last = limits
    return TimeExpression(
        text=tree.text[start - tree.start : end - tree.start],
        start=start,
        end=end,
        begin=first.isoformat() if first else None,
        until=last.isoformat() if last else None,
    )


def _opened(
    found: _Found, tree: Tree, words: TimeWords, span: Span | None, anchor: date | None
) -> tuple[int, tuple[date | None, date | None]]:
    """Join "depuis", "jusqu'en", "après" to the expression: an interval that is open at one end."""
    before = tree.text[: found.start]
    first, last = span or (None, None)
    if match := words.since.search(before):
        open_end = anchor if anchor and first and anchor >= first else None
        return tree.start + match.start(), (first, open_end)
    if match := words.until.search(before):
        return tree.start + match.start(), (None, last)
    if match := words.after.search(before):
        return tree.start + match.start(), (last, None)
    return tree.start + found.start, (first, last)


def _events(tree: Tree, dated: Sequence[TimeExpression]) -> Iterator[TimeExpression]:
    """Phrases under a preposition of time that name an event: found, never dated."""
    markers = load_lexicon(tree.lang).markers.get("time", frozenset())
    for word in tree.words:
        if word.upos not in ("NOUN", "PROPN") or word.relation not in _EVENT_RELATIONS:
            continue
        if tree.case(word) not in markers:
            continue
        phrase = _phrase(word, tree)
        start, end = tree.span(phrase)
        overlaps = any(start < t.end and end > t.start for t in dated)
        if len(phrase) <= _EVENT_WORDS and not overlaps:
            yield TimeExpression(tree.text[start - tree.start : end - tree.start], start, end)


def _phrase(word: Word, tree: Tree) -> list[Word]:
    """Words of a noun phrase up to its first comma or clause."""
    clauses = {
        w.id
        for c in tree.children(word, "acl", "advcl", "parataxis", "conj", "appos")
        for w in tree.subtree(c)
    }
    kept: list[Word] = []
    for part in tree.subtree(word):
        if part.upos == "PUNCT" and part.start > word.start:
            break
        if part.id not in clauses and part.upos != "PUNCT":
            kept.append(part)
    return kept
