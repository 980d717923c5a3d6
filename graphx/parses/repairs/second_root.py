"""A sentence with several roots, made by a splitter's mistake."""

from graphx.parses.repairs.edits import Change, edit
from graphx.tree import Tree, Word


def second_root(tree: Tree) -> Tree:
    """Leave one root: a noun before a verb without a subject becomes it, anything else hangs on the first.

    fr: Un acteur français | est décédé hier. (acteur root, décédé root)
    => décédé root, acteur nsubj
    """
    roots = tree.roots()
    if len(roots) < 2:
        return tree
    first, second = roots[0], roots[1]
    changes: dict[int, Change] = {}
    top = first
    if _is_subject(tree, first) and second.upos == "VERB" and not tree.children(second, "nsubj", "expl:subj"):
        top = second
        passive = bool(tree.children(second, "aux:pass"))
        changes[first.id] = {"head": second.id, "deprel": "nsubj:pass" if passive else "nsubj"}
    for root in roots[1:]:
        if root is not top:
            changes[root.id] = {"head": top.id, "deprel": "punct" if root.upos == "PUNCT" else "parataxis"}
    return edit(tree, changes)


def _is_subject(tree: Tree, word: Word) -> bool:
    return word.upos in {"NOUN", "PROPN"} and not tree.children(word, "case", "cop", "aux", "nsubj", "mark")
