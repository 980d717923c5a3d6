"""Which way a bare weekday or month points: back or ahead, by the tense of the verb above it."""

from graphx.lexica.load import Lexicon
from graphx.tree import Tree, Word

_AHEAD_CLASSES = ("planned", "possible")
_AHEAD_MODALS = ("modal_planned", "modal_possible")


def direction_of(word: Word, tree: Tree, lexicon: Lexicon) -> int:
    """Give 1 where the act is still to come, else -1: news mostly tells what was.

    "Ils signeront mercredi", "doit arriver lundi", "will meet on Monday" point ahead.
    """
    verb = next((a for a in [word, *tree.ancestors(word)] if a.upos in ("VERB", "AUX")), None)
    if verb is None:
        return -1
    tenses = {verb.feature("Tense"), *(a.feature("Tense") for a in tree.children(verb, "aux", "cop"))}
    if "Fut" in tenses:
        return 1
    if _has_modal(verb, tree, lexicon):
        return 1
    governor = tree.head(verb)
    if verb.relation in ("xcomp", "ccomp") and verb.feature("VerbForm") == "Inf" and governor is not None:
        ahead = any(lexicon.has(name, governor.lemma.lower()) for name in (*_AHEAD_CLASSES, *_AHEAD_MODALS))
        return 1 if ahead and governor.feature("Tense") != "Past" else -1
    return -1


def _has_modal(verb: Word, tree: Tree, lexicon: Lexicon) -> bool:
    """Tell whether an auxiliary sets the act for later ("will", "devrait"), and no past one beside it."""
    auxiliaries = tree.children(verb, "aux")
    modal = any(lexicon.has(name, a.lemma.lower()) for a in auxiliaries for name in _AHEAD_MODALS)
    return modal and not any(a.feature("Tense") == "Past" for a in auxiliaries)
