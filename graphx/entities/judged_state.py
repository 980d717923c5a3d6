"""Who each document's actors stand for while judgements are applied, one after the other."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import JaroWinkler

from graphx.entities.fold import fold
from graphx.entities.names import compare_folded
from graphx.entities.resolve import Span
from graphx.model import Mention

Place = tuple[str, str, str]  # document id, its key, and which part of the key: "" until it is split


@dataclass(frozen=True)
class Named:
    """An actor as a judgement names it: by its id then, and the keys that it had then."""

    id: str
    keys: tuple[str, ...]


@dataclass
class State:
    """The resolver's outcome, and what judgements have made of it so far."""

    mentions: dict[Place, list[Mention]]
    owner: dict[Place, str]
    born: frozenset[str]  # ids that splits made: without its split such an id names nobody
    merged: dict[str, str] = field(default_factory=dict)  # id -> the id that took it in
    parts: dict[str, set[str]] = field(default_factory=dict)  # id -> ids that it took in, itself included
    touched: set[str] = field(default_factory=set)  # ids that have won or lost mentions
    lost: dict[str, set[str]] = field(default_factory=dict)  # id -> folded names that were split from it

    def __post_init__(self) -> None:
        self.owned: dict[str, set[Place]] = defaultdict(set)
        self.first: dict[str, str] = {}  # key -> the resolver's actor
        self.by_name: dict[str, list[str]] = defaultdict(list)
        for place, entity in self.owner.items():
            self.owned[entity].add(place)
            self.first[place[1]] = entity
        for key in sorted(self.first):
            self.by_name[name_of(key)].append(key)

    def current(self, entity: str) -> str:
        """Follow the merges."""
        while entity in self.merged:
            entity = self.merged[entity]
        return entity

    def find(self, actor: Named) -> str | None:
        """Return the id that an actor has now, None where no document mentions it any more."""
        entity = self.current(actor.id)
        if self.owned.get(entity):
            return entity
        if actor.id in self.born:
            return None
        alike = (k for key in actor.keys for k in self.by_name.get(name_of(key), ()))
        key = next((k for k in actor.keys if k in self.first), None) or next(alike, None)
        return None if key is None else self.current(self.first[key])

    def give(self, places: Iterable[Place], entity: str) -> None:
        """Give places to an actor, born by it if need be."""
        self.touched.add(entity)
        for place in list(places):
            before = self.owner.get(place)
            if before is not None:
                self.owned[before].discard(place)
                self.touched.add(before)
            self.owner[place] = entity
            self.owned[entity].add(place)

    def merge(self, into: str, entity: str) -> None:
        """Make two actors one."""
        self.give(self.owned[entity], into)
        self.merged[entity] = into
        self.parts.setdefault(into, {into}).update(self.parts.get(entity, {entity}))

    def split(self, entity: str, new: str, names: Collection[str], docs: Collection[str]) -> None:
        """Take names (folded) out of an actor, in some documents or in all; without names all there is."""
        if not docs:
            self.lost.setdefault(entity, set()).update(names)
        for place in sorted(self.owned[entity]):
            if docs and place[0] not in docs:
                continue
            here = self.mentions[place]
            leaving = _leaving(here, names) if names else here
            if len(leaving) == len(here):
                self.give([place], new)
            elif leaving:
                part = (place[0], place[1], new)
                self.mentions[part] = [*self.mentions.get(part, ()), *leaving]
                self.mentions[place] = [m for m in here if m not in leaving]
                self.give([part], new)
                self.touched.add(entity)

    def separate(self, entity: str, staying: Collection[str], leaving: Named) -> None:
        """Take a second actor's keys out of an actor that the resolver joined it to.

        A key that neither is known by goes where the more similar name is.
        """
        moved = [p for p in sorted(self.owned[entity]) if _is_of(p[1], leaving.keys, staying)]
        if self.current(leaving.id) != entity and moved:
            self.give(moved, self.current(leaving.id))

    def spans(self) -> dict[Span, str]:
        """List the mentions whose actor isn't that of their document's key."""
        return {
            (m.doc, m.start, m.end): entity
            for place, entity in self.owner.items()
            if place[2]
            for m in self.mentions[place]
        }


def new_state(
    mentions: Sequence[Mention], assignment: Mapping[tuple[str, str], str], born: frozenset[str]
) -> State:
    """Start from the resolver's outcome."""
    grouped: dict[Place, list[Mention]] = defaultdict(list)
    for mention in mentions:
        grouped[mention.doc, mention.entity, ""].append(mention)
    owner = {(doc, key, ""): entity for (doc, key), entity in sorted(assignment.items())}
    return State(grouped, owner, born)


def name_of(key: str) -> str:
    """Return the folded name of a document's key; of an id, its tail."""
    return key.partition(":")[2] if ":" in key else key.partition("/")[2].replace("-", " ")


def is_naming(mention: Mention) -> bool:
    """Tell whether a mention gives a name, rather than a pronoun or a description."""
    return mention.kind == "name" or mention.resolved_by == "event_phrase"


def _leaving(mentions: Sequence[Mention], names: Collection[str]) -> list[Mention]:
    """Return the mentions by one of the names, and those that lead back to these."""
    gone: set[tuple[int, int]] = set()
    found = []
    for mention in sorted(mentions, key=lambda m: (not is_naming(m), m.start, m.end)):
        by_name = fold(mention.surface) in names
        if by_name if is_naming(mention) else by_name or mention.antecedent in gone:
            gone.add((mention.start, mention.end))
            found.append(mention)
    if not any(is_naming(m) and m not in found for m in mentions):
        return list(mentions) if found else []
    return found


def _is_of(key: str, ours: Collection[str], theirs: Collection[str]) -> bool:
    if (key in ours) != (key in theirs):
        return key in ours
    return _likeness(key, ours) > _likeness(key, theirs)


def _likeness(key: str, keys: Collection[str]) -> tuple[float, float]:
    """Compare as the resolver does, then letter by letter."""
    name = name_of(key)
    others = [name_of(k) for k in keys]
    scores = ((compare_folded(name, o), float(JaroWinkler.similarity(name, o))) for o in others)
    return max(scores, default=(0.0, 0.0))
