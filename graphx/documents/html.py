"""A web page → the article's text, by trafilatura."""

import logging
import re
from html.parser import HTMLParser
from typing import Any

from graphx.documents.metadata import Metadata, merge, read_metadata
from graphx.errors import DocumentError

INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    )
)
SKIPPED = frozenset(
    ("script", "style", "noscript", "template", "title", "nav", "footer", "form", "iframe", "svg")
)
FALLBACK = "No article was found in the page: all its text was taken."


def article_from_html(page: str) -> tuple[str, Metadata]:
    """Extract the article's text, a paragraph a line, its title and its date.

    Where trafilatura finds no article, all text outside menus, forms and scripts is taken, and that is
    told. Raises DocumentError for a page without text.
    """
    values = _extract(re.sub(r"^\s*<\?xml[^>]*\?>", "", page))  # lxml refuses text that declares an encoding
    known = read_metadata({key: values.get(key) for key in ("title", "date", "url")}, "page")
    text = str(values.get("text") or "")
    if text.strip():
        return text, known
    text = _all_text(page)
    if not text:
        raise DocumentError("has no text")
    return text, merge(known, Metadata(warnings=(FALLBACK,)))


def _extract(page: str) -> dict[str, Any]:
    """Ask trafilatura for the article; an empty answer where it finds none."""
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what fails is told by graphx itself
    try:
        found = trafilatura.bare_extraction(
            page,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # broken pages make the libraries below it raise anything, AssertionError included
        return {}
    return found if isinstance(found, dict) else found.as_dict() if found is not None else {}


class _Text(HTMLParser):
    """Collect the text outside skipped elements; whatever isn't inline begins and ends a line."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.skipped: str | None = None  # the element that is being skipped
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, or go deeper into what is skipped."""
        if self.skipped is None and tag in SKIPPED:
            self.skipped = tag
        self.depth += tag == self.skipped
        self.parts.append("" if tag in INLINE else "\n")

    def handle_endtag(self, tag: str) -> None:
        """End a line, or come out of what is skipped."""
        self.depth -= tag == self.skipped
        if self.depth == 0:
            self.skipped = None
        self.parts.append("" if tag in INLINE else "\n")

    def handle_data(self, data: str) -> None:
        """Keep text that is shown."""
        if self.skipped is None:
            self.parts.append(" ".join(data.split("\n")))


def _all_text(page: str) -> str:
    parser = _Text()
    parser.feed(page)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(line for line in lines if line)
