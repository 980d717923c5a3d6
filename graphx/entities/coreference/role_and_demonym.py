"""Who "le président russe" is, where no name stands beside it."""

from collections.abc import Iterator, Sequence

from graphx.entities.coreference.office_phrases import OfficePhrase, office_phrases
from graphx.entities.coreference.offices import FAMILY, holders_of, titles
from graphx.entities.coreference.scene import Scene, Stand, stand_for
from graphx.lexica.gazetteer_schema import Role
from graphx.model import Mention

_LEARNED = Stand("role_and_demonym", 0.95)
_LISTED = Stand("role_and_demonym", 0.85)


def role_and_demonym(scene: Scene) -> Iterator[Mention]:
    """Read an office of a state as its holder: the one whom the document names, else the gazetteer's.

    The gazetteer answers for the document's day; without a day, only for a person whom the document names.
    An office without its state is left alone here.

    fr: Le président [russe] [Vladimir Poutine] est arrivé. Le dirigeant [russe] a salué [Kim].
    => dirigeant russe = Vladimir Poutine
    fr: Le président [russe] [Vladimir Poutine] est arrivé. L'ancien président [russe] a salué [Kim].
    => nothing
    en: The [North Korean] leader [Kim Jong Un] arrived. The [North Korean] leader praised [Putin].
    => North Korean leader = Kim Jong Un
    en: The [North Korean] leader [Kim Jong Un] arrived. A [North Korean] leader praised [Putin].
    => nothing
    """
    phrases = office_phrases(scene.tree, scene.mentions, scene.words)
    beside = {title.phrase.start for title in titles(scene.tree, phrases, scene.mentions, scene.words)}
    for phrase in phrases:
        if (
            phrase.start in beside
            or not phrase.definite
            or phrase.owner is None
            or _is_said_of(scene, phrase)
        ):
            continue
        learned = holders_of(scene.story.offices, _office(phrase), phrase.owner.entity)
        span = (phrase.start, phrase.end)
        if len(learned) == 1:
            yield from stand_for(scene, span, learned, _LEARNED)
        elif not learned and phrase.is_plain:
            yield from stand_for(scene, span, _listed(scene, phrase), _LISTED)


def _office(phrase: OfficePhrase) -> str:
    """Name the office, a building's chief being its state's leader: "le chef du Kremlin"."""
    building = phrase.owner is not None and phrase.owner.via == "building"
    return "leader" if building and phrase.office == "chief" else phrase.office


def _is_said_of(scene: Scene, phrase: OfficePhrase) -> bool:
    """Tell whether the office is what is said of somebody: "Medvedev était le président russe"."""
    return scene.tree.child(phrase.head, "cop") is not None


def _listed(scene: Scene, phrase: OfficePhrase) -> list[Mention]:
    """Ask the gazetteer; the person's first mention in the document stands for the antecedent."""
    gazetteer, day = scene.story.gazetteer, scene.story.document.date
    state = gazetteer.actor(phrase.owner.entity) if phrase.owner else None
    if state is None or state.country is None or state.type != "state":
        return []
    asked: Sequence[Role] = FAMILY if _office(phrase) == "leader" else phrase.row.asks
    for role in asked:
        holder = gazetteer.holder(state.country, role, day)
        seen = scene.story.first.get(holder) if holder else None
        if seen is not None:
            return [seen]
        if holder and day:
            return [_unnamed(scene, holder)]
    return []


def _unnamed(scene: Scene, person: str) -> Mention:
    """Make a mention of no width for a person whom the document doesn't name."""
    return Mention(scene.story.document.id, 0, 0, "", "name", "person", person)
