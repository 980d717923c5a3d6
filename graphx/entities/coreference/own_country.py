"""Which state "son pays" is."""

from collections.abc import Iterator

from graphx.entities.coreference.countries import country_of
from graphx.entities.coreference.scene import Scene, Stand, stand_for
from graphx.model import Mention

_HOW = Stand("own_country", 0.9)


def own_country(scene: Scene) -> Iterator[Mention]:
    """Read "son pays" as the country of the one whom the possessive stands for.

    fr: Le président [russe] [Vladimir Poutine] défend son pays.
    => son pays = russe
    fr: Le président [russe] [Vladimir Poutine] promène son chien.
    => nothing
    en: [Russian] President [Vladimir Putin] defends his country.
    => his country = Russian
    en: [Russian] President [Vladimir Putin] walks his dog.
    => nothing
    """
    owners = [m for m in scene.mentions if m.kind == "pronoun" and m.type == "person"]
    for owner in owners:
        word = next((w for w in scene.tree.words if w.start == owner.start and w.end == owner.end), None)
        noun = scene.tree.head(word) if word is not None else None
        if noun is None or word is None or noun.id < word.id or not scene.is_free(noun):
            continue
        kind = scene.words.institutions.get((noun.lemma or noun.form).lower())
        country = country_of(scene.story, owner) if kind in ("state", "government") else None
        if country is not None and noun.feature("Number") != "Plur":
            yield from stand_for(scene, (word.start, noun.end), [country], _HOW)
