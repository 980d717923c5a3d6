"""Bylines, and the author's biography at the tail of a page."""

import re
from collections.abc import Mapping, Sequence

from graphx.documents.clean.cues import Cues
from graphx.documents.lines import Line
from graphx.model import ParagraphLabel

NAME = re.compile(r"[A-ZÀ-Þ][\w'.-]*(?:\s(?:(?:de|du|la|van|von|el|al|le)\s)?[A-ZÀ-Þ][\w'.-]*){1,3}")
QUOTED = re.compile(r'["“«].*["”»]\.?')
LONGEST_BYLINE, LONGEST_BIOGRAPHY = 10, 60  # words


def mark_author(
    lines: Sequence[Line], labels: Mapping[int, ParagraphLabel], cues: Cues
) -> dict[int, ParagraphLabel]:
    """Label bylines ("Par Jeanne Martin, à Séoul") and a signature with its biography at the tail.

    A name alone at the tail is a signature only where the text never speaks of that person.
    """
    found: dict[int, ParagraphLabel] = {
        place: "boilerplate"
        for place, line in enumerate(lines)
        if place not in labels and _is_byline(line, cues)
    }
    rest = [place for place in range(len(lines)) if place not in labels and place not in found]
    for back in (1, 2):  # the signature is the last line, or the last but one with the biography after it
        if len(rest) > back and _is_signature(rest[-back], lines):
            after = rest[len(rest) - back + 1 :]
            if all(_is_biography(lines[place], lines[rest[-back]], cues) for place in after):
                found |= dict.fromkeys([rest[-back], *after], "boilerplate")
    return found


def _is_byline(line: Line, cues: Cues) -> bool:
    if len(line.words) > LONGEST_BYLINE or line.text.endswith((".", "?", "!", ":")):
        return False
    for cue in cues.bylines:
        if line.key.startswith(cue + " "):
            name = line.text.split(maxsplit=len(cue.split()))[-1]
            return bool(NAME.match(name)) and all(_is_in_byline(w) for w in name.split())
    return False


def _is_in_byline(word: str) -> bool:
    """Names, and the small words between them ("Par A. Roux et B. Petit, à Séoul, avec AFP")."""
    return not word[0].islower() or word in {
        "et",
        "and",
        "avec",
        "with",
        "in",
        "de",
        "du",
        "pour",
        "for",
        "à",
    }


def _is_signature(place: int, lines: Sequence[Line]) -> bool:
    line = lines[place]
    if not NAME.fullmatch(line.text):
        return False
    last = line.words[-1]
    return not any(last in other.words for other in lines if other is not line)


def _is_biography(line: Line, signature: Line, cues: Cues) -> bool:
    """Tell a biography: a short line with one of its words that names the author or is wholly a quotation."""
    if len(line.words) > LONGEST_BIOGRAPHY:
        return False
    told = any(word in cues.biography for word in line.words)
    return told and bool(QUOTED.fullmatch(line.text) or signature.words[-1] in line.words)
