"""Whose *son*, *leur*, *their* is."""

from collections.abc import Iterator

from graphx.entities.coreference.cast import extend
from graphx.entities.coreference.choose import actors_at, agrees, choose
from graphx.entities.coreference.clauses import heads_clause, is_below, subject
from graphx.entities.coreference.features import number_of
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.quotes import quote_at
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_BOUND = Stand("possessive_of_subject", 0.88, "pronoun")
_CHOSEN = Stand("possessive", 0.75, "pronoun")


def possessive(scene: Scene) -> Iterator[Mention]:
    """Read a possessive as the subject of its clause, or of the clause above where it lies in the subject.

    fr: [Vladimir Poutine] a reçu son ministre.
    => son = Vladimir Poutine
    fr: L'usine a fermé ses portes en [Russie].
    => nothing
    fr: [Vladimir Poutine] salue son soutien.
    => nothing
    en: [Russia] invited its ally.
    => its = Russia
    en: The factory in [Russia] closed its doors.
    => nothing
    """
    current = scene
    for word, row in list(pronouns(scene, "possessive")):
        found = _resolve(current, word, row)
        current = extend(current, found)
        yield from found


def _resolve(scene: Scene, word: Word, row: PronounRow) -> list[Mention]:
    span = (word.start, word.end)
    noun = scene.tree.word(word.head)
    if _is_praised(scene, noun) or scene.words.has("idioms", noun.lemma or noun.form):
        return []
    bound, settled = _binder(scene, word, row)
    if settled:
        return stand_for(scene, span, bound.mentions, _BOUND) if bound else []
    if bound is not None:
        return []
    described = scene.tree.head(noun) if noun.relation == "appos" else None
    itself = actors_at(scene, described) if described is not None else frozenset()
    choice = choose(scene, word, row, itself) if _opens(scene, noun) else None
    fits = choice is not None and (_is_person(choice.candidate) or not _is_kin(scene, noun))
    return stand_for(scene, span, choice.candidate.mentions, _CHOSEN) if choice and fits else []


def _is_kin(scene: Scene, noun: Word) -> bool:
    """Tell whether only a person can have one: *mari*, *daughter*."""
    return (noun.lemma or noun.form).lower() in scene.words.classes["kin"]


def _is_person(c: Candidate) -> bool:
    return all(m.type == "person" for m in c.mentions)


def _opens(scene: Scene, noun: Word) -> bool:
    """Tell whether the noun is, or belongs to, the subject: "Sa visite a duré", where nothing nearer owns."""
    return any(w.relation == "nsubj" for w in (noun, *scene.tree.ancestors(noun)))


def _is_praised(scene: Scene, noun: Word) -> bool:
    """Tell whether the noun is what somebody thanks or blames: "saluer son soutien" is another's support."""
    verb = scene.tree.head(noun) if noun.relation == "obj" else None
    return verb is not None and (verb.lemma or verb.form).lower() in scene.words.classes["object_owner"]


def _binder(scene: Scene, word: Word, row: PronounRow) -> tuple[Candidate | None, bool]:
    """Climb from the noun to the first subject, or joined actor, that agrees.

    The flag tells whether the search ends here: a thing that agrees ends it without an actor, and who speaks
    is not the third person of what he says.
    """
    noun = scene.tree.word(word.head)
    joined = _joined(scene, word, row)
    if joined is not None:
        return joined, True
    quote = quote_at(scene.story.quotes, noun.start)
    for above in (noun, *scene.tree.ancestors(noun)):
        if _object_may_own(scene, above, word, row):
            return None, True
        found = _subject_of(scene, above)
        if found is None or is_below(scene.tree, noun, found):
            continue
        candidate = _at(scene, found, row)
        if candidate is not None and (_is_person(candidate) or not _is_kin(scene, noun)):
            return candidate, quote is None or quote.start <= candidate.start < quote.end
        if found.upos == "NOUN" and _at_any(scene, found) is None and number_of(found) == row.number:
            return None, True
    return None, False


def _joined(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    """Find the actor in "la Corée du Nord et son dirigeant", "des États-Unis et de leurs alliés"."""
    before = [w for w in scene.tree.words[max(0, word.id - 4) : word.id - 1] if w.upos not in ("ADP", "DET")]
    if not before or before[-1].form.lower() not in scene.words.classes["conjunctions"]:
        return None
    ended = [c for c in scene.here if c.mentions and len(before) > 1 and c.mentions[-1].end == before[-2].end]
    return next((c for c in ended if agrees(c.features, row) and not _is_thing_lost(c)), None)


def _is_thing_lost(c: Candidate) -> bool:
    """Tell whether the actor is only what the subject gains or loses: "perdre la Crimée et ses ports"."""
    return c.rank == "object" and any(m.type != "person" for m in c.mentions)


def _object_may_own(scene: Scene, verb: Word, word: Word, row: PronounRow) -> bool:
    """Tell whether an object may own: "mettre ce chiffre dans son contexte", "l'a défendu à son procès"."""
    objects = [w for w in scene.tree.children(verb, "obj") if w.id < word.id]
    if any(w.upos == "PRON" and w.id != word.head for w in objects):
        return True
    if verb.upos != "VERB" or scene.tree.child(verb, "nsubj") is not None:
        return False
    return any(w.upos == "NOUN" and number_of(w) == row.number for w in objects if w.id != word.head)


def _at_any(scene: Scene, word: Word) -> Candidate | None:
    return next((c for c in scene.here if c.word.id == word.id and c.mentions), None)


def _subject_of(scene: Scene, word: Word) -> Word | None:
    return subject(scene.tree, word) if heads_clause(scene.tree, word) else None


def _at(scene: Scene, word: Word | None, row: PronounRow) -> Candidate | None:
    fitting = [c for c in scene.here if word is not None and c.word.id == word.id and agrees(c.features, row)]
    return max(fitting, key=lambda c: len(c.mentions), default=None)
