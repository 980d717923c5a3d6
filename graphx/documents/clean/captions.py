"""Words under a photograph, told by the credit at their end: "… à Vladivostok (AFP)"."""

import re
from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import Line, fold
from graphx.model import ParagraphLabel

LONGEST = 60  # words
IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]\s*\.?$")
AFTER_SIGN = re.compile(r"(?:©|\bcopyright\b|\b(?:[Cc]rédits?|[Pp]hotos?|[Cc]redits?)\s*:)\s*(.{2,60})$")


def mark_captions(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label lines that end with a photo credit captions; a line that is nothing but a credit is boilerplate.

    An agency in brackets after the full stop of the last paragraph signs the article: that stays body.
    """
    unlabelled = [place for place in range(len(lines)) if place not in labels]
    found: dict[int, ParagraphLabel] = {}
    for place in unlabelled:
        line = lines[place]
        before = _before_credit(line, cues)
        if before is None or len(line.words) > LONGEST:
            continue
        if not fold(before):
            found[place] = "boilerplate"
        elif place != unlabelled[-1] or not before.endswith((".", "!", "?", "»", '"', "”")):
            found[place] = "caption"
    return found


def _before_credit(line: Line, cues: Cues) -> str | None:
    """Text before the credit; None where there is no credit."""
    sign = AFTER_SIGN.search(line.text)
    if sign is not None:
        return line.text[: sign.start()].strip()
    brackets = IN_BRACKETS.search(line.text)
    if brackets is None:
        return None
    words = fold(brackets[1])
    parts = [fold(part) for part in re.split(r"[/,;|–-]|\bvia\b", brackets[1])]
    named = any(part in cues.credits for part in parts)
    picture = any(word in cues.pictures for word in words.split()) and len(words.split()) <= 6
    alone = words in cues.credits or (named and "/" in brackets[1])
    shot = picture and (named or words.split()[0] in cues.pictures)
    return line.text[: brackets.start()].strip() if alone or shot else None
