"""Asserted, reported, possible, planned or denied."""

from graphx.model import Modality
from graphx.tree import Word
from graphx.triples.attributes.attribution import Attribution
from graphx.triples.attributes.polarity import is_dissuaded, is_negated
from graphx.triples.clause import Clause
from graphx.triples.sources import efforts_for, governor_of, is_finite, is_verb
from graphx.triples.tense import tense_of

_DEEP = 6
_COMPLEMENTS = ("xcomp", "ccomp", "obl", "advcl", "acl", "obj")
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
    found = {m for w in _chain(clause, predicate) if (m := _of_word(clause, w, attribution)) is not None}
    if not is_verb(predicate):
        found |= {m for m in (_of_noun(clause, predicate),) if m is not None}
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
        if governor is None or not clause.is_a(governor, "light", "possible", "planned", "prohibition"):
            return chain
        chain.append(governor)
        current = governor
    for _ in range(_DEEP):
        governor = tree.head(current)
        if governor is None:
            break
        bare_conjunct = current.relation == "conj" and is_verb(governor) and not is_finite(clause, current)
        gerund = current.relation == "advcl" and _is_gerund(clause, current)
        if current.relation != "xcomp" and not (bare_conjunct or gerund or _is_complement(current)):
            break
        chain.append(governor)
        current = governor
    return chain


def _is_complement(word: Word) -> bool:
    infinitive = word.feature("VerbForm") == "Inf" and is_verb(word)
    return infinitive and word.relation in ("ccomp", "obl", "acl")


def _is_gerund(clause: Clause, word: Word) -> bool:
    """Tell whether a verb says by what its governor is done: "commettrait une erreur *en armant* X"."""
    marks = {m.form.lower() for m in clause.tree.children(word, "mark", "case")}
    return bool(marks & clause.lexicon.markers.get("means", frozenset())) and not is_finite(clause, word)


def _of_word(clause: Clause, word: Word, attribution: Attribution | None) -> Modality | None:
    """Judge one link: its auxiliaries, what governs it, conditions, tense and mood."""
    if _is_prohibited(clause, word):
        return "possible"
    modal = _of_auxiliaries(clause, word) or _of_governor(clause, word) or _of_adverbs(clause, word, "advmod")
    if modal is not None:
        return modal
    if _under_condition(clause, word):
        return "possible"
    tenses = {tense_of(clause.lexicon, w) for w in (word, *clause.tree.children(word, "aux", "cop"))}
    if "future" in tenses:
        return "planned"
    if "conditional" not in tenses or clause.lemma_is(word.lemma.lower(), "modal_possible"):
        return None  # the infinitive below a modal was judged by its governor
    return "planned" if _is_future_in_the_past(clause, word, attribution) else "reported"


def _of_auxiliaries(clause: Clause, word: Word) -> Modality | None:
    for helper in clause.tree.children(word, "aux"):
        if helper.deprel == "aux:pass":
            continue  # German says the future and the passive with one verb
        lemma = helper.lemma.lower()
        if clause.lemma_is(lemma, "modal_planned"):
            return "planned"
        looks_ahead = helper.form.lower() in clause.lexicon.markers.get("future_in_the_past", ())
        if looks_ahead and _is_future_in_the_past(clause, word, None):
            return "planned"
        if clause.lemma_is(lemma, "modal_possible"):
            return "planned" if clause.lemma_is(lemma, "modal_due") else "possible"
    return None


def _of_governor(clause: Clause, word: Word) -> Modality | None:
    """Judge a complement by the verb above it: wanted, planned, asked for, allowed; forced is done."""
    governor = governor_of(clause, word)
    if governor is None:
        return None
    hung_on_person = governor is not clause.tree.head(word)
    if word.feature("VerbForm") == "Inf" and word.relation in ("advcl", "obl", "acl") and not hung_on_person:
        return _by_purpose(clause, word, governor)
    complement = (
        is_verb(word) and not is_finite(clause, word) and (word.relation == "xcomp" or hung_on_person)
    )
    if not complement and word.relation not in ("ccomp", "obj"):
        return None
    if clause.is_a(governor, "modal_possible"):
        return "planned" if clause.is_a(governor, "modal_due") else "possible"
    if clause.is_a(governor, "planned"):
        return "planned"
    if clause.is_a(governor, "modal_planned"):
        return None if is_past(clause, governor) else "planned"  # "est allé chercher" is done
    if clause.is_a(governor, "possible"):
        return "possible"
    return "possible" if clause.is_a(governor, "request") and is_verb(word) else None


def _is_prohibited(clause: Clause, word: Word) -> bool:
    """Tell whether an act is what must not be: "bans X from *arming* Y" doesn't say that X never did."""
    governor = governor_of(clause, word)
    if governor is None or is_dissuaded(clause, word):
        return governor is not None
    return word.relation in _COMPLEMENTS and (
        clause.is_a(governor, "prohibition")
        or (clause.is_a(governor, "modal_due") and is_negated(clause, governor))  # "*ne* doit *pas*"
    )


def _by_purpose(clause: Clause, word: Word, governor: Word) -> Modality | None:
    """Judge an infinitive under a noun ("le projet de *construire*") or after *pour*.

    Planned after a noun of intention, a move, or before the fact; possible after another noun or an effort.

    After a past act the text tells what came of it: "se sont unis pour *former* la fédération".
    """
    if word.relation == "acl" and governor.upos == "NOUN":
        return "planned" if clause.is_a(governor, "intent_noun") else "possible"
    marks = {c.form.lower() for c in clause.tree.children(word, "mark", "case")}
    if not marks & clause.lexicon.markers.get("purpose", frozenset()):
        return None
    if not is_verb(governor) or governor.relation == "acl" or efforts_for(clause, word, governor):
        return "possible"
    if clause.is_a(governor, "movement") and not clause.is_a(word, "stay"):
        return "planned"
    past = any(w.feature("Tense") == "Past" for w in (governor, *clause.tree.children(governor, "aux")))
    return None if past or is_past(clause, governor) else "planned"


def is_past(clause: Clause, verb: Word) -> bool:
    """Tell whether a verb stands in a compound past."""
    return verb.feature("VerbForm") == "Part" and bool(clause.tree.child(verb, "aux"))


def _of_noun(clause: Clause, noun: Word) -> Modality | None:
    """Judge an event noun by what describes it: "la prochaine visite", "une éventuelle attaque"."""
    described = clause.tree.children(noun, "amod", "acl", "compound")
    lemmas = {(w.lemma or w.form).lower() for w in described}
    found = _of_adverbs(clause, noun, "amod", "acl", "compound")
    if found is not None:
        return found
    if lemmas & clause.lexicon.markers.get("planned_adverb", frozenset()):
        return "planned"
    return "planned" if any(clause.lemma_is(x, "planned") for x in lemmas) else None


def _of_adverbs(clause: Clause, word: Word, *relations: str) -> Modality | None:
    """Judge an act by its adverb or adjective: "aurait *prétendument* livré", "une attaque *éventuelle*"."""
    near = [w for w in clause.tree.children(word, *relations) if w.deprel != "acl:relcl"]
    lemmas = {(w.lemma or w.form).lower() for w in near}
    if lemmas & clause.lexicon.markers.get("hearsay_adverb", frozenset()):
        return "reported"
    return "possible" if lemmas & clause.lexicon.markers.get("possible_adverb", frozenset()) else None


def _under_condition(clause: Clause, word: Word) -> bool:
    """Tell whether the word heads an if-clause or the main clause of one in the conditional."""
    conditions = clause.lexicon.markers.get("condition", frozenset())
    if any(c.form.lower() in conditions for c in clause.tree.children(word, "mark")):
        return True
    tenses = {tense_of(clause.lexicon, w) for w in (word, *clause.tree.children(word, "aux", "cop"))}
    return "conditional" in tenses and any(
        c.form.lower() in conditions
        for advcl in clause.tree.children(word, "advcl")
        for c in clause.tree.children(advcl, "mark")
    )


def _is_future_in_the_past(clause: Clause, word: Word, attribution: Attribution | None) -> bool:
    """Tell whether a conditional only looks ahead: under a promise, or after "il est évident que"."""
    if attribution is not None:
        return clause.is_a(attribution.frame, "planned")
    governor = clause.tree.head(word)
    return word.relation in ("ccomp", "csubj", "xcomp") and governor is not None and not is_verb(governor)
