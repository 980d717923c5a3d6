"""Events that a text names by who takes part: *guerre en Ukraine*, *visite de Kim en Russie*."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graphx.entities.fold import fold
from graphx.entities.gazetteer import Gazetteer
from graphx.entities.wordlists import EventWords, Words
from graphx.model import Document, Mention
from graphx.tree import Tree, Word

_REACH = 14  # words from the noun to the last of its actors
_PLACES = ("state", "place", "bloc")


@dataclass
class _Event:
    """What has been read of a phrase so far."""

    start: int
    end: int
    owners: list[Mention] = field(default_factory=list)  # "of", "'s": who acts, or where it is
    agents: list[Mention] = field(default_factory=list)
    targets: list[Mention] = field(default_factory=list)
    between: list[Mention] = field(default_factory=list)


def event_phrases(
    document: Document, tree: Tree, mentions: Sequence[Mention], known: tuple[Words, Gazetteer]
) -> Iterator[Mention]:
    """Yield the events of a sentence, each an actor of type "event" named by kind and participants.

    A war is known by the country where it is fought, a visit by visitor and country, an agreement by its
    parties; an event that says less is left out, for it might be any.

    fr: la guerre en [Ukraine]
    => event:war ua
    fr: la guerre continue
    => nothing
    """
    words, gazetteer = known
    names = [m for m in mentions if m.kind != "demonym"]
    for noun in tree.words:
        row = words.events.get(fold(noun.form)) if noun.upos in {"NOUN", "PROPN"} else None
        if row is None or any(m.start <= noun.start < m.end for m in names):
            continue
        event = _read(tree, noun, names, row)
        key = _key(row, event, gazetteer)
        if key is not None:
            text = document.text[event.start : event.end]
            yield Mention(
                document.id, event.start, event.end, text, "phrase", "event", key, resolved_by="event_phrase"
            )


def _read(tree: Tree, noun: Word, names: Sequence[Mention], row: EventWords) -> _Event:
    """Read owner and prepositional phrases of an event noun."""
    event = _Event(noun.start, noun.end)
    for owner in tree.children(noun, "det", "nmod:poss"):
        event.agents += [m for m in names if m.start <= owner.start and owner.end <= m.end]
    event.start = min([event.start, *(m.start for m in event.agents if m.kind == "name")])
    place, marker, last = noun.id, "", ""
    while place < min(len(tree.words), noun.id + _REACH):
        word = tree.words[place]
        here = [m for m in names if m.start == word.start]
        if here and marker:
            _take(event, here, marker, row)
            place = max(w.id for w in tree.words if w.start < here[0].end)
            marker, last = "", marker
        elif word.upos in {"ADP", "CCONJ"}:
            marker, place = last if word.upos == "CCONJ" else word.form.lower(), place + 1
        elif word.upos in {"DET", "ADJ"} or fold(word.form) in row.fillers:
            place += 1
        else:
            break
    return event


def _take(event: _Event, here: Sequence[Mention], marker: str, row: EventWords) -> None:
    if marker in row.between:
        event.between += here
    elif marker in row.targets:
        event.targets += here
    elif marker in row.owners:
        event.owners += here
    elif marker in row.agents:
        event.agents += here
    else:
        return
    event.end = max(m.end for m in here)


def _key(row: EventWords, event: _Event, gazetteer: Gazetteer) -> str | None:
    """Return the event's local key; None where too little is said."""
    agents = {_actor(m, gazetteer) for m in (*event.owners, *event.agents)}
    targets = {_actor(m, gazetteer) for m in event.targets}
    if row.needs == "target":
        if not targets:  # "guerre du Vietnam", but not "guerre de Moscou"
            owners = [m for m in event.owners if m.type in _PLACES and m.via is None and m.kind == "name"]
            targets = {_actor(m, gazetteer) for m in owners}
        parts = sorted(targets)
    elif row.needs == "both":
        parts = [*sorted(agents), *sorted(targets)] if agents and targets else []
    else:
        pair = {_actor(m, gazetteer) for m in event.between} or (agents | targets)
        parts = sorted(pair) if len(pair) > 1 else []
    return f"event:{row.event} {' '.join(parts)}" if parts else None


def _actor(mention: Mention, gazetteer: Gazetteer) -> str:
    """Return the tail of an actor's key; a capital is its state."""
    actor = gazetteer.actors.get(mention.entity)
    entity = actor.stands_for if actor is not None and actor.stands_for else mention.entity
    return fold(entity.rpartition(":")[2].rpartition("/")[2])
