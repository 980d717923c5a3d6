"""Lines that a document says again, word for word."""

from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import Line
from graphx.model import ParagraphLabel


def mark_repeated_lines(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label every line boilerplate that stands further up already; case, accents and marks don't count.

    Pages repeat their headline in menus and share bars. A line of one or two words may well be said twice
    ("Question :", "Non."): it is left alone.
    """
    del cues
    seen: set[str] = set()
    found: dict[int, ParagraphLabel] = {}
    for place, line in enumerate(lines):
        if labels.get(place, "title") != "title" or len(line.words) < 3:
            continue
        if line.key in seen and place not in labels:
            found[place] = "boilerplate"
        seen.add(line.key)
    return found
