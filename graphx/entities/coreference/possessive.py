"""Whose *son*, *leur*, *their* is."""

from collections.abc import Iterator

from graphx.entities.coreference.cast import extend
from graphx.entities.coreference.choose import agrees, choose
from graphx.entities.coreference.clauses import heads_clause, is_below, subject
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_BOUND = Stand("possessive_of_subject", 0.88, "pronoun")
_CHOSEN = Stand("possessive", 0.75, "pronoun")


def possessive(scene: Scene) -> Iterator[Mention]:
    """Read a possessive as the subject of its clause, or of the clause above where it lies in the subject.

    fr: Poutine a reçu son ministre.
    => son = Poutine
    fr: L'usine a fermé ses portes.
    => nothing
    en: Russia praised its ally.
    => its = Russia
    """
    current = scene
    for word, row in list(pronouns(scene, "possessive")):
        found = _resolve(current, word, row)
        current = extend(current, found)
        yield from found


def _resolve(scene: Scene, word: Word, row: PronounRow) -> list[Mention]:
    span = (word.start, word.end)
    noun = scene.tree.word(word.head)
    if _is_praised(scene, noun):
        return []
    bound, settled = _binder(scene, noun, row)
    if bound is not None and bound.mentions:
        return stand_for(scene, span, bound.mentions, _BOUND)
    if settled:
        return []
    choice = choose(scene, word, row)
    return stand_for(scene, span, choice.candidate.mentions, _CHOSEN) if choice else []


def _is_praised(scene: Scene, noun: Word) -> bool:
    """Tell whether the noun is what somebody thanks or blames: "saluer son soutien" is another's support."""
    verb = scene.tree.head(noun) if noun.relation == "obj" else None
    return verb is not None and (verb.lemma or verb.form).lower() in scene.words.classes["object_owner"]


def _binder(scene: Scene, noun: Word, row: PronounRow) -> tuple[Candidate | None, bool]:
    """Climb from the noun to the first subject, or joined actor, that agrees.

    The flag tells whether the search ends here: a thing that agrees ends it without an actor.
    """
    for above in (noun, *scene.tree.ancestors(noun)):
        if above.relation == "conj" and (first := _at(scene, scene.tree.head(above), row)) is not None:
            return first, True
        found = _subject_of(scene, above)
        if found is None or is_below(scene.tree, noun, found):
            continue
        candidate = _at(scene, found, row)
        if candidate is not None:
            return candidate, True
    return None, False


def _subject_of(scene: Scene, word: Word) -> Word | None:
    return subject(scene.tree, word) if heads_clause(scene.tree, word) else None


def _at(scene: Scene, word: Word | None, row: PronounRow) -> Candidate | None:
    fitting = [c for c in scene.here if word is not None and c.word.id == word.id and agrees(c.features, row)]
    return max(fitting, key=lambda c: len(c.mentions), default=None)
