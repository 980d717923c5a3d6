"""The receiver of a thing that is hung on the thing."""

from graphx.parses.repairs.edits import Change, edit, in_name, markers
from graphx.parses.words import repair_words
from graphx.tree import Tree


def receiver_under_theme(tree: Tree) -> Tree:
    """Hang *à* + name on the verb of giving, not on what is given.

    fr: La Russie fournit de la nourriture à la Corée du Nord. (Corée nmod of nourriture)
    => Corée obl:arg of fournit
    fr: La France apporte une aide à Kiev.
    => nothing
    """
    changes: dict[int, Change] = {}
    for verb in tree.words:
        if verb.upos != "VERB" or verb.lemma not in repair_words().giving:
            continue
        if any(markers(tree, word) == ["à"] for word in tree.children(verb, "obl")) or tree.children(
            verb, "iobj"
        ):
            continue  # the receiver is there: "livrer à Kiev des billets pour Lviv"
        for theme in tree.children(verb, "obj"):
            if theme.upos != "NOUN" or theme.lemma in repair_words().nouns_with_a:
                continue
            for receiver in tree.children(theme, "nmod"):
                if markers(tree, receiver) == ["à"] and in_name(tree, receiver) and receiver.id > theme.id:
                    changes[receiver.id] = {"head": verb.id, "deprel": "obl:arg"}
    return edit(tree, changes)
