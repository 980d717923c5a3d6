"""Whose support one thanks for: *remercier X pour son soutien*."""

from collections.abc import Iterator

from graphx.entities.coreference.choose import agrees
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("owner_of_reason", 0.92, "pronoun")


def owner_of_reason(scene: Scene) -> Iterator[Mention]:
    """Read the possessive in the reason of thanks, praise or punishment as whom they go to.

    fr: [Vladimir Poutine] a remercié [Kim] pour son soutien.
    => son = Kim
    fr: [Vladimir Poutine] a invité [Kim] pour son anniversaire.
    => nothing
    en: [Vladimir Putin] thanked [Kim] for his support.
    => his = Kim
    en: [Vladimir Putin] invited [Kim] for his birthday.
    => nothing
    """
    for word, row in pronouns(scene, "possessive"):
        found = _receiver(scene, word, row)
        if found:
            yield from stand_for(scene, (word.start, word.end), found.mentions, _HOW)


def _receiver(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    tree = scene.tree
    marked = next((w for w in _up(scene, word) if tree.case(w)), None)
    if marked is None or tree.case(marked) not in scene.words.classes["owner_markers"]:
        return None
    for verb in tree.ancestors(marked):
        if (verb.lemma or verb.form).lower() in scene.words.classes["object_owner"]:
            objects = {w.id for w in _receivers(scene, verb)}
            cast = [c for c in scene.here if c.word.id in objects and c.start < word.start]
            fitting = [c for c in cast if c.mentions and agrees(c.features, row)]
            return fitting[0] if len({c.actors for c in fitting}) == 1 else None
    return None


def _up(scene: Scene, word: Word) -> Iterator[Word]:
    """Climb from the possessive to the noun that carries the preposition: *son ferme soutien*."""
    noun = scene.tree.word(word.head)
    yield noun
    yield from (w for w in scene.tree.ancestors(noun) if w.upos in ("NOUN", "PROPN"))


def _receivers(scene: Scene, verb: Word) -> list[Word]:
    tree = scene.tree
    passive = tree.children(verb, "nsubj") if tree.child(verb, "aux:pass") else []
    given_to = [
        w for w in tree.children(verb, "obl") if tree.case(w) in scene.words.classes["receiver_markers"]
    ]
    return [*tree.children(verb, "obj", "iobj", "obl:arg"), *passive, *given_to]
