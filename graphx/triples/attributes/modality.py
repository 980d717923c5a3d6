"""Asserted, reported, possible, planned or denied."""

from graphx.model import Modality
from graphx.tree import Word
from graphx.triples.attributes.attribution import Attribution
from graphx.triples.clause import Clause
from graphx.triples.sources import is_finite, is_verb

_DEEP = 6
_RANK: tuple[Modality, ...] = ("possible", "planned")


def modality_of(
    clause: Clause, predicate: Word, attribution: Attribution | None, *, denied: bool = False
) -> Modality:
    """Tell how the text stands to an act.

    A denial above it wins; then what the act's own clause and the verbs that control it say (possible before
    planned); then hearsay (the French conditional) and attribution, which make it reported.

    Parameters
    ----------
    clause
        The sentence.
    predicate
        The verb or event noun whose clause counts.
    attribution
        Who says so, None where nobody is named.
    denied
        Whether the rule itself found the act under a denial.
    """
    if denied or (attribution is not None and attribution.denies):
        return "denied"
    found = [
        m for w in _chain(clause, predicate) for m in (_of_word(clause, w, attribution),) if m is not None
    ]
    for modality in _RANK:
        if modality in found:
            return modality
    return "reported" if found or attribution is not None else "asserted"


def _chain(clause: Clause, predicate: Word) -> list[Word]:
    """List the predicate and the words whose mood reaches it, itself first."""
    tree = clause.tree
    chain = [predicate]
    current = predicate
    if not is_verb(predicate) and current.relation in ("obj", "obl", "xcomp"):
        governor = tree.head(current)
        if (
            governor is None
            or not is_verb(governor)
            or not clause.is_a(governor, "light", "possible", "planned")
        ):
            return chain
        chain.append(governor)
        current = governor
    for _ in range(_DEEP):
        governor = tree.head(current)
        if governor is None:
            break
        bare_conjunct = current.relation == "conj" and is_verb(governor) and not is_finite(clause, current)
        if current.relation == "xcomp" or bare_conjunct or _is_infinitive_of(clause, current):
            chain.append(governor)
            current = governor
            continue
        break
    return chain


def _is_infinitive_of(clause: Clause, word: Word) -> bool:
    return word.feature("VerbForm") == "Inf" and word.relation in ("ccomp", "obl", "acl") and is_verb(word)


def _of_word(clause: Clause, word: Word, attribution: Attribution | None) -> Modality | None:
    """Judge one link: its tense and mood, its auxiliaries, what governs it."""
    tree = clause.tree
    helpers = tree.children(word, "aux", "cop")
    for helper in helpers:
        lemma = helper.lemma.lower()
        if clause.lemma_is(lemma, "modal_planned"):
            return "planned"
        if clause.lemma_is(lemma, "modal_possible"):
            return "planned" if _is_due(helper) else "possible"
    governor = tree.head(word)
    if governor is not None and word.relation in ("xcomp", "ccomp", "obl", "acl", "advcl", "obj"):
        governed = _by_governor(clause, word, governor)
        if governed is not None:
            return governed
    if _under_condition(clause, word):
        return "possible"
    if any(w.feature("Tense") == "Fut" for w in (word, *helpers)):
        return "planned"
    if any(w.feature("Mood") == "Cnd" for w in (word, *helpers)):
        if clause.lemma_is(word.lemma.lower(), "modal_possible"):
            return None  # the infinitive below was judged by its governor
        return "planned" if attribution is not None and _promised(clause, attribution) else "reported"
    return None


def _by_governor(clause: Clause, word: Word, governor: Word) -> Modality | None:
    infinitive = word.feature("VerbForm") == "Inf" or (is_verb(word) and not is_finite(clause, word))
    if not infinitive and word.relation not in ("ccomp", "obj"):
        return None
    if is_verb(word) and infinitive and word.relation in ("advcl", "obl", "acl"):
        return _by_purpose(clause, word)
    if clause.is_a(governor, "modal_possible"):
        return "planned" if _is_due(governor) else "possible"
    if clause.is_a(governor, "planned", "modal_planned"):
        return "planned" if infinitive or word.relation == "ccomp" else None
    if clause.is_a(governor, "possible"):
        return "possible"
    if clause.is_a(governor, "object_control", "request") and is_verb(word):
        return "possible"
    return None


def _by_purpose(clause: Clause, word: Word) -> Modality | None:
    """Read "pour + infinitive" as planned, or as possible where it says what efforts are for."""
    marks = {c.form.lower() for c in clause.tree.children(word, "mark", "case")}
    if not marks & clause.lexicon.markers.get("purpose", frozenset(("pour", "afin", "to"))):
        return None
    governor = clause.tree.head(word)
    return "possible" if governor is not None and governor.upos == "NOUN" else "planned"


def _is_due(modal: Word) -> bool:
    """Tell whether *devoir* announces: "devrait arriver", "doit arriver"."""
    return modal.lemma.lower() == "devoir"


def _under_condition(clause: Clause, word: Word) -> bool:
    """Tell whether the word heads an if-clause or the main clause of one in the conditional."""
    conditions = clause.lexicon.markers.get("condition", frozenset())
    if any(c.form.lower() in conditions for c in clause.tree.children(word, "mark")):
        return True
    conditional = any(w.feature("Mood") == "Cnd" for w in (word, *clause.tree.children(word, "aux", "cop")))
    return conditional and any(
        c.form.lower() in conditions
        for advcl in clause.tree.children(word, "advcl")
        for c in clause.tree.children(advcl, "mark")
    )


def _promised(clause: Clause, attribution: Attribution) -> bool:
    """Tell whether the frame looks ahead: under a promise the conditional is a future."""
    return clause.is_a(attribution.frame, "planned", "promise")
