"""Event nouns and their parties: who attacks in "l'attaque de X contre Y"."""

from collections.abc import Iterator, Sequence

from graphx.lexica.load import NounEntry
from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import End
from graphx.triples.ends import ends
from graphx.triples.sources import is_passive, is_verb, subjects

OF = ("of", "possessive")  # the markers of an owner
# Acts that a place can undergo: "une attaque en X", not "un soutien en X".
_LOCAL = ("TRAVEL", "ASSAULT", "MOBILIZE", "COERCE")


def event_noun(clause: Clause, word: Word) -> NounEntry | None:
    """Look a noun up among the lexicon's event nouns."""
    if (
        word.upos not in ("NOUN", "PROPN", "X", "VERB", "ADJ")
        or word.id in clause.actors
        or word.id in clause.inside
    ):
        return None
    return clause.lexicon.nouns.get((word.lemma or word.form).lower()) if not is_verb(word) else None


def dependents(clause: Clause, noun: Word) -> list[tuple[Word, str]]:
    """List the phrases that hang on a noun, each with its preposition.

    Three kinds are looked up one step lower: after a name ("la visite de Poutine *en Corée*", hung on
    *Poutine*), after a noun without article ("l'envoi d'armes *de X à Y*", "à grande échelle *de Y*"), and
    under the noun of a complex preposition ("des sanctions de la part *de X*"); as well as what a participle
    says of the event ("sa visite prévue *dans le pays*").
    """
    tree = clause.tree
    found: list[tuple[Word, str]] = []
    for child in tree.children(noun, "nmod", "obl"):
        case = tree.case(child)
        if not case and child.deprel != "nmod:poss":
            continue
        found.append((child, case))
        below = [(g, tree.case(g)) for g in tree.children(child, "nmod", "obl") if tree.case(g)]
        if child.id in clause.actors:
            found += [(g, c) for g, c in below if not clause.marks(c, *OF) and g.id > child.id]
        elif tree.child(child, "det") is None and event_noun(clause, child) is None:
            found += [(g, c) for g, c in below if g.id > child.id]
        if clause.is_case_noun(child):
            found += [(g, clause.case(g)) for g, c in below if clause.marks(c, *OF)]
    for child in tree.children(noun, "acl"):
        if is_passive(clause, child):
            found += [(c, tree.case(c)) for c in tree.children(child, "obl") if not clause.marked(c, "agent")]
    return found


def noun_agents(clause: Clause, noun: Word, entry: NounEntry) -> list[End]:
    """Find who does what an event noun says: *de* or *par* phrase, possessive, adjective of a state."""
    tree = clause.tree
    markers = entry.agent or clause.lexicon.markers.get("noun_agent", frozenset())
    found: list[End] = []
    for child, case in dependents(clause, noun):
        if case in markers or clause.marks(case, "possessive") or child.deprel == "nmod:poss":
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


def bearers(clause: Clause, noun: Word) -> list[End]:
    """Find the actor of whom an event noun is said.

    The subject of its copula or of the verb that leads into it ("entrer *en guerre*", "rester *en contact*"),
    or the actor on whom it hangs without article ("X *en visite*").
    """
    tree = clause.tree
    if tree.child(noun, "cop"):
        return [e for s in subjects(clause, noun) for e in ends(clause, s.word, s.how)]
    governor = tree.head(noun)
    if governor is None or tree.child(noun, "det") or not clause.marked(noun, "state"):
        return []
    if noun.relation == "nmod" and governor.id in clause.actors:
        return ends(clause, governor, ("bearer",))
    leads = is_verb(governor) and clause.is_a(governor, "stative", "light", "movement", "stay")
    return [e for s in subjects(clause, governor) for e in ends(clause, s.word, s.how)] if leads else []


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
    for child, case in dependents(clause, noun):
        if aims_at(clause, entry, case):
            found += ends(clause, child, ("noun_target",))
    return found


def aims_at(clause: Clause, entry: NounEntry, case: str) -> bool:
    """Tell whether a preposition marks the target of an event noun; *en* and *dans* do only of local acts."""
    if clause.marks(case, "location") and not clause.marks(case, "recipient", "topic"):
        return entry.category in _LOCAL and (case in entry.target or entry.category == "TRAVEL")
    return case in entry.target or (entry.category == "TRAVEL" and clause.marks(case, "direction"))


def noun_parties(clause: Clause, noun: Word, entry: NounEntry) -> list[End]:
    """Find the parties of a mutual event: "entre X et Y", "de X et Y", "leur rencontre"."""
    between = entry.between or clause.lexicon.markers.get("between", frozenset())
    for child, case in dependents(clause, noun):
        if case in between:
            found = ends(clause, child, ("parties",))
            # "entre X et le président Y": a parser may hang the second party on the event
            beside = [c for c in clause.tree.children(noun, "conj") if c.id > child.id]
            found += [e for c in beside for e in ends(clause, c, ("parties",)) if len(found) == 1]
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
