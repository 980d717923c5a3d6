"""Every source with every target of one act, never an actor with itself."""

from collections.abc import Iterator, Sequence

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import Draft, End
from graphx.triples.reasons import Sought, note_missing
from graphx.triples.sources import themes


def pair(
    clause: Clause,
    verb: Word,
    sources: Sequence[End],
    targets: Sequence[End],
    *,
    sought: Sought = ("other party", ()),
    symmetric: bool = False,
) -> Iterator[Draft]:
    """Draft an arrow from each source to each target; the verb's own object is the theme.

    `sought` says, for `explain`, what the targets should have been.
    """
    note_missing(clause, verb, sources, targets, sought)
    if not sources or not targets:
        return
    theme = next(iter(themes(clause, verb)), None)
    for source in sources:
        for target in targets:
            if source.mention.entity != target.mention.entity:
                yield Draft(source, verb, target, clause.lemma(verb), theme, symmetric=symmetric)


def couples(ends: Sequence[End]) -> Iterator[tuple[End, End]]:
    """Yield each unordered pair of different actors, in text order."""
    for place, first in enumerate(ends):
        for second in ends[place + 1 :]:
            if first.mention.entity != second.mention.entity:
                yield first, second
