"""The words of lexica/<lang>/entities.yaml, folded for comparison with pieces."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from graphx.entities.fold import fold
from graphx.lexica.entities import EventRow, load_entity_words
from graphx.model import EntityType


@dataclass(frozen=True)
class EventWords:
    """How the nouns of one kind of event say who takes part; see `lexica.entities.EventRow`."""

    event: str
    needs: Literal["target", "both", "parties"]
    owners: frozenset[str]  # prepositions as they are written, folded only are the fillers
    agents: frozenset[str]
    targets: frozenset[str]
    between: frozenset[str]
    fillers: frozenset[str]


@dataclass(frozen=True)
class Words:
    """Folded words; see `lexica.entities.EntityWords`."""

    lang: str
    demonym_first: bool
    stop: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    particles: frozenset[str]
    pronouns: frozenset[str]
    titles: frozenset[str]
    heads: Mapping[str, EntityType]
    labels: frozenset[str]
    heads_of_persons: frozenset[str]
    heads_of_states: frozenset[str]
    institutions: Mapping[str, str]
    topics: Mapping[str, str]
    openers: frozenset[str]  # first tokens of institutions
    qualifiers: frozenset[str]
    opponents: frozenset[str]
    language_markers: frozenset[str]
    place_markers: frozenset[str]
    person_pronouns: frozenset[str]
    name_particles: frozenset[str]
    place_only: frozenset[str]
    compass: frozenset[str]
    plural_determiners: frozenset[str]
    works: frozenset[str]
    small_words: frozenset[str]
    governments: frozenset[str]
    events: Mapping[str, EventWords]  # folded noun -> its kind


@cache
def words_of(lang: str) -> Words:
    """Return the folded words of a language; all empty for a language without a file."""
    words = load_entity_words(lang)
    return Words(
        lang=lang,
        demonym_first=words.demonym_first,
        stop=_folded(words.stop),
        articles=_folded(words.articles),
        prepositions=_folded(words.prepositions),
        particles=_folded(words.particles),
        pronouns=_folded(words.pronouns),
        titles=_folded(words.titles),
        heads={fold(k): v for k, v in words.heads.items()},
        labels=_folded(words.labels),
        heads_of_persons=_folded(words.heads_of_persons),
        heads_of_states=_folded(words.heads_of_states),
        institutions={fold(k): v for k, v in words.institutions.items()},
        topics={fold(k): v for k, v in words.topics.items()},
        openers=frozenset(fold(k).partition(" ")[0] for k in words.institutions),
        qualifiers=_folded(words.qualifiers),
        opponents=_folded(words.opponents),
        language_markers=_folded(words.language_markers),
        place_markers=_folded(words.place_markers),
        person_pronouns=_folded(words.person_pronouns),
        name_particles=_folded(words.name_particles),
        place_only=_folded(words.place_only),
        compass=_folded(words.compass),
        plural_determiners=_folded(words.plural_determiners),
        works=_folded(words.works),
        small_words=_folded(words.small_words),
        governments=_folded(words.governments),
        events={fold(noun): _event(row) for row in words.events for noun in row.words},
    )


def _event(row: EventRow) -> EventWords:
    return EventWords(
        event=row.event,
        needs=row.needs,
        owners=frozenset(row.owners),
        agents=frozenset(row.agents),
        targets=frozenset(row.targets),
        between=frozenset(row.between),
        fillers=_folded(row.fillers),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)
