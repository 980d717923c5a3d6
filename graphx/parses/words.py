"""The French words that the adapters and repairs ask for, from `graphx/lexica/fr`."""

from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

import graphx.lexica
from graphx.lexica.files import read_words

_FRENCH = Path(graphx.lexica.__file__).parent / "fr"


class Contractions(BaseModel):
    """Contractions and their two words: those of articles (by preposition) and of relative pronouns."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    articles: dict[str, tuple[str, str]]
    pronouns: dict[str, tuple[str, str]]


class Homographs(BaseModel):
    """Verb forms that are nouns or adjectives too, each with the verb."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    verbs: dict[str, str]


class RepairWords(BaseModel):
    """Lemmas by what the repairs ask of them; the file says what each list means."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    governing_de: frozenset[str]
    giving: frozenset[str]
    nouns_with_a: frozenset[str]
    past_with_etre: frozenset[str]
    not_agents: frozenset[str]
    pronouns: frozenset[str]
    doubling_pronouns: frozenset[str]
    reflexives: frozenset[str]
    negations: frozenset[str]
    points_of_compass: frozenset[str]


@cache
def contractions() -> Contractions:
    """Load the contractions once a process."""
    return read_words(_FRENCH / "contractions.yaml", Contractions)


@cache
def homographs() -> Homographs:
    """Load the homographs once a process."""
    return read_words(_FRENCH / "homographs.yaml", Homographs)


@cache
def repair_words() -> RepairWords:
    """Load the words of the repairs once a process."""
    return read_words(_FRENCH / "repairs.yaml", RepairWords)
