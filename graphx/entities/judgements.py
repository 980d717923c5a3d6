"""Lay persons' judgements over what the resolver decided: they win, whatever it thinks of new documents."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from types import MappingProxyType
from typing import cast

from graphx.entities.display import make_entity
from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer, load_gazetteer
from graphx.entities.judged_state import Named, State, is_naming, name_of, new_state
from graphx.entities.judgement_log import born_by_split, check_consistent, merged_with
from graphx.entities.resolve import Resolution
from graphx.holding import active_judgements, on_relation
from graphx.model import Entity, EntityType, Judgement, Mention


@dataclass(frozen=True)
class Languages:
    """Language of the display names, language of each document, and the known names."""

    shown: str = "fr"
    of: Mapping[str, str] = field(default_factory=dict)
    gazetteer: Gazetteer | None = None


_Side = tuple[Named, Mapping[str, Named]]  # an actor, and all that persons merged with it, by id


@dataclass
class _Labels:
    """What persons said of actors as they are now."""

    rows: dict[str, list[Judgement]] = field(default_factory=lambda: defaultdict(list))
    aliases: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    hidden: set[str] = field(default_factory=set)


def apply_judgements(
    resolution: Resolution,
    mentions: Sequence[Mention],
    judgements: Sequence[Judgement],
    languages: Languages | None = None,
) -> Resolution:
    """Lay a log of judgements over the resolver's outcome.

    The rows that hold are applied in their order, so a merge of a merge is one actor. A row whose actor no
    document mentions (any more, or yet) waits.

    Parameters
    ----------
    resolution
        As `resolve_entities` gives it, never one that judgements were laid over already.
    mentions
        Those that it was made of, with local keys.
    judgements
        The whole log, undone rows and undos included; those on relations count for nothing here.
    languages
        As they were given to `resolve_entities`.

    Returns
    -------
    Resolution
        `hidden` are the entities that are no actors; they aren't among its `entities`. `spans` leads single
        mentions, which a split took out of their document's key, to their entity. `overruled` gives what
        `resolution` had for every id that is another one now (None: no such id).

    Raises
    ------
    JudgementError
        Two rows contradict each other.
    """
    active = [row for row in active_judgements(judgements) if not on_relation(row)]
    if not active:
        return resolution
    check_consistent(judgements)
    state = new_state(mentions, resolution.assignment, born_by_split(judgements))
    _keep_apart(state, active, judgements)
    labels = _Labels()
    for row in active:
        _apply(row, state, labels)
    _keep_apart(state, active, judgements)
    return _outcome(resolution, state, labels, languages or Languages())


def _keep_apart(state: State, active: Sequence[Judgement], log: Sequence[Judgement]) -> None:
    """Part what persons called different and the resolver made one; what they merged goes with either."""
    apart = [row for row in active if row.kind == "different"]
    if not apart:
        return
    classes = merged_with(log)
    members: dict[str, dict[str, Named]] = defaultdict(dict)
    for row in active:
        for actor in (subject_of(row), *([object_of(row)] if row.kind in {"merge", "different"} else [])):
            root = classes.get(actor.id, actor.id)
            before = members[root].get(actor.id, Named(actor.id, ()))
            members[root][actor.id] = Named(actor.id, (*before.keys, *actor.keys))
    for row in apart:
        sides = members[classes[row.subject]], members[classes[row.object]]
        for one, other in product(sides[0].values(), sides[1].values()):
            _part(state, (one, sides[0]), (other, sides[1]))


def _part(state: State, one: _Side, other: _Side) -> None:
    """Take one of two actors out of the other, if they are the same now; who has its id stays."""
    entity = state.find(one[0])
    if entity is None or entity != state.find(other[0]):
        return
    staying, leaving = (other, one) if entity in other[1] else (one, other)
    keys = {key for actor in leaving[1].values() for key in actor.keys}
    kept = {key for actor in staying[1].values() for key in actor.keys}
    state.separate(entity, kept, Named(leaving[0].id, tuple(sorted(keys))))


def subject_of(row: Judgement) -> Named:
    """Return the actor that a judgement is on."""
    return Named(row.subject, row.subject_keys)


def object_of(row: Judgement) -> Named:
    """Return the second actor of a merge or a difference."""
    return Named(row.object, row.object_keys)


def _apply(row: Judgement, state: State, labels: _Labels) -> None:
    entity = state.find(subject_of(row))
    if entity is None:
        return
    if row.kind == "merge":
        other = state.find(object_of(row))
        if other is not None and other != entity:
            labels.aliases[entity] += [r.object for r in labels.rows.pop(other, ()) if r.kind == "rename"]
            labels.aliases[entity] += labels.aliases.pop(other, ())
            labels.hidden.discard(other)
            state.merge(entity, other)
    elif row.kind == "split":
        state.split(entity, row.object, {fold(name) for name in row.names}, set(row.docs))
    elif row.kind == "not_an_actor":
        labels.hidden.add(entity)
    elif row.kind in {"rename", "retype"}:
        labels.rows[entity].append(row)


def _outcome(before: Resolution, state: State, labels: _Labels, languages: Languages) -> Resolution:
    base = {entity.id: entity for entity in before.entities}
    made = _made(state, base, languages)
    after = {id_: made.get(id_) or base[id_] for id_, places in state.owned.items() if places}
    for id_ in labels.rows.keys() | labels.aliases.keys():
        if id_ in after:
            after[id_] = _labelled(after[id_], labels, languages.shown)
    shown = {id_: entity for id_, entity in sorted(after.items()) if id_ not in labels.hidden}
    changed = [id_ for id_ in sorted(base.keys() | after.keys()) if base.get(id_) != shown.get(id_)]
    return Resolution(
        tuple(shown.values()),
        MappingProxyType({(doc, key): id_ for (doc, key, part), id_ in state.owner.items() if not part}),
        spans=MappingProxyType(state.spans()),
        hidden=MappingProxyType({i: after[i].name for i in sorted(labels.hidden) if i in after}),
        overruled=MappingProxyType({id_: base.get(id_) for id_ in changed}),
    )


def _made(state: State, base: Mapping[str, Entity], languages: Languages) -> dict[str, Entity]:
    """Make the records of the actors that have won or lost mentions."""
    names = languages.shown, languages.gazetteer or load_gazetteer()
    found: dict[str, Entity] = {}
    for id_ in sorted(state.touched):
        places = sorted(state.owned[id_])
        if not places:
            continue
        surfaces: dict[str, Counter[str]] = defaultdict(Counter)
        types: Counter[EntityType] = Counter()
        for place in places:
            for mention in filter(is_naming, state.mentions.get(place, ())):
                types[mention.type] += 1
                if mention.via is None:
                    surfaces[languages.of.get(mention.doc, languages.shown)][mention.surface] += 1
        own = frozenset(name_of(place[1]) for place in places if state.first[place[1]] == id_)
        made = make_entity(id_, surfaces, types, own, names)
        parts = [base[p] for p in sorted(state.parts.get(id_, ())) if p in base]
        found[id_] = _with_parts(made, parts, state.lost.get(id_, set()))
    return found


def _with_parts(made: Entity, parts: Sequence[Entity], lost: Collection[str]) -> Entity:
    """Add what only the records of the merged actors tell: the survivor's own names first."""
    own = next((part for part in parts if part.id == made.id and fold(part.name) not in lost), made)
    names: dict[str, str] = {}
    for entity in (own, *parts, made):
        for lang, name in entity.names.items():
            if fold(name) not in lost:
                names.setdefault(lang, name)
    listed = (made.name, *made.aliases, *(n for p in parts for n in (p.name, *p.names.values(), *p.aliases)))
    return replace(
        made,
        name=own.name,
        type=own.type,
        names=MappingProxyType(names),
        aliases=tuple(a for a in dict.fromkeys(listed) if a != own.name and fold(a) not in lost),
        country=next((p.country for p in (made, own, *parts) if p.country), None),
    )


def _labelled(entity: Entity, labels: _Labels, shown: str) -> Entity:
    """Give an actor the name and type that persons chose; its other names stay aliases."""
    name, names, kind = entity.name, dict(entity.names), entity.type
    listed = [*labels.aliases.get(entity.id, ()), name, *names.values(), *entity.aliases]
    for row in labels.rows.get(entity.id, ()):
        if row.kind == "retype":
            kind = cast(EntityType, row.object)  # checked when it was recorded
        elif row.lang is None:
            name, names = row.object, dict.fromkeys(names, row.object)
        else:
            names[row.lang] = row.object
            name = row.object if row.lang == shown else name
    aliases = tuple(a for a in dict.fromkeys(listed) if a != name)
    return replace(entity, name=name, type=kind, names=MappingProxyType(names), aliases=aliases)
