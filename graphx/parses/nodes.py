"""The sentence while an adapter still works on it: it can be changed, offsets are the block's."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ROOT = -1


@dataclass(slots=True)
class Node:
    """A word to be. `head` is a 0-based place in the sentence, ROOT for a root."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    start: int
    end: int


@dataclass(slots=True)
class Sentence:
    """Nodes in text order, and the named spans (start, end, label) that begin among them."""

    nodes: list[Node]
    spans: list[tuple[int, int, str]]


def children(nodes: Sequence[Node], place: int, *relations: str) -> Iterator[int]:
    """Places of the dependents, in text order, with one of the relations if any are given."""
    for at, node in enumerate(nodes):
        if node.head == place and (not relations or node.deprel in relations):
            yield at
