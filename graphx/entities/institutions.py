"""Bodies of a state that a text names by its state: *gouvernement russe*, *Russian Defence Ministry*."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphx.entities.demonyms import demonym_at
from graphx.entities.gazetteer import Gazetteer
from graphx.entities.pieces import HYPHENS, Piece, joined, near
from graphx.entities.spans import Span
from graphx.entities.wordlists import Words

_LONGEST_NOUN = 5  # "agence de presse d'État"
_LONGEST_TOPIC = 4  # "Économie et des Finances"
_REACH = 9  # pieces from the noun to the end


@dataclass(frozen=True)
class _Scene:
    pieces: Sequence[Piece]
    words: Words
    gazetteer: Gazetteer
    names: Mapping[int, Span]  # gazetteer's names by their first piece


@dataclass
class _Reading:
    """What has been read of a phrase so far."""

    institution: str
    end: int
    state: str | None = None
    topic: str | None = None
    capital: bool = False


def institution_spans(
    pieces: Sequence[Piece], words: Words, gazetteer: Gazetteer, known: Sequence[Span]
) -> Iterator[Span]:
    """Yield the bodies of states; the class "government" is the state itself, others are organisations.

    fr: le ministère sud-coréen de la Défense
    => org/KR-ministry-defence
    fr: le gouvernement a dit
    => nothing
    """
    scene = _Scene(pieces, words, gazetteer, {s.first: s for s in known if not s.short})
    place = 0
    while place < len(pieces):
        reading = _noun_first(scene, place) or (_state_first(scene, place) if words.demonym_first else None)
        span = _span(scene, place, reading) if reading is not None else None
        if span is not None and _is_part(scene, span):
            span = None
        if span is not None:
            yield span
        place = span.last if span is not None else place + 1


def _is_part(scene: _Scene, span: Span) -> bool:
    """Tell whether it is half of a word (*cité-État*), or part of a known body's name."""
    pieces = scene.pieces
    if pieces[span.first].gap in HYPHENS:
        return True
    if span.via == "government" and span.first and pieces[span.first - 1].folded == "d":
        return True  # "agences de presse d'État russes"
    earlier = (scene.names.get(place) for place in range(max(0, span.first - _REACH), span.first + 1))
    return any(
        known is not None
        and known.type == "organisation"
        and known.last > span.first
        and (known.first < span.first or known.last >= span.last)
        for known in earlier
    )


def _span(scene: _Scene, first: int, reading: _Reading) -> Span | None:
    gazetteer = scene.gazetteer
    state = gazetteer.actors.get(reading.state or "")
    if state is None:
        return None
    if reading.institution == "government" and state.type == "place":
        return None  # "le régime asiatique" is some state of Asia
    if reading.institution == "government":
        return Span(first, reading.end, state.type, "gazetteer", state.id, via="government")
    if reading.capital:
        return None
    after = scene.names.get(reading.end)
    if after is not None and after.type == "organisation" and near(scene.pieces[after.first].gap):
        return None  # "l'agence russe RIA Novosti" has its own name
    known = gazetteer.institutions.get((state.country or "", reading.institution))
    parts = (
        state.id.partition("/")[2],
        reading.institution.replace("_", "-"),
        *([reading.topic] if reading.topic else []),
    )
    return Span(first, reading.end, "organisation", "gazetteer", known or "org/" + "-".join(parts))


def _noun_first(scene: _Scene, first: int) -> _Reading | None:
    if scene.pieces[first].folded not in scene.words.openers:
        return None
    found = _longest(scene, first, scene.words.institutions, _LONGEST_NOUN)
    if found is None:
        return None
    reading = _Reading(found[0], found[1])
    place = found[1]
    while place < min(len(scene.pieces), first + _REACH) and near(scene.pieces[place].gap):
        step = _step(scene, place, reading)
        if step is None:
            break
        place = step
    return reading if reading.state is not None else None


def _step(scene: _Scene, place: int, reading: _Reading) -> int | None:
    """Read one part of the phrase; None where the phrase is over."""
    words, piece = scene.words, scene.pieces[place]
    topic = _longest(scene, place, words.topics, _LONGEST_TOPIC)
    demonym = demonym_at(scene.pieces, place, words.lang, scene.gazetteer)
    name = scene.names.get(place)
    after_preposition = scene.pieces[place - 1].folded in words.prepositions
    if demonym is not None and reading.state is None and not after_preposition:
        reading.state, reading.end = demonym[0].state, demonym[1]
        return reading.end
    if (
        topic is not None
        and reading.topic is None
        and after_preposition
        and reading.institution == "ministry"
    ):
        reading.topic, reading.end = topic[0], topic[1]
        return reading.end
    if name is not None and reading.state is None and after_preposition and name.entity is not None:
        actor = scene.gazetteer.actors[name.entity]
        reading.capital = actor.via == "capital"
        reading.state = actor.stands_for if reading.capital else actor.id if actor.type == "state" else None
        reading.end = name.last if reading.state else reading.end
        return name.last if reading.state else None
    if piece.folded in words.qualifiers:
        reading.end = place + 1 if reading.state is None else reading.end
        return place + 1
    return place + 1 if piece.folded in words.prepositions and not piece.capital else None


def _state_first(scene: _Scene, first: int) -> _Reading | None:
    """Read "Russian Defence Ministry", "Russia's foreign ministry"."""
    state, place = _possessor(scene, first)
    topic: str | None = None
    while state is not None and place < min(len(scene.pieces), first + _REACH):
        if not near(scene.pieces[place].gap):
            return None
        noun = _longest(scene, place, scene.words.institutions, _LONGEST_NOUN)
        if noun is not None:
            reading = _Reading(noun[0], noun[1], state, topic)
            _topic_behind(scene, reading)
            return reading
        found = _longest(scene, place, scene.words.topics, _LONGEST_TOPIC)
        if found is None and scene.pieces[place].folded not in scene.words.qualifiers:
            return None
        topic, place = found if found is not None else (topic, place + 1)
    return None


def _topic_behind(scene: _Scene, reading: _Reading) -> None:
    """Read "Ministry of Defence" behind the state."""
    place = reading.end
    while place < len(scene.pieces) and scene.pieces[place].folded in scene.words.prepositions:
        place += 1
    found = _longest(scene, place, scene.words.topics, _LONGEST_TOPIC) if place > reading.end else None
    if found is not None and reading.topic is None:
        reading.topic, reading.end = found


def _possessor(scene: _Scene, first: int) -> tuple[str | None, int]:
    found = demonym_at(scene.pieces, first, scene.words.lang, scene.gazetteer)
    if found is not None and found[0].adjective:
        return found[0].state, found[1]
    name = scene.names.get(first)
    if name is None or name.entity is None or name.type != "state":
        return None, first
    owner = name.last < len(scene.pieces) and scene.pieces[name.last].folded == "s"
    return name.entity, name.last + 1 if owner else name.last


def _longest(scene: _Scene, first: int, phrases: Mapping[str, str], most: int) -> tuple[str, int] | None:
    """Return the class of the longest phrase that begins at the piece, and its end."""
    last = first
    while (
        last < len(scene.pieces) and last - first < most and (last == first or near(scene.pieces[last].gap))
    ):
        last += 1
    for end in range(last, first, -1):
        found = phrases.get(joined(scene.pieces, first, end))
        if found is not None:
            return found, end
    return None
