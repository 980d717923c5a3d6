"""Active past tenses whose subject is labelled as that of a passive."""

from graphx.parses.repairs.edits import Change, edit
from graphx.parses.words import repair_words
from graphx.tree import Tree


def active_read_as_passive(tree: Tree) -> Tree:
    """Read *avoir* + participle, and *être* with verbs of going, as active.

    fr: Poutine a approuvé l'accord. (Poutine nsubj:pass, no aux:pass)
    => Poutine nsubj
    fr: Poutine était allé à Pyongyang. (Poutine nsubj:pass, était aux:pass)
    => Poutine nsubj, était aux:tense
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        if verb.upos != "VERB":
            continue
        passive = tree.children(verb, "aux:pass")
        going = verb.lemma in repair_words().past_with_etre
        plain = not passive and not tree.children(verb, "expl")
        has = any(aux.lemma == "avoir" for aux in tree.children(verb, "aux"))
        if (plain and has) or (going and not tree.children(verb, "obl:agent")):
            for subject in tree.children(verb, "nsubj:pass"):
                changes[subject.id] = {"deprel": "nsubj"}
            for aux in passive:
                changes[aux.id] = {"deprel": "aux:tense"}
    return edit(tree, changes)
