"""Text with the way back: each character knows the offset that it came from."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

# soft hyphen, zero-width space, joiners and byte-order mark, marks of direction
INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
REPLACED = {"’": "'", "‘": "'", "ʼ": "'", "‛": "'", "\u2010": "-", "\u2011": "-"}
SPECIAL = dict.fromkeys(INVISIBLE, "") | REPLACED
LONGEST_CLUSTER = 32  # characters; Unicode's stream-safe format allows 30 marks on a letter
TOUCHED = re.compile("[" + "".join(map(re.escape, SPECIAL)) + "]")
BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Mapped:
    """`offsets[i]` is where character i came from; one item more than characters, the last one the end."""

    text: str
    offsets: tuple[int, ...]


def mapped(text: str, start: int, end: int) -> Mapped:
    """Take `text[start:end]` as it is."""
    return Mapped(text[start:end], tuple(range(start, end + 1)))


def replace(source: Mapped, changes: Iterable[tuple[int, int, str]]) -> Mapped:
    """Put new strings in place of spans (start, end, new), which are in text order and don't overlap.

    The first characters of a new string keep the offsets of the span's characters one by one; any beyond
    the span's length share its last offset; a string put into an empty span takes the offset after it.
    """
    parts: list[str] = []
    offsets: list[int] = []
    place = 0
    for start, end, new in changes:
        last = max(start, end - 1)
        parts += [source.text[place:start], new]
        offsets += source.offsets[place:start]
        offsets += [source.offsets[min(start + i, last)] for i in range(len(new))]
        place = end
    parts.append(source.text[place:])
    offsets += source.offsets[place:]
    return Mapped("".join(parts), tuple(offsets))


def normalise(source: Mapped) -> Mapped:
    """NFC, one kind of apostrophe, hyphen and blank, nothing invisible, no blanks at the ends."""
    result = replace(source, [(m.start(), m.end(), SPECIAL[m[0]]) for m in TOUCHED.finditer(source.text)])
    if not unicodedata.is_normalized("NFC", result.text):
        result = replace(result, _compositions(result.text))
    result = replace(result, [(m.start(), m.end(), " ") for m in BLANKS.finditer(result.text) if m[0] != " "])
    stripped = len(result.text) - len(result.text.lstrip())
    kept = len(result.text.rstrip())
    return replace(result, [(0, min(stripped, kept), ""), (kept, len(result.text), "")])


def _compositions(text: str) -> list[tuple[int, int, str]]:
    """Spans that NFC changes, each the shortest that can be normalised apart from its neighbours."""
    changes = []
    start = 0
    for place in range(1, len(text) + 1):
        if place < len(text) and place - start < LONGEST_CLUSTER and _belongs(text[start:place], text[place]):
            continue
        cluster = text[start:place]
        composed = unicodedata.normalize("NFC", cluster)
        if composed != cluster:
            changes.append((start, place, composed))
        start = place
    return changes


def _belongs(cluster: str, char: str) -> bool:
    """Tell whether NFC may join the character to the cluster before it."""
    if char < "\u0300":
        return False
    if unicodedata.combining(char):
        return True
    apart = unicodedata.normalize("NFC", cluster) + unicodedata.normalize("NFC", char)
    return unicodedata.normalize("NFC", cluster + char) != apart
