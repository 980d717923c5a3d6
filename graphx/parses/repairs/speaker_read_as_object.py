"""The speaker after a quotation, read as the object of the verb that quotes."""

from graphx.lexica.load import load_lexicon
from graphx.parses.repairs.edits import Change, edit, markers
from graphx.tree import Tree, Word

_NOMINAL = frozenset({"PROPN", "NOUN"})


def speaker_read_as_object(tree: Tree) -> Tree:
    """Read the noun after a quoting verb that has no subject as its subject.

    fr: « Il pleut », a déclaré Durand. (Durand obj)
    => Durand nsubj
    fr: Il a plu, ont déclaré les témoins. (déclaré conj, témoins obj)
    => témoins nsubj, since the verb is in the plural and its neighbour's subject isn't
    fr: Elle a déclaré la guerre.
    => nothing
    """
    quoting = load_lexicon(tree.lang).classes.get("utterance", frozenset())
    changes: dict[int, Change] = {}
    for verb in tree.words:
        if verb.upos != "VERB" or verb.lemma not in quoting or tree.children(verb, "nsubj", "aux:pass"):
            continue
        if verb.relation == "conj" and not _has_another_subject(tree, verb):
            continue
        speaker = next((c for c in tree.children(verb, "obj", "xcomp") if _may_speak(tree, verb, c)), None)
        if speaker is not None and _follows_a_quotation(tree, verb):
            changes[speaker.id] = {"deprel": "nsubj"}
    return edit(tree, changes)


def _has_another_subject(tree: Tree, verb: Word) -> bool:
    """Tell whether a conjoined verb has another subject: it alone is plural, and nothing joins them."""
    governor = tree.head(verb)
    subject = tree.child(governor, "nsubj") if governor is not None else None
    if subject is None or tree.children(verb, "cc"):
        return False
    several = bool(tree.children(subject, "conj")) or subject.feature("Number") == "Plur"
    inflected = [w for w in (verb, *tree.children(verb, "aux")) if w.feature("VerbForm") == "Fin"]
    return not several and any(w.feature("Number") == "Plur" for w in inflected)


def _may_speak(tree: Tree, verb: Word, word: Word) -> bool:
    """Tell a bare noun phrase right after the verb."""
    return word.id > verb.id and word.upos in _NOMINAL and not markers(tree, word)


def _follows_a_quotation(tree: Tree, verb: Word) -> bool:
    """Tell whether a comma or a closing mark stands right before the verb and its auxiliaries."""
    first = min([verb, *tree.children(verb, "aux", "expl")], key=lambda w: w.id)
    return first.id > 1 and tree.word(first.id - 1).form in {",", "»", "”", '"', "–", "—"}
