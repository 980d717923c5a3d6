"""Comment forms, share bars, newsletters, links to other articles: lines that their words give away.

The cues of every language are looked for in every document: a French page has its English buttons.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graphx.documents.lines import Line, fold
from graphx.lexica.boilerplate import boilerplate_languages, load_boilerplate
from graphx.model import ParagraphLabel

SHORT, LONG = 30, 60  # words
FINAL = (".", "!", "?", "…", "»", '"', "”")


@dataclass(frozen=True, slots=True)
class Cues:
    """All languages' cues in one, folded but for `links`, `credits` and `openers`."""

    lines: frozenset[str]
    starts: frozenset[str]
    start_lengths: tuple[int, ...]  # in words
    labels: frozenset[str]
    contains: tuple[str, ...]
    links: re.Pattern[str]
    share: frozenset[str]
    dates: frozenset[str]
    bylines: tuple[str, ...]
    biography: frozenset[str]
    credits: frozenset[str]
    pictures: frozenset[str]
    openers: frozenset[str]
    tails: frozenset[str]
    name_tails: frozenset[str]


@cache
def all_cues() -> Cues:
    """Read the cues of every language that has a file."""
    read = [load_boilerplate(lang) for lang in boilerplate_languages()]

    def folded(field: str) -> frozenset[str]:
        return frozenset(fold(cue) for cues in read for cue in getattr(cues, field))

    def written(field: str) -> frozenset[str]:
        return frozenset(cue for cues in read for cue in getattr(cues, field))

    return Cues(
        lines=folded("lines"),
        starts=folded("starts"),
        start_lengths=tuple(sorted({len(cue.split()) for cue in folded("starts")})),
        labels=folded("labels"),
        contains=tuple(sorted(folded("contains"))),
        links=re.compile(rf"(?:{'|'.join(map(re.escape, sorted(written('links'))))})\b[\s:]*\w"),
        share=frozenset(w for cue in folded("share") for w in cue.split()),
        dates=frozenset(w for cue in folded("dates") for w in cue.split()),
        bylines=tuple(sorted(folded("bylines"))),
        biography=folded("biography"),
        credits=folded("credits"),
        pictures=folded("pictures"),
        openers=written("openers"),
        tails=written("tails"),
        name_tails=written("name_tails"),
    )


def mark_cues(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label every line boilerplate that a cue gives away, and the link titles under "Lire aussi :"."""
    found: dict[int, ParagraphLabel] = {}
    for place in _cued(lines, cues):
        if place not in labels:
            found[place] = "boilerplate"
    return found


def _cued(lines: Sequence[Line], cues: Cues) -> Iterator[int]:
    below = False  # under a heading of links that has nothing on its own line
    for place, line in enumerate(lines):
        if is_cue(line, cues):
            below = line.text.endswith(":") and len(line.words) <= 6
            yield place
        elif below and len(line.words) <= SHORT and not line.text.endswith(FINAL):
            yield place
        else:
            below = False


def is_cue(line: Line, cues: Cues) -> bool:
    """Tell whether the line is a page's furniture by its words alone."""
    words = line.words
    if not words or len(words) > LONG:
        return False
    padded = f" {line.key} "
    if len(words) > 1 and any(f" {cue} " in padded for cue in cues.contains):
        return True
    if len(words) > SHORT:
        return False
    label = fold(line.text.partition(":")[0]) if ":" in line.text else ""
    return (
        line.key in cues.lines
        or label in cues.labels
        or any(" ".join(words[:length]) in cues.starts for length in cues.start_lengths)
        or cues.links.match(line.text) is not None
        or (len(words) > 1 and all(w in cues.share for w in words))
    )
