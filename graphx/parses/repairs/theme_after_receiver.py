"""The thing given, where its receiver stands before it: *fournir à X des armes*."""

from graphx.parses.repairs.edits import Change, edit, in_name, markers
from graphx.parses.words import repair_words
from graphx.tree import Tree, Word

_ARTICLES = frozenset({"le", "la", "les", "l'"})


def theme_after_receiver(tree: Tree) -> Tree:
    """Make a noun with *du, de la, des* behind *à* + name the object of a verb of giving that has none.

    fr: La Russie fournit à Pyongyang des obus. (obus nmod of Pyongyang)
    => obus obj of fournit, des its article
    fr: La Russie fournit à Pyongyang un obus.
    => nothing
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        if verb.upos != "VERB" or verb.lemma not in repair_words().giving or tree.children(verb, "obj"):
            continue
        for receiver in tree.children(verb, "obl"):
            if receiver.id > verb.id and markers(tree, receiver) == ["à"] and in_name(tree, receiver):
                changes |= _object_after(tree, verb, receiver)
    return edit(tree, changes)


def _object_after(tree: Tree, verb: Word, receiver: Word) -> dict[int, Change]:
    """Find the noun right behind the receiver, hung on it or on the verb."""
    below = [n for n in tree.children(receiver, "nmod") if n.id > receiver.id]
    beside = [n for n in tree.children(verb, "obl") if n.id > receiver.id]
    name = max([receiver.id, *(w.id for w in tree.children(receiver, "flat"))])
    for noun in (*below, *beside):
        cases, articles = tree.children(noun, "case"), tree.children(noun, "det")
        partitive = [c.lemma.lower() for c in cases] == ["de"] and articles[:1] and cases[0].id == name + 1
        named = in_name(tree, noun)  # "à la Corée *du Sud*"
        if noun.upos == "NOUN" and not named and partitive and articles[0].lemma.lower() in _ARTICLES:
            return {
                noun.id: {"deprel": "obj", "head": verb.id},
                cases[0].id: {"deprel": "det", "upos": "DET"},
            }
    return {}
