"""A name that became a second subject beside its title."""

from graphx.parses.repairs.edits import Change, edit
from graphx.tree import Tree, Word


def title_beside_name(tree: Tree) -> Tree:
    """Hang a name that directly follows a noun on it, where both are subjects of one verb.

    fr: Le président russe Vladimir Poutine a visité Pyongyang. (président nsubj, Vladimir nsubj)
    => Vladimir appos under président
    """
    changes: dict[int, Change] = {}
    for name in tree.words:
        if name.relation != "nsubj" or name.upos != "PROPN":
            continue
        title = _title_before(tree, name)
        governor = tree.head(name)
        if title is not None and governor is not None and title not in tree.children(name):
            rivals = [c for c in tree.children(governor, "nsubj") if c.id < name.id]
            if any(title in tree.subtree(rival) for rival in rivals):
                changes[name.id] = {"head": title.id, "deprel": "appos"}
    return edit(tree, changes)


def _title_before(tree: Tree, name: Word) -> Word | None:
    """Noun right before the name, or before its adjectives: président (russe)."""
    place = name.id - 1
    while place > 0 and tree.word(place).upos == "ADJ":
        place -= 1
    if place > 0 and tree.word(place).upos == "NOUN" and tree.word(place).head != name.id:
        return tree.word(place)
    return None
