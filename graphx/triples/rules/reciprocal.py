"""Acts that their subjects do to one another."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft
from graphx.triples.ends import ends
from graphx.triples.nouns import event_noun, names_an_actor
from graphx.triples.pairs import couples
from graphx.triples.reasons import note_no_couple
from graphx.triples.registry import rule
from graphx.triples.sources import agents, is_passive, subjects, themes


@rule(on="verb", construction=6)
def reciprocal_subjects(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the conjuncts of the subject of a reciprocal verb to one another, as one symmetric arrow.

    fr: [Poutine] et [Kim] se rencontrent.
    => Poutine –se rencontrer→ Kim [symmetric]
    fr: [Poutine] et [Kim] sourient.
    => nothing
    en: [Putin] and [Kim] met.
    => Putin –meet→ Kim [symmetric]
    en: [Putin] and [Kim] smiled.
    => nothing
    """
    if not clause.is_a(verb, "reciprocal"):
        clause.unfit("the verb is none that people do to one another")
        return
    if _has_partner(clause, verb) and not clause.reflexive(verb):
        clause.note("the verb names its other party beside the subject")
        return
    theme = next(iter(themes(clause, verb)), None)
    both = [e for s in subjects(clause, verb) for e in ends(clause, s.word, s.how)]
    note_no_couple(clause, both)
    for first, second in couples(both):
        yield Draft(first, verb, second, clause.lemma(verb), theme, symmetric=True)


@rule(on="verb", construction=6)
def collective_object(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link several subjects that make, sign or mend something which they have together.

    The object is a symmetric event noun (accord, alliance, liens) that names no other party.

    fr: [Moscou] et [Pyongyang] signent un accord.
    => Moscou –signer→ Pyongyang [theme: accord] [symmetric]
    fr: [Moscou] et [Pyongyang] signent un accord avec [Pékin].
    => nothing
    en: [Moscow] and [Pyongyang] signed a treaty.
    => Moscow –sign→ Pyongyang [theme: treaty] [symmetric]
    en: [Moscow] and [Pyongyang] signed a letter.
    => nothing
    """
    shared = ("reciprocal", "collective", "joint_with", "noun_bearing", "light")
    if is_passive(clause, verb) or _has_partner(clause, verb) or not clause.is_a(verb, *shared):
        clause.unfit("the verb is none that its subjects do together")
        return
    shared_things = themes(clause, verb)
    if not shared_things:
        clause.unfit("the verb has no object that could be shared")
    for noun in shared_things:
        entry = event_noun(clause, noun)
        if entry is None or not entry.symmetric or names_an_actor(clause, noun, besides=agents(clause, verb)):
            clause.note(f"“{noun.form}” is no event that its subjects share")
            continue
        note_no_couple(clause, agents(clause, verb))
        for first, second in couples(agents(clause, verb)):
            yield Draft(first, verb, second, clause.lemma(verb), noun, symmetric=True)


def _has_partner(clause: Clause, verb: Word) -> bool:
    """Tell whether the verb names its other party apart from the subject."""
    return any(
        ends(clause, c) and (c.relation == "obj" or clause.marked(c, "partner", "against"))
        for c in clause.tree.children(verb, "obj", "obl")
    )
