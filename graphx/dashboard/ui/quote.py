"""A sentence in its document: the words that make the relation marked, the text around it grey."""

import re
from collections.abc import Mapping
from typing import Any

from graphx.dashboard.ui.plain import show_html, tag
from graphx.dashboard.words import RIGHT_TO_LEFT
from graphx.exports.evidence import marks
from graphx.model import Document

AROUND = 180  # characters of context on each side, cut at a word


def show_quote(data: Mapping[str, Any], document: Document, *, alone: bool = False) -> None:
    """Draw the sentence of an edge (`data`: its attributes), `alone` or with what stands around it."""
    start, end = int(data["start"]), int(data["end"])
    before, after = ("", "") if alone else context(document, start, end)
    turned = " gx-rtl" if document.lang in RIGHT_TO_LEFT else ""
    show_html(
        tag(
            "blockquote",
            tag("span", css="gx-context", text=before),
            tag("span", *_marked(document.text[start:end], data), css="gx-sentence"),
            tag("span", css="gx-context", text=after),
            css=f"gx-quote gx-{data['category']}{turned}",
        )
    )


def context(document: Document, start: int, end: int) -> tuple[str, str]:
    """Give the text before and after a sentence, with an ellipsis where it is cut; boilerplate left out."""
    before, after = _read(document, 0, start).lstrip("\n"), _read(document, end, len(document.text))
    if len(before) > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    # The blank lines of a text would push the sentence out of sight.
    return re.sub(r"\n\s*", "\n", before), re.sub(r"\n\s*", "\n", after)


def _read(document: Document, start: int, end: int) -> str:
    """Give a stretch of the text without the paragraphs that nobody reads: front matter, menus."""
    place, kept = start, []
    for paragraph in document.paragraphs:
        if paragraph.label == "boilerplate" and start <= paragraph.start and paragraph.end <= end:
            kept.append(document.text[place : paragraph.start])
            place = paragraph.end
    return "".join([*kept, document.text[place:end]])


def _marked(sentence: str, data: Mapping[str, Any]) -> list[str]:
    parts, place = [], 0
    for start, end, role in marks(data):
        parts += [
            tag("span", text=sentence[place:start]),
            tag("mark", css=f"gx-{role}", text=sentence[start:end]),
        ]
        place = end
    return [*parts, tag("span", text=sentence[place:])]
