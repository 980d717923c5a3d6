"""Document → readings: what a parser is given of each paragraph, with the way back to the document's text."""

import re
from collections.abc import Iterator

from ftfy.badness import is_bad

from graphx.documents.clean.joined_words import find_joins, known_names
from graphx.documents.clean.mojibake import find_mojibake
from graphx.documents.mapped import Mapped, mapped, normalise, replace
from graphx.model import Document, Reading

LEADING = re.compile(r"\s*(?:(?:[-*•·▪‣]\s+|#{1,6}\s+|>\s+)+)(?=\S)")
MARKDOWN = re.compile(
    r"(?P<image>!?\[)(?P<words>[^\[\]\n]{1,300})\]\([^()\s]{1,500}\)"
    r"|(?<![\w*])(?P<mark>\*{1,3}|__)(?=\S)(?P<strong>[^*_\n]{1,300})(?<=\S)(?P=mark)(?![\w*])"
)


def readings(document: Document) -> tuple[Reading, ...]:
    """Normalise every paragraph of a document, whatever its label, in text order.

    Apostrophes, hyphens and blanks become of one kind, letters NFC, what can't be seen goes; marks of lists
    and of Markdown go; words that a copy glued together get a blank between them, which has the offset of
    the character after it. A span `[a, b)` of a reading is `Document.text[offsets[a]:offsets[b - 1] + 1]`,
    plus any combining marks that follow there.
    """
    broken = is_bad(document.text)
    clean = [_clean(document.text, p.start, p.end, broken) for p in document.paragraphs]
    names = known_names([item.text for item in clean])
    result = []
    for paragraph, item in zip(document.paragraphs, clean, strict=True):
        joins = find_joins(item.text, names) if paragraph.label != "boilerplate" else []
        split = replace(item, [(place, place, " ") for place in joins])
        result.append(Reading(split.text, split.offsets, paragraph.label))
    return tuple(result)


def _clean(text: str, start: int, end: int, broken: bool) -> Mapped:
    """Normalise one paragraph and take its marks away."""
    item = mapped(text, start, end)
    if broken:
        item = replace(item, find_mojibake(item.text))
    leading = LEADING.match(item.text)
    if leading is not None:
        item = replace(item, [(0, leading.end(), "")])
    return normalise(replace(item, _markdown(item.text)))


def _markdown(text: str) -> Iterator[tuple[int, int, str]]:
    """Drop marks of Markdown: stars around words, the brackets and the address of a link."""
    if "*" not in text and "](" not in text and "__" not in text:
        return
    for match in MARKDOWN.finditer(text):
        group = "words" if match["words"] is not None else "strong"
        yield match.start(), match.start(group), ""
        yield match.end(group), match.end(), ""
