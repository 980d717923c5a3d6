"""A verb with a subject and a pronoun that says it again."""

from graphx.parses.repairs.edits import Change, edit
from graphx.parses.words import repair_words
from graphx.tree import Tree


def doubled_subject(tree: Tree) -> Tree:
    """Make the pronoun an expletive where a noun before it is the subject of the same verb.

    Common in machine-translated text and in questions.

    fr: La Russie et l'Iran ils ont signé un accord. (Russie nsubj, ils nsubj)
    => Russie nsubj, ils expl:subj
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        subjects = tree.children(verb, "nsubj")
        nouns = [s for s in subjects if s.upos in {"NOUN", "PROPN"}]
        for subject in subjects if nouns else ():
            if subject.form.lower() in repair_words().doubling_pronouns and nouns[0].id < subject.id:
                changes[subject.id] = {"deprel": "expl:subj"}
    return edit(tree, changes)
