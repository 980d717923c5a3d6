"""Text and what is known about it → Document."""

import hashlib
import re
from dataclasses import dataclass

from ftfy.badness import is_bad

from graphx.documents.language import UNKNOWN, detect_language
from graphx.documents.lines import tidy
from graphx.documents.metadata import Metadata, front_matter, merge, read_metadata
from graphx.documents.segment import segment
from graphx.model import Document, Paragraph

SURROGATE = re.compile(r"[\ud800-\udfff]")
LONGEST_TITLE, LONGEST_ID = 300, 200  # characters


@dataclass(frozen=True, slots=True)
class DocumentFailure:
    """A file or row that couldn't be read as a document, and why."""

    origin: str
    reason: str


def document_from_text(  # noqa: PLR0913 - the fields of a document, named by whoever pastes a text
    text: str,
    *,
    id: str,
    lang: str | None = None,
    title: str | None = None,
    date: str | None = None,
    url: str | None = None,
    origin: str | None = None,
) -> Document:
    """Make a document of a text: language, paragraphs and checksum; front matter fills what isn't given.

    The text stays as it is but for lone surrogates, which no file can hold: each becomes U+FFFD. A date that
    isn't ISO 8601 and a language tag that is none are left out and told in `warnings`. `lang` wins over what
    the text says of itself; without either the language is detected ("und" where there are no letters).
    """
    given = read_metadata({"title": title, "date": date, "url": url, "lang": lang}, "given")
    return build_document(text, id, given, origin)


def build_document(text: str, id: str, known: Metadata, origin: str | None) -> Document:
    """Make a document; the front matter of its text fills what isn't known."""
    text, broken = SURROGATE.subn("\ufffd", text)
    known = merge(known, front_matter(text))
    paragraphs = segment(text, known.title)
    warnings = list(known.warnings)
    if broken:
        warnings.append(f"{broken} lone surrogates were replaced by U+FFFD.")
    if is_bad(text):
        warnings.append(
            "Some letters look wrongly decoded (CorÃ©e for Corée); what can be mended is read so."
        )
    lang = known.lang or detect_language(
        " ".join(text[p.start : p.end] for p in paragraphs if p.label != "boilerplate")
    )
    if lang == UNKNOWN:
        warnings.append("No language was recognised; give one with lang.")
    return Document(
        id=clean_id(id),
        text=text,
        lang=lang,
        title=known.title or _headline(text, paragraphs),
        date=known.date,
        url=known.url,
        origin=origin,
        sha256=hashlib.sha256(text.encode("utf-8")).hexdigest(),
        paragraphs=paragraphs,
        warnings=tuple(warnings),
    )


def clean_id(id: str) -> str:
    """Make an id that fits on one line."""
    kept = "".join(c if c.isprintable() else " " for c in SURROGATE.sub(" ", id))
    return " ".join(kept.split())[:LONGEST_ID] or "document"


def _headline(text: str, paragraphs: tuple[Paragraph, ...]) -> str | None:
    """Return the title paragraph at the head, where there is one before any body."""
    for paragraph in paragraphs:
        if paragraph.label in ("title", "body"):
            words = tidy(text[paragraph.start : paragraph.end]).lstrip("# ")
            return words[:LONGEST_TITLE] if paragraph.label == "title" else None
    return None
