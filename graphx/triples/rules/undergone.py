"""Direction verbs: who gets, suffers or faces an event from whom."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End
from graphx.triples.ends import ends
from graphx.triples.nouns import OF, event_noun, noun_agents
from graphx.triples.reasons import note_missing
from graphx.triples.registry import rule
from graphx.triples.sources import agents, is_passive


@rule(on="verb", construction=13)
def undergone_event(clause: Clause, verb: Word) -> Iterator[Draft]:
    """Turn a verb of undergoing round: the owner of the event acts on the subject.

    fr: [Moscou] subit des sanctions de [Washington].
    => Washington –sanction→ Moscou
    fr: [Moscou] subit des sanctions.
    => nothing
    en: [Moscow] faces sanctions from [Washington].
    => Washington –sanction→ Moscow
    en: [Moscow] faces sanctions.
    => nothing
    """
    if not _undergoes(clause, verb) or is_passive(clause, verb):
        clause.unfit("the verb does not say that its subject undergoes something")
        return
    clause.note("no event of an actor's is what it undergoes")
    targets = agents(clause, verb)
    for noun in _events(clause, verb):
        entry = event_noun(clause, noun)
        if entry is None:
            continue
        doers = _once(noun_agents(clause, noun, entry) + _given_by(clause, noun) + _given_by(clause, verb))
        note_missing(clause, verb, targets, doers, (f"doer of “{noun.form}”", ()))
        for source in doers:
            for target in targets:
                if source.mention.entity != target.mention.entity:
                    yield Draft(source, noun, target, (noun.lemma or noun.form).lower(), clause=verb)


def _undergoes(clause: Clause, verb: Word) -> bool:
    """Tell whether a verb, alone or with its bare object ("faire face"), says that its subject undergoes."""
    if clause.is_a(verb, "undergo"):
        return True
    parts = [o.lemma.lower() for o in clause.tree.children(verb, "obj", "compound")]
    parts += [clause.tree.case(c).partition(" ")[0] for c in clause.tree.children(verb, "obj", "obl")]
    return any(part and clause.lemma_is(f"{clause.lemma(verb)} {part}", "undergo") for part in parts)


def _events(clause: Clause, verb: Word) -> list[Word]:
    """List the verb's object and arguments, and nouns one step below ("sous le coup de sanctions")."""
    direct = clause.tree.children(verb, "obj", "obl", "nmod")
    below = [
        c for w in direct for c in clause.tree.children(w, "nmod") if clause.marked(c, "of", "undergone")
    ]
    return [*direct, *below]


def _given_by(clause: Clause, word: Word) -> list[End]:
    return [
        e
        for c in clause.tree.children(word, "obl", "nmod")
        if clause.marked(c, "from", "agent") and not clause.marked(c, *OF)
        for e in ends(clause, c, ("given_by",))
    ]


def _once(found: list[End]) -> list[End]:
    """Keep the first end of each actor."""
    return list({e.mention.entity: e for e in reversed(found)}.values())[::-1]
