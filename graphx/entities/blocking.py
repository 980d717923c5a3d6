"""Which names are worth comparing: those that share a block."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from graphx.entities.names import skeleton

_LARGEST = 400  # names of one block; a larger one is of no use and would cost its square


def block_keys(name: str) -> tuple[str, ...]:
    """Return the blocks of a folded name: its letters without spaces, and the beginnings of its tokens.

    The second kind holds the first letter of each token's skeleton, and three of the last token's: spellings
    of one name begin alike (*Beloussov*, *Belousov*); different names mostly don't.
    """
    tokens = [skeleton(t) for t in name.split() if len(t) > 1] or name.split()
    initials = "".join(t[0] for t in tokens[:-1])
    return "=" + name.replace(" ", ""), f"{initials}.{tokens[-1][:3]}.{len(tokens)}"


def candidate_pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield pairs of folded names to compare, each pair once and in order, whatever the order given."""
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(set(names)):
        for key in block_keys(name):
            blocks[key].append(name)
    seen: set[tuple[str, str]] = set()
    for _, members in sorted(blocks.items()):
        for part in _parts(members):
            for pair in combinations(part, 2):
                if pair not in seen:
                    seen.add(pair)
                    yield pair


def _parts(members: list[str]) -> Iterator[list[str]]:
    """Cut a block that is too large by more letters of the last token."""
    if len(members) <= _LARGEST:
        yield members
        return
    finer: dict[str, list[str]] = defaultdict(list)
    for name in members:
        finer[skeleton(name.split()[-1])[:5]].append(name)
    yield from (part[:_LARGEST] for _, part in sorted(finer.items()))
