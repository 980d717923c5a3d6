"""The speaker after a quotation, read as the object of the verb that quotes."""

from graphx.lexica.load import load_lexicon
from graphx.parses.repairs.edits import Change, edit, markers
from graphx.tree import Tree, Word

_NOMINAL = frozenset({"PROPN", "NOUN"})


def speaker_read_as_object(tree: Tree) -> Tree:
    """Read the noun after a quoting verb that has no subject as its subject.

    fr: « Il pleut », a déclaré Durand. (Durand obj)
    => Durand nsubj
    fr: Elle a déclaré la guerre.
    => nothing
    """
    quoting = load_lexicon(tree.lang).classes.get("utterance", frozenset())
    changes: dict[int, Change] = {}
    for verb in tree.words:
        shares = verb.relation == "conj" or bool(tree.children(verb, "nsubj", "aux:pass"))
        if verb.upos != "VERB" or verb.lemma not in quoting or shares:
            continue
        speaker = next((c for c in tree.children(verb, "obj", "xcomp") if _may_speak(tree, verb, c)), None)
        if speaker is not None and _follows_a_quotation(tree, verb):
            changes[speaker.id] = {"deprel": "nsubj"}
    return edit(tree, changes)


def _may_speak(tree: Tree, verb: Word, word: Word) -> bool:
    """Tell a bare noun phrase right after the verb."""
    return word.id > verb.id and word.upos in _NOMINAL and not markers(tree, word)


def _follows_a_quotation(tree: Tree, verb: Word) -> bool:
    """Tell whether a comma or a closing mark stands right before the verb and its auxiliaries."""
    first = min([verb, *tree.children(verb, "aux", "expl")], key=lambda w: w.id)
    return first.id > 1 and tree.word(first.id - 1).form in {",", "»", "”", '"', "–", "—"}
