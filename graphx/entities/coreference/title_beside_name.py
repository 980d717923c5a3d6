"""The title beside a name stands for its bearer."""

from collections.abc import Iterator

from graphx.entities.coreference.office_phrases import office_phrases
from graphx.entities.coreference.offices import titles
from graphx.entities.coreference.scene import Scene, Stand, stand_for
from graphx.model import Mention

_HOW = Stand("title_beside_name", 0.97)


def title_beside_name(scene: Scene) -> Iterator[Mention]:
    """Read an office set beside a person's name as that person.

    fr: Le président [russe], [Vladimir Poutine], est arrivé.
    => président russe = Vladimir Poutine
    fr: Le président [russe] a reçu [Kim].
    => nothing
    fr: Le conseiller de [Vladimir Poutine], [Iouri Ouchakov], est arrivé.
    => conseiller de Vladimir Poutine = Iouri Ouchakov
    en: [Russian] President [Vladimir Putin] arrived.
    => Russian President = Vladimir Putin
    en: The president met [Vladimir Putin].
    => nothing
    """
    phrases = office_phrases(scene.tree, scene.mentions, scene.words)
    for title in titles(scene.tree, phrases, scene.mentions, scene.words):
        yield from stand_for(scene, (title.phrase.start, title.phrase.end), [title.person], _HOW)
