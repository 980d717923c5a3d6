"""Who says so: the nearest verb of speech above the act, "selon X", a quotation's frame."""

from dataclasses import dataclass

from graphx.tree import Word
from graphx.triples.attributes.polarity import polarity_of
from graphx.triples.clause import Clause
from graphx.triples.draft import End
from graphx.triples.ends import antecedent_of, ends, is_opinion
from graphx.triples.sources import agents, is_finite, is_passive, is_verb, subjects

_DEEP = 12
_SAYING = ("SAY", "THREATEN", "ACCUSE", "REQUEST", "REJECT")


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker, as an actor or in words, and the verb (or *selon*) that says so."""

    frame: Word
    speakers: tuple[End, ...] = ()
    words: str | None = None
    denies: bool = False


def attribution_of(clause: Clause, predicate: Word) -> Attribution | None:
    """Find who vouches for an act; None where the text itself says it.

    The nearest frame wins: a verb of speech whose complement holds the act ("X affirme que"), a frame beside
    or after the quotation ("…, a déclaré X"), *selon X* on the act or on a verb above it.

    Parameters
    ----------
    clause
        The sentence.
    predicate
        The verb or event noun of the act.
    """
    if _is_presupposed(clause, predicate):
        return None
    current = predicate
    for _ in range(_DEEP):
        according = _according_to(clause, current, predicate)
        if according is not None:
            return according
        beside = _frame_beside(clause, current, predicate)
        if beside is not None:
            return _said_by(clause, beside)
        governor = clause.tree.head(current)
        if governor is None or _is_the_texts_own(clause, current, governor):
            return None
        framed = _framed_by(clause, current, governor, predicate)
        if framed is not None:
            return framed
        current = governor
    return None


def _is_the_texts_own(clause: Clause, current: Word, governor: Word) -> bool:
    """Tell whether frames further up don't hold for a clause.

    A relative clause tells in passing; a finite verb is no fellow of an infinitive ("reproche à X de partir
    et *signe*").
    """
    if is_verb(governor) and _is_frame(clause, governor) and _is_said(clause, current, governor):
        return False
    misplaced = current.relation == "conj" and is_finite(clause, current)
    if misplaced and is_verb(governor) and not is_finite(clause, governor):
        return True
    return current.deprel == "acl:relcl" and not clause.is_a(governor, "speech_noun")


def _framed_by(clause: Clause, current: Word, governor: Word, predicate: Word) -> Attribution | None:
    """Read the word above as a frame: a verb of speech, a colon, a noun of speech."""
    opened = any(w.form == ":" for w in clause.tree.words[governor.id : predicate.id])
    said = _is_frame(clause, governor) and (opened or _is_said(clause, current, governor))
    if said or _announces(clause, governor, current):
        return _said_by(clause, governor)
    if (
        governor.upos == "NOUN"
        and current.relation in ("acl", "ccomp")
        and clause.is_a(governor, "speech_noun")
    ):
        return Attribution(governor, words=None)
    return None


def _is_presupposed(clause: Clause, predicate: Word) -> bool:
    """Tell whether an event noun only stands in a circumstance: "…, dit X pendant sa *visite*"."""
    current = predicate
    while not is_verb(current):
        if current.relation == "obl":
            return True
        governor = clause.tree.head(current)
        if governor is None:
            return False
        current = governor
    return False


def _is_frame(clause: Clause, word: Word) -> bool:
    return is_verb(word) and clause.is_a(word, "speech", "denial")


def _announces(clause: Clause, governor: Word, current: Word) -> bool:
    """Tell whether a colon opens what a verb of threat or blame says: "X a menacé Y : …"."""
    if current.relation not in ("parataxis", "ccomp", "conj", "appos") or not is_verb(governor):
        return False
    between = clause.tree.words[governor.id : current.id]
    category = clause.lexicon.category(clause.lemma(governor))
    return any(w.form == ":" for w in between) and category in _SAYING and bool(agents(clause, governor))


def _is_relative_clause(clause: Clause, current: Word, frame: Word) -> bool:
    """Tell whether a "que" clause belongs to the noun before it: "décrit *les jours que* X passe"."""
    opener = next((m for m in clause.tree.children(current, "mark", "obj") if m.id < current.id), None)
    if opener is None or opener.id < 2:
        return False
    before = clause.tree.word(opener.id - 1)
    objects = [o for o in clause.tree.children(frame, "obj") if o.id > frame.id]
    return any(before.id in {w.id for w in clause.tree.subtree(o)} and not ends(clause, o) for o in objects)


def _is_said(clause: Clause, current: Word, frame: Word) -> bool:
    """Tell whether a dependent is what the frame says, not who says it, when, or to whom."""
    if current.relation in ("ccomp", "parataxis") or current.deprel == "csubj:pass":
        return not _is_relative_clause(clause, current, frame)
    if clause.is_a(frame, "accusation") and current.relation in ("xcomp", "advcl", "obl", "acl"):
        return is_verb(current) and not is_finite(clause, current)
    if current.relation == "advcl" and current.id < frame.id and not clause.tree.child(current, "mark"):
        return True  # a quotation before its frame
    if current.relation == "advcl":  # a parser takes a late "que" clause for an adverbial one
        words = clause.lexicon.markers.get("complementizer", frozenset())
        opens = any(m.form.lower() in words for m in clause.tree.children(current, "mark"))
        return opens and not _is_relative_clause(clause, current, frame)
    if current.relation == "xcomp":
        return not clause.is_a(frame, "planned", "possible")
    if current.relation != "obj":
        return False
    return clause.is_a(frame, "denial") or clause.is_a(current, "intent_noun", "speech_noun")


def _frame_beside(clause: Clause, word: Word, predicate: Word) -> Word | None:
    """Find a parenthetical frame: "…, a déclaré X", "comme le rapporte X"."""
    for child in clause.tree.children(word, "parataxis", "advcl", "ccomp", "conj"):
        if child.id == predicate.id or not _is_frame(clause, child):
            continue
        if child.relation == "parataxis" and not clause.tree.child(child, "ccomp", "obj"):
            return child
        if child.relation == "advcl" and clause.tree.child(child, "mark", "advmod") is not None:
            opener = clause.tree.child(child, "mark", "advmod")
            openers = clause.lexicon.markers.get("as_they_say", frozenset())
            if opener is not None and opener.form.lower() in openers:
                return child
    return None


def _according_to(clause: Clause, word: Word, predicate: Word) -> Attribution | None:
    """Find *selon X* among the dependents of the act or of a verb above it."""
    for child in clause.tree.children(word, "obl", "nmod", "advmod", "advcl", "parataxis", "dep"):
        opinion = is_opinion(clause, child)
        if child.id == predicate.id or not (clause.marked(child, "attribution") or opinion):
            continue
        found = tuple(ends(clause, child, ("according_to",)))
        if opinion and not found:
            continue
        # "des rumeurs selon *lesquelles*": the rumours say so
        return Attribution(child, found, _words(clause, antecedent_of(clause, child) or child))
    return None


def _said_by(clause: Clause, frame: Word) -> Attribution:
    speakers = tuple(agents(clause, frame)) or tuple(_inverted(clause, frame))
    named = None
    if not speakers and not is_passive(clause, frame):
        subject = next(iter(subjects(clause, frame)), None)
        named = _words(clause, subject.word) if subject is not None else None
    denies = clause.is_a(frame, "denial") and polarity_of(clause, frame) == "affirmed"
    return Attribution(frame, speakers, named, denies)


def _inverted(clause: Clause, frame: Word) -> list[End]:
    """Find a speaker after the verb whom a parser took for its object: "« … », a déclaré X"."""
    after = [c for c in clause.tree.children(frame, "obj", "xcomp") if c.id > frame.id and not is_verb(c)]
    return [e for c in after for e in ends(clause, c, ("inverted_speaker",))]


def _words(clause: Clause, head: Word) -> str:
    """Quote a phrase without its preposition and without clauses that hang on it."""
    left_out = {
        w.id
        for c in clause.tree.children(head, "case", "acl", "punct", "parataxis")
        for w in clause.tree.subtree(c)
    }
    kept = [w for w in clause.tree.subtree(head) if w.id not in left_out]
    start, end = clause.tree.span(kept)
    return clause.tree.text[start - clause.tree.start : end - clause.tree.start]
