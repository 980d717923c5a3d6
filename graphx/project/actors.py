"""Find the actor that a user means, by any of its names."""

import difflib
from collections.abc import Mapping

from graphx.entities.fold import fold
from graphx.errors import ActorNotFound
from graphx.model import Entity

SUGGESTIONS = 5
SIMILAR = 0.6  # difflib's ratio: "Rusie" is near "Russie" (0.91), "Chine" isn't near "Inde" (0.44)


def find_actor(
    name: str, entities: Mapping[str, Entity], *, mentions: Mapping[str, int] | None = None
) -> Entity:
    """Find an actor by id, name or alias in any language; accents, case and hyphens are forgiven.

    A display name comes before a name in another language, that before an alias; among equals the actor
    with the most mentions is taken, then the first id.

    Parameters
    ----------
    name : str
    entities : mapping of str to Entity
        By id.
    mentions : mapping of str to int, optional
        How often each actor is mentioned, by id.

    Raises
    ------
    ActorNotFound
        If there is none, with the nearest names.
    """
    if name in entities:
        return entities[name]
    counts, wanted = mentions or {}, fold(name)
    found = [(rank, e) for e in entities.values() if wanted and (rank := _rank(e, wanted)) is not None]
    if found:
        return min(found, key=lambda pair: (pair[0], -counts.get(pair[1].id, 0), pair[1].id))[1]
    near = nearest_names(name, entities)
    advice = f" Near it: {', '.join(near)}." if near else ""
    raise ActorNotFound(f"No actor goes by the name {name!r}.{advice}")


def nearest_names(name: str, entities: Mapping[str, Entity]) -> list[str]:
    """List up to five display names of actors that have a name or alias like this one."""
    owners: dict[str, str] = {}
    for entity in entities.values():
        for spelling in (entity.name, *entity.names.values(), *entity.aliases):
            owners.setdefault(fold(spelling), entity.name)
    wanted = fold(name)
    parts = sorted((key for key in owners if wanted and wanted in key.split()), key=len)
    close = difflib.get_close_matches(wanted, owners, n=SUGGESTIONS, cutoff=SIMILAR)
    return list(dict.fromkeys(owners[key] for key in (*parts, *close)))[:SUGGESTIONS]


def _rank(entity: Entity, wanted: str) -> int | None:
    if fold(entity.name) == wanted:
        return 0
    if any(fold(other) == wanted for other in entity.names.values()):
        return 1
    return 2 if any(fold(alias) == wanted for alias in entity.aliases) else None
