"""What an entity is called, and of what type and country it is."""

from collections import Counter
from collections.abc import Collection, Mapping
from types import MappingProxyType

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Actor, Gazetteer
from graphx.entities.unnamed import unnamed_entity
from graphx.model import UNNAMED, Entity, EntityType

_MOST_ALIASES = 40
_SEARCHED = ("fr", "en", "")  # languages whose names of the gazetteer an actor is found by


def make_entity(
    entity: str,
    surfaces: Mapping[str, Counter[str]],
    types: Counter[EntityType],
    full: Collection[str],
    names: tuple[str, Gazetteer],
) -> Entity:
    """Build an entity's record.

    Parameters
    ----------
    entity
        Its id.
    surfaces
        Language of the documents -> how often each name was seen in them.
    types
        How often each type was given.
    full
        Folded full names: the display name is the most frequent surface that is one of them.
    names
        Language of the display name, and the gazetteer.
    """
    lang, gazetteer = names
    if entity.startswith(UNNAMED):
        return unnamed_entity(entity, lang, gazetteer)
    seen = sum(surfaces.values(), Counter[str]())
    actor = gazetteer.actors.get(entity)
    if actor is not None:
        by_lang = {**actor.names, **_spelt(actor, surfaces)}
        shown = by_lang.get(lang) or next(iter(by_lang.values()))
        listed = [*_by_frequency(seen), *(f.text for f in actor.forms if f.lang in _SEARCHED)]
        aliases = tuple(a for a in dict.fromkeys(listed) if a != shown)[:_MOST_ALIASES]
        return Entity(entity, shown, actor.type, MappingProxyType(by_lang), aliases, actor.country)
    kind: EntityType = max(types, key=lambda t: (types[t], t), default="other")
    by_lang = {code: _most_frequent(found, full) for code, found in sorted(surfaces.items()) if found}
    shown = by_lang.get(lang) or _most_frequent(seen, full) or entity.partition("/")[2].replace("-", " ")
    aliases = tuple(s for s in _by_frequency(seen) if s != shown)[:_MOST_ALIASES]
    country = _country(entity, gazetteer)
    return Entity(entity, shown, kind, MappingProxyType(by_lang), aliases, country)


def _spelt(actor: Actor, surfaces: Mapping[str, Counter[str]]) -> dict[str, str]:
    """Return a known person's name as the documents of each language spell it, where that isn't as we do.

    *Andreï Belousov*, where ours is *Andreï Belooussov*; a text that says only *Kim* changes nothing.
    """
    found: dict[str, str] = {}
    for lang, seen in surfaces.items():
        ours = fold(actor.names.get(lang, "")).split()
        tokens = {token for name in seen for token in fold(name).split()}
        whole = Counter({name: n for name, n in seen.items() if " " in fold(name)})
        if actor.type == "person" and whole and ours[-1:] and ours[-1] not in tokens:
            found[lang] = _by_frequency(whole)[0]
    return found


def _most_frequent(seen: Counter[str], full: Collection[str]) -> str:
    """Return the most frequent full name, else the most frequent name; "" where there is none."""
    whole = Counter({s: n for s, n in seen.items() if fold(s) in full}) or seen
    return next(iter(_by_frequency(whole)), "")


def _by_frequency(surfaces: Counter[str]) -> list[str]:
    return sorted(surfaces, key=lambda s: (-surfaces[s], s))


def _country(entity: str, gazetteer: Gazetteer) -> str | None:
    """Return the country of a body that is named after its state: org/RU-army."""
    head, _, tail = entity.partition("/")
    code = tail.partition("-")[0]
    state = gazetteer.actors.get(f"state/{code}")
    return state.country if head == "org" and state is not None else None
