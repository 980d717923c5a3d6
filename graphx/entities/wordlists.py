"""The words of lexica/<lang>/entities.yaml, folded for comparison with pieces."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from graphx.entities.fold import fold
from graphx.lexica.entities import load_entity_words
from graphx.model import EntityType


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
    plural_determiners: frozenset[str]
    works: frozenset[str]
    small_words: frozenset[str]
    governments: frozenset[str]


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
        plural_determiners=_folded(words.plural_determiners),
        works=_folded(words.works),
        small_words=_folded(words.small_words),
        governments=_folded(words.governments),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(w) for w in words)
