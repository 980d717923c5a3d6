"""Affirmed or negated: negation words, their scope over coordination, verbs that negate what they govern."""

from graphx.model import Polarity
from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.sources import governor_of, is_finite, is_verb

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
    chain = _chain(clause, predicate)
    negations = 0
    for place, word in enumerate(chain):
        shared = word.relation == "conj" and any(
            is_negated(clause, above) for above in chain[place + 1 :][:1]
        )
        said = is_negated(clause, word) and not shared  # "n'a ni signé ni ratifié" negates each once
        negations += int(said) + int(_is_refused(clause, word))
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
    if clause.is_a(governor, "denial"):
        return False  # who doesn't deny an act doesn't say that there was none
    if current.relation == "xcomp" or _is_without(clause, current):
        return True  # "n'est pas parti *sans remercier* X": he did thank
    if current.relation == "ccomp":
        return not is_finite(clause, current)
    if current.relation == "conj":
        # the second verb shares the first one's auxiliary: "n'a ni signé ni ratifié"
        opposed = {c.form.lower() for c in clause.tree.children(current, "cc")}
        if opposed & clause.lexicon.markers.get("adversative", frozenset()):
            return False
        return not is_finite(clause, current)
    return current.relation == "obj" and clause.is_a(governor, "light")


def _is_without(clause: Clause, word: Word) -> bool:
    """Tell whether *sans* opens the clause of a verb."""
    marks = {c.form.lower() for c in clause.tree.children(word, "mark")}
    return bool(marks & clause.lexicon.markers.get("without", frozenset()))


def is_negated(clause: Clause, word: Word) -> bool:
    """Tell whether a negative word stands on the verb or noun, on its subject or on its object."""
    near = clause.tree.children(word, "advmod", "cc", "det", "mark", "nsubj", "obj", "case", "fixed", "dep")
    markers = clause.lexicon.markers
    weak = any(c.form.lower() in markers.get("negation_weak", ()) for c in near)
    parties = [c for c in near if c.relation in ("nsubj", "obj")]
    determiners = [d for c in parties for d in clause.tree.children(c, "det")]
    # "*ni* Moscou *ni* Pyongyang n'ont signé": one engine takes the first for punctuation
    paired = [
        n
        for c in parties
        for p in (c, *clause.tree.children(c, "conj"))
        for n in clause.tree.children(p, "cc")
    ]
    return any(_negates(clause, c, weak=weak) for c in (*near, *determiners, *paired))


def _negates(clause: Clause, word: Word, *, weak: bool) -> bool:
    """Tell whether a word negates; *plus* and *jamais* do only beside a *ne* ("si *jamais*")."""
    markers, form = clause.lexicon.markers, word.form.lower()
    words = markers.get("negation", frozenset()) | markers.get("negation_determiner", frozenset())
    if form in markers.get("negation_weak", ()):
        return False
    if form in markers.get("without", ()):
        return True
    if form in markers.get("negation_paired", ()):
        return weak
    return form in words or word.feature("Polarity") == "Neg"


def _is_refused(clause: Clause, word: Word) -> bool:
    """Tell whether the governor says that the act doesn't or mustn't happen: refuse, prevent, ban."""
    governor = governor_of(clause, word)
    if governor is None or not (clause.is_a(governor, "refusal") or is_dissuaded(clause, word)):
        return False
    if word.relation == "obj":
        return True
    hung_on_person = governor is not clause.tree.head(word)
    return hung_on_person or (word.relation in ("xcomp", "ccomp", "obl", "advcl") and is_verb(word))


def is_dissuaded(clause: Clause, word: Word) -> bool:
    """Tell whether a gerund is what somebody is told not to do: "warned X against *arming* Y"."""
    marks = {m.form.lower() for m in clause.tree.children(word, "mark", "case")}
    return is_verb(word) and bool(marks & clause.lexicon.markers.get("dissuading", frozenset()))
