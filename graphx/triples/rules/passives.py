"""Passives turned round: the *par* phrase acts."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft
from graphx.triples.ends import ends
from graphx.triples.pairs import pair
from graphx.triples.registry import rule
from graphx.triples.sources import agents, is_passive, patients


@rule(on="verb", construction=3)
def passive_agent(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the agent of a passive, finite or reduced, to the actor who undergoes the act.

    Without an agent there is no arrow: the patient never becomes the source.

    fr: [Kim] a été accueilli par [Poutine].
    => Poutine –accueillir→ Kim
    fr: [Kim] a été accueilli hier.
    => nothing
    fr: [Kim] s'est fait arrêter par [Poutine].
    => Poutine –arrêter→ Kim
    fr: [Kim] s'est fait couper les cheveux.
    => nothing
    en: [Kim] was welcomed by [Putin].
    => Putin –welcome→ Kim
    en: [Kim] was welcomed yesterday.
    => nothing
    """
    if not is_passive(clause, verb):
        clause.unfit("the verb is active")
        return
    words = patients(clause, verb)
    undergoing = [e for w in words for e in ends(clause, w, ("patient",))]
    yield from pair(clause, verb, agents(clause, verb), undergoing, sought=("subject", words))
