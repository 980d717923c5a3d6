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
    first, second = ([root for root in roots if root.upos != "PUNCT"] + roots)[:2]
    changes: dict[int, Change] = {}
    top = first
    if second.upos == "VERB" and _is_subject(tree, first, second):
        top = second
        passive = bool(tree.children(second, "aux:pass"))
        changes[first.id] = {"head": second.id, "deprel": "nsubj:pass" if passive else "nsubj"}
    for root in roots[1:]:
        if root is not top:
            changes[root.id] = {"head": top.id, "deprel": _relation(tree, root)}
    return edit(tree, changes)


def _is_subject(tree: Tree, word: Word, verb: Word) -> bool:
    """Tell a bare noun phrase before a finite verb that has no subject, without a colon between them."""
    if word.upos not in {"NOUN", "PROPN"} or tree.children(verb, "nsubj", "expl:subj"):
        return False
    if tree.children(word, "case", "cop", "aux", "nsubj", "mark"):
        return False
    between = (tree.word(place).form for place in range(word.id + 1, verb.id))
    finite = verb.feature("VerbForm") == "Fin" or bool(tree.children(verb, "aux"))
    return finite and word.id < verb.id and not any(form in {":", ";", "–", "—"} for form in between)


def _relation(tree: Tree, root: Word) -> str:
    """Relation of a root that gives way: "mais dut …" is a conjunct, "demeurant …" an adverbial clause."""
    if root.upos == "PUNCT":
        return "punct"
    if root.feature("VerbForm") == "Part" and root.feature("Tense") == "Pres":
        return "advcl"
    return "conj" if tree.children(root, "cc") else "parataxis"
