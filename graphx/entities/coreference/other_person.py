"""Whom *lui* and *him* mean where only two persons are spoken of, and one of them acts."""

from collections.abc import Iterator

from graphx.entities.coreference.cast import extend
from graphx.entities.coreference.choose import actors_at, agrees
from graphx.entities.coreference.clauses import predicate, subject
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.quotes import quote_at
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("other_person", 0.78, "pronoun")
_WINDOW = 2  # sentences before


def other_person(scene: Scene) -> Iterator[Mention]:
    """Read the receiver in a clause whose subject is a person as the one other person of the last sentences.

    fr: Le voyage de [Kim] a duré. [Vladimir Poutine] lui a donné une voiture.
    => lui = Kim
    fr: [Kim] a vu [Joe Biden]. [Vladimir Poutine] lui a donné une voiture.
    => nothing
    en: The trip of [Kim] was long. [Vladimir Putin] gave him a car.
    => him = Kim
    en: [Vladimir Putin] gave him a car.
    => nothing
    """
    current = scene
    for word, row in list(pronouns(scene, "dative", "object")):
        if not current.is_free(word) or not _is_of_a_person(scene, row):
            continue
        found = _other(current, word, row)
        if found is not None:
            made = stand_for(current, (word.start, word.end), found.mentions, _HOW)
            current = extend(current, made)
            yield from made


def _is_of_a_person(scene: Scene, row: PronounRow) -> bool:
    """Tell whether the form stands for a person: *lui*, *him*; *le* and *la* may be things."""
    personal = row.gender in ("masc", "fem") and scene.words.lang == "en"
    return row.number == "sing" and row.person == 3 and (row.function == "dative" or personal)


def _other(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    verb = predicate(scene.tree, word)
    actor = subject(scene.tree, verb) if verb is not None else None
    acting = actors_at(scene, actor) if actor is not None else frozenset()
    before = scene.before(word.start, _WINDOW)
    persons = [c for c in before if c.human or (c.mentions and all(m.type == "person" for m in c.mentions))]
    if not acting or not any(c.actors == acting for c in persons):
        return None
    others = [c for c in persons if c.actors != acting and not (c.actors & acting and len(c.actors) > 1)]
    same_quote = all(quote_at(scene.story.quotes, c.start) == _quote(scene, word) for c in others)
    one = len({c.actors for c in others}) == 1 and bool(others[-1].actors)
    return others[-1] if one and same_quote and agrees(others[-1].features, row) else None


def _quote(scene: Scene, word: Word) -> object:
    return quote_at(scene.story.quotes, word.start)
