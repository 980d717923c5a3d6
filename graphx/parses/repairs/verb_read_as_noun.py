"""A verb that is a noun elsewhere (livre, aide, visite), read as the noun."""

from graphx.parses.repairs.edits import Change, edit, markers
from graphx.parses.words import homographs
from graphx.tree import Tree, Word

_PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
_ADVERBIAL = frozenset({"obl", "advmod", "advcl", "mark", "cc"})
_OPENERS = frozenset({"DET", "PROPN", "ADP"})


def verb_read_as_noun(tree: Tree) -> Tree:
    """Read a homograph between a name and a complement as the verb, where the sentence has no other.

    fr: Moscou livre des obus à Pyongyang. (Moscou root, livre NOUN)
    => livre VERB root, Moscou nsubj
    fr: Le livre des obus.
    => nothing
    """
    candidates = (word for word in tree.words[1:-1] if _is_misread(tree, word))
    verb = next((w for w in candidates if not any(_is_clause(tree, r, w) for r in tree.roots())), None)
    return tree if verb is None else edit(tree, _changes(tree, verb))


def _is_clause(tree: Tree, root: Word, candidate: Word) -> bool:
    """Tell a root that has a verb: a candidate with a subject but without a copula is the verb itself."""
    if tree.children(root, "cop", "aux"):
        return True
    return root != candidate and (root.upos in {"VERB", "AUX"} or bool(tree.children(root, "nsubj")))


def _is_misread(tree: Tree, word: Word) -> bool:
    if word.form not in homographs().verbs or word.upos == "AUX":
        return False
    if word.upos == "VERB" and word.head == 0:
        return False
    before, after = tree.word(word.id - 1), tree.word(word.id + 1)
    own = tree.children(word, "det", "case")
    if any(child.id < word.id for child in own) or after.upos not in _OPENERS:
        return False
    if after.upos == "ADP" and after.lemma not in {"de", "à"}:
        return False
    # "à Moscou visite …": a name with a preposition is no subject
    name = _name_before(tree, word, before)
    return name is not None and not markers(tree, _top_before(tree, name, word))


def _name_before(tree: Tree, word: Word, before: Word) -> Word | None:
    """Name that ends right before the word, or that opens the sentence: "Poutine, président, arme la …"."""
    if before.form != ",":
        return before if _ends_name(tree, before) else None
    opening = next((w for w in tree.words if w.upos == "PROPN"), None)
    commas = [w for w in tree.words[: before.id - 1] if w.form == ","]
    roots = tree.roots()
    return opening if opening in roots and commas and len(roots) == 1 else None


def _ends_name(tree: Tree, word: Word) -> bool:
    """Tell the last word of a name; a headline's first noun is often marked as an organisation."""
    spans = [s for s in tree.entities if s.start <= word.start and word.end <= s.end]
    return word.upos == "PROPN" or any(s.label != "ORG" or s.start < word.start for s in spans)


def _top_before(tree: Tree, name: Word, verb: Word) -> Word:
    """Highest governor of the name on the verb's left: the subject."""
    top = name
    for ancestor in tree.ancestors(name):
        if ancestor.id >= verb.id or ancestor.upos not in {"PROPN", "NOUN"}:
            break
        top = ancestor
    return top


def _changes(tree: Tree, verb: Word) -> dict[int, Change]:
    before = tree.word(verb.id - 1)
    subject = _top_before(tree, _name_before(tree, verb, before) or before, verb)
    changes: dict[int, Change] = {}
    for word in tree.words:
        loose = word.head == subject.id and word.relation in _ADVERBIAL
        if word.id < verb.id and (word.head == 0 or word.head >= verb.id or loose):
            changes[word.id] = {"head": verb.id}
            if word.head == 0:
                changes[word.id]["deprel"] = "dislocated"
        elif word.id > verb.id and word.head <= verb.id:
            changes[word.id] = {"head": verb.id, "deprel": _relation(tree, word)}
    changes[subject.id] = {"head": verb.id, "deprel": "nsubj"}
    lemma = homographs().verbs[verb.form]
    changes[verb.id] = {"head": 0, "deprel": "root", "upos": "VERB", "lemma": lemma, "feats": _PRESENT}
    return changes


def _relation(tree: Tree, word: Word) -> str:
    """Relation to the verb of what stood under the misread noun or the name."""
    if word.relation not in {
        "nmod",
        "appos",
        "flat",
        "root",
        "dep",
        "obl",
        "obj",
        "amod",
        "conj",
        "parataxis",
    }:
        return word.deprel
    cases = markers(tree, word)
    if not cases:
        return "obj" if word.upos in {"NOUN", "PROPN", "NUM"} else "dep"
    return "obl:arg" if cases[0] in {"à", "de"} else "obl:mod"
