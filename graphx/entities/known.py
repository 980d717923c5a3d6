"""Find the gazetteer's names in a text: the longest that fits, with the capitals that it must have."""

from collections.abc import Sequence

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Form, Gazetteer
from graphx.entities.pieces import Piece, joined, near
from graphx.entities.spans import Span
from graphx.model import EntityType

# A name of so many tokens and letters is itself without its capitals ("conseil de sécurité de l'ONU").
_LONG_TOKENS, _LONG_LETTERS = 3, 12
_ACRONYM_LETTERS = 5
_LATIN = frozenset({"fr", "en", "es", "de"})  # languages whose names may look like another's words


def known_spans(pieces: Sequence[Piece], gazetteer: Gazetteer, lang: str) -> list[Span]:
    """Return the gazetteer's names, none inside another, in text order.

    Where two actors share a form, the first row of the gazetteer has it. States and places go by their names
    in the text's language only: "Italien" is a German state and a French citizen.
    """
    found: list[Span] = []
    place = 0
    while place < len(pieces):
        span = _longest(pieces, place, gazetteer, lang)
        if span is not None:
            found.append(span)
        place = span.last if span is not None else place + 1
    return found


def _longest(pieces: Sequence[Piece], first: int, gazetteer: Gazetteer, lang: str) -> Span | None:
    reach = gazetteer.longest.get(pieces[first].folded, 0)
    last = first + 1
    while last < len(pieces) and last - first < reach and near(pieces[last].gap):
        last += 1
    for end in range(min(last, first + reach), first, -1):
        for entity, form in gazetteer.forms.get(joined(pieces, first, end), ()):
            kind = gazetteer.actors[entity].type
            if (
                _of_language(form, kind, lang)
                and _written_as(pieces[first:end], form)
                and not _goes_on(pieces, end, form)
            ):
                return Span(first, end, kind, "gazetteer", entity, form.careful, form.short)
    return None


def _goes_on(pieces: Sequence[Piece], last: int, form: Form) -> bool:
    """Tell whether "the West" is but the start of "the West Indies"."""
    articled = form.text.startswith("the ") and last < len(pieces)
    return articled and near(pieces[last].gap) and pieces[last].capital


def _of_language(form: Form, kind: EntityType, lang: str) -> bool:
    return form.lang in {lang, ""} or kind not in {"state", "place"} or form.lang not in _LATIN


def _written_as(pieces: Sequence[Piece], form: Form) -> bool:
    """Tell whether the capitals fit: "Est", "or" and "us" are no states."""
    if form.any_case:
        return True
    letters = "".join(c for c in form.text if c.isalnum())
    if letters.isupper() and len(letters) <= _ACRONYM_LETTERS:
        return "".join(p.text for p in pieces) == letters
    if len(pieces) >= _LONG_TOKENS and len(letters) >= _LONG_LETTERS:
        return True
    names = [p for p, capital in zip(pieces, _capitals(form.text), strict=False) if capital]
    return all(p.capital for p in names[:1]) and all(p.capital for p in names if len(pieces) < _LONG_TOKENS)


def _capitals(text: str) -> list[bool]:
    """Tell for each folded token of a form whether it begins with a capital."""
    tokens = [t for t in text.replace("-", " ").replace("'", " ").replace("’", " ").split() if fold(t)]
    return [t.strip('(."')[:1].isupper() or not t[:1].isalpha() for t in tokens]
