"""Whom a pronoun means after *avertir X que*: the one addressed."""

from collections.abc import Iterator

from graphx.entities.coreference.choose import agrees
from graphx.entities.coreference.clauses import predicate
from graphx.entities.coreference.pronouns import pronouns
from graphx.entities.coreference.scene import Candidate, Scene, Stand, stand_for
from graphx.lexica.coreference import PronounRow
from graphx.model import Mention
from graphx.tree import Word

_HOW = Stand("object_control", 0.9, "pronoun")


def object_control(scene: Scene) -> Iterator[Mention]:
    """Read the subject pronoun under a verb that addresses somebody as the one addressed.

    fr: [Washington] a averti la [Corée du Nord] qu'elle paierait.
    => elle = Corée du Nord
    fr: [Washington] a averti la [Corée du Nord] qu'il paierait.
    => nothing
    en: [Washington] warned [North Korea] that it would pay.
    => it = North Korea
    en: [Washington] told reporters that it would pay.
    => nothing
    """
    for word, row in pronouns(scene, "subject"):
        found = _addressed(scene, word, row)
        if found:
            yield from stand_for(scene, (word.start, word.end), found.mentions, _HOW)


def _addressed(scene: Scene, word: Word, row: PronounRow) -> Candidate | None:
    own = predicate(scene.tree, word)
    above = predicate(scene.tree, own) if own is not None else None
    if own is None or above is None or own.relation not in ("ccomp", "xcomp", "obj", "advcl"):
        return None
    if (above.lemma or above.form).lower() not in scene.words.classes["object_control"]:
        return None
    objects = {w.id for w in scene.tree.children(above, "obj", "iobj", "obl:arg") if w.id < own.id}
    fitting = [c for c in scene.here if c.word.id in objects and c.mentions and agrees(c.features, row)]
    return fitting[0] if len({c.actors for c in fitting}) == 1 else None
