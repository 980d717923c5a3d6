"""Time expressions (being written)."""

from collections.abc import Sequence

from graphx.model import Document, TimeExpression
from graphx.tree import Tree, Word


def find_times(document: Document, tree: Tree) -> list[TimeExpression]:
    """Find nothing yet."""
    return []


def time_of(word: Word, tree: Tree, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """Find nothing yet."""
    return None
