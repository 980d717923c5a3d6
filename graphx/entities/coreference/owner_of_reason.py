"""Whose support one thanks for: *remercier X pour son soutien*."""

from collections.abc import Iterator

from graphx.entities.coreference.choose import agrees
from graphx.entities.coreference.clauses import predicate
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("owner_of_reason", 0.92, "pronoun")


def owner_of_reason(scene: Scene) -> Iterator[Mention]:
    """Read the possessive in the reason of thanks, praise or punishment as whom they go to.

    fr: Poutine a remercié Kim pour son soutien.
    => son = Kim
    fr: Poutine a invité Kim pour son anniversaire.
    => nothing
    en: Putin thanked Kim for his support.
    => his = Kim
    """
    for word, row in pronouns(scene, "possessive"):
        found = _receiver(scene, word, row)
        if found:
            yield from stand_for(scene, (word.start, word.end), found.mentions, _HOW)


def _receiver(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    noun = scene.tree.word(word.head)
    if scene.tree.case(noun) not in scene.words.classes["owner_markers"]:
        return None
    verb = predicate(scene.tree, noun)
    if verb is None or (verb.lemma or verb.form).lower() not in scene.words.classes["object_owner"]:
        return None
    passive = scene.tree.children(verb, "nsubj") if scene.tree.child(verb, "aux:pass") else []
    objects = {w.id for w in (*scene.tree.children(verb, "obj", "iobj", "obl:arg"), *passive)}
    fitting = [c for c in scene.here if c.word.id in objects and c.mentions and agrees(c.features, row)]
    return fitting[0] if len({c.actors for c in fitting}) == 1 else None
