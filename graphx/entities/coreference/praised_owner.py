"""Whose support, victory or crime somebody praises or blames."""

from collections.abc import Iterator

from graphx.entities.coreference.cast import extend
from graphx.entities.coreference.choose import actors_at, agrees
from graphx.entities.coreference.clauses import subject
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("praised_owner", 0.76, "pronoun")


def praised_owner(scene: Scene) -> Iterator[Mention]:
    """Read the possessive of what is thanked or blamed as the one other actor of the sentence before it.

    fr: [Vladimir Poutine] arrive en [Corée du Nord] pour remercier son soutien.
    => son = Corée du Nord
    fr: [Vladimir Poutine] salue son soutien.
    => nothing
    en: [Vladimir Putin] arrived in [China] to praise its support.
    => its = China
    en: [Vladimir Putin] praised its support.
    => nothing
    """
    current = scene
    for word, row in list(pronouns(scene, "possessive")):
        noun = scene.tree.word(word.head)
        verb = scene.tree.head(noun) if noun.relation == "obj" else None
        if verb is None or not current.is_free(word) or not _is_praise(scene, verb):
            continue
        acting = subject(scene.tree, verb)
        barred = actors_at(current, acting) if acting is not None else frozenset[str]()
        before = [c for c in current.here if c.start < word.start and c.actors and not c.actors & barred]
        fitting = [c for c in before if _owns(c) and agrees(c.features, row)]
        if barred and len({c.actors for c in fitting}) == 1:
            found = stand_for(current, (word.start, word.end), fitting[-1].mentions, _HOW)
            current = extend(current, found)
            yield from found


def _is_praise(scene: Scene, verb: Word) -> bool:
    return (verb.lemma or verb.form).lower() in scene.words.classes["praise"]


def _owns(c: Candidate) -> bool:
    return all(
        m.type in ("person", "state", "organisation", "government", "bloc", "group") for m in c.mentions
    )
