"""Types that the words around a name give away: *he* needs a person, *in* no person, *ambassador* one."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from graphx.entities.pieces import Piece, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words

_UNSURE = frozenset({"organisation", "other", "place"})
_MOST_PIECES = 3  # of a person's name


def types_in_context(spans: Sequence[Span], pieces: Sequence[Piece], words: Words) -> list[Span]:
    """Give unknown names the type that their sentences show; acronyms and known names stay as they are.

    en: Pyrrhus left Sicily when he lost
    => Pyrrhus, a person
    en: the ambassador to Peru, Vasily Nebenzya, left
    => Vasily Nebenzya, a person
    en: Huawei said it would pay
    => nothing
    """
    by_tree: dict[int, list[Span]] = defaultdict(list)
    for span in spans:
        by_tree[pieces[span.first].tree].append(span)
    he = _first_pronouns(pieces, words)
    titles = {(p.tree, p.word.id) for p in pieces if p.folded in words.titles and p.word.upos == "NOUN"}
    persons = {pieces[s.first].tree for s in spans if s.type == "person"}
    found: list[Span] = []
    for span in spans:
        tree = pieces[span.first].tree
        if not _is_open(span, pieces):
            found.append(span)
        elif span.type == "person" and _is_in(span, pieces, words):
            found.append(replace(span, type="place"))
        elif (
            _has_particle(span, pieces, words)
            or _is_titled(span, pieces, titles)
            or (
                tree in he
                and not {tree, tree - 1} & persons
                and span == _only_subject(by_tree[tree], pieces, he[tree])
            )
        ):
            found.append(replace(span, type="person"))
        else:
            found.append(span)
    return found


def _is_open(span: Span, pieces: Sequence[Piece]) -> bool:
    known = span.entity is not None or span.kind != "name" or span.length > _MOST_PIECES
    return not known and not any(p.text.isupper() and len(p.text) > 1 for p in pieces[span.first : span.last])


def _first_pronouns(pieces: Sequence[Piece], words: Words) -> dict[int, int]:
    """Return tree -> place of its first pronoun that only a person takes."""
    found: dict[int, int] = {}
    for place, piece in enumerate(pieces):
        if piece.folded in words.person_pronouns:
            found.setdefault(piece.tree, place)
    return found


def _only_subject(spans: Iterable[Span], pieces: Sequence[Piece], pronoun: int) -> Span | None:
    """Return the one unknown name before the pronoun that is a subject."""
    subjects = [
        s
        for s in spans
        if s.last <= pronoun
        and s.type in _UNSURE
        and _is_open(s, pieces)
        and any(p.word.relation == "nsubj" for p in pieces[s.first : s.last])
    ]
    return subjects[0] if len(subjects) == 1 else None


def _has_particle(span: Span, pieces: Sequence[Piece], words: Words) -> bool:
    """Tell whether it is a last name with its particle in front: "Von Bellingshausen", "De Gaulle"."""
    first = pieces[span.first]
    named = span.length > 1 and span.type in _UNSURE and near(pieces[span.first + 1].gap)
    return named and first.capital and first.folded in words.name_particles


def _is_titled(span: Span, pieces: Sequence[Piece], titles: Collection[tuple[int, int]]) -> bool:
    """Tell whether a name of several words stands in apposition to a person's title."""
    named = span.length > 1 and span.type in _UNSURE
    words = [(p.tree, p.word) for p in pieces[span.first : span.last]]
    return named and any(word.relation == "appos" and (tree, word.head) in titles for tree, word in words)


def _is_in(span: Span, pieces: Sequence[Piece], words: Words) -> bool:
    before = span.first - 1
    led_in = before >= 0 and pieces[span.first].gap == " " and pieces[before].folded in words.place_only
    return led_in and pieces[span.last - 1].word.relation in {"obl", "conj"}
