"""Stretches of a document in quotation marks."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from graphx.model import Document

_PAIRS = {"«": "»", "“": "”", "„": "“", '"': '"'}
_MARK = re.compile('[«»“”„"\n]')
LONGEST = 1500  # characters: an unclosed mark must not make the rest of the article a quotation


@dataclass(frozen=True, slots=True)
class Quote:
    """Offsets of the quoted words, marks excluded."""

    start: int
    end: int


def find_quotes(document: Document) -> tuple[Quote, ...]:
    """Find the quotations in text order; one left open ends with its paragraph, nested ones are one."""
    found: list[Quote] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(document.text):
        mark, at = match.group(), match.start()
        if opened is None:
            opened = (match.end(), _PAIRS[mark]) if mark in _PAIRS else None
        elif mark in (opened[1], "\n"):
            if opened[0] < at <= opened[0] + LONGEST:
                found.append(Quote(opened[0], at))
            opened = None
    if opened and len(document.text) - opened[0] <= LONGEST:
        found.append(Quote(opened[0], len(document.text)))
    return tuple(found)


def quote_at(quotes: tuple[Quote, ...], offset: int) -> Quote | None:
    """Return the quotation that holds the offset, None outside all."""
    place = bisect_right(quotes, offset, key=lambda q: q.start) - 1
    return quotes[place] if place >= 0 and offset < quotes[place].end else None
