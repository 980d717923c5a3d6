"""Find time expressions in a sentence and tell which one dates an act.

The words and patterns are data (`graphx/lexica/<lang>/time.yaml`); the arithmetic is in `time_values`. A
relative expression ("hier", "mardi") is dated only where the document has a date: a wrong day is worse
than none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from graphx.lexica.load import Lexicon, load_lexicon
from graphx.lexica.times import TimeWords, load_time_words
from graphx.model import Document, TimeExpression
from graphx.tree import Tree, Word
from graphx.triples.attributes.time_tense import direction_of
from graphx.triples.attributes.time_values import Pieces, Span, value

_EVENT_WORDS = 12  # "depuis le début de l'invasion à grande échelle de l'Ukraine" is not longer
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


def time_of(word: Word, tree: Tree, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Time expression that dates a verb or event noun; None where there is none.

    The expression must hang on the word with no other verb between; the nearest in the tree wins, then in the
    text. A word without one of its own takes its governor's where the two are one event: an infinitive, a
    verb joined by *et* after the expression, a clause with *lorsque*, the noun of a light verb.
    """
    outside = [t for t in times if not t.start <= word.start < t.end]
    heads = [(t, head) for t in outside if (head := _head_of(t, tree)) is not None]
    lexicon = load_lexicon(tree.lang)
    current: Word | None = word
    seen: set[int] = set()
    while current is not None and current.id not in seen:
        seen.add(current.id)
        found = _nearest(current, heads, tree)
        if found is not None and (current is word or not _after_joined(found, word, current)):
            return found
        governor = tree.head(current)
        if governor is None or not _one_event(current, governor, tree, lexicon):
            return None
        current = governor
    return None


def _one_event(word: Word, governor: Word, tree: Tree, lexicon: Lexicon) -> bool:
    """Tell whether a word's act and its governor's happen at one time."""
    if word.relation in ("xcomp", "conj", "appos"):
        return True
    if word.relation == "advcl":
        marks = {m.lemma.lower() for m in tree.children(word, "mark", "advmod")}
        together = marks & lexicon.markers.get("simultaneous", frozenset())
        return bool(together) or word.feature("VerbForm") in ("Inf", "Part", "Ger")
    if word.relation in ("obj", "obl", "nsubj") and word.upos == "NOUN":
        return any(lexicon.has(name, governor.lemma.lower()) for name in ("light", "place_time_only"))
    return False


def _after_joined(time: TimeExpression, word: Word, governor: Word) -> bool:
    """Tell whether the time comes between a verb and the one that it is borrowed from, on the wrong side."""
    return governor.start < word.start < time.start and word.upos == "VERB"


def _nearest(word: Word, heads: Sequence[tuple[TimeExpression, Word]], tree: Tree) -> TimeExpression | None:
    best: tuple[int, int] | None = None
    nearest = None
    for time, head in heads:
        steps = 1 if _opens_clause_of(time, word, tree) else _steps(head, word, tree)
        if steps is None:
            continue
        rank = (steps, abs(time.start - word.start))
        if best is None or rank < best:
            best, nearest = rank, time
    return nearest


def _opens_clause_of(time: TimeExpression, word: Word, tree: Tree) -> bool:
    """Tell whether the sentence begins "À partir de 1990, …" and the word is its main verb.

    Parsers often hang such an opening on a noun, above all where its accent is missing ("A partir de").
    """
    before = [w for w in tree.words if w.end <= time.start and w.upos not in ("ADP", "DET", "PUNCT")]
    if before or not tree.text[time.end - tree.start :].startswith(","):
        return False
    finite = [
        w
        for w in tree.words
        if w.start >= time.end and w.upos == "VERB" and w.feature("VerbForm") not in ("Inf", "Part", "Ger")
    ]
    main = next((w for w in tree.roots() if w in finite), next(iter(finite), None))
    return main is not None and main.id == word.id


def _steps(head: Word, word: Word, tree: Tree) -> int | None:
    """Count the arcs from an expression up to a word; None where it isn't below it or a verb lies between."""
    governor = tree.head(head)
    of_noun = tree.case(head) in load_lexicon(tree.lang).markers.get("noun_agent", frozenset())
    if of_noun and governor is not None and governor.id != word.id and governor.upos in ("NOUN", "PROPN"):
        return None  # "le traité de 1858" dates the treaty and not who keeps it
    for steps, ancestor in enumerate(tree.ancestors(head), start=1):
        if ancestor.id == word.id:
            return steps
        if ancestor.upos == "VERB":
            return None
    return None


def _head_of(time: TimeExpression, tree: Tree) -> Word | None:
    """Word of the expression whose governor lies outside it."""
    inside = {w.id: w for w in tree.words if w.start < time.end and w.end > time.start and w.upos != "PUNCT"}
    return next((w for w in inside.values() if w.head not in inside and w.relation != "case"), None)


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
    after = tree.text[found.end : found.end + 2].strip()
    before = tree.text[: found.start].rstrip()[-1:]
    return not (counts and plural) and after[:1] not in ("%", "€", "$", ",") and before not in ("$", "€", "£")


def _expression(found: _Found, tree: Tree, words: TimeWords, anchor: date | None) -> TimeExpression:
    start, end = tree.start + found.start, tree.start + found.end
    head = _head_of(TimeExpression("", start, end), tree)
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
