"""A homograph that is tagged as a verb but keeps the noun's lemma."""

from graphx.parses.repairs.edits import Change, edit
from graphx.parses.words import homographs
from graphx.tree import Tree


def verb_lemma(tree: Tree) -> Tree:
    """Give a verb its infinitive where the engine left the form as lemma.

    fr: Séoul influence Tokyo. (influence VERB, lemma influence)
    => lemma influencer
    """
    verbs = homographs().verbs
    changes: dict[int, Change] = {
        word.id: {"lemma": verbs[word.lemma]}
        for word in tree.words
        if word.upos == "VERB" and word.lemma in verbs
    }
    return edit(tree, changes)
