"""Lines that say nothing: marks, addresses, locale codes, the skeleton of a list, a date alone."""

import re
from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import Line
from graphx.model import ParagraphLabel

ADDRESS = re.compile(r"(?:[-*•]\s*)?<?(?:https?://|www\.)\S+>?|\S+@\S+\.\w+|(?:[\w-]+\.)+[a-z]{2,}/\S*")
LONGEST_ADDRESS = 2000  # characters
LOCALE = re.compile(r"[a-z]{2}[-_](?:\d\d|[A-Z]{2})")
DATE_WORD = re.compile(r"\d{1,4}|\d{1,2}h\d{0,2}|\d{1,2}(?:st|nd|rd|th)")


def mark_debris(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label lines without a letter or with nothing but an address, a locale code or a date boilerplate.

    "fr-03", "- |", "https://…" and "12 mars 2018, 9h40" are debris; "« mendier »" has a word and is none.
    """
    return {
        place: "boilerplate"
        for place, line in enumerate(lines)
        if place not in labels and (_is_debris(line.text) or _is_date(line, cues))
    }


def _is_debris(text: str) -> bool:
    if not any(c.isalpha() for c in text):
        return True
    return len(text) < LONGEST_ADDRESS and bool(ADDRESS.fullmatch(text) or LOCALE.fullmatch(text))


def _is_date(line: Line, cues: Cues) -> bool:
    """Only words of dates and at least one figure."""
    figures = [w for w in line.words if DATE_WORD.fullmatch(w)]
    return bool(figures) and all(w in cues.dates or w in figures for w in line.words)
