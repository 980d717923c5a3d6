"""Passives whose subject or auxiliary is labelled as active."""

from graphx.parses.repairs.edits import Change, edit
from graphx.parses.words import repair_words
from graphx.tree import Tree, Word


def passive_read_as_active(tree: Tree) -> Tree:
    """Read *être* + participle as passive, unless the verb is reflexive or forms its past with *être*.

    fr: Le tapis est déroulé. (tapis nsubj, est aux:pass)
    => tapis nsubj:pass
    fr: Kim est attendu à Moscou. (Kim nsubj, est aux:tense)
    => Kim nsubj:pass, est aux:pass
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        if verb.upos != "VERB" or verb.feature("VerbForm") != "Part" or not _may_be_passive(tree, verb):
            continue
        being = [aux for aux in tree.children(verb, "aux") if aux.lemma == "être"]
        for aux in being:
            changes[aux.id] = {"deprel": "aux:pass"}
        for subject in tree.children(verb, "nsubj") if being else ():
            changes[subject.id] = {"deprel": "nsubj:pass"}
    return edit(tree, changes)


def _may_be_passive(tree: Tree, verb: Word) -> bool:
    if verb.lemma in repair_words().past_with_etre or tree.children(verb, "expl:pv", "expl:comp", "obj"):
        return False
    clitics = repair_words().reflexives
    before = (tree.word(place) for place in range(max(1, verb.id - 4), verb.id))
    return not any(word.form.lower() in clitics and word.relation != "nsubj" for word in before)
