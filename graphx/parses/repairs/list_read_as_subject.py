"""The second item of a list of objects, read as another subject of the same verb."""

from graphx.parses.repairs.edits import Change, edit, markers
from graphx.tree import Tree, Word

_NOMINAL = frozenset({"PROPN", "NOUN"})


def list_read_as_subject(tree: Tree) -> Tree:
    """Join a "subject" after the verb to the object before it, where the verb has its subject already.

    fr: Paul accuse Anne, Jeanne et Luc de mentir. (Anne obj, Jeanne nsubj)
    => Jeanne conj of Anne
    fr: Paul accuse Anne.
    => nothing
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        subjects = tree.children(verb, "nsubj")
        if len(subjects) < 2 or subjects[0].id > verb.id:
            continue
        for word in subjects[1:]:
            first = next((o for o in tree.children(verb, "obj") if _goes_on(tree, o, word)), None)
            if first is not None and word.upos in _NOMINAL and not markers(tree, word):
                changes[word.id] = {"deprel": "conj", "head": first.id}
    return edit(tree, changes)


def _goes_on(tree: Tree, first: Word, word: Word) -> bool:
    """Tell whether only a comma stands between the phrase of an object and that of the word."""
    if first.id > word.id:
        return False
    last = max(w.id for w in tree.subtree(first))
    begin = min(w.id for w in tree.subtree(word) if w.upos != "PUNCT")
    return begin == last + 2 and tree.word(last + 1).form == ","
