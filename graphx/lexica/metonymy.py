"""The words of metonymy, one file a language: graphx/lexica/<lang>/metonymy.yaml."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from graphx.lexica.files import read_words
from graphx.lexica.schema import Lemma, Lemmas

HERE = Path(__file__).parent


class MetonymyFile(BaseModel):
    """metonymy.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    purpose: Lemma
    source: Lemma
    licence: Lemma
    date: Lemma
    place_markers: Lemmas
    actor_markers: Lemmas
    receiver_markers: Lemmas
    receiver_heads: Lemmas
    place_verbs: Lemmas
    travel_heads: Lemmas
    place_nouns: Lemmas


@dataclass(frozen=True, slots=True)
class MetonymyWords:
    """The file, with its lists as look-ups."""

    place_markers: frozenset[str]
    actor_markers: frozenset[str]
    receiver_markers: frozenset[str]
    receiver_heads: frozenset[str]
    place_verbs: frozenset[str]
    travel_heads: frozenset[str]
    place_nouns: frozenset[str]


@lru_cache(maxsize=8)
def load_metonymy(lang: str) -> MetonymyWords | None:
    """Words of a language, None for one that has no file; raises LexiconError naming file and field."""
    path = HERE / lang / "metonymy.yaml"
    if not lang.isalpha() or not path.is_file():
        return None
    file = read_words(path, MetonymyFile)
    return MetonymyWords(
        place_markers=frozenset(file.place_markers),
        actor_markers=frozenset(file.actor_markers),
        receiver_markers=frozenset(file.receiver_markers),
        receiver_heads=frozenset(file.receiver_heads),
        place_verbs=frozenset(file.place_verbs),
        travel_heads=frozenset(file.travel_heads),
        place_nouns=frozenset(file.place_nouns),
    )
