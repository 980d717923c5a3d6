"""Who does it: the subject of a verb, its own, shared, controlled, or the noun that it modifies."""

from collections.abc import Callable
from dataclasses import dataclass

from graphx.tree import Word
from graphx.triples.clause import Clause
from graphx.triples.draft import End
from graphx.triples.ends import antecedent_of, ends, is_relative

_DEEP = 6


@dataclass(frozen=True, slots=True)
class Subject:
    """A word in subject position and the steps that led to it."""

    word: Word
    how: tuple[str, ...]


def is_verb(word: Word) -> bool:
    """Tell whether a word heads a clause as a verb."""
    return word.upos == "VERB" or (word.upos == "AUX" and word.relation not in ("aux", "cop"))


def is_participle(word: Word) -> bool:
    """Tell whether a verb form is a past participle."""
    return word.feature("VerbForm") == "Part" and word.feature("Tense") != "Pres"


def is_finite(clause: Clause, verb: Word) -> bool:
    """Tell whether a verb, or its auxiliary or copula, is finite."""
    helpers = clause.tree.children(verb, "aux", "cop")
    return any(w.feature("VerbForm") == "Fin" or w.feature("Mood") is not None for w in (verb, *helpers))


def governor_of(clause: Clause, word: Word) -> Word | None:
    """Give the word's head; of an infinitive hung on whom it is asked of ("interdit *à X* de"), the verb."""
    head = clause.tree.head(word)
    if head is None or word.relation != "acl" or word.feature("VerbForm") != "Inf" or not ends(clause, head):
        return head
    above = clause.tree.head(head)
    return above if above is not None and clause.is_a(above, "object_control") else head


def is_passive(clause: Clause, verb: Word) -> bool:
    """Tell whether a verb is in the passive, finite or reduced ("un missile tiré par X").

    The past participle of a verb of movement modifies its own subject: "X, arrivé à Y" is active.
    An infinitive under *se faire*, *se voir*, *se laisser* is passive: "X s'est fait arrêter par Y".
    """
    tree = clause.tree
    if _undergoes_infinitive(clause, verb):
        return True
    if tree.child(verb, "aux:pass", "nsubj:pass", "obl:agent"):
        return not (clause.is_a(verb, "movement") and not tree.child(verb, "obl:agent"))
    if tree.child(verb, "aux", "nsubj", "cop") or not is_participle(verb):
        return False
    if verb.relation == "acl":
        return not clause.is_a(verb, "movement")
    if verb.relation == "conj":
        head = tree.head(verb)
        return head is not None and is_verb(head) and is_passive(clause, head)
    return verb.relation in ("advcl", "root", "parataxis") and bool(_by_agents(clause, verb))


def _undergoes_infinitive(clause: Clause, verb: Word) -> bool:
    governor = clause.tree.head(verb)
    if (
        governor is None
        or verb.feature("VerbForm") != "Inf"
        or verb.relation not in ("xcomp", "ccomp", "obj")
    ):
        return False
    return clause.reflexive(governor) and clause.is_a(governor, "passive_reflexive")


def subjects(clause: Clause, verb: Word, depth: int = 0) -> list[Subject]:
    """Find the words that stand as the verb's grammatical subject.

    Own subject first; then the subject shared by coordination, lent by a controlling verb (its object for
    verbs like *demander*), or the noun that a participle or relative clause modifies.

    Returns
    -------
    list of Subject
        Empty where the verb has none that grammar tells; never an expletive.
    """
    if depth > _DEEP:
        return []
    own = [
        s
        for s in clause.tree.children(verb, "nsubj")
        if s.upos not in ("VERB", "ADV") or clause.is_a(s, "quantity")  # "beaucoup de Kurdes"
    ]
    if own:
        empty = clause.lexicon.markers.get("expletive", frozenset())
        kept = [s for s in own if s.form.lower() not in empty or s.id in clause.actors]
        kept = [s for s in kept if not _is_label(clause, s)]
        return [Subject(s, ("relative_clause",) if is_relative(clause, s) else ()) for s in kept]
    if clause.tree.child(verb, "csubj") or verb.relation == "root":
        return []
    governor = clause.tree.head(verb)
    lender = _LENDERS.get(verb.relation)
    if governor is None or lender is None:
        return []
    return lender(clause, verb, governor, depth)


def _is_label(clause: Clause, subject: Word) -> bool:
    """Tell whether a word only heads the line: "*France* : X remplace Y"."""
    last = clause.tree.subtree(subject)[0]
    after = clause.tree.words[last.id : last.id + 1]
    return subject.id <= 2 and bool(after) and after[0].form == ":"


def _through(found: list[Subject], step: str) -> list[Subject]:
    return [Subject(s.word, (*s.how, step)) for s in found]


def _shared(clause: Clause, verb: Word, governor: Word, depth: int) -> list[Subject]:
    """Lend the first conjunct's subject: "X a signé et *quitté* Y"."""
    while is_finite(clause, verb) and is_verb(governor) and not is_finite(clause, governor):
        # "a reproché à X de partir et a *signé*": a finite verb is no fellow of an infinitive
        above = clause.tree.head(governor)
        if above is None:
            return []
        governor = above
    if not (is_verb(governor) or clause.tree.child(governor, "nsubj")):
        return []
    return _through(subjects(clause, governor, depth + 1), "shared_subject")


def _controlled(clause: Clause, verb: Word, governor: Word, depth: int) -> list[Subject]:
    """Lend the governor's subject, or the person asked for verbs of asking: "X demande à Y de *partir*"."""
    if is_finite(clause, verb) and verb.relation != "xcomp":
        return []
    if clause.is_a(governor, "object_control"):
        asked = [
            c
            for c in clause.tree.children(governor, "obj", "iobj", "obl")
            if not clause.reflexive(governor)
            and c.id < verb.id
            and (c.relation != "obl" or clause.marked(c, "recipient", "agent"))
        ]
        people = [c for c in asked if ends(clause, c)]
        if people:
            return [Subject(people[-1], ("object_control",))]
        if asked or is_passive(clause, governor):
            return _through(subjects(clause, governor, depth + 1), "object_control") if not asked else []
    return _through(subjects(clause, governor, depth + 1), "subject_control")


def _modified(clause: Clause, verb: Word, governor: Word, depth: int) -> list[Subject]:
    """Take the noun that a participle or relative clause modifies, or whose infinitive it is."""
    if verb.feature("VerbForm") == "Inf" and verb.deprel != "acl:relcl":
        return _of_infinitive(clause, verb, governor, depth)
    if verb.deprel != "acl:relcl" and verb.feature("VerbForm") not in ("Part", "Ger"):
        return []
    if any(is_relative(clause, c) for c in clause.tree.children(verb, "obj", "obl", "nmod", "iobj")):
        return []
    if _is_detached(clause, verb, governor):
        above = (a for a in clause.tree.ancestors(governor) if is_verb(a) or clause.tree.child(a, "cop"))
        return [
            found
            for head in list(above)[:1]
            for found in _through(subjects(clause, head, depth + 1), "detached_participle")
        ]
    return [Subject(governor, ("relative_clause" if verb.deprel == "acl:relcl" else "participle",))]


def _of_infinitive(clause: Clause, verb: Word, governor: Word, depth: int) -> list[Subject]:
    """Take the owner of an infinitive's noun ("les efforts de X pour"), or who is asked or has the noun."""
    tree = clause.tree
    if governor_of(clause, verb) is not governor:
        return [Subject(governor, ("object_control",))]
    holder = tree.head(governor)
    below = tree.children(governor, "nmod")
    owners = [c for c in below if not tree.case(c) or clause.marked(c, "of", "possessive")]
    if owners:
        return [Subject(owners[0], ("noun_owner",))]
    reduced = tree.child(governor, "acl")
    if reduced is not None and reduced.id != verb.id and is_passive(clause, reduced):
        return [Subject(w, ("noun_agent",)) for w in _by_agents(clause, reduced)]
    if holder is not None and is_verb(holder) and governor.relation in ("obj", "obl", "xcomp"):
        return _through(subjects(clause, holder, depth + 1), "noun_holder")
    return []


def _is_detached(clause: Clause, verb: Word, governor: Word) -> bool:
    """Tell whether a present participle after a comma hangs on a thing: "…, *dépassant* X"."""
    if verb.deprel == "acl:relcl" or verb.feature("Tense") != "Pres" or verb.id < 2:
        return False
    return clause.tree.word(verb.id - 1).form == "," and not ends(clause, governor)


def _adverbial(clause: Clause, verb: Word, governor: Word, depth: int) -> list[Subject]:
    """Lend the governor's subject to a gerund, participle or infinitive, not to a finite clause."""
    if is_finite(clause, verb):
        return []
    marks = {m.form.lower() for m in clause.tree.children(verb, "mark", "case")}
    if clause.is_a(governor, "object_control") and marks & clause.lexicon.markers.get("control", frozenset()):
        return _controlled(clause, verb, governor, depth)  # "accuses X *of* arming Y", "reproche à X *de*"
    if is_passive(clause, governor) and verb.feature("VerbForm") == "Inf" and governor.relation == "acl":
        agents = _by_agents(clause, governor)
        if agents:
            return [Subject(w, ("noun_agent",)) for w in agents]
    efforts = efforts_for(clause, verb, governor)
    return efforts or _through(subjects(clause, governor, depth + 1), "adverbial_clause")


def efforts_for(clause: Clause, verb: Word, governor: Word) -> list[Subject]:
    """Find whose effort an infinitive is: "bloquer les efforts menés par X pour *imposer*"."""
    if verb.feature("VerbForm") != "Inf" or not is_verb(governor):
        return []
    reduced = [
        a
        for o in clause.tree.children(governor, "obj")
        for a in clause.tree.children(o, "acl")
        if a.id < verb.id and is_passive(clause, a)
    ]
    return [Subject(w, ("noun_agent",)) for a in reduced for w in _by_agents(clause, a)]


_LENDERS: dict[str, Callable[[Clause, Word, Word, int], list[Subject]]] = {
    "conj": _shared,
    "xcomp": _controlled,
    "ccomp": _controlled,
    "acl": _modified,
    "advcl": _adverbial,
    "obl": _adverbial,
}


def _by_agents(clause: Clause, verb: Word) -> list[Word]:
    tree = clause.tree
    marked = [
        c
        for c in tree.children(verb, "obl", "nmod")
        if tree.case(c) in clause.lexicon.markers.get("agent", ())
    ]
    labelled = [c for c in tree.children(verb, "obl:agent") if c not in marked]
    governor = tree.head(verb)
    if not marked and not labelled and governor is not None and _undergoes_infinitive(clause, verb):
        labelled = [c for c in tree.children(governor, "obl") if clause.marked(c, "agent")]
    accompanied = (
        [c for c in tree.children(verb, "obl") if clause.marked(c, "of") and c not in labelled]
        if clause.is_a(verb, "agent_de")
        else []
    )
    return [*marked, *labelled, *accompanied]


def agents(clause: Clause, verb: Word) -> list[End]:
    """Find the actors that do what the verb says: the subject, or the *par* phrase of a passive."""
    if is_passive(clause, verb):
        return [e for w in _by_agents(clause, verb) for e in ends(clause, w, ("passive",))]
    return [e for s in subjects(clause, verb) for e in ends(clause, s.word, s.how)]


def patients(clause: Clause, verb: Word) -> list[Word]:
    """Find the words that undergo the verb: its objects, or the subject of a passive."""
    if is_passive(clause, verb):
        return [s.word for s in subjects(clause, verb)]
    found = [c for c in clause.tree.children(verb, "obj") if not clause.is_reflexive(c)]
    if found or verb.relation != "conj":
        return found
    # "signe et ratifie un accord": an object that follows the last verb is shared by the first
    later = [c for c in clause.tree.children(verb, "conj") if is_verb(c)]
    return [o for c in later for o in clause.tree.children(c, "obj") if o.id > c.id]


def _is_named(clause: Clause, word: Word) -> bool:
    """Tell whether a word stands for an actor itself, not through its complement ("ses colonies de X")."""
    return any("name_bearer" not in e.how for e in ends(clause, word))


def themes(clause: Clause, verb: Word) -> list[Word]:
    """Find patients that are no actors: what is handed over, said or done."""
    handed = [
        w for w in clause.tree.children(verb, "iobj") if is_relative(clause, w)
    ]  # "the aid that X gives Y"
    found = [antecedent_of(clause, w) or w for w in (*handed, *patients(clause, verb))]
    governor = clause.tree.head(verb)
    if not found and verb.deprel == "acl:relcl" and clause.tree.child(verb, "nsubj") and governor is not None:
        found = [governor]  # "the records that X made", "the records X made"
    if is_passive(clause, verb):
        found += clause.tree.children(verb, "obj")  # "Kim was given drones"
    alone = len(found) == 1  # "passer *deux jours* à X"; beside another object, "le lendemain" says when
    return [
        w
        for w in found
        if w.upos not in ("PRON", "SCONJ")
        and not _is_named(clause, w)
        and (alone or not says_when(clause, w))
    ]


def says_when(clause: Clause, word: Word) -> bool:
    """Tell whether a noun says when or how long, not what an act is about: "helped X for *months*"."""
    return word.lemma.lower() in clause.lexicon.markers.get("never_theme", ())
