"""Copulas: X is the ally of Y, X is on a visit to Y."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft
from graphx.triples.ends import ends
from graphx.triples.nouns import adjective_states, dependents, event_noun, noun_agents
from graphx.triples.registry import rule
from graphx.triples.sources import subjects


@rule(on="noun", construction=17)
def copular_relation(clause: Clause, noun: Word) -> Iterator[Draft]:
    """Link the subject of *être* to the actor under a noun of relation (ally, rival, partner).

    fr: [Moscou] est l'allié de [Pyongyang].
    => Moscou –être→ Pyongyang [theme: allié]
    fr: [Moscou] est le cœur de la [Russie].
    => nothing
    en: [Moscow] is an ally of [Pyongyang].
    => Moscow –be→ Pyongyang [theme: ally]
    en: [Moscow] is the heart of [Russia].
    => nothing
    """
    copula = clause.tree.child(noun, "cop")
    if copula is None or not clause.is_a(noun, "relational"):
        clause.unfit("no *être* or *be* with a noun such as ally, rival, partner")
        return
    owners = [c for c, _ in dependents(clause, noun)]
    targets = [e for c in owners for e in ends(clause, c)]
    if clause.is_a(noun, "symmetric_relation"):
        targets += adjective_states(clause, noun)
    if not targets:
        clause.note(f"“{noun.form}” names no actor whose it is")
    lemma = (copula.lemma or copula.form).lower()
    clause.note("its subject is no other actor")
    for subject in subjects(clause, noun):
        for source in ends(clause, subject.word, subject.how):
            for target in targets:
                if source.mention.entity != target.mention.entity:
                    yield Draft(source, copula, target, lemma, noun, clause=noun)


@rule(on="noun", construction=17)
def copular_undergoing(clause: Clause, noun: Word) -> Iterator[Draft]:
    """Link the owner of an event to the subject who is under it: "être sous le coup de sanctions de X".

    fr: [Moscou] est sous le coup de sanctions de [Washington].
    => Washington –sanction→ Moscou
    fr: [Moscou] est sous le coup de sanctions.
    => nothing
    en: [Moscow] is under threat of sanctions by [Washington].
    => Washington –sanction→ Moscow
    en: [Moscow] is under threat of sanctions.
    => nothing
    """
    if not clause.tree.child(noun, "case"):
        clause.unfit("no preposition stands before the noun")
        return
    events = [noun]
    if clause.is_a(noun, "undergo_noun"):
        events = [c for c, case in dependents(clause, noun) if clause.marks(case, "of")]
    elif not clause.marked(noun, "under"):
        clause.unfit("the subject is under nothing")
        return
    targets = [e for s in subjects(clause, noun) for e in ends(clause, s.word, s.how)]
    governor = clause.tree.head(noun)
    if noun.relation == "nmod" and governor is not None and governor.id in clause.actors:
        targets = ends(clause, governor, ("bearer",))  # "les forces de X sous le commandement de Y"
    clause.note("no event of an actor's, or its subject is no actor")
    for event in events:
        entry = event_noun(clause, event)
        for source in noun_agents(clause, event, entry) if entry is not None else ():
            for target in targets:
                if source.mention.entity != target.mention.entity:
                    yield Draft(source, event, target, event.lemma.lower(), clause=noun)
