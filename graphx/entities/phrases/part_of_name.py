"""A known name at the end of another: *Nations unies* in *Conseil de sécurité des Nations unies*."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer
from graphx.entities.wordlists import Words
from graphx.model import Mention

_TOKEN = re.compile(r"[^\W_]+")
_PARTS = re.compile(r"[ \u00a0\u202f’'‐‑–-]")
_LISTED = ("state", "organisation", "bloc", "place", "government")
_HYPHENS = "-‐‑–"


def parts_of_names(mentions: Sequence[Mention], words: Words, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the actor whose name ends that of another, behind a preposition or a hyphen.

    fr: le [Conseil de sécurité des Nations unies]
    => Nations unies
    fr: le [New York Times]
    => nothing
    """
    for mention in mentions:
        if mention.kind != "name" or not _PARTS.search(mention.surface):
            continue
        found = _tail(mention, words, gazetteer)
        if found is not None:
            start, entity = found
            kind = gazetteer.actors[entity].type
            yield Mention(
                doc=mention.doc,
                start=mention.start + start,
                end=mention.end,
                surface=mention.surface[start:],
                kind="phrase",
                type=kind,
                entity=entity,
                resolved_by="part_of_name",
                certainty=mention.certainty,
            )


def _tail(mention: Mention, words: Words, gazetteer: Gazetteer) -> tuple[int, str] | None:
    """Return where the longest known name begins that ends the mention's, and whose it is."""
    text = mention.surface
    tokens = list(_TOKEN.finditer(text))
    for one, other in pairwise(tokens):
        led_in = fold(one[0]) in words.prepositions or text[one.end() : other.start()] in _HYPHENS
        if not led_in or not other[0][0].isupper():
            continue
        for entity, form in gazetteer.forms.get(fold(text[other.start() :]), ()):
            of_language = form.lang in {words.lang, ""} and not form.short
            if of_language and gazetteer.actors[entity].type in _LISTED:
                return other.start(), entity
    return None
