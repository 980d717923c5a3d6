"""Phrases of a tree: which word heads a name, and its place in the clause."""

from bisect import bisect_right

from graphx.entities.coreference.clauses import heads_clause
from graphx.entities.coreference.features import Sighting
from graphx.entities.coreference.scene import Rank
from graphx.model import Mention
from graphx.tree import Tree, Word

_RANKS: dict[str, Rank] = {
    "nsubj": "subject",
    "csubj": "subject",
    "root": "subject",
    "dislocated": "subject",
    "obj": "object",
    "iobj": "object",
    "obl": "oblique",
    "vocative": "oblique",
}
_NAME_LIKE = ("appos", "flat", "compound")


def words_of(tree: Tree, mention: Mention) -> tuple[Word, ...]:
    """Words of the tree that the mention covers or touches, in order: a mark may stick to a word."""
    first = bisect_right(tree.words, mention.start, key=lambda w: w.end)
    found = []
    for word in tree.words[first:]:
        if word.start >= mention.end:
            break
        found.append(word)
    return tuple(found)


def head_of(tree: Tree, mention: Mention) -> Word | None:
    """Return the word of the mention that governs the others, None where it covers no whole word."""
    inside = words_of(tree, mention)
    ids = {w.id for w in inside}
    nominal = [w for w in inside if w.head not in ids and w.upos not in ("ADP", "DET", "PUNCT")]
    return nominal[0] if nominal else (inside[0] if inside else None)


def phrase_head(tree: Tree, word: Word) -> Word:
    """Climb from a name to the title that it stands under: *Vladimir* to *président*."""
    seen: set[int] = set()
    while word.relation in _NAME_LIKE and word.id not in seen:
        seen.add(word.id)
        above = tree.head(word)
        if above is None or heads_clause(tree, above):
            break
        word = above
    return word


def rank_of(tree: Tree, word: Word) -> Rank:
    """Grammatical rank of a phrase by its head."""
    if word.relation == "conj":
        first = word
        while first.relation == "conj" and (above := tree.head(first)) is not None and above.id != first.id:
            first = above
            if first.id == word.id:
                break
        return _RANKS.get(first.relation, "modifier") if not heads_clause(tree, first) else "modifier"
    if word.deprel == "obl:agent":
        return "agent"
    return _RANKS.get(word.relation, "modifier")


def is_subordinate(tree: Tree, word: Word) -> bool:
    """Tell whether the word is the subject of a clause that lies within another."""
    above = tree.head(word) if word.relation == "nsubj" else None
    return above is not None and above.relation in ("ccomp", "advcl", "acl", "xcomp")


def sighting(tree: Tree, mention: Mention) -> Sighting | None:
    """Read the words before a name that tell gender and number."""
    inside = words_of(tree, mention)
    head = head_of(tree, mention)
    if not inside or head is None:
        return None
    before = tree.words[inside[0].id - 2] if inside[0].id > 1 else None
    forms = [] if before is None or before.upos in ("VERB", "AUX", "NOUN") else [before.form.lower()]
    return Sighting(mention, head, tuple(forms))
