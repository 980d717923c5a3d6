"""Change words of a frozen tree; forms and offsets stay as they are."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict

from graphx.tree import Tree, Word


class Change(TypedDict, total=False):
    """What a repair may change of a word."""

    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


def edit(tree: Tree, changes: Mapping[int, Change]) -> Tree:
    """Change the words of these ids; returns the same object where there is nothing to change."""
    if not changes:
        return tree
    words = tuple(replace(w, **changes[w.id]) if w.id in changes else w for w in tree.words)
    return tree if words == tree.words else replace(tree, words=words)


def words_in(tree: Tree, start: int, end: int) -> list[Word]:
    """Words that lie between two offsets."""
    return [word for word in tree.words if start <= word.start and word.end <= end]


def in_name(tree: Tree, word: Word) -> bool:
    """Tell whether a word is a proper noun or lies in a named span."""
    return word.upos == "PROPN" or any(s.start <= word.start and word.end <= s.end for s in tree.entities)


def markers(tree: Tree, word: Word) -> list[str]:
    """Lower-case lemmas of the word's case markers, one each."""
    return [c.lemma.lower() for c in tree.children(word, "case")]
