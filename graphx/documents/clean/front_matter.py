"""The block of `key: value` lines between two lines of dashes at the head of a file."""

import re
from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import Line
from graphx.model import ParagraphLabel

RULE = re.compile(r"-{3,}")
KEY = re.compile(r"[A-Za-z_][\w -]{0,30}:(\s|$)")
LONGEST = 30  # lines; a rule of dashes further down is a rule of dashes


def mark_front_matter(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label the front matter boilerplate: it tells about the article, it isn't the article."""
    del labels, cues
    return dict.fromkeys(range(front_matter_length([line.text for line in lines])), "boilerplate")


def front_matter_length(lines: Sequence[str]) -> int:
    """Count the lines of the front matter, blank ones left out, both rules counted; 0 where there is none."""
    if not lines or not RULE.fullmatch(lines[0].strip()):
        return 0
    for place, line in enumerate(lines[1 : LONGEST + 2], start=1):
        if RULE.fullmatch(line.strip()):
            return place + 1 if place > 1 else 0
        # a value may run on or be a list, but the first line has to be a key
        if not KEY.match(line) and (place == 1 or not line.strip().startswith(("-", "#", '"', "'"))):
            return 0
    return 0
