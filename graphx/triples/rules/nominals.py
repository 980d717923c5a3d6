"""Event nouns with their parties: the visit of X to Y, the accord between X and Y."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End
from graphx.triples.ends import ends
from graphx.triples.nouns import (
    adjective_states,
    bearers,
    dependents,
    event_noun,
    noun_agents,
    noun_parties,
    noun_targets,
)
from graphx.triples.pairs import couples
from graphx.triples.reasons import note_no_couple, note_only_itself
from graphx.triples.registry import rule


@rule(on="noun", construction=7)
def event_noun_parties(clause: Clause, noun: Word) -> Iterator[Draft]:
    """Link who does to whom an event noun is done, by the prepositions that the lexicon gives it.

    fr: L'attaque de [Moscou] contre [Kiev] continue.
    => Moscou –attaque→ Kiev
    fr: L'attaque de [Moscou] continue.
    => nothing
    en: The attack by [Moscow] on [Kyiv] goes on.
    => Moscow –attack→ Kyiv
    en: The map of [Moscow] is old.
    => nothing

    What is said of an actor has it for its doer: "X en visite à Y", "X entre en guerre contre Y".

    fr: [Poutine], en visite à [Pyongyang], sourit.
    => Poutine –visite→ Pyongyang
    en: [Moscow] is in conflict with [Kyiv].
    => Moscow –conflict→ Kyiv [symmetric]
    """
    entry = event_noun(clause, noun)
    if entry is None:
        clause.unfit("no event noun of the lexicon")
        return
    doers = noun_agents(clause, noun, entry) or bearers(clause, noun)
    targets = noun_targets(clause, noun, entry)
    _note_parties(clause, noun, doers, targets)
    for source, target in _different(doers, targets):
        yield Draft(source, noun, target, (noun.lemma or noun.form).lower(), symmetric=entry.symmetric)


@rule(on="noun", construction=7)
def event_noun_of_patient(clause: Clause, noun: Word) -> Iterator[Draft]:
    """Link the *par* phrase of an event noun to the actor under *de*: "l'invasion de Y par X".

    fr: L'invasion de l'[Ukraine] par [Moscou] continue.
    => Moscou –invasion→ Ukraine
    fr: L'invasion de l'[Ukraine] continue.
    => nothing
    en: The invasion of [Ukraine] by [Moscow] goes on.
    => Moscow –invasion→ Ukraine
    en: The invasion of [Ukraine] goes on.
    => nothing
    """
    if event_noun(clause, noun) is None:
        clause.unfit("no event noun of the lexicon")
        return
    tree = clause.tree
    parts = dependents(clause, noun)
    doers = [e for c, case in parts if clause.marks(case, "agent") for e in ends(clause, c, ("noun_agent",))]
    below = [w for c, _ in parts for w in tree.children(c, "nmod", "obl") if clause.marked(w, "agent")]
    doers += [e for w in below for e in ends(clause, w, ("noun_agent",))]
    doers = doers or adjective_states(clause, noun)
    patients = [e for c, case in parts if clause.marks(case, "of") for e in ends(clause, c, ("patient",))]
    _note_parties(clause, noun, doers, patients)
    for source, target in _different(doers, patients):
        yield Draft(source, noun, target, (noun.lemma or noun.form).lower())


@rule(on="noun", construction=7)
def event_noun_between(clause: Clause, noun: Word) -> Iterator[Draft]:
    """Link the parties of a mutual event noun to one another.

    fr: L'accord entre [Moscou] et [Pyongyang] inquiète.
    => Moscou –accord→ Pyongyang [symmetric]
    fr: L'accord de [Moscou] inquiète.
    => nothing
    en: The deal between [Moscow] and [Pyongyang] worries many.
    => Moscow –deal→ Pyongyang [symmetric]
    en: The border between [Moscow] and [Pyongyang] is short.
    => nothing
    """
    entry = event_noun(clause, noun)
    if entry is None:
        clause.unfit("no event noun of the lexicon")
        return
    parties = noun_parties(clause, noun, entry)
    if not (entry.symmetric or any("parties" in e.how for e in parties)):
        clause.note(f"“{noun.form}” is no act that both sides do together")
        return
    note_no_couple(clause, parties)
    for first, second in couples(parties):
        yield Draft(first, noun, second, (noun.lemma or noun.form).lower(), symmetric=True)


@rule(on="noun", construction=7)
def noun_between(clause: Clause, noun: Word) -> Iterator[Draft]:
    """Link the actors under *entre* on a noun that the lexicon doesn't know, unless it is a place or a gap.

    fr: La partie entre [Moscou] et [Pyongyang] commence.
    => Moscou –partie→ Pyongyang [symmetric]
    fr: La frontière entre [Moscou] et [Pyongyang] ferme.
    => nothing
    en: The game between [Moscow] and [Pyongyang] starts.
    => Moscow –game→ Pyongyang [symmetric]
    en: The border between [Moscow] and [Pyongyang] closes.
    => nothing
    """
    if noun.upos != "NOUN" or event_noun(clause, noun) is not None or clause.is_a(noun, "gap_noun"):
        clause.unfit("a gap, or an event noun of the lexicon")
        return
    clause.unfit("no two actors under *entre* or *between*")
    for child in clause.tree.children(noun, "nmod"):
        if clause.marked(child, "between"):
            parties = [e for e in ends(clause, child, ("parties",)) if e.mention.type != "place"]
            for first, second in couples(parties):
                yield Draft(first, noun, second, noun.lemma.lower(), symmetric=True)


def _note_parties(clause: Clause, noun: Word, doers: list[End], targets: list[End]) -> None:
    """Note which party of an event isn't named."""
    if not doers:
        clause.note(f"no actor is named who does “{noun.form}”")
    if not targets:
        clause.note(f"no actor is named to whom “{noun.form}” is done")
    note_only_itself(clause, doers, targets)


def _different(sources: list[End], targets: list[End]) -> Iterator[tuple[End, End]]:
    return ((s, t) for s in sources for t in targets if s.mention.entity != t.mention.entity)
