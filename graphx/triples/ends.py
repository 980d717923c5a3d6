"""From a word to the actors that it stands for: names under titles, coordinated names, antecedents."""

from collections.abc import Iterator

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import End

_DEEP = 8  # a chain of titles or conjuncts longer than this is a broken parse


def ends(clause: Clause, word: Word, how: tuple[str, ...] = (), *, led: bool = False) -> list[End]:
    """Find the actors that a word of the tree stands for.

    A word that heads a mention gives that mention; a title gives the name beside it ("le président russe
    Vladimir Poutine"); a quantity gives the actor that it counts ("la plupart des Kurdes"); a relative
    pronoun gives its antecedent's actors; and each gives its coordinated fellows.

    Parameters
    ----------
    clause
        The sentence.
    word
        A dependent in an actor's role (subject, object, oblique …).
    how
        Names of the steps that led to this word; kept on every end.
    led
        Whether the first conjunct must be an actor itself: "offre des lits, et X aussi" offers no X.

    Returns
    -------
    list of End
        In text order of the conjuncts; empty where no named actor stands there.
    """
    found: list[End] = []
    for head in _conjuncts(clause, word):
        steps = how if head is word else (*how, "coordinated_actor")
        reached = list(_at(clause, head, steps, 0))
        if led and head is word and not reached:
            return []
        for end in reached:
            if all(end.mention.entity != other.mention.entity for other in found):
                found.append(end)
    return found


def _conjuncts(clause: Clause, word: Word, depth: int = 0) -> list[Word]:
    nominal = [
        c
        for c in clause.tree.children(word, "conj")
        if c.upos in ("PROPN", "NOUN", "PRON", "X", "ADJ", "NUM", "SYM")
    ]
    if depth > _DEEP:
        return [word]
    return [word, *(d for c in nominal for d in _conjuncts(clause, c, depth + 1))]


def _at(clause: Clause, word: Word, how: tuple[str, ...], depth: int) -> Iterator[End]:
    """Yield the actors of one conjunct."""
    if depth > _DEEP:
        return
    if word.id in clause.actors:
        for mention in clause.actors[word.id]:
            yield End(word, mention, how if mention.resolved_by is None else (*how, mention.resolved_by))
        return
    step, heads = _stands_for(clause, word)
    for head in heads:
        yield from _at(clause, head, (*how, step) if step else how, depth + 1)


def _stands_for(clause: Clause, word: Word) -> tuple[str, list[Word]]:
    """Find the words behind one that heads no mention, and the name of the step that leads to them."""
    if word.id in clause.inside:
        return "", [clause.tree.word(clause.inside[word.id])]
    antecedent = antecedent_of(clause, word)
    if antecedent is not None:
        return "relative_antecedent", _conjuncts(clause, antecedent)
    named = _name_beside(clause, word)
    if named is not None:
        return "title_name", [named]
    for name in ("quantity", "members", "name_bearer"):
        if clause.is_a(word, name):
            below = [
                c
                for c in clause.tree.children(word, "nmod", "obl", "det")
                if clause.marked(c, "of") or is_relative_of(clause, c)  # "X, *dont* l'armée"
            ]
            return name, [h for c in below[:1] for h in _conjuncts(clause, c)]
    return "", []


def _name_beside(clause: Clause, word: Word) -> Word | None:
    """Find the name that a title carries as apposition or flat part, or as an uncased nmod (a misparse)."""
    if word.upos not in ("NOUN", "PROPN", "ADJ") or clause.is_a(word, "product"):
        return None  # "des missiles *Taurus*"
    beside = clause.tree.children(word, "appos", "flat", "nmod", "compound", "dep")
    # "son ministre de la Défense, X": a parser may hang the name on the ministry
    lower = [a for c in beside if c.relation == "nmod" for a in clause.tree.children(c, "appos")]
    for child in (*beside, *lower):
        if child.id in clause.actors and not clause.tree.case(child):
            kinds = {m.type for m in clause.actors[child.id] if m.kind == "name"}
            near = child.relation in ("appos", "flat") or child.id == word.id + 1
            if "person" in kinds or (kinds and near):
                return child
    return None


def is_relative(clause: Clause, word: Word) -> bool:
    """Tell whether a word is a relative pronoun, by its features or by the lexicon's list."""
    if word.feature("PronType") == "Rel":
        return True
    # "the visit that he paid": tagged as a conjunction, but hung on the verb as its object
    taken = word.upos in ("PRON", "ADV") or (
        word.upos == "SCONJ" and word.relation in ("nsubj", "obj", "iobj")
    )
    return taken and word.form.lower() in clause.lexicon.markers.get("relative", ())


def is_relative_of(clause: Clause, word: Word) -> bool:
    """Tell whether a relative pronoun means "of which": *dont*, *whose*."""
    return word.form.lower() in clause.lexicon.markers.get("relative_of", ())


def antecedent_of(clause: Clause, word: Word) -> Word | None:
    """Find the noun that a relative pronoun takes up: the head of its relative clause."""
    if not is_relative(clause, word):
        return None
    for ancestor in clause.tree.ancestors(word):
        if ancestor.relation == "acl" or ancestor.deprel == "advcl:cleft":
            return clause.tree.head(ancestor)
        if ancestor.relation in ("ccomp", "root", "parataxis"):
            return None
    return None


def obliques(clause: Clause, verb: Word) -> list[Word]:
    """List a verb's prepositional phrases, those under its adverbs too ("sent *west towards X*").

    An adverb that makes a preposition with the one that follows ("quant à", "à partir de") is none. Under
    the noun of a complex preposition ("aux côtés *de X*") the phrase itself is listed.
    """
    tree = clause.tree
    direct = [c for c in tree.children(verb, "obl", "nmod") if c.deprel not in ("obl:agent", "obl:tmod")]
    below = [
        c
        for a in tree.children(verb, "advmod")
        for c in tree.children(a, "obl")
        if clause.marked(c, "against", "partner") or (a.upos == "ADV" and not _is_preposition(clause, a, c))
    ]
    complex_ones = [g for c in direct if clause.is_case_noun(c) for g in tree.children(c, "nmod", "obl")]
    return [*direct, *below, *(g for g in complex_ones if clause.case(g) != tree.case(g))]


def _is_preposition(clause: Clause, adverb: Word, word: Word) -> bool:
    """Tell whether an adverb and the preposition after it are one: "quant à", "à partir de"."""
    whole = f"{adverb.form.lower()} {clause.tree.case(word)}"
    return bool(clause.tree.child(adverb, "fixed")) or any(
        whole in cases for cases in clause.lexicon.markers.values()
    )


def is_opinion(clause: Clause, word: Word) -> bool:
    """Tell whether a phrase opens the sentence and says whose view it gives: "Pour X, …"."""
    if not clause.marked(word, "opinion"):
        return False
    first = clause.tree.subtree(word)[0]
    after = next((w for w in clause.tree.words[word.id :] if w.upos == "PUNCT"), None)
    return first.id <= 1 and after is not None and after.form == ","
