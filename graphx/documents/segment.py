"""Text → labelled paragraphs. Every line that isn't blank is in exactly one of them."""

from graphx.documents.clean import DETECTORS
from graphx.documents.clean.cues import all_cues
from graphx.documents.lines import split_lines
from graphx.model import Paragraph, ParagraphLabel


def segment(text: str) -> tuple[Paragraph, ...]:
    """Cut a text into paragraphs, in text order, and label each body, title, caption or boilerplate."""
    lines = split_lines(text)
    cues = all_cues()
    labels: dict[int, ParagraphLabel] = {}
    for mark in DETECTORS:
        labels |= mark(lines, labels, cues)
    return tuple(Paragraph(line.start, line.end, labels.get(i, "body")) for i, line in enumerate(lines))
