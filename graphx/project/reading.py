"""What the store holds, as a filter's switches show it: unnamed groups or not, metonyms apart or not."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphx.model import Entity, Filter, Mention, Triple
from graphx.store import Store

if TYPE_CHECKING:
    from graphx.graph.metonyms import Metonyms


@dataclass(frozen=True, slots=True)
class Reading:
    """Triples that pass a filter, and all actors that the switches show."""

    triples: list[Triple]
    entities: Mapping[str, Entity]
    mentions: Mapping[str, tuple[int, int]]  # entity id -> mentions, documents


def read(store: Store, wanted: Filter) -> Reading:
    """Read the triples that pass the filter, with their actors.

    With `metonyms`, types and actors are those of the capitals and buildings where these act.
    """
    entities, mentions = read_actors(store, groups=wanted.groups, metonyms=wanted.metonyms)
    if not wanted.metonyms:
        return Reading(store.triples(wanted), entities, mentions)
    from graphx.graph.metonyms import show_metonyms  # loads networkx

    found = store.triples(replace(wanted, actors=frozenset(), types=frozenset()))
    shown = show_metonyms(found, _metonyms(store))
    return Reading([t for t in shown if _ends_pass(t, wanted, entities)], entities, mentions)


def read_actors(
    store: Store, *, groups: bool, metonyms: bool
) -> tuple[Mapping[str, Entity], Mapping[str, tuple[int, int]]]:
    """Read actors by id, and how often each is mentioned and in how many documents."""
    entities, counts = store.entities(groups=groups), store.mention_counts(groups=groups)
    if not metonyms:
        return entities, counts
    from graphx.graph.metonyms import count_metonyms

    found = _metonyms(store)
    return {**entities, **found.entities}, count_metonyms(counts, found)


def read_mentions(store: Store, *, groups: bool, metonyms: bool) -> list[Mention]:
    """Read all mentions; with `metonyms` those that name a state by its capital are the capital's."""
    mentions = store.mentions(groups=groups)
    if not metonyms:
        return mentions
    ids = _metonyms(store).ids
    return [replace(m, entity=ids.get((m.doc, m.start, m.end), m.entity)) if m.via else m for m in mentions]


def _metonyms(store: Store) -> "Metonyms":
    from graphx.entities import load_gazetteer
    from graphx.graph.metonyms import read_metonyms

    languages = store.counts().languages
    most = max(sorted(languages), key=lambda lang: languages[lang], default="fr")
    return read_metonyms(store.metonyms(), store.entities(), load_gazetteer(), most)


def _ends_pass(triple: Triple, wanted: Filter, entities: Mapping[str, Entity]) -> bool:
    ends = (triple.source, triple.target)
    kinds = {entities[end].type if end in entities else "other" for end in ends}
    return (not wanted.actors or not wanted.actors.isdisjoint(ends)) and (
        not wanted.types or kinds <= wanted.types
    )
