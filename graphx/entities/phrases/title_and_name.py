"""A name with its title or label: *président russe Vladimir Poutine*, *port nord-coréen de Najin*."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphx.entities.fold import fold
from graphx.entities.wordlists import Words
from graphx.model import Document, Mention
from graphx.tree import Tree, Word

_GAPS = ("", ",")
_MOST_ADJECTIVES = 3


def titles_and_names(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield each office together with the name that it stands beside.

    fr: le [président russe] [Vladimir Poutine] part.
    => président russe Vladimir Poutine
    fr: Le [président russe] part. [Vladimir Poutine] reste.
    => nothing
    """
    names = [m for m in mentions if m.kind == "name" and m.type == "person"]
    for title in mentions:
        if title.resolved_by != "title_beside_name":
            continue
        for name in names:
            gap = document.text[title.end : name.start].strip() if name.start >= title.end else None
            if name.entity == title.entity and gap in _GAPS and name.start - title.end <= len(gap or "") + 1:
                yield phrase(document, name, (title.start, name.end), "title_and_name")


def labels_and_names(
    document: Document, tree: Tree, mentions: Sequence[Mention], words: Words
) -> Iterator[Mention]:
    """Yield each name of a place or body together with the noun that says what it is.

    fr: le port russe de [Dunay]
    => port russe de Dunay
    fr: les navires de [Dunay]
    => nothing
    """
    by_start = {w.start: w for w in tree.words}
    for name in mentions:
        first = by_start.get(name.start)
        if name.kind == "name" and first is not None and name.type in {"place", "organisation", "group"}:
            noun = _noun_before(tree, first, words)
            if noun is not None:
                yield phrase(document, name, (noun.start, name.end), "label_and_name")


def _noun_before(tree: Tree, first: Word, words: Words) -> Word | None:
    """Find the noun before a name: only adjectives, and one "of" with its article, stand between."""
    place = first.id - 1
    while place >= 1 and tree.word(place).upos in {"ADP", "DET"}:
        if fold(tree.word(place).form) not in words.prepositions:
            return None
        place -= 1
    adjectives = 0
    while place >= 1 and tree.word(place).upos == "ADJ" and adjectives < _MOST_ADJECTIVES:
        place, adjectives = place - 1, adjectives + 1
    noun = tree.word(place) if place >= 1 else None
    known = noun is not None and noun.upos in {"NOUN", "PROPN"} and fold(noun.form) in words.heads
    return noun if known else None


def phrase(document: Document, inner: Mention, span: tuple[int, int], rule: str) -> Mention:
    """Return a phrase of the actor whose mention it holds."""
    start, end = span
    text = document.text[start:end]
    return replace(
        inner, start=start, end=end, surface=text, kind="phrase", via=None, resolved_by=rule, antecedent=None
    )
