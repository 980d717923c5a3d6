"""The pieces of text that a parser is given: paragraphs, cut at newlines and where they are enormous.

A sentence of 4,000 words needs gigabytes in a biaffine parser, so no piece may hold one: a stretch without an
end of sentence is cut after 1,500 characters (about 250 words), at a comma or blank where there is one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graphx.model import Reading
from graphx.parses.parser import Item

BLOCK = 4000  # characters in a piece
STRETCH = 1500  # characters without an end of sentence
READ = frozenset({"body", "title"})
_END = re.compile(r"(?<=\w\w\w)[.!?…]+[»”\")\]]*\s+(?=[\W_]*[^\W\d_a-z])")
_WEAK = re.compile(r"[;:,]\s|\s")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a reading's text; `offsets` as in Reading, `item` the document's place in the call."""

    item: int
    text: str
    offsets: tuple[int, ...]
    label: str


def blocks_of(items: Sequence[Item]) -> list[Block]:
    """Cut the body and title readings of the documents into blocks; blank ones are left out."""
    return [
        Block(place, reading.text[begin:end], reading.offsets[begin : end + 1], reading.label)
        for place, (_, readings) in enumerate(items)
        for reading in readings
        if reading.label in READ
        for begin, end in _pieces(reading)
    ]


def _pieces(reading: Reading) -> Iterator[tuple[int, int]]:
    begin = 0
    for line in reading.text.splitlines(keepends=True):
        for cut_begin, cut_end in cut(line):
            if line[cut_begin:cut_end].strip():
                yield begin + cut_begin, begin + cut_end
        begin += len(line)


def cut(line: str) -> list[tuple[int, int]]:
    """Split a line into stretches of at most BLOCK characters that a parser can hold, as (begin, end)."""
    found: list[tuple[int, int]] = []
    begin = 0
    while len(line) - begin > STRETCH:
        end = _cut_place(line, begin)
        found.append((begin, end))
        begin = end
    if begin < len(line):
        found.append((begin, len(line)))
    return found


def _cut_place(line: str, begin: int) -> int:
    """Last end of a sentence that BLOCK allows, if no stretch before it is too long; else a weaker place."""
    last = begin
    for match in _END.finditer(line, begin, min(len(line), begin + BLOCK)):
        if match.end() - last > STRETCH:
            break
        last = match.end()
    if len(line) - last <= STRETCH and len(line) - begin <= BLOCK:
        return len(line)
    if last > begin:
        return last
    limit = begin + STRETCH
    places = [m.end() for m in _WEAK.finditer(line, begin, limit)]
    strong = [p for p in places if line[p - 2 : p - 1] in ";:,"]
    return next(iter(strong[-1:] or places[-1:]), limit)
