"""The title of another article, left at the head or the tail of the page."""

import re
from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import Line, fold
from graphx.model import ParagraphLabel

LONGEST = 25  # words
CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w-]+")
FINAL = (".", "!", "?", "…", ":", ";", ",")


def mark_teasers(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label a headline at either end boilerplate that shares no name with the rest and isn't this article's.

    At the head a second headline has to follow, one that does share names; at the tail other furniture has
    to come right before. A headline with fewer than two names tells too little and is left alone.
    """
    del cues
    rest = [place for place in range(len(lines)) if place not in labels]
    found: dict[int, ParagraphLabel] = {}
    if len(rest) > 3:
        first, second, last = lines[rest[0]], lines[rest[1]], lines[rest[-1]]
        if _is_headline(second) and _is_stranger(first, lines) and not _is_stranger(second, lines):
            found[rest[0]] = "boilerplate"
        if rest[-1] - 1 in labels and _is_stranger(last, lines):
            found[rest[-1]] = "boilerplate"
    return found


def _is_headline(line: Line) -> bool:
    return 3 < len(line.words) <= LONGEST and not line.text.endswith(FINAL)


def _is_stranger(line: Line, lines: Sequence[Line]) -> bool:
    """Tell whether this is a headline whose names stand nowhere else."""
    names = {fold(name) for name in CAPITALISED.findall(line.text)}
    if not _is_headline(line) or len(names) < 2:  # one may be just the line's first word
        return False
    others = " ".join(f" {other.key} " for other in lines if other.key != line.key)
    return not any(f" {name} " in others for name in names)
