"""Events that their parties deny: the arrow stands, marked as denied."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft
from graphx.triples.nouns import event_noun, names_an_actor
from graphx.triples.pairs import couples
from graphx.triples.reasons import note_no_couple
from graphx.triples.registry import rule
from graphx.triples.sources import agents, patients


@rule(on="verb", construction=11)
def denied_event(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Link two actors who deny an event that they would share; the arrow is denied.

    fr: [Moscou] et [Pyongyang] nient ces échanges.
    => Moscou –échange→ Pyongyang [symmetric] [denied]
    fr: [Moscou] nie ces échanges.
    => nothing
    en: [Moscow] and [Pyongyang] deny the transfers.
    => Moscow –transfer→ Pyongyang [symmetric] [denied]
    en: [Moscow] and [Pyongyang] deny the rumour.
    => nothing
    """
    if not clause.is_a(verb, "denial"):
        clause.unfit("the verb denies nothing")
        return
    deniers = agents(clause, verb)
    denied = patients(clause, verb)
    if not denied:
        clause.note("no event noun is what it denies")
    for noun in denied:
        if event_noun(clause, noun) is None or names_an_actor(clause, noun):
            clause.note(f"“{noun.form}” is no event that the deniers would share")
            continue
        note_no_couple(clause, deniers)
        for first, second in couples(deniers):
            lemma = (noun.lemma or noun.form).lower()
            yield Draft(first, noun, second, lemma, clause=verb, symmetric=True, denied=True)
