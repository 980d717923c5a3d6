"""Why a rule found nothing, in a newcomer's words; worked out only where `explain` asks."""

from collections.abc import Sequence

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import End
from graphx.triples.ends import ends, obliques
from graphx.triples.sources import is_passive, subjects

Sought = tuple[str, Sequence[Word]]  # what the rule looks for ("object"), and the words that stand there


def note_missing(
    clause: Clause, verb: Word, sources: Sequence[End], targets: Sequence[End], sought: Sought
) -> None:
    """Note which end of the arrow is missing, or that both are one actor."""
    if clause.notes is None:
        return
    note_no_doer(clause, verb, sources)
    if not targets:
        clause.note(no_actor_at(clause, *sought))
    note_only_itself(clause, sources, targets)


def note_no_doer(clause: Clause, verb: Word, sources: Sequence[End]) -> None:
    """Note why a verb has no actor that does it, where it has none."""
    if clause.notes is not None and not sources:
        clause.note(no_doer(clause, verb))


def note_only_itself(clause: Clause, sources: Sequence[End], targets: Sequence[End]) -> None:
    """Note that both ends are one actor."""
    asked = clause.notes is not None and sources and targets
    if asked and len({e.mention.entity for e in (*sources, *targets)}) < 2:
        clause.note("both ends would be the same actor")


def note_no_couple(clause: Clause, found: Sequence[End]) -> None:
    """Note that an act that needs several parties has fewer than two."""
    if clause.notes is not None and len({e.mention.entity for e in found}) < 2:
        names = ", ".join(f"“{e.mention.surface}”" for e in found)
        clause.note(f"only {names} takes part, and two actors are needed" if found else "no actor takes part")


def no_doer(clause: Clause, verb: Word) -> str:
    """Say why a verb has no actor that does it."""
    if is_passive(clause, verb):
        return f"“{verb.form}” is passive and no actor is named as its doer"
    found = subjects(clause, verb)
    if not found:
        return f"“{verb.form}” has no subject in this tree"
    return f"its subject {quoted([s.word for s in found])} is no actor"


def no_actor_at(clause: Clause, place: str, words: Sequence[Word]) -> str:
    """Say that no actor stands in a place: "its object “obus” is no actor", "it has no object"."""
    if not words:
        return f"it has no {place}"
    phrases = [(f"“{f'{clause.tree.case(w)} {w.form}'.strip()}”", bool(ends(clause, w))) for w in words]
    others = ", ".join(phrase for phrase, actor in phrases if not actor)
    beside = ", ".join(phrase for phrase, actor in phrases if actor)
    parts = [f"its {place} {others} is no actor"] if others else []
    parts += [f"{beside} is no {place} here"] if beside else []
    return "; ".join(parts)


def phrases_of(clause: Clause, verb: Word) -> Sequence[Word]:
    """List a verb's prepositional phrases for a reason; nothing where nobody asks."""
    return obliques(clause, verb) if clause.notes is not None else ()


def quoted(words: Sequence[Word]) -> str:
    """Write words in quotes, joined by commas."""
    return ", ".join(f"“{w.form}”" for w in words)
