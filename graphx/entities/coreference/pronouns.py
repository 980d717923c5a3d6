"""The pronouns of a sentence that may stand for an actor; empty ones (*il faut*) left out."""

from collections.abc import Iterator

from graphx.entities.coreference.scene import Scene, plain_form
from graphx.lexica.coreference import Function, PronounRow, Words
from graphx.tree import Tree, Word


def pronouns(scene: Scene, *functions: Function, person: int = 3) -> Iterator[tuple[Word, PronounRow]]:
    """Find the pronouns of those functions that nothing stands for yet, in text order."""
    for word in scene.pronouns:
        rows = scene.words.pronouns[plain_form(word)]
        function = function_of(scene.tree, word, scene.words)
        row = next((r for r in rows if r.function == function), None)
        if row is None or row.person != person or row.function not in functions:
            continue
        empty = function == "subject" and (is_empty(scene.tree, word, scene.words) or _is_debris(scene, word))
        if scene.is_free(word) and not empty:
            yield word, row


def _is_debris(scene: Scene, word: Word) -> bool:
    """Tell whether the word is a foreign article left before a name: "Il kremlin"."""
    following = scene.tree.words[word.id] if word.id < len(scene.tree.words) else None
    return following is not None and any(
        m.start <= following.start < m.end and m.kind == "name" for m in scene.mentions
    )


def function_of(tree: Tree, word: Word, words: Words) -> Function | None:
    """Tell in which function the form stands here, by tag and relation; None where it is no pronoun."""
    rows = words.pronouns.get(plain_form(word), ())
    offered = {row.function for row in rows}
    if "possessive" in offered and _is_possessive(tree, word):
        return "possessive"
    if word.upos == "DET" or word.relation in ("det", "case", "flat", "compound"):
        return None
    if "subject" in offered and word.deprel in ("nsubj", "nsubj:pass", "expl:subj", "nsubj:outer"):
        return "subject"
    if "subject" in offered and len(offered) == 1:
        return "subject" if word.upos == "PRON" else None
    return _oblique_function(tree, word, offered)


def _is_possessive(tree: Tree, word: Word) -> bool:
    if word.upos == "NOUN" or not word.head:
        return False
    above = tree.word(word.head)
    poss = word.relation == "det" or word.deprel == "nmod:poss" or word.feature("Poss") == "Yes"
    return poss and above.id > word.id


def _oblique_function(tree: Tree, word: Word, offered: set[Function]) -> Function | None:
    before_verb = bool(word.head) and word.id < word.head and not tree.case(word)
    if "dative" in offered and before_verb and word.relation in ("iobj", "obl", "obj", "expl", "dep"):
        return "dative"
    if "object" in offered and word.upos in ("PRON", "X") and word.relation in ("obj", "iobj", "obl", "nmod"):
        return "object"
    if "disjoint" in offered and word.upos in ("PRON", "X", "PROPN"):
        return "disjoint"
    return None


def is_empty(tree: Tree, word: Word, words: Words) -> bool:
    """Tell whether a subject pronoun stands for nothing: *il faut*, *it is clear that*.

    The label expl:subj is no help: fr_core_news_md gives it to every third true subject.
    """
    form = plain_form(word)
    row = words.pronouns[form][0]
    if not word.head or row.number != "sing" or row.gender not in ("masc", "neut") or row.person != 3:
        return False
    verb = tree.word(word.head)
    raised = [c for c in tree.children(verb, "xcomp") if c.upos in ("VERB", "AUX") and verb.upos == "VERB"]
    return any(_is_impersonal(tree, v, words) for v in (verb, *raised)) or (
        _is_clausal_copula(tree, verb, words) or _is_clausal_passive(tree, verb, words)
    )


def _is_impersonal(tree: Tree, verb: Word, words: Words) -> bool:
    """Recognise *falloir*, *s'agir*, *y avoir*, *se passer*; *appear* and its like only with a clause."""
    lemma = (verb.lemma or verb.form).lower()
    if not {lemma, verb.form.lower()}.isdisjoint(words.classes["expletive_verbs"]):
        return words.lang == "fr" or bool(tree.children(verb, "ccomp", "xcomp", "csubj", "advcl"))
    if lemma in words.classes["expletive_reflexives"]:
        return any(
            c.form.lower().replace("’", "'") in words.classes["reflexives"] for c in tree.children(verb)
        )
    return lemma in words.classes["expletive_have"] and _has_clitic(tree, verb, words)


def _has_clitic(tree: Tree, verb: Word, words: Words) -> bool:
    return any(c.form.lower() in words.classes["expletive_have_clitic"] for c in tree.children(verb))


def _is_clausal_copula(tree: Tree, verb: Word, words: Words) -> bool:
    """Recognise *il est probable que…*, *it is hard to…*, *il est temps de…*, *il est 10 heures*."""
    copula = tree.child(verb, "cop")
    lemma = (verb.lemma or verb.form).lower()
    linking = copula is not None or lemma in words.classes["expletive_be"]
    noun = lemma in words.classes["expletive_nouns"] or any(
        (c.lemma or c.form).lower() in words.classes["expletive_nouns"]
        for c in tree.children(verb, "xcomp", "obj")
    )
    if linking and noun:
        return True
    clause = tree.children(verb, "ccomp", "csubj", "xcomp", "advcl", "expl")
    late = [c for c in clause if c.id > verb.id and _has_marker(tree, c, words)]
    return linking and bool(late) and verb.upos in ("ADJ", "NOUN", "ADV", "VERB", "AUX", "PRON")


def _has_marker(tree: Tree, clause: Word, words: Words) -> bool:
    markers = (*tree.children(clause, "mark"), *tree.children(clause, "case"))
    return any(
        m.form.lower() in ("que", "qu'", "qu’", "de", "d'", "d’", "that", "to", "for") for m in markers
    )


def _is_clausal_passive(tree: Tree, verb: Word, words: Words) -> bool:
    """Recognise *il est prévu que…*, *il a été décidé de…*: a passive whose subject is the clause."""
    passive = tree.child(verb, "aux:pass") is not None
    clauses = [c for c in tree.children(verb, "ccomp", "csubj", "xcomp", "advcl") if c.id > verb.id]
    return passive and any(_has_marker(tree, c, words) for c in clauses)
