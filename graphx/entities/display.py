"""What an entity is called, and of what type and country it is."""

from collections import Counter
from collections.abc import Collection
from types import MappingProxyType

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer
from graphx.model import Entity, EntityType

_MOST_ALIASES = 40
_SEARCHED = ("fr", "en", "")  # languages whose names of the gazetteer an actor is found by


def make_entity(
    entity: str,
    surfaces: Counter[str],
    types: Counter[EntityType],
    full: Collection[str],
    names: tuple[str, Gazetteer],
) -> Entity:
    """Build an entity's record.

    Parameters
    ----------
    entity
        Its id.
    surfaces, types
        How often each name was seen, and each type given.
    full
        Folded full names: the display name is the most frequent surface that is one of them.
    names
        Language of the display name, and the gazetteer.
    """
    lang, gazetteer = names
    actor = gazetteer.actors.get(entity)
    if actor is not None:
        shown = actor.names.get(lang) or next(iter(actor.names.values()))
        listed = [*_by_frequency(surfaces), *(f.text for f in actor.forms if f.lang in _SEARCHED)]
        aliases = tuple(a for a in dict.fromkeys(listed) if a != shown)[:_MOST_ALIASES]
        return Entity(entity, shown, actor.type, MappingProxyType(dict(actor.names)), aliases, actor.country)
    kind: EntityType = max(types, key=lambda t: (types[t], t), default="other")
    whole = Counter({s: n for s, n in surfaces.items() if fold(s) in full}) or surfaces
    shown = next(iter(_by_frequency(whole)), entity.partition("/")[2].replace("-", " "))
    aliases = tuple(s for s in _by_frequency(surfaces) if s != shown)[:_MOST_ALIASES]
    return Entity(entity, shown, kind, aliases=aliases, country=_country(entity, gazetteer))


def _by_frequency(surfaces: Counter[str]) -> list[str]:
    return sorted(surfaces, key=lambda s: (-surfaces[s], s))


def _country(entity: str, gazetteer: Gazetteer) -> str | None:
    """Return the country of a body that is named after its state: org/RU-army."""
    head, _, tail = entity.partition("/")
    code = tail.partition("-")[0]
    state = gazetteer.actors.get(f"state/{code}")
    return state.country if head == "org" and state is not None else None
