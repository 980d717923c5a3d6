"""Text that any XML reader takes, whatever signs a document held."""

import re

# XML 1.0 has no place for these, not even as references; lone surrogates have no UTF-8 either.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SPECIAL = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')
_SPACE = re.compile(r"[\t\r\n]+")
_CONTENT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': '"', "\t": "\t", "\n": "\n", "\r": "&#13;"}
_REFERENCES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}


def clean(text: str) -> str:
    """Put U+FFFD in the place of every sign that can't be written."""
    return ILLEGAL.sub("\ufffd", text)


def attribute(text: str) -> str:
    """Escape text for an attribute between double quotes; line breaks stay line breaks."""
    if not _SPECIAL.search(text):
        return text
    return _SPECIAL.sub(lambda sign: _REFERENCES.get(sign[0], "\ufffd"), text)


def content(text: str) -> str:
    """Escape text between tags."""
    if not _SPECIAL.search(text):
        return text
    return _SPECIAL.sub(lambda sign: _CONTENT.get(sign[0], "\ufffd"), text)


def label(text: str) -> str:
    """Escape text for a label or an id: on one line, without space around it (Gephi warns of it)."""
    return attribute(_SPACE.sub(" ", text).strip())
