"""Named repairs of parser faults, between adapter and rules: one file a fault, each with its example."""

from collections.abc import Callable

from graphx.tree import Tree

REPAIRS: tuple[Callable[[Tree], Tree], ...] = ()


def repair(tree: Tree) -> tuple[Tree, tuple[str, ...]]:
    """Apply every repair in order; returns the tree and the names of those that changed it."""
    applied = []
    for mend in REPAIRS:
        mended = mend(tree)
        if mended is not tree:
            applied.append(mend.__name__)
            tree = mended
    return tree, tuple(applied)
