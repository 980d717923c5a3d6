"""The headline and the headings between the paragraphs: short lines without a full stop, with text below."""

import re
from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import BULLET, Line
from graphx.model import ParagraphLabel

HEADLINE, HEADING = 30, 20  # words
MARKDOWN = re.compile(r"#{1,6}\s")
FINAL = (".", "!", "…", ":", ";", ",")
SENTENCE_INSIDE = re.compile(r"[.!?]\s+[A-ZÀ-Þ]")


def mark_titles(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label the headline and the headings titles; they are read as the body is.

    A heading needs body below it (a lone short line is body), a headline may be longer than a heading.
    """
    del cues
    rest = [place for place in range(len(lines)) if place not in labels]
    short = {
        place
        for index, place in enumerate(rest)
        if _is_title(lines[place], HEADLINE if not index else HEADING)
    }
    found: dict[int, ParagraphLabel] = {}
    body_below = False
    for place in reversed(rest):
        if MARKDOWN.match(lines[place].text) or (place in short and body_below):
            found[place] = "title"
        else:
            body_below = True
    return found


def _is_title(line: Line, longest: int) -> bool:
    text = line.text
    return (
        0 < len(line.words) <= longest
        and not text.endswith(FINAL)
        and not BULLET.match(text)
        and not SENTENCE_INSIDE.search(text)
    )
