"""A text as lines: where each starts and ends, and what it says once case and accents are set aside."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

WRAP_WIDTH = 120  # a longer line is a paragraph of its own, not one that an editor wrapped
BULLET = re.compile(r"(?:[-*•·▪‣–—]|\d{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or several that an editor wrapped; offsets into the text, without blanks at the ends."""

    start: int
    end: int
    text: str  # one kind of blank and apostrophe
    key: str  # folded: two lines with the same key say the same

    @property
    def words(self) -> list[str]:
        """The folded words."""
        return self.key.split()


def fold(text: str) -> str:
    """Set case, accents and marks aside: "S’abonner !" becomes "s abonner"."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c))))


def tidy(text: str) -> str:
    """One kind of blank and apostrophe, NFC; for looking at a line, not for offsets."""
    return " ".join(unicodedata.normalize("NFC", text).replace("’", "'").split())


def split_lines(text: str) -> list[Line]:
    """Cut a text into its lines that aren't blank; hard-wrapped lines are joined to one."""
    spans: list[tuple[int, int]] = []
    for block in _blocks(text):
        spans += [(block[0][0], block[-1][1])] if _is_wrapped([text[a:b] for a, b in block]) else block
    return [Line(a, b, tidy(text[a:b]), fold(text[a:b])) for a, b in spans]


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Spans of the lines between two blank lines, block by block."""
    block: list[tuple[int, int]] = []
    place = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = place + line.index(body)
            block.append((start, start + len(body)))
        elif block:
            yield block
            block = []
        place += len(line)
    if block:
        yield block


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether an editor filled these lines: the first word of each didn't fit on the line before.

    Two lines alone prove little: the second must go on in lower case.
    """
    width = max(len(line) for line in lines)
    if len(lines) < 2 or not 45 <= width <= WRAP_WIDTH or len(set(lines)) < len(lines):
        return False
    if any(BULLET.match(line) or not any(c.isalpha() for c in line) for line in lines[1:]):
        return False
    pairs = list(pairwise(lines))
    full = sum(len(line) + 1 + len(after.split()[0]) > width for line, after in pairs)
    lower = sum(after[0].islower() for after in lines[1:])
    return full >= 0.8 * len(pairs) and lower >= (1 if len(lines) == 2 else 0.3 * len(pairs))
