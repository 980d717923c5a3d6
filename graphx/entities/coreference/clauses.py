"""Clauses of a tree: who is the subject of what."""

from graphx.tree import Tree, Word

CLAUSAL = ("root", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj")


def predicate(tree: Tree, word: Word) -> Word | None:
    """Return the nearest word above that heads a clause (has a subject, or is a verb)."""
    return next((w for w in tree.ancestors(word) if heads_clause(tree, w)), None)


def heads_clause(tree: Tree, word: Word) -> bool:
    """Tell whether the word is a verb, or a noun or adjective with a subject of its own."""
    return word.upos in ("VERB", "AUX") or tree.child(word, "nsubj", "csubj") is not None


def subject(tree: Tree, verb: Word) -> Word | None:
    """Return the subject of the verb, borrowed from the verb that it is joined to where it has none.

    The subject of a relative clause is the noun that the clause describes; an infinitive or a participle
    borrows that of the clause above.
    """
    seen: set[int] = set()
    current: Word | None = verb
    while current is not None and current.id not in seen:
        seen.add(current.id)
        own = _own_subject(tree, current)
        if own is not None:
            return own
        if current.relation not in ("conj", "xcomp", "advcl"):
            return None
        current = tree.head(current)
    return None


def _own_subject(tree: Tree, verb: Word) -> Word | None:
    found = tree.children(verb, "nsubj") or [
        c for c in tree.children(verb, "expl") if c.deprel == "expl:subj"
    ]
    if found and not (verb.relation == "acl" and found[0].form.lower() in ("qui", "who", "which", "that")):
        return _nearest(found, verb)
    return tree.head(verb) if verb.relation == "acl" and (found or verb.deprel == "acl") else None


def _nearest(found: list[Word], verb: Word) -> Word:
    """Return the first subject; of several before the verb the last: "Pour Ney, le juge, Kim ment"."""
    before = [w for w in found if w.id < verb.id and w.upos in ("PROPN", "NOUN")]
    return before[-1] if len(before) > 1 else found[0]


def is_below(tree: Tree, word: Word, above: Word) -> bool:
    """Tell whether the word is `above` or lies under it."""
    return word.id == above.id or any(w.id == above.id for w in tree.ancestors(word))
