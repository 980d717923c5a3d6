"""Join the actors of all documents: one entity, one id, whatever document, spelling and language."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from graphx.entities.clusters import cluster_names, families
from graphx.entities.display import make_entity
from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer, load_gazetteer
from graphx.entities.names import SAME
from graphx.model import Entity, EntityType, Mention

LocalKey = tuple[str, str]  # (document id, local key)
Span = tuple[str, int, int]  # document id, start, end
# A body's name must be closer: its words are common ones.
_LEAST: Mapping[EntityType, float] = MappingProxyType({"person": SAME, "organisation": 0.95})
ID_PREFIX: Mapping[EntityType, str] = MappingProxyType({"organisation": "org", "government": "org"})


@dataclass(frozen=True)
class Resolution:
    """Entities in order of their ids, and which of them each document's local actor is."""

    entities: tuple[Entity, ...]
    assignment: Mapping[LocalKey, str]  # (document id, local key) -> entity id
    # What persons' judgements add (see judgements.py):
    spans: Mapping[Span, str] = field(default_factory=dict)  # mentions that aren't their key's entity
    hidden: Mapping[str, str] = field(default_factory=dict)  # entity id -> name of what is no actor
    overruled: Mapping[str, Entity | None] = field(default_factory=dict)  # id -> as it was before them


@dataclass
class Gathered:
    """What all documents say of one local key."""

    docs: set[str] = field(default_factory=set)
    types: Counter[EntityType] = field(default_factory=Counter)
    surfaces: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # by language


def resolve_entities(
    mentions: Sequence[Mention],
    known: Sequence[Entity] = (),
    *,
    lang: str = "fr",
    langs: Mapping[str, str] | None = None,
    gazetteer: Gazetteer | None = None,
) -> Resolution:
    """Join the local actors of all documents to entities; the order of the mentions changes nothing.

    Parameters
    ----------
    mentions
        Mentions of all documents, with local keys as `find_mentions` gives them.
    known
        Entities of an earlier run: where one goes by a name (or alias) of a cluster, it keeps its id.
    lang
        Language of the display names.
    langs
        Language of each document; those that it leaves out are in `lang`. An actor has a name for each
        language that names it.
    gazetteer
        Known names; if None, those of `load_gazetteer()`.
    """
    names = gazetteer or load_gazetteer()
    gathered = _gather(mentions, langs or {}, lang)
    kinds = _kinds(gathered)
    ids = _ids(gathered, kinds, known, names)
    members: dict[str, list[str]] = defaultdict(list)
    for key, entity in ids.items():
        members[entity].append(key)
    entities = []
    for entity, keys in sorted(members.items()):
        surfaces: dict[str, Counter[str]] = defaultdict(Counter)
        for k in sorted(keys):
            for code, seen in gathered[k].surfaces.items():
                surfaces[code].update(seen)
        types = sum((gathered[k].types for k in sorted(keys)), Counter[EntityType]())
        full = frozenset(_name_of(k) for k in keys)
        entities.append(make_entity(entity, surfaces, types, full, (lang, names)))
    assignment = {
        (doc, key): ids[key] for key, found in sorted(gathered.items()) for doc in sorted(found.docs)
    }
    return Resolution(tuple(entities), MappingProxyType(assignment))


def _gather(mentions: Sequence[Mention], langs: Mapping[str, str], lang: str) -> dict[str, Gathered]:
    found: dict[str, Gathered] = defaultdict(Gathered)
    for mention in mentions:
        entry = found[mention.entity]
        entry.docs.add(mention.doc)
        if mention.kind == "name" or mention.resolved_by == "event_phrase":
            entry.types[mention.type] += 1
            if mention.via is None:
                entry.surfaces[langs.get(mention.doc, lang)][mention.surface] += 1
    return dict(found)


def _name_of(key: str) -> str:
    """Return the folded name of a local key; of an id, its tail."""
    return key.partition(":")[2] if ":" in key else key.partition("/")[2]


def _kinds(gathered: Mapping[str, Gathered]) -> dict[str, EntityType]:
    """Settle one type for each local key: a name of unsure type joins the surest key of that name.

    A name of one token joins only where its type is "other": *Washington* may be a person and a place.
    """
    ballots: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for key, found in gathered.items():
        if ":" in key:
            ballots[_name_of(key)].update(found.types)
    kinds: dict[str, EntityType] = {}
    for key, found in gathered.items():
        if ":" not in key:
            continue
        name = _name_of(key)
        own: EntityType = max(found.types, key=lambda t: (found.types[t], t), default="other")
        votes = ballots[name]
        best = max(votes, key=lambda t: (t != "other", votes[t], t), default=own)
        kinds[key] = best if own == "other" or " " in name else own
    return kinds


def _ids(
    gathered: Mapping[str, Gathered],
    kinds: Mapping[str, EntityType],
    known: Sequence[Entity],
    gazetteer: Gazetteer,
) -> dict[str, str]:
    """Return the entity id of every local key."""
    ids = {key: key for key in gathered if ":" not in key}
    by_kind: dict[EntityType, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for key, kind in kinds.items():
        by_kind[kind][_name_of(key)].add(key)
    for kind, keys in sorted(by_kind.items()):
        fixed = _fixed(kind, known, gazetteer)
        docs = {name: frozenset(d for k in ks for d in gathered[k].docs) for name, ks in keys.items()}
        often = {name: sum(gathered[k].types.total() for k in ks) for name, ks in keys.items()}
        for group in _groups(kind, docs, fixed, gazetteer.apart):
            seen = [name for name in group if name in keys]
            settled = sorted({fixed[name] for name in group if name in fixed})
            if not seen:
                continue
            best = max(seen, key=lambda n: (often[n], n))
            entity = settled[0] if settled else f"{ID_PREFIX.get(kind, kind)}/{best.replace(' ', '-')}"
            ids.update({key: entity for name in seen for key in keys[name]})
    return ids


def _groups(
    kind: EntityType,
    docs: Mapping[str, frozenset[str]],
    fixed: Mapping[str, str],
    apart: Mapping[str, frozenset[str]],
) -> list[list[str]]:
    """Return names of one actor; only full names of persons and bodies are compared, others must be equal."""
    full = {n for n in docs if " " in n} if kind in _LEAST else set()
    groups = [[name] for name in sorted(docs) if name not in full]
    if full:
        compared = full | {n for n in fixed if " " in n}
        groups += families(cluster_names(compared, docs, _LEAST[kind], fixed, apart)).values()
    return groups


def _fixed(kind: EntityType, known: Sequence[Entity], gazetteer: Gazetteer) -> dict[str, str]:
    """Return the folded names whose id is settled: the gazetteer's, then those of earlier runs."""
    fixed: dict[str, str] = {}
    for entity in sorted(known, key=lambda e: e.id, reverse=True):
        if entity.type == kind and entity.id not in gazetteer.actors:
            never = gazetteer.apart.get(fold(entity.name), frozenset())
            names = {fold(name) for name in (entity.name, *entity.aliases)} - never
            fixed.update(dict.fromkeys(names, entity.id))
    for entity in known:
        if entity.type == kind and entity.id not in gazetteer.actors:
            fixed[fold(entity.name)] = entity.id
    for actor in gazetteer.actors.values():
        if actor.type == kind:
            fixed.update({fold(form.text): actor.id for form in actor.forms if not form.short})
    return fixed
