"""Schemas of the word files: strict, so that a slip in a YAML file is an error that names file and field.

YAML reads a bare *on*, *no*, *off* or *yes* as true or false; strict strings refuse them, which is the
reminder to write them in quotes.
"""

from collections.abc import Iterable
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from graphx.model import Category

Lemma = Annotated[str, StringConstraints(strict=True, min_length=1, pattern=r"^\S(.*\S)?$")]

Piece = Annotated[str, StringConstraints(strict=True, min_length=1)]  # of a pattern; may end in a blank


def _no_repeats(words: list[str]) -> list[str]:
    repeated = sorted({w for w in words if words.count(w) > 1})
    if repeated:
        raise ValueError(f"given twice: {', '.join(repeated)}")
    return words


Lemmas = Annotated[list[Lemma], Field(min_length=1), AfterValidator(_no_repeats)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _File(_Strict):
    """The head of every file: what it is for, where the words come from, their licence and date."""

    purpose: Lemma
    source: Lemma
    licence: Lemma
    date: Lemma


class ConditionRow(_Strict):
    """When one of these words is the theme, the action is of this category; `themes` names shared lists."""

    theme: Lemmas | None = None
    themes: Lemmas | None = None
    category: Category

    @model_validator(mode="after")
    def _has_words(self) -> "ConditionRow":
        if self.theme is None and self.themes is None:
            raise ValueError("a condition needs theme (words) or themes (names of lists)")
        return self


class VerbRow(_Strict):
    """A verb by itself; `when` says where its category hangs on its theme, `bare` what it is without one."""

    lemma: Lemma
    category: Category
    bare: Category | None = None
    when: Annotated[list[ConditionRow], Field(min_length=1)] | None = None


class NounRow(_Strict):
    """An event noun; roles that are not given are those of the file's `defaults`."""

    lemma: Lemma
    category: Category
    verb: Lemma | None = None
    agent: Lemmas | None = None
    target: Lemmas | None = None
    between: Lemmas | None = None
    symmetric: bool = False
    when: Annotated[list[ConditionRow], Field(min_length=1)] | None = None


class NounRoles(_Strict):
    """Prepositions of the roles of an event noun."""

    agent: Lemmas
    target: Lemmas
    between: Lemmas


class WordClass(_Strict):
    """A named list of words and what it stands for."""

    meaning: Lemma
    words: Lemmas


def _once(lists: Iterable[Iterable[str]]) -> None:
    _no_repeats([lemma for words in lists for lemma in words])


class VerbFile(_File):
    """verbs.yaml: lemmas by category, and single entries where the theme decides."""

    themes: dict[Lemma, Lemmas] = {}
    categories: dict[Category, Lemmas] = {}
    entries: list[VerbRow] = []
    symmetric: Lemmas | None = None

    @model_validator(mode="after")
    def _lemmas_once(self) -> "VerbFile":
        _once([*self.categories.values(), [e.lemma for e in self.entries]])
        return self


class NounFile(_File):
    """nouns.yaml: event nouns with the prepositions of their roles."""

    themes: dict[Lemma, Lemmas] = {}
    defaults: NounRoles
    entries: Annotated[list[NounRow], Field(min_length=1)]

    @model_validator(mode="after")
    def _lemmas_once(self) -> "NounFile":
        _once([[e.lemma for e in self.entries]])
        return self


class ClassFile(_File):
    """classes.yaml and markers.yaml: named lists of words, each with its meaning."""

    classes: Annotated[dict[Lemma, WordClass], Field(min_length=1)]


Number = Annotated[int, Field(strict=True, ge=1, le=100)]
Month = Annotated[int, Field(strict=True, ge=1, le=12)]
Weekday = Annotated[int, Field(strict=True, ge=0, le=6)]
Step = Annotated[int, Field(strict=True, ge=-3, le=3)]
Third = Annotated[int, Field(strict=True, ge=0, le=2)]


class TimePattern(_Strict):
    """A regular expression of time words and the arithmetic that dates it."""

    kind: Lemma
    pattern: Lemma


class TimeFile(_File):
    """time.yaml: the calendar's words, those of relative expressions, and the patterns that join them."""

    months: dict[Lemma, Month]
    weekdays: dict[Lemma, Weekday]  # Monday is 0
    units: dict[Lemma, Lemma]
    numerals: dict[Lemma, Number]
    ordinals: dict[Lemma, Number]
    daywords: dict[Lemma, Step]
    which: dict[Lemma, Step]
    loose: Lemmas
    parts: Lemmas
    seasons: dict[Lemma, Month]  # its first month, north of the equator
    decadewords: dict[Lemma, Number]
    thirds: dict[Lemma, Third]
    case_sensitive: list[Lemma]
    patterns: Annotated[list[TimePattern], Field(min_length=1)]
    since: Annotated[list[Piece], Field(min_length=1)]
    until: Annotated[list[Piece], Field(min_length=1)]
    after: Annotated[list[Piece], Field(min_length=1)]


def first_fault(errors: list[Any]) -> str:
    """Say in one line which field is wrong and why, from pydantic's list of errors."""
    fault = errors[0]
    field = ".".join(str(part) for part in fault["loc"]) or "(whole file)"
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    return f"{field}: {fault['msg']}{more}"
