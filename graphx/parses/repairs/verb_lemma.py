"""A verb whose lemma is no infinitive: a homograph's noun, or a word that the engine made up."""

from graphx.lexica import load_lexicon
from graphx.parses.repairs.edits import Change, edit
from graphx.parses.verb_forms import infinitive
from graphx.parses.words import homographs
from graphx.tree import Tree, Word


def verb_lemma(tree: Tree) -> Tree:
    """Give a verb its infinitive where the engine left the form as lemma, or made up a verb.

    fr: Séoul influence Tokyo. (influence VERB, lemma influence)
    => lemma influencer
    fr: Séoul entretient un réseau. (Stanza: lemma entretir)
    => lemma entretenir
    """
    changes: dict[int, Change] = {
        word.id: {"lemma": verb} for word in tree.words if word.upos == "VERB" and (verb := _infinitive(word))
    }
    return edit(tree, changes)


def _infinitive(word: Word) -> str | None:
    if verb := homographs().verbs.get(word.lemma):
        return verb
    return None if word.lemma in load_lexicon("fr").verbs else infinitive(word.form, word.lemma)
