"""Offices in a text: "le président russe", "the North Korean leader", "le ministre russe de la Défense"."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graphx.entities.fold import fold
from graphx.lexica.coreference import Gender, OfficeRow, Words
from graphx.model import Mention
from graphx.tree import Tree, Word

_LONGEST = 9  # words of a phrase on either side of its noun
_NEXT = 2  # letters from a marker to the name behind it
_OWNERS = ("state", "organisation", "government", "bloc", "place")


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """An office in the text, article left out: "nouveau ministre russe de la Défense"."""

    row: OfficeRow
    office: str  # the row's, with what else the phrase says: "chief armee", "former head_of_state"
    head: Word
    start: int
    end: int
    owner: Mention | None  # state or organisation
    gender: Gender | None
    definite: bool

    @property
    def is_plain(self) -> bool:
        """Tell whether the phrase says no more than office and owner: no *ancien*, no *du parlement*."""
        return self.office == self.row.office


def office_phrases(tree: Tree, mentions: Sequence[Mention], words: Words) -> list[OfficePhrase]:
    """Find the offices of a sentence that one person holds, named or not, in text order."""
    found: list[OfficePhrase] = []
    for word in tree.words:
        if word.form.lower() in words.office_nouns and not _covered(word, mentions):
            phrase = _phrase(tree, word, mentions, words)
            if phrase and not (found and phrase.start < found[-1].end):
                found.append(phrase)
    return found


def _covered(word: Word, mentions: Iterable[Mention]) -> bool:
    return any(m.start <= word.start and word.end <= m.end for m in mentions)


def _phrase(tree: Tree, head: Word, mentions: Sequence[Mention], words: Words) -> OfficePhrase | None:
    left, right = _left(tree, head, mentions), _right(tree, head, mentions, words)
    served = _served(tree, (right or [head])[-1], mentions, words)
    right += served
    around = (*left, head, *right)
    text = f" {fold(' '.join(w.form for w in around))} "
    row = next((r for r in words.file.offices if _fits(r, head, text)), None)
    if row is None:
        return None
    owner = _owner(head, around, mentions)
    extra = [*_extra(row, head, around, mentions), *(fold(w.form) for w in served if w.upos == "PROPN")]
    determiner = tree.words[around[0].id - 2] if around[0].id > 1 else None
    says = [w for w in (determiner, *left) if w]
    former = any(words.has("former", part) for w in says for part in w.form.split("-"))
    return OfficePhrase(
        row=row,
        office=" ".join([*(["former"] if former else []), row.office, *extra]),
        head=head,
        start=around[0].start,
        end=around[-1].end,
        owner=owner,
        gender=_gender(row, head, determiner, words),
        definite=_is_definite(determiner, left, words),
    )


def _fits(row: OfficeRow, head: Word, text: str) -> bool:
    names = [fold(name) for name in (*row.masc, *row.fem)]
    form = fold(head.form)
    named = any(f" {name} " in text and form in name.split() for name in names)
    return named and (not row.needs or any(f" {need} " in text for need in row.needs))


def _left(tree: Tree, head: Word, mentions: Sequence[Mention]) -> list[Word]:
    """Words of the phrase before its noun: adjectives; in English also names and nouns before it."""
    kinds = ("ADJ",) if tree.lang == "fr" else ("ADJ", "PROPN", "NOUN", "PART")
    found: list[Word] = []
    for word in reversed(tree.words[max(0, head.id - 1 - _LONGEST) : head.id - 1]):
        if word.upos not in kinds or _is_person(word, mentions) or word.end > head.start:
            break
        found.insert(0, word)
    while found and found[0].upos == "PART":
        found.pop(0)
    return found


def _right(tree: Tree, head: Word, mentions: Sequence[Mention], words: Words) -> list[Word]:
    """Words of the phrase after its noun: adjectives, and what *de* or *of* leads in."""
    found: list[Word] = []
    led_in = False
    for word in tree.words[head.id : head.id + _LONGEST]:
        is_of = words.has("of", word.form.replace("’", "'")) and word.upos in ("ADP", "DET")
        led_in = led_in or is_of
        fits = is_of or (word.upos == "ADJ" and tree.lang == "fr")
        fits = fits or (led_in and word.upos in ("DET", "NOUN", "PROPN", "ADJ"))
        if not fits or _is_person(word, mentions):
            break
        found.append(word)
    while found and found[-1].upos in ("ADP", "DET"):
        found.pop()
    return found


def _served(tree: Tree, last: Word, mentions: Sequence[Mention], words: Words) -> list[Word]:
    """Words of "de Yoon Suk-yeol" in "le conseiller de Yoon Suk-yeol, Chang Ho-jin,"."""
    marker = tree.words[last.id] if last.id < len(tree.words) else None
    if marker is None or not words.has("of", marker.form.lower().replace("’", "'")):
        return []
    names = [m for m in mentions if m.kind == "name" and m.type == "person"]
    served = next((m for m in names if 0 < m.start - marker.end + 1 <= _NEXT), None)
    if served is None:
        return []
    behind = [w for w in tree.words if w.start >= served.end]
    bearer = next((m for m in names if len(behind) > 1 and m.start == behind[1].start), None)
    closed = (
        bearer is not None and next((w for w in behind if w.start >= bearer.end), behind[0]).upos == "PUNCT"
    )
    if not closed or behind[0].form != ",":
        return []
    return [w for w in tree.words if marker.start <= w.start and w.end <= served.end]


def _is_person(word: Word, mentions: Iterable[Mention]) -> bool:
    return any(m.start <= word.start and word.end <= m.end and m.type == "person" for m in mentions)


def _owner(head: Word, around: Sequence[Word], mentions: Sequence[Mention]) -> Mention | None:
    """Return the state or organisation in the phrase that is nearest to its noun."""
    start, end = around[0].start, around[-1].end
    inside = [m for m in mentions if start <= m.start and m.end <= end and m.type in _OWNERS]
    return min(inside, key=lambda m: abs(m.start - head.start), default=None)


def _extra(row: OfficeRow, head: Word, around: Sequence[Word], mentions: Sequence[Mention]) -> list[str]:
    """Return the folded nouns that neither the office's name nor an actor's accounts for."""
    known = {part for name in (*row.masc, *row.fem, *row.needs) for part in fold(name).split()}
    nouns = [w for w in around if w.upos in ("NOUN", "PROPN") and w.id != head.id]
    extra = [w for w in nouns if not _covered(w, mentions) and fold(w.form) not in known]
    return [folded for w in extra if (folded := fold(w.lemma or w.form)) not in known]


def _gender(row: OfficeRow, head: Word, determiner: Word | None, words: Words) -> Gender | None:
    if words.lang != "fr":
        return "fem" if any(head.form.lower() in name for name in row.fem) else None
    form = head.form.lower()
    is_masc, is_fem = (any(form in name.lower().split() for name in names) for names in (row.masc, row.fem))
    if is_masc and is_fem:
        return words.articles.get(determiner.form.lower()) if determiner else None
    return "fem" if is_fem else "masc"


def _is_definite(determiner: Word | None, left: Sequence[Word], words: Words) -> bool:
    form = determiner.form.lower().replace("’", "'") if determiner else ""
    owned = any(w.upos == "PART" for w in left)  # Russia's president
    return owned or words.has("definite", form) or words.has("demonstrative", form)
