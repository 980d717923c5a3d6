"""Words that the recogniser of names needs: graphx/lexica/<lang>/entities.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from graphx.errors import LexiconError
from graphx.model import EntityType

HERE = Path(__file__).parent
Word = Annotated[str, StringConstraints(min_length=1)]
_NONE: frozenset[str] = frozenset()


class _HeadRow(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    type: EntityType
    words: Annotated[list[Word], Field(min_length=1)]


class _InstitutionRow(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    institution: Word
    words: Annotated[list[Word], Field(min_length=1)]


class _TopicRow(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    topic: Word
    words: Annotated[list[Word], Field(min_length=1)]


class EventRow(BaseModel):
    """Nouns of one kind of event, and what says whose it is; see `entities.phrases.event_phrase`."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    event: Word
    needs: Literal["target", "both", "parties"]
    words: Annotated[tuple[Word, ...], Field(min_length=1, strict=False)]
    owners: Annotated[tuple[Word, ...], Field(strict=False)] = ()
    agents: Annotated[tuple[Word, ...], Field(strict=False)] = ()
    targets: Annotated[tuple[Word, ...], Field(strict=False)] = ()
    between: Annotated[tuple[Word, ...], Field(strict=False)] = ()
    fillers: Annotated[tuple[Word, ...], Field(strict=False)] = ()


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    about: Word
    demonym_order: Literal["before", "after"]
    stop: list[Word]
    articles: list[Word]
    prepositions: list[Word]
    particles: list[Word]
    pronouns: list[Word]
    titles: list[Word]
    heads: list[_HeadRow]
    labels: list[Word]
    heads_of_persons: list[Word]
    heads_of_states: list[Word]
    institutions: list[_InstitutionRow]
    topics: list[_TopicRow]
    qualifiers: list[Word]
    opponents: list[Word]
    language_markers: list[Word]
    place_markers: list[Word]
    person_pronouns: list[Word] = []
    name_particles: list[Word] = []
    place_only: list[Word] = []
    compass: list[Word] = []
    plural_determiners: list[Word] = []
    works: list[Word] = []
    small_words: list[Word] = []
    governments: list[Word] = []
    events: list[EventRow] = []


@dataclass(frozen=True)
class EntityWords:
    """The words of one language as they stand in its file; the recogniser folds them."""

    lang: str
    demonym_first: bool = False  # "Russian army" and not "armée russe"
    stop: frozenset[str] = _NONE  # what a recogniser takes for a name and is none
    articles: frozenset[str] = _NONE
    prepositions: frozenset[str] = _NONE  # that join a head to its name: "place de la Bastille"
    particles: frozenset[str] = _NONE  # lower-case words inside a name: "von der"
    pronouns: frozenset[str] = _NONE  # that a bad copy glues to a name: "Kim Il a promis"
    titles: frozenset[str] = _NONE
    heads: Mapping[str, EntityType] = field(default_factory=dict)  # "place", "université" + name
    labels: frozenset[str] = _NONE  # heads that are no part of the name: "ville"
    heads_of_persons: frozenset[str] = _NONE  # "université" + of + a person
    heads_of_states: frozenset[str] = _NONE  # "banque" + of + a state
    institutions: Mapping[str, str] = field(default_factory=dict)  # words -> class; "government" is the state
    topics: Mapping[str, str] = field(default_factory=dict)  # "Défense" -> "defence"
    qualifiers: frozenset[str] = _NONE  # may stand in an institution's name: "officielle"
    opponents: frozenset[str] = _NONE  # "ex-", "anti-": no part of the state
    language_markers: frozenset[str] = _NONE  # before a demonym that is a language: "en russe"
    place_markers: frozenset[str] = _NONE  # before a place rather than a person: "à"
    person_pronouns: frozenset[str] = _NONE  # that only persons take: "he"
    name_particles: frozenset[str] = _NONE  # that begin a last name: "Von"
    place_only: frozenset[str] = _NONE  # prepositions that no person follows: "in"
    compass: frozenset[str] = _NONE  # no part of a place's name before "of": "Nord-Est de la Syrie"
    plural_determiners: frozenset[str] = _NONE  # before a people or group: "les"
    works: frozenset[str] = _NONE  # beside a quoted title: "film"
    small_words: frozenset[str] = _NONE  # lower-case words inside a title without quotation marks: "of"
    events: tuple[EventRow, ...] = ()
    governments: frozenset[str] = _NONE  # with a person's name they are one body: "administration Trump"


@cache
def load_entity_words(lang: str) -> EntityWords:
    """Read the words of a language; a language without a file has none.

    Raises
    ------
    LexiconError
        The file breaks its schema; the message names file and field.
    """
    path = HERE / lang / "entities.yaml"
    if not path.is_file():
        return EntityWords(lang)
    try:
        rows = _File.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise LexiconError(f"{lang}/{path.name}: {place}: {first['msg']}. Correct the field.") from error
    except yaml.YAMLError as error:
        raise LexiconError(f"{lang}/{path.name}: can't be read as YAML: {error}") from error
    return EntityWords(
        lang=lang,
        demonym_first=rows.demonym_order == "before",
        stop=frozenset(rows.stop),
        articles=frozenset(rows.articles),
        prepositions=frozenset(rows.prepositions),
        particles=frozenset(rows.particles),
        pronouns=frozenset(rows.pronouns),
        titles=frozenset(rows.titles),
        heads={word: row.type for row in rows.heads for word in row.words},
        labels=frozenset(rows.labels),
        heads_of_persons=frozenset(rows.heads_of_persons),
        heads_of_states=frozenset(rows.heads_of_states),
        institutions={word: row.institution for row in rows.institutions for word in row.words},
        topics={word: row.topic for row in rows.topics for word in row.words},
        qualifiers=frozenset(rows.qualifiers),
        opponents=frozenset(rows.opponents),
        language_markers=frozenset(rows.language_markers),
        place_markers=frozenset(rows.place_markers),
        person_pronouns=frozenset(rows.person_pronouns),
        name_particles=frozenset(rows.name_particles),
        place_only=frozenset(rows.place_only),
        compass=frozenset(rows.compass),
        plural_determiners=frozenset(rows.plural_determiners),
        works=frozenset(rows.works),
        small_words=frozenset(rows.small_words),
        governments=frozenset(rows.governments),
        events=tuple(rows.events),
    )
