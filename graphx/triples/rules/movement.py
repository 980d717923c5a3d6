"""Movement: who goes, comes or stays –[verb]→ where."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft
from graphx.triples.ends import ends, is_relative, obliques
from graphx.triples.pairs import pair
from graphx.triples.registry import rule
from graphx.triples.sources import agents, is_passive


@rule(on="verb", construction=14)
def movement(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link who moves or stays to the place, or to the actor who is visited.

    fr: [Poutine] arrive à [Pyongyang].
    => Poutine –arriver→ Pyongyang
    fr: [Poutine] parle à [Pyongyang].
    => nothing
    en: [Putin] arrived in [Pyongyang].
    => Putin –arrive→ Pyongyang
    en: [Putin] smiled in [Pyongyang].
    => nothing
    """
    if not clause.is_a(verb, "movement"):
        clause.unfit("the verb is none of movement")
        return
    if is_passive(clause, verb) and not agents(clause, verb):
        clause.note("the verb is passive and names no actor who moves")
        return
    places = [
        c
        for c in (*obliques(clause, verb), *clause.tree.children(verb, "iobj", "advmod"))
        if clause.marked(c, "location", "direction", "recipient")
        or (is_relative(clause, c) and not clause.tree.case(c))
        or (clause.marked(c, "from") and clause.is_a(verb, "departure"))
    ]
    reached = [
        e for p in places for e in ends(clause, p) if e.mention.type not in ("person", "other", "event")
    ]
    yield from pair(clause, verb, agents(clause, verb), reached, sought=("place or actor reached", places))
