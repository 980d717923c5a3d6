"""Where sentences end: one rule for every engine, so that both read the same sentences.

The parsers' own splitters break news in the middle: the French Stanza tokenizer before a capital ("l'accord
entre | Aubin et Henri"), fr_core_news_md after an abbreviation or a quotation. A full stop, question or
exclamation mark or ellipsis ends a sentence if a blank and a capital, digit or opening quotation mark
follow, and no abbreviation or initial stands before it.
"""

import re

from graphx.lexica.abbreviations import abbreviations

_END = re.compile(
    r"(?P<stops>[.!?…]+)(?P<closers>[»”\")\]’']*(?:\s[»”])?)\s+(?=[«“\"(\[—–-]*\s?[^\W_a-zà-öø-ÿ])"
)
_WORD = re.compile(r"[^\s«“\"(\[’']+$")


def sentence_bounds(text: str, lang: str) -> list[tuple[int, int]]:
    """Find the sentences of a paragraph.

    Parameters
    ----------
    text
        A paragraph as the parser is given it.
    lang
        ISO 639-1 code; it says which abbreviations end no sentence.

    Returns
    -------
    list of (begin, end)
        Places in `text`, in order, blanks between sentences left out; empty for a blank text.
    """
    known = abbreviations(lang)
    cuts = [match.end() for match in _END.finditer(text) if not _abbreviates(text, match, known)]
    bounds = []
    for begin, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        piece = text[begin:end]
        if piece.strip():
            lead = len(piece) - len(piece.lstrip())
            bounds.append((begin + lead, begin + len(piece.rstrip())))
    return bounds


def _abbreviates(text: str, match: re.Match[str], known: frozenset[str]) -> bool:
    """Tell whether the stop belongs to an abbreviation or an initial: "M. Durand", "John F. Hill"."""
    if match["stops"] != "." or match["closers"].strip():
        return False
    before = _WORD.search(text, max(0, match.start() - 20), match.start())
    if before is None:
        return False
    word = before.group().rstrip(".")
    return word.lower() in known or (len(word) == 1 and word.isupper())
