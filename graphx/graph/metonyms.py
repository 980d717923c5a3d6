"""Capitals, buildings and governments as nodes of their own, where they act for their state.

The store has one node for the state, whatever a text calls it; each mention says by what it was named.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Actor, Gazetteer
from graphx.lexica.groups import group_names
from graphx.model import Entity, Mention, Triple

Place = tuple[str, int, int]  # document, start, end


@dataclass(frozen=True, slots=True)
class Metonyms:
    """Who is called by whose name: ids by the place in the text, and the records of those ids."""

    ids: Mapping[Place, str]
    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]


def read_metonyms(
    mentions: Iterable[Mention], entities: Mapping[str, Entity], gazetteer: Gazetteer, lang: str
) -> Metonyms:
    """Find the capital, building or government behind each metonym.

    Parameters
    ----------
    mentions
        Mentions with `via`, as `Store.metonyms` gives them: *Moscou* with the id of Russia.
    entities
        By id: what the store knows by the same ids is kept, and states give their governments a name.
    gazetteer
        Where the capitals and buildings are looked up.
    lang
        Language of the display names.

    Returns
    -------
    Metonyms
        A mention whose capital or building isn't known stays its state.
    """
    ids: dict[Place, str] = {}
    found: dict[str, Entity] = {}
    kept: list[Mention] = []
    for mention in mentions:
        own = _own_entity(mention, entities, gazetteer, lang)
        if own is not None:
            ids[mention.doc, mention.start, mention.end] = own.id
            found[own.id] = entities.get(own.id, own)
            kept.append(mention)
    return Metonyms(MappingProxyType(ids), MappingProxyType(found), tuple(kept))


def show_metonyms(triples: Iterable[Triple], metonyms: Metonyms) -> list[Triple]:
    """Give each end its own node where the text names the state by a metonym; who says so stays the state.

    An end that a person gave to another actor than the one that the text names there stays that actor.
    """
    states = {(m.doc, m.start, m.end): m.entity for m in metonyms.mentions}

    def own(triple: Triple, actor: str, start: int, end: int) -> str:
        place = (triple.doc, start, end)
        given = triple.verdict == "fixed" and states.get(place) != actor
        return actor if given else metonyms.ids.get(place, actor)

    return [
        replace(
            t,
            source=own(t, t.source, t.source_start, t.source_end),
            target=own(t, t.target, t.target_start, t.target_end),
        )
        for t in triples
    ]


def count_metonyms(counts: Mapping[str, tuple[int, int]], metonyms: Metonyms) -> dict[str, tuple[int, int]]:
    """Move the mentions of metonyms from their states to themselves; documents of the states stay."""
    moved = dict(counts)
    docs: dict[str, set[str]] = {}
    for mention in metonyms.mentions:
        own = metonyms.ids[mention.doc, mention.start, mention.end]
        docs.setdefault(own, set()).add(mention.doc)
        of_state, of_own = moved.get(mention.entity, (1, 0)), moved.get(own, (0, 0))
        moved[mention.entity] = (max(of_state[0] - 1, 0), of_state[1])
        moved[own] = (of_own[0] + 1, of_own[1])
    for own, seen in docs.items():
        moved[own] = (moved[own][0], max(moved[own][1], len(seen)))
    return moved


def _own_entity(
    mention: Mention, entities: Mapping[str, Entity], gazetteer: Gazetteer, lang: str
) -> Entity | None:
    if mention.via == "government":
        return _government(mention.entity, entities.get(mention.entity), lang)
    for id_, _ in gazetteer.forms.get(fold(mention.surface), ()):
        actor = gazetteer.actors[id_]
        if actor.stands_for == mention.entity:
            return _entity(actor, lang)
    return None


def _entity(actor: Actor, lang: str) -> Entity:
    shown = actor.names.get(lang) or next(iter(actor.names.values()))
    return Entity(actor.id, shown, actor.type, MappingProxyType(dict(actor.names)), (), actor.country)


def _government(id_: str, state: Entity | None, lang: str) -> Entity | None:
    """Name a government after its state: "gouvernement (Russie)"."""
    if state is None:
        return None
    nouns = group_names("government")
    names = {code: f"{noun} ({state.names.get(code, state.name)})" for code, noun in nouns.items()}
    shown = names.get(lang) or next(iter(names.values()))
    own = f"org/{id_.partition('/')[2]}-government"
    return Entity(own, shown, "government", MappingProxyType(names), (), state.country)
