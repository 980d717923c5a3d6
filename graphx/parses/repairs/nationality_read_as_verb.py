"""An adjective of nationality with a hyphen, read as a participle."""

from graphx.parses.repairs.edits import Change, edit
from graphx.parses.words import repair_words
from graphx.tree import Tree, Word


def nationality_read_as_verb(tree: Tree) -> Tree:
    """Read "nord-coréenne" after a noun as its adjective; what hung on it goes to the clause's verb.

    fr: Il est accueilli dans la capitale nord-coréenne par Kim. (nord-coréenne VERB, acl; Kim under it)
    => nord-coréenne ADJ, amod; Kim under accueilli
    fr: Les États tiers concernés.
    => nothing
    """
    changes: dict[int, Change] = {}
    for word in tree.words:
        if word.upos == "VERB" and word.relation == "acl" and _is_nationality(word):
            changes[word.id] = {"upos": "ADJ", "deprel": "amod", "lemma": word.form.lower()}
            verb = next((a for a in tree.ancestors(word) if a.upos == "VERB"), None)
            for child in tree.children(word):
                changes[child.id] = {"head": verb.id if verb is not None else word.head}
    return edit(tree, changes)


def _is_nationality(word: Word) -> bool:
    first, hyphen, rest = word.form.lower().partition("-")
    return bool(hyphen) and len(rest) > 3 and first in repair_words().points_of_compass
