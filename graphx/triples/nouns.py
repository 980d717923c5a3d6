"""Event nouns and their parties: who attacks in "l'attaque de X contre Y"."""

from collections.abc import Iterator, Sequence

from graphx.lexica.load import NounEntry
from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import End
from graphx.triples.ends import ends
from graphx.triples.sources import is_passive, is_verb


def event_noun(clause: Clause, word: Word) -> NounEntry | None:
    """Look a noun up among the lexicon's event nouns."""
    if (
        word.upos not in ("NOUN", "PROPN", "X", "VERB", "ADJ")
        or word.id in clause.actors
        or word.id in clause.inside
    ):
        return None
    return clause.lexicon.nouns.get((word.lemma or word.form).lower()) if not is_verb(word) else None


def dependents(clause: Clause, noun: Word) -> list[Word]:
    """List the phrases that hang on a noun, those too that a parser hangs on its first name.

    "la visite de Poutine en Corée": a parser often hangs *Corée* on *Poutine*.
    """
    tree = clause.tree
    direct = [c for c in tree.children(noun, "nmod", "obl") if tree.case(c) or c.deprel == "nmod:poss"]
    lower = [
        g
        for c in direct
        if c.id in clause.actors
        for g in tree.children(c, "nmod", "obl")
        if tree.case(g) and tree.case(g) not in ("de", "of", "'s") and g.id > c.id
    ]
    return [*direct, *lower]


def noun_agents(clause: Clause, noun: Word, entry: NounEntry) -> list[End]:
    """Find who does what an event noun says: *de* or *par* phrase, possessive, adjective of a state."""
    tree = clause.tree
    markers = entry.agent or clause.lexicon.markers.get("noun_agent", frozenset(("de", "par", "of", "by")))
    found: list[End] = []
    for child in dependents(clause, noun):
        case = tree.case(child)
        if case in markers or case == "'s" or child.deprel == "nmod:poss":
            found += ends(clause, child, ("noun_agent",))
    for child in tree.children(noun, "det", "nmod:poss"):
        if child.id in clause.actors:
            found += [e for e in ends(clause, child, ("possessive",)) if e not in found]
    for child in tree.children(noun, "acl"):
        if is_passive(clause, child):
            by = [
                c for c in tree.children(child, "obl") if clause.marked(c, "agent") or c.deprel == "obl:agent"
            ]
            found += [e for c in by for e in ends(clause, c, ("noun_agent",))]
    return [*found, *adjective_states(clause, noun)]


def adjective_states(clause: Clause, noun: Word) -> list[End]:
    """Find the states that a noun's adjectives name: "le soutien *nord-coréen*"."""
    return [
        End(child, mention, ("state_adjective",))
        for child in clause.tree.children(noun, "amod")
        for adjective in (child, *clause.tree.children(child, "conj"))
        for mention in clause.demonyms.get(adjective.id, ())
    ]


def noun_targets(clause: Clause, noun: Word, entry: NounEntry) -> list[End]:
    """Find whom or where an event noun is aimed at, by the prepositions of its entry."""
    found: list[End] = []
    for child in dependents(clause, noun):
        if clause.tree.case(child) in entry.target:
            found += ends(clause, child, ("noun_target",))
    return found


def noun_parties(clause: Clause, noun: Word, entry: NounEntry) -> list[End]:
    """Find the parties of a mutual event: "entre X et Y", "de X et Y", "leur rencontre"."""
    tree = clause.tree
    between = entry.between or clause.lexicon.markers.get("between", frozenset())
    for child in dependents(clause, noun):
        if tree.case(child) in between:
            found = ends(clause, child, ("parties",))
            if len(found) > 1:
                return found
    return noun_agents(clause, noun, entry)


def names_an_actor(clause: Clause, noun: Word, besides: Sequence[End] = ()) -> bool:
    """Tell whether an actor other than the given ones stands inside a noun's phrase."""
    known = {e.mention.entity for e in besides}
    return any(e.mention.entity not in known for e in nested(clause, noun, 3))


def nested(clause: Clause, noun: Word, depth: int) -> Iterator[End]:
    """Yield the actors inside a noun's phrase, through at most `depth` nouns."""
    tree = clause.tree
    for child in tree.children(noun, "nmod", "obl", "det", "amod", "acl", "conj"):
        if child.relation == "acl":
            if is_passive(clause, child):
                for agent in tree.children(child, "obl"):
                    yield from ends(clause, agent, ("nested",))
            continue
        reached = ends(clause, child, ("nested",))
        yield from reached
        yield from [End(child, m, ("state_adjective",)) for m in clause.demonyms.get(child.id, ())]
        if not reached and depth > 1:
            yield from nested(clause, child, depth - 1)
