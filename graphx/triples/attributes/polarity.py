"""Affirmed or negated: negation words, their scope over coordination, verbs that negate what they govern."""

from graphx.model import Polarity
from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.sources import is_finite, is_verb

_DEEP = 6


def polarity_of(clause: Clause, predicate: Word) -> Polarity:
    """Tell whether the act of a verb or event noun is affirmed or negated.

    A negation on the verb, on a verb that governs it ("n'a pas promis de partir"), *sans* before it, *aucun*
    on its object, or a governing verb that denies the act by meaning (refuser, échouer, empêcher) negates it;
    two negations cancel. "ne … que" restricts, it doesn't negate.

    Parameters
    ----------
    clause
        The sentence.
    predicate
        The verb, or the event noun: a noun is negated by its own determiner or by the verb that it depends on
        only where that verb is light ("n'a pas mené d'attaque").
    """
    negations = sum(_negations(clause, w) for w in _chain(clause, predicate))
    return "negated" if negations % 2 else "affirmed"


def _chain(clause: Clause, predicate: Word) -> list[Word]:
    """List the predicate and the verbs whose negation reaches it."""
    chain = [predicate]
    current = predicate
    for _ in range(_DEEP):
        governor = clause.tree.head(current)
        if governor is None or not _reaches(clause, governor, current):
            return chain
        chain.append(governor)
        current = governor
    return chain


def _reaches(clause: Clause, governor: Word, current: Word) -> bool:
    if current.relation == "xcomp" and (is_verb(governor) or governor.upos == "ADJ"):
        return True
    if current.relation == "ccomp":
        return not is_finite(clause, current)
    if current.relation == "conj" and is_verb(current):
        # the second verb shares the first one's auxiliary: "n'a ni signé ni ratifié"
        bare = not clause.tree.child(current, "aux", "nsubj", "cop")
        return bare and not is_finite(clause, current)
    return current.relation == "obj" and not is_verb(current) and clause.is_a(governor, "light")


def _negations(clause: Clause, word: Word) -> int:
    """Count the negations of one link of the chain, at most one each of word and of meaning."""
    tree = clause.tree
    words = clause.lexicon.markers.get("negation", frozenset())
    weak = clause.lexicon.markers.get("negation_weak", frozenset())
    near = tree.children(
        word, "advmod", "aux", "cc", "det", "mark", "nsubj", "obj", "obl", "case", "fixed", "dep"
    )
    said = any(
        (c.form.lower() in words or c.lemma.lower() in words or c.feature("Polarity") == "Neg")
        and c.form.lower() not in weak
        and c.relation in ("advmod", "det", "cc", "mark", "case", "nsubj", "obj", "fixed", "dep")
        for c in near
    )
    said = said or any(
        d.form.lower() in words
        for c in near
        if c.relation in ("nsubj", "obj")
        for d in tree.children(c, "det")
    )
    governor = tree.head(word)
    refused = (
        word.relation in ("xcomp", "ccomp", "obl", "advcl", "obj")
        and governor is not None
        and is_verb(governor)
        and clause.is_a(governor, "refusal")
        and (is_verb(word) or word.relation == "obj")
    )
    return int(said) + int(refused)
