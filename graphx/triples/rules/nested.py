"""The counterpart inside the object: restore ties *with X*, bless the plans *of X*."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End
from graphx.triples.ends import ends
from graphx.triples.nouns import adjective_states, aims_at, dependents, event_noun, noun_agents, noun_targets
from graphx.triples.reasons import note_no_doer, note_only_itself
from graphx.triples.registry import rule
from graphx.triples.rules.counterparts import sides
from graphx.triples.rules.recipients import receivers
from graphx.triples.sources import agents, is_passive, is_verb, patients

# Types that an *à* addresses; with a place, a state or an unknown thing it says where.
_GEOGRAPHIC = ("place", "state", "bloc")
_ADDRESSED = ("person", "organisation", "government", "group")
_DEPTH = 3
_NOUNS = ("NOUN", "X", "ADJ", "NUM", "PROPN")


@rule(on="verb", construction=1)
def nested_counterpart(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link the subject to the actor inside the verb's object or argument; the object is the theme.

    A light verb gives way to its noun: "rend visite à X" is a *visite*. A place under a noun that is no event
    says where, and makes no arrow.

    fr: [Moscou] rétablit ses liens avec [Séoul].
    => Moscou –rétablir→ Séoul [theme: liens]
    fr: [Moscou] construit une usine à [Séoul].
    => nothing
    en: [Moscow] restored its ties with [Seoul].
    => Moscow –restore→ Seoul [theme: ties]
    en: [Moscow] built a plant in [Seoul].
    => nothing
    """
    if clause.is_a(verb, "stative", "instrumental") and not clause.is_a(verb, "light"):
        clause.note(f"“{clause.lemma(verb)}” says a state or a means: what its object holds takes no part")
        return
    sources = agents(clause, verb)
    if not sources or receivers(clause, verb) or sides(clause, verb):
        if sources:
            clause.note("the verb has its other party beside the object")
        note_no_doer(clause, verb, sources)
        return
    nouns = holders(clause, verb)
    if not nouns:
        clause.note("no thing is its object or argument, in whose phrase an actor could stand")
    for noun in nouns:
        inner = _owners(clause, noun) or list(inner_actors(clause, noun, _DEPTH, verb))
        if not inner:
            clause.note(f"no actor stands in the phrase of “{noun.form}”, or it only says where or when")
        note_only_itself(clause, sources, inner)
        light = clause.is_a(verb, "light") and event_noun(clause, noun) is not None
        action, lemma = (noun, (noun.lemma or noun.form).lower()) if light else (verb, clause.lemma(verb))
        for source in sources:
            for target in inner:
                if source.mention.entity != target.mention.entity:
                    yield Draft(source, action, target, lemma, None if light else noun, clause=verb)


def holders(clause: Clause, verb: Word) -> list[Word]:
    """List the common nouns whose phrase may hold the other party: objects and arguments."""
    tree = clause.tree
    found = patients(clause, verb)
    if any(ends(clause, w) for w in found):
        return []  # the verb has its actor; what else hangs on it tells why, where or how
    found += [c for c in tree.children(verb, "obl") if _is_argument(clause, verb, c)]
    conjuncts = [c for w in found for c in tree.children(w, "conj") if not is_verb(c)]
    return [
        w
        for w in (*found, *conjuncts)
        if w.upos in _NOUNS and not ends(clause, w) and not _is_intention(clause, w)
    ]


def _is_intention(clause: Clause, noun: Word) -> bool:
    """Tell whether a noun only announces an act of its own: "annonce le projet de X de *construire*"."""
    return clause.is_a(noun, "intent_noun") and clause.tree.child(noun, "acl") is not None


def _owners(clause: Clause, noun: Word) -> list[End]:
    """Find who does the event that the verb is about, where the event names both its parties.

    "appuyer l'invasion de Y par X" is an act toward X, "saluer le soutien de X à Y" too.
    """
    entry = event_noun(clause, noun)
    if entry is None:
        return []
    doers = noun_agents(clause, noun, entry)
    by = [e for c, case in dependents(clause, noun) if clause.marks(case, "agent") for e in ends(clause, c)]
    return (by or doers) if by or (doers and noun_targets(clause, noun, entry)) else []


def _is_argument(clause: Clause, verb: Word, child: Word) -> bool:
    """Tell whether an oblique belongs to the act: an argument, a side, a meeting where something is said."""
    if child.deprel == "obl:agent" or clause.marked(child, "time", "cause", "attribution"):
        return False
    entry = event_noun(clause, child)
    if clause.marked(child, "location", "direction") and not clause.marked(child, "recipient", "topic"):
        if entry is None:
            return False
        return entry.category == "CONSULT" or clause.is_a(verb, "movement", "light")
    if clause.is_a(verb, "from_counterpart") and clause.marked(child, "from", "topic"):
        return True
    return child.deprel == "obl:arg" or clause.marked(child, "against", "partner")


def inner_actors(clause: Clause, noun: Word, depth: int, verb: Word | None = None) -> Iterator[End]:
    """Yield the actors of a noun's phrase that take part in the act, not those that say where or when.

    A participle that is the verb itself ("une résolution *proposée* par X") is left out.
    """
    tree = clause.tree
    entry = event_noun(clause, noun)
    for child, case in dependents(clause, noun):
        reached = ends(clause, child, ("nested",))
        aimed = entry is not None and (aims_at(clause, entry, case) or case in entry.between)
        if reached and (aimed or _takes_part(clause, case, reached)):
            yield from reached
        elif (
            not reached
            and depth > 1
            and not clause.marks(case, "time", "cause")
            and not _is_closed(clause, child)
        ):
            yield from inner_actors(clause, child, depth - 1)
    for child in tree.children(noun, "det", "nmod:poss"):
        if child.id in clause.actors:
            yield from ends(clause, child, ("possessive",))
    if entry is not None or clause.is_a(noun, "state_attribute"):
        yield from adjective_states(clause, noun)
    for child in tree.children(noun, "acl"):
        if is_passive(clause, child) and (verb is None or child.id != verb.id):
            yield from agents(clause, child)


def _is_closed(clause: Clause, noun: Word) -> bool:
    """Tell whether an event inside the phrase has both its parties: it is an act of its own."""
    return event_noun(clause, noun) is not None and len(list(inner_actors(clause, noun, 1))) > 1


def _takes_part(clause: Clause, case: str, reached: list[End]) -> bool:
    if not case or clause.marks(case, "partner", "against", "recipient", "between", "of", "possessive"):
        if clause.marks(case, "location"):
            return any(e.mention.type in _ADDRESSED or e.mention.via is not None for e in reached)
        return not clause.marks(case, "direction") or any(
            e.mention.type not in _GEOGRAPHIC or e.mention.via is not None for e in reached
        )
    if clause.marks(case, "location"):
        return all(e.mention.type == "organisation" for e in reached)  # "studied design at X School"
    return clause.marks(case, "from")
