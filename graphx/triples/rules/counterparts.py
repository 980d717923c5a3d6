"""The other side under a preposition: fights against, talks with, depends on."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End
from graphx.triples.ends import ends, is_relative_of, obliques
from graphx.triples.pairs import pair
from graphx.triples.reasons import phrases_of
from graphx.triples.registry import rule
from graphx.triples.rules.recipients import receivers
from graphx.triples.sources import agents, is_passive

_GEOGRAPHIC = ("place", "state", "bloc")


@rule(on="verb", construction=1)
def oblique_counterpart(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the subject to the actor under *contre*, *avec* or the verb's own preposition.

    Places, times and causes are no counterparts.

    fr: [Moscou] lutte contre [Washington].
    => Moscou –lutter→ Washington
    fr: [Moscou] lutte depuis [Washington].
    => nothing
    fr: [Moscou], dont dépend [Pyongyang], hésite.
    => Pyongyang –dépendre→ Moscou
    en: [Moscow] fought against [Washington].
    => Moscow –fight→ Washington
    en: [Moscow] fought during winter.
    => nothing
    """
    if is_passive(clause, verb) and not agents(clause, verb):
        clause.unfit("the verb is passive and names no doer")
        return
    targets = sides(clause, verb)
    symmetric = any("partner" in e.how for e in targets) and clause.is_a(verb, "reciprocal", "collective")
    sought = ("other party", phrases_of(clause, verb))
    yield from pair(clause, verb, agents(clause, verb), targets, sought=sought, symmetric=symmetric)


def sides(clause: Clause, verb: Word) -> list[End]:
    """Find the actors under the verb's prepositions that take part in the act."""
    found: list[End] = []
    given = bool(receivers(clause, verb)) and not clause.is_a(verb, "reciprocal")
    for child in obliques(clause, verb):
        if given and clause.marked(child, "partner"):
            continue  # "proposer à X des exercices avec Y": Y belongs to the exercises
        how = ("partner",) if clause.marked(child, "partner") else ()
        found += [e for e in ends(clause, child, how) if _counts(clause, verb, child, e)]
    # "X, dont dépend Y"
    of_which = [
        c for c in clause.tree.children(verb, "iobj", "obl", "nmod", "obj") if is_relative_of(clause, c)
    ]
    if clause.is_a(verb, "from_counterpart"):
        found += [e for c in of_which for e in ends(clause, c)]
    return found


def _counts(clause: Clause, verb: Word, child: Word, end: End) -> bool:
    """Tell whether an oblique actor takes part in the act rather than saying where, when or of what."""
    case = clause.case(child)
    if not case or clause.marks(case, "time", "cause", "attribution", "comparison", "exception"):
        return False
    if clause.marks(case, "against", "partner"):
        return True
    if clause.marks(case, "agent"):
        return False
    if clause.is_a(verb, "movement"):
        return False
    if clause.is_a(verb, "from_counterpart"):
        return clause.marks(case, "from", "topic", "recipient")
    if clause.marks(case, "from"):
        return child.deprel == "obl:arg"
    if clause.marks(case, "location", "direction") and not clause.marks(case, "topic"):
        return (
            end.mention.type not in _GEOGRAPHIC
            and end.mention.kind == "name"
            and not clause.marks(case, "recipient")
        )
    return clause.marks(case, "topic") and child.deprel == "obl:arg" and not clause.is_a(verb, "speech")
