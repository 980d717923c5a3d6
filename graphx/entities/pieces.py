"""The small parts of a document's words by which names are found, whichever parser cut the words."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphx.entities.fold import fold
from graphx.model import Document
from graphx.tree import Tree, Word

# Letters and digits; "É.-U." gives two pieces, "Nord-Coréens" two, "l’Ukraine" two.
_PIECE = re.compile(r"[^\W_]+")
HYPHENS = frozenset("-‐‑–")
_SENTENCE_END = re.compile(r"[.!?;:…\n»«\"]")


class Piece(NamedTuple):
    """A run of letters and digits; several pieces may come from one word.

    A tuple, for it is the one record here that a document has thousands of.
    """

    start: int
    end: int
    text: str
    folded: str
    word: Word  # of the tree that gave it
    tree: int  # place of that tree in its parse
    gap: str  # what stands between the piece before and this one; "\n" at the start of a sentence

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital letter or a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()

    @property
    def first(self) -> bool:
        """Tell whether a capital says nothing, for a sentence begins here."""
        return self.gap == "\n" or bool(_SENTENCE_END.search(self.gap))


def cut_pieces(document: Document, trees: Iterable[Tree]) -> list[Piece]:
    """Cut the words of the trees; the words of one contraction (*du*) give its letters once."""
    found: list[Piece] = []
    for number, tree in enumerate(trees):
        last, begins = -1, True
        for word in tree.words:
            if word.start < last:
                continue
            for start, end in _runs(document.text, word.start, word.end):
                gap = "\n" if begins else document.text[found[-1].end : start]
                text = document.text[start:end]
                found.append(Piece(start, end, text, fold(text), word, number, gap))
                begins = False
            last = word.end
    return found


def _runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if text[start:end].isalnum():
        return [(start, end)]
    return [match.span() for match in _PIECE.finditer(text, start, end)]


def joined(pieces: Sequence[Piece], start: int, end: int) -> str:
    """Return the folded text of pieces[start:end]."""
    return " ".join(p.folded for p in pieces[start:end])


def near(gap: str) -> bool:
    """Tell whether two pieces with that gap may belong to one name."""
    return len(gap) <= 2 and not gap.strip(" -‑‐–'’\u00a0\u202f.")
