"""A person's name of which several pieces hang outside the name."""

from graphx.model import NamedSpan
from graphx.parses.repairs.edits import Change, edit, words_in
from graphx.tree import Tree, Word

# Relations that tell what the whole name does, best first; of all others the first piece's holds.
_TELLING = ("nsubj", "obj", "iobj", "obl", "root")
_LOOSE = frozenset({"nmod", "appos", "dep", "amod"})


def name_in_pieces(tree: Tree) -> Tree:
    """Hang the pieces of one name on its first, as flat; it takes the relation that tells most.

    fr: Vladimir Poutine a rencontré Kim. (fr_core_news_md: Vladimir nsubj, Poutine nsubj)
    => Vladimir nsubj, Poutine flat:name under Vladimir
    """
    for span in tree.entities:
        if span.label == "PER":
            tree = _mend(tree, span)
    return tree


def _mend(tree: Tree, span: NamedSpan) -> Tree:
    words = words_in(tree, span.start, span.end)
    ids = {word.id for word in words}
    tops = [word for word in words if word.head not in ids]
    if any(word.upos != "PROPN" for word in words):
        return tree
    if len(tops) == 1:
        return edit(tree, _loose_pieces(tree, words))
    first = words[0]
    telling = min(tops, key=_rank)
    changes: dict[int, Change] = {first.id: {"head": telling.head, "deprel": telling.deprel}}
    for word in words[1:]:
        if word in tops or word.head == first.id or first.head == word.id:
            changes[word.id] = {"head": first.id, "deprel": _flat(tree)}
        if word in tops:
            for child in tree.children(word):
                if child.id not in ids:
                    changes[child.id] = {"head": first.id}
    if telling.head in {word.id for word in tree.subtree(first)} - ids:
        return tree  # the first piece governs the other's governor: no common place
    return edit(tree, changes)


def _loose_pieces(tree: Tree, words: list[Word]) -> dict[int, Change]:
    """Pieces that hang on the first as modifiers without a preposition: Vladimir –nmod→ Poutine."""
    flat = _flat(tree)
    return {
        word.id: {"deprel": flat}
        for word in words[1:]
        if word.head == words[0].id and word.relation in _LOOSE and not tree.children(word, "case")
    }


def _flat(tree: Tree) -> str:
    return "flat:name" if tree.lang == "fr" else "flat"


def _rank(word: Word) -> int:
    return _TELLING.index(word.relation) if word.relation in _TELLING else len(_TELLING)
