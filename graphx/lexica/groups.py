"""The nouns of unnamed groups, one file a language: graphx/lexica/<lang>/groups.yaml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from graphx.errors import LexiconError
from graphx.lexica.files import read_words
from graphx.lexica.schema import Lemma, Lemmas

HERE = Path(__file__).parent
Head = Literal["first", "last"]
_INVARIABLE = ("s", "x", "z")
_SIBILANTS = ("s", "x", "z", "ch", "sh")


class _Group(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    group: Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]
    name: Lemma
    words: Lemmas


class _GroupsFile(BaseModel):
    """groups.yaml."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    purpose: Lemma
    source: Lemma
    licence: Lemma
    date: Lemma
    head: Head  # where the noun of several words stands, which takes the plural
    owner_markers: Lemmas
    groups: Annotated[list[_Group], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class GroupWords:
    """The words of one language."""

    groups: Mapping[str, str]  # word or words as they are written, singular and plural -> group
    names: Mapping[str, str]  # group -> its name
    owner_markers: frozenset[str]  # prepositions between a group and its state


@cache
def load_groups(lang: str) -> GroupWords | None:
    """Words of a language, None for one without a file; raises LexiconError naming file and field."""
    path = HERE / lang / "groups.yaml"
    if not lang.isalpha() or not path.is_file():
        return None
    file = read_words(path, _GroupsFile)
    groups: dict[str, str] = {}
    for row in file.groups:
        for form in (f for word in row.words for f in _both_numbers(word, lang, file.head)):
            if groups.setdefault(form, row.group) != row.group:
                raise LexiconError(f"{path}: {form!r} is in {groups[form]} and {row.group}. Keep one.")
    return GroupWords(
        groups=MappingProxyType(groups),
        names=MappingProxyType({row.group: row.name for row in file.groups}),
        owner_markers=frozenset(file.owner_markers),
    )


@cache
def group_names(group: str) -> Mapping[str, str]:
    """Return what a group is called, by language; empty for one that no language knows."""
    found = {lang: words.names[group] for lang, words in _all() if group in words.names}
    return MappingProxyType(found)


def _all() -> Iterator[tuple[str, GroupWords]]:
    for path in sorted(HERE.glob("*/groups.yaml")):
        words = load_groups(path.parent.name)
        if words is not None:
            yield path.parent.name, words


def _both_numbers(word: str, lang: str, head: Head) -> tuple[str, str]:
    """Return the word or words in the singular and the plural.

    >>> _both_numbers("force de l'ordre", "fr", "first"), _both_numbers("news agency", "en", "last")
    (("force de l'ordre", "forces de l'ordre"), ('news agency', 'news agencies'))
    """
    if head == "last":
        before, _, noun = word.rpartition(" ")
        return word, f"{before} {_plural(noun, lang)}".strip()
    noun, _, behind = word.partition(" ")
    # "haut responsable", "force armée": what agrees takes the plural too, what a preposition leads doesn't
    parts = behind.split()
    agreeing = not any(p in ("de", "d") or "'" in p for p in parts)
    rest = " ".join(_plural(p, lang) if agreeing else p for p in parts)
    return word, f"{_plural(noun, lang)} {rest}".strip()


def _plural(noun: str, lang: str) -> str:
    if lang == "fr":
        endings = (("al", "aux"), ("eau", "eaux"))
        found = next((noun[: -len(e)] + p for e, p in endings if noun.endswith(e)), noun + "s")
        return noun if noun.endswith(_INVARIABLE) else found
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(_SIBILANTS) else f"{noun}s"
