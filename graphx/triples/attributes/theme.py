"""The theme: a short phrase for what is handed over, said or done."""

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.sources import is_finite, is_verb, says_when

_KEPT = ("amod", "nmod", "flat", "fixed", "compound", "nummod", "case", "appos")
_LONGEST = 8  # words
_LEADING = frozenset({"ADP", "DET", "CCONJ", "SCONJ", "AUX"})  # at the end of a cut phrase they hang


def theme_phrase(clause: Clause, head: Word, leave_out: frozenset[int] = frozenset()) -> str:
    """Cut a noun's phrase down to its head with adjectives and short complements.

    Parameters
    ----------
    clause
        The sentence.
    head
        The theme's noun.
    leave_out
        Ids of words that are the arrow's own ends: their phrases are left out.

    Returns
    -------
    str
        The words as they stand in the document, without article; at most eight words.
    """
    if is_verb(head):
        return _clause_phrase(clause, head)
    kept = sorted(_phrase(clause, head, leave_out, 0), key=lambda w: w.id)
    run = [w for w in kept if abs(w.id - head.id) <= _LONGEST]
    contiguous = _around(run, head)
    start, end = clause.tree.span(contiguous)
    return clause.tree.text[start - clause.tree.start : end - clause.tree.start].strip(" «»“”\"'’,.")


def _clause_phrase(clause: Clause, head: Word) -> str:
    """Cut a clause down to its verb and what follows it at once, up to a comma or eight words.

    A verb that is joined to it is left out, and so is a small word at the end that leads to nothing.
    """
    below = {w.id for w in clause.tree.subtree(head)}
    for joined in clause.tree.children(head, "conj"):
        below -= {w.id for w in clause.tree.subtree(joined)}
    kept = [head]
    for word in clause.tree.words[head.id :]:
        if word.id not in below or word.upos == "PUNCT" or len(kept) >= _LONGEST:
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1].upos in _LEADING:
        kept.pop()
    start, end = clause.tree.span(kept)
    return clause.tree.text[start - clause.tree.start : end - clause.tree.start]


def called(clause: Clause, verb: Word) -> Word | None:
    """Find what a verb of naming makes of its object: "décrit la réunion comme *un succès*"."""
    if not clause.is_a(verb, "naming"):
        return None
    named = clause.tree.children(verb, "obl", "xcomp", "advcl")
    return next((c for c in named if c.upos == "NOUN" and clause.marked(c, "comparison")), None)


def theme_besides(clause: Clause, action: Word, ends: frozenset[int]) -> Word | None:
    """Find the theme of an act that has no object of its own.

    For a verb, what it is done for or about ("remercier X *pour son soutien*"); for an event noun with
    adjectives or complements, the noun itself ("un accord *militaire*").
    """
    tree = clause.tree
    if action.upos not in ("VERB", "AUX"):
        described = [c for c in tree.children(action, "amod", "nmod", "compound") if c.id not in ends]
        return (
            action
            if any(c.id not in clause.actors and c.id not in clause.demonyms for c in described)
            else None
        )
    said = next(
        (c for c in tree.children(action, "xcomp", "ccomp", "advcl") if _is_content(clause, action, c)), None
    )
    if said is not None:
        return said
    for child in tree.children(action, "obl"):
        about = clause.marked(child, "topic", "reason", "of")
        plain = child.id not in clause.actors and child.upos == "NOUN" and not says_when(clause, child)
        if about and plain and not clause.marked(child, "time", "cause", "attribution"):
            return child
    return None


def _is_content(clause: Clause, action: Word, child: Word) -> bool:
    """Tell whether a clause says what is asked, promised or reproached: "accuse X *d'armer Y*"."""
    if child.relation == "ccomp":
        return True
    if child.relation == "xcomp":
        return child.id > action.id and child.upos != "PROPN"  # no name that the parser cut off its title
    marks = {m.form.lower() for m in clause.tree.children(child, "mark", "case")}
    controlled = clause.is_a(action, "object_control") and marks & clause.lexicon.markers.get(
        "control", frozenset()
    )
    return bool(controlled) and not is_finite(clause, child)


def theme_lemmas(clause: Clause, head: Word) -> set[str]:
    """Collect the lemmas of a theme's head and of the nouns and adjectives right under it."""
    near = [head, *clause.tree.children(head, "nmod", "amod", "conj", "compound", "obj")]
    return {(w.lemma or w.form).lower() for w in near}


def _phrase(clause: Clause, word: Word, leave_out: frozenset[int], depth: int) -> list[Word]:
    found = [word]
    for child in clause.tree.children(word, *_KEPT):
        if child.id in leave_out or depth > 2:
            continue
        if child.upos == "PRON" or (depth == 0 and child.relation == "case"):
            continue  # "*its* sanctions", "*à des* sanctions"
        if child.lemma.lower() in clause.lexicon.markers.get("case_noun", ()):
            continue  # "des sanctions *de la part* de X"
        if clause.marked(child, "after_theme") and child.id in clause.actors:
            continue
        found += _phrase(clause, child, leave_out, depth + 1)
    return found


def _around(words: list[Word], head: Word) -> list[Word]:
    """Keep the run of neighbouring words around the head, articles and quotation marks bridged."""
    place = next(i for i, w in enumerate(words) if w.id == head.id)
    first = last = place
    while first > 0 and words[first].id - words[first - 1].id <= 2:
        first -= 1
    while last + 1 < len(words) and words[last + 1].id - words[last].id <= 2:
        last += 1
    run = words[first : last + 1]
    while len(run) > 1 and run[0].relation == "case":
        run = run[1:]
    return run
