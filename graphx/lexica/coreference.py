"""The words of coreference, one `Words` a language: graphx/lexica/<lang>/coreference.yaml."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graphx.lexica.files import read_words
from graphx.lexica.schema import Lemma, Lemmas

HERE = Path(__file__).parent
Key = TypeVar("Key")
Number = Literal["sing", "plur"]
Gender = Literal["masc", "fem", "neut"]
Function = Literal["subject", "object", "dative", "disjoint", "possessive"]
Pick = Literal["state", "person", "any"]
Institution = Literal["state", "government", "capital", "agency", "organisation"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PronounRow(_Strict):
    """Forms of one pronoun in one function."""

    forms: Lemmas
    person: Literal[1, 3]
    number: Number
    gender: Literal["masc", "fem", "neut", "any"]
    function: Function


class LatterRow(_Strict):
    """Folded phrases that point to the last named."""

    forms: Lemmas
    number: Number
    gender: Literal["masc", "fem", "neut", "any"]


class OfficeRow(_Strict):
    """Nouns of one office; `needs` are folded words, one of which the phrase must hold."""

    office: Lemma
    masc: Lemmas
    fem: list[Lemma] = []
    needs: Annotated[list[Lemma], Field(alias="with")] = []
    asks: list[
        Literal["leader", "head_of_state", "head_of_government", "foreign_minister", "defence_minister"]
    ] = []


class Genders(_Strict):
    """Words by gender."""

    masc: list[Lemma]
    fem: list[Lemma]


class CoreferenceFile(_Strict):
    """coreference.yaml."""

    purpose: Lemma
    source: Lemma
    licence: Lemma
    date: Lemma
    pronouns: Annotated[list[PronounRow], Field(min_length=1)]
    latter: list[LatterRow]
    offices: Annotated[list[OfficeRow], Field(min_length=1)]
    former: Lemmas
    pairs: dict[Pick, Lemmas]
    pair_words: Lemmas
    pair_definite: list[Lemma]
    between: Lemmas
    scenes: Lemmas
    either_of: Lemmas
    institutions: dict[Institution, Lemmas]
    only_demonstrative: Lemmas
    definite: Lemmas
    demonstrative: Lemmas
    conjunctions: Annotated[Lemmas, Field(alias="and")]
    object_control: Lemmas
    object_owner: Lemmas
    praise: Lemmas
    kin: Lemmas
    owner_markers: Lemmas
    receiver_markers: Lemmas
    speech: Lemmas
    clause_objects: list[Lemma]
    as_words: Lemmas
    expletive_verbs: Lemmas
    expletive_reflexives: list[Lemma]
    expletive_have: Lemmas
    clause_markers: Lemmas
    reflexives: list[Lemma]
    idioms: list[Lemma]
    locative: Lemmas
    topic_markers: Lemmas
    expletive_be: Lemmas
    expletive_have_clitic: Lemmas
    expletive_nouns: Lemmas
    actor_verbs: Lemmas
    human: Lemmas
    genders: Genders
    names: Genders
    articles: Genders
    plural_articles: list[Lemma]
    honorifics: Genders
    of: Lemmas


@dataclass(frozen=True)
class Words:
    """The file, with its lists as look-ups."""

    lang: str
    file: CoreferenceFile
    pronouns: Mapping[str, tuple[PronounRow, ...]]  # lower-case form
    classes: Mapping[str, frozenset[str]]  # name of a list of the file -> its words in lower case
    pairs: Mapping[str, Pick]
    institutions: Mapping[str, Institution]
    genders: Mapping[str, Gender]  # of nouns, lower case
    names: Mapping[str, Gender]  # of first names, lower case
    articles: Mapping[str, Gender]
    honorifics: Mapping[str, Gender]
    office_nouns: frozenset[str]  # heads of the offices' names, lower case
    person_nouns: frozenset[str]  # offices' names and other nouns for persons and bodies, lower case
    latter: Mapping[str, LatterRow]  # folded phrase

    def has(self, name: str, word: str) -> bool:
        """Tell whether the list of that name in the file holds the word, in any case."""
        return word.lower() in self.classes[name]


def coreference_languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages whose pronouns and descriptions can be resolved."""
    return tuple(sorted(p.parent.name for p in HERE.glob("*/coreference.yaml")))


@lru_cache(maxsize=8)
def load_coreference(lang: str) -> Words | None:
    """Words of a language, None for one that has no file; raises LexiconError naming file and field."""
    path = HERE / lang / "coreference.yaml"
    if not lang.isalpha() or not path.is_file():
        return None
    return _index(lang, read_words(path, CoreferenceFile))


def _index(lang: str, file: CoreferenceFile) -> Words:
    pronouns: dict[str, tuple[PronounRow, ...]] = {}
    for row in file.pronouns:
        for form in row.forms:
            pronouns[form] = (*pronouns.get(form, ()), row)
    offices = [name.lower() for row in file.offices for name in (*row.masc, *row.fem)]
    human = (word.lower() for word in file.human)
    lists = {k: v for k, v in file if isinstance(v, list) and all(isinstance(w, str) for w in v)}
    return Words(
        lang=lang,
        file=file,
        pronouns=pronouns,
        classes={name: frozenset(w.lower() for w in words) for name, words in lists.items()},
        pairs=_invert(file.pairs),
        institutions=_invert(file.institutions),
        genders=_by_gender(file.genders),
        names=_by_gender(file.names),
        articles=_by_gender(file.articles),
        honorifics=_by_gender(file.honorifics),
        office_nouns=frozenset(_head(name, lang) for name in offices),
        person_nouns=frozenset({*offices, *_invert(file.pairs), *_invert(file.institutions), *human}),
        latter={form: row for row in file.latter for form in row.forms},
    )


def _head(name: str, lang: str) -> str:
    """Head of an office's name: the last word of "premier ministre", the first of "chef d'État"."""
    parts = name.split()
    first_is_head = (lang == "fr" and not parts[0].startswith("premi")) or "of" in parts
    return parts[0] if first_is_head else parts[-1]


def _by_gender(words: Genders) -> dict[str, Gender]:
    return _invert({"masc": words.masc, "fem": words.fem})


def _invert(lists: Mapping[Key, Iterable[str]]) -> dict[str, Key]:
    return {word.lower(): key for key, words in lists.items() for word in words}
