"""*de la nourriture* as an object: the article is read as a preposition."""

from graphx.parses.repairs.edits import Change, edit
from graphx.parses.words import repair_words
from graphx.tree import Tree, Word


def partitive_article(tree: Tree) -> Tree:
    """Make a noun with *du, de la, des* right after a verb its object, unless the verb governs *de*.

    After a negation bare *de* counts too.

    fr: La Russie fournit de la nourriture à Pyongyang. (de case, nourriture obl:arg)
    => de det, nourriture obj
    fr: Moscou n'a pas livré d'armes. (armes obl:arg)
    => d' det, armes obj
    fr: Moscou dispose des munitions.
    => nothing
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        noun = _noun_after(tree, verb) if _takes_object(tree, verb) else None
        if noun is not None:
            changes[noun.id] = {"deprel": "obj"}
            for marker in tree.children(noun, "case"):
                changes[marker.id] = {"deprel": "det", "upos": "DET"}
    return edit(tree, changes)


def _takes_object(tree: Tree, verb: Word) -> bool:
    """Tell verbs that lack an object and may have one: not reflexive, not passive, not governing *de*."""
    if verb.upos != "VERB" or verb.lemma in repair_words().governing_de:
        return False
    if tree.children(verb, "obj", "ccomp", "expl:pv", "expl:comp", "expl:pass", "aux:pass", "nsubj:pass"):
        return False
    bare_participle = verb.feature("VerbForm") == "Part" and verb.feature("Tense") != "Pres"
    return not bare_participle or bool(tree.children(verb, "aux"))


def _noun_after(tree: Tree, verb: Word) -> Word | None:
    for noun in tree.children(verb, "obl"):
        if noun.id < verb.id or noun.upos != "NOUN" or noun.deprel == "obl:agent":
            continue
        cases = tree.children(noun, "case")
        if len(cases) != 1 or cases[0].lemma.lower() not in {"de", "d'"}:
            continue
        between = (tree.word(place) for place in range(verb.id + 1, cases[0].id))
        if all(word.upos == "ADV" for word in between) and _has_article(tree, verb, noun, cases[0]):
            return noun
    return None


def _has_article(tree: Tree, verb: Word, noun: Word, marker: Word) -> bool:
    article = next((d for d in tree.children(noun, "det") if d.id == marker.id + 1), None)
    if article is not None:
        return article.lemma.lower() in {"le", "la", "les", "l'"}
    return any(adverb.form.lower() in repair_words().negations for adverb in tree.children(verb, "advmod"))
