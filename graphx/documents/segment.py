"""Text → labelled paragraphs. Every line that isn't blank is in exactly one of them."""

from graphx.documents.clean import DETECTORS
from graphx.documents.clean.cues import all_cues
from graphx.documents.lines import fold, split_lines
from graphx.model import Paragraph, ParagraphLabel


def segment(text: str, title: str | None = None) -> tuple[Paragraph, ...]:
    """Cut a text into paragraphs, in text order, and label each body, title, caption or boilerplate.

    The first line that says what a known title says is the title, whatever it looks like.
    """
    lines = split_lines(text)
    cues = all_cues()
    key = fold(title or "")
    headline = next((place for place, line in enumerate(lines) if key and line.key == key), None)
    labels: dict[int, ParagraphLabel] = {} if headline is None else {headline: "title"}
    for mark in DETECTORS:
        labels |= mark(lines, labels, cues)
    return tuple(Paragraph(line.start, line.end, labels.get(i, "body")) for i, line in enumerate(lines))
