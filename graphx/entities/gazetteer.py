"""The actors that the world knows by name: states, capitals, organisations, blocs, office holders.

Words: `graphx/lexica/gazetteer/*.yaml`; a user's own file, of the same schema, is laid over them: a row with
a known id replaces that row, `aliases` add names to rows, `never_merge` keeps names apart.
"""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Literal

import yaml
from pydantic import ValidationError

from graphx.entities.fold import fold
from graphx.errors import LexiconError
from graphx.lexica.gazetteer_schema import ActorRow, CapitalRow, GazetteerFile, Role, RoleRow
from graphx.model import EntityType, Via

ENVIRONMENT = "GRAPHX_GAZETTEER"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an actor's name."""

    text: str
    lang: str
    careful: bool = False  # something else too: a recogniser that says "person" wins
    any_case: bool = False
    short: bool = False  # a last name alone


@dataclass(frozen=True, slots=True)
class Actor:
    """A row, ready for use."""

    id: str
    type: EntityType
    names: Mapping[str, str]  # language -> display name
    forms: tuple[Form, ...]  # display names included
    country: str | None = None
    stands_for: str | None = None  # id of the state that a capital or building stands for
    via: Via | None = None
    institution: str | None = None
    gender: Mapping[str, str] = field(default_factory=dict)  # language -> Masc | Fem
    plural: frozenset[str] = frozenset()  # languages
    holds: tuple[RoleRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Demonym:
    """What a demonym's form stands for."""

    state: str
    adjective: bool
    noun: bool


@dataclass(frozen=True)
class Gazetteer:
    """Actors, and the ways to find them; made by `load_gazetteer`."""

    actors: Mapping[str, Actor]
    forms: Mapping[str, tuple[tuple[str, Form], ...]]  # folded form -> (actor id, form)
    longest: Mapping[str, int]  # first folded token -> tokens of the longest form that begins so
    demonyms: Mapping[tuple[str, str], Demonym]  # (language, folded form)
    demonym_openers: frozenset[str]  # first folded tokens of demonyms, of any language
    prefixes: Mapping[tuple[str, str], str]  # (language, folded prefix) -> state id
    full_names: Mapping[str, tuple[tuple[str, ...], ...]]  # first folded token -> persons' full names
    institutions: Mapping[tuple[str, str], str]  # (ISO country, institution class) -> the only such actor
    apart: Mapping[str, frozenset[str]] = field(
        default_factory=dict
    )  # folded name -> names never joined to it

    def actor(self, entity: str) -> Actor | None:
        """Return the actor of that id, None where it isn't ours."""
        return self.actors.get(entity)

    def find(self, name: str) -> str | None:
        """Return the id of the actor that goes by the whole name, whatever case and accents."""
        return next((entity for entity, _ in self.forms.get(fold(name), ())), None)

    def demonym(self, word: str, lang: str) -> Demonym | None:
        """Return what the one word stands for; None for *coréen*, which may be either."""
        return self.demonyms.get((lang, fold(word)))

    def state(self, country: str) -> str | None:
        """Return the id of the state of that ISO code."""
        return f"state/{country}" if f"state/{country}" in self.actors else None

    def holder(self, country: str, role: Role, day: str | None) -> str | None:
        """Return the id of the one person who held the role on the ISO day; without a day, the last known."""
        held = [(a.id, row) for a in self.actors.values() for row in a.holds if row.country == country]
        rows = [(who, row) for who, row in held if role in row.roles]
        if day is None:
            return max(rows, key=lambda r: r[1].since)[0] if rows else None
        now = {
            who
            for who, row in rows
            if row.since.isoformat() <= day and (row.until is None or day <= row.until.isoformat())
        }
        return now.pop() if len(now) == 1 else None


def load_gazetteer(path: str | Path | None = None) -> Gazetteer:
    """Return our gazetteer with the user's file laid over it.

    Parameters
    ----------
    path
        A YAML file of the schema of `lexica/gazetteer_schema.py`; if None, the file that the environment
        variable GRAPHX_GAZETTEER names, if any.

    Raises
    ------
    LexiconError
        A file can't be read, or breaks the schema; the message names file and field.
    """
    chosen = path or os.environ.get(ENVIRONMENT)
    return _load(str(chosen)) if chosen else _load(None)


@cache
def _load(path: str | None) -> Gazetteer:
    folder = files("graphx.lexica") / "gazetteer"
    ours = sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)
    sources: list[Traversable | Path] = [*ours, *([Path(path)] if path else [])]
    rows: dict[str, ActorRow] = {}
    aliases: dict[str, list[str]] = defaultdict(list)
    pairs: list[list[str]] = []
    for number, source in enumerate(sources):
        file = read_file(source)
        for row in file.rows:
            if row.id in rows and number < len(ours):
                raise LexiconError(f"{source.name}: the id {row.id} is there twice. Keep one row.")
            rows[row.id] = row
        for actor, names in file.aliases.items():
            aliases[actor] += names
        pairs += file.never_merge
    return replace(build_gazetteer(rows.values(), aliases), apart=_apart(pairs))


def _apart(pairs: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        found[fold(one)].add(fold(other))
        found[fold(other)].add(fold(one))
    return {name: frozenset(others) for name, others in found.items()}


def read_file(source: Traversable | Path) -> GazetteerFile:
    """Read and check one file; raises LexiconError naming file and field."""
    try:
        data = yaml.load(source.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        return GazetteerFile.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "file"
        raise LexiconError(f"{source.name}: {place}: {first['msg']}. Correct the field.") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise LexiconError(f"{source.name}: can't be read as YAML: {error}") from error


def build_gazetteer(
    rows: Iterable[ActorRow], aliases: Mapping[str, Sequence[str]] | None = None
) -> Gazetteer:
    """Index the rows, with more names for some; LexiconError where a row is named that isn't there."""
    listed = list(rows)
    actors = {row.id: _actor(row) for row in listed}
    for row in listed:
        for capital in row.capitals:
            actors[capital.id] = _capital(capital, row)
    for actor in actors.values():
        if actor.stands_for and actor.stands_for not in actors:
            raise LexiconError(f"{actor.id} stands for {actor.stands_for}, which has no row.")
    for id_, names in (aliases or {}).items():
        if id_ not in actors:
            raise LexiconError(f"aliases: {id_} has no row. Write the id of a row, or add the row.")
        own = actors[id_]
        actors[id_] = replace(own, forms=(*own.forms, *(Form(name, "") for name in names)))
    forms: dict[str, list[tuple[str, Form]]] = defaultdict(list)
    longest: dict[str, int] = {}
    for actor in actors.values():
        for form in actor.forms:
            tokens = fold(form.text).split()
            if tokens and (actor.id, form) not in forms[" ".join(tokens)]:
                forms[" ".join(tokens)].append((actor.id, form))
                longest[tokens[0]] = max(longest.get(tokens[0], 0), len(tokens))
    demonyms = _demonyms(listed)
    return Gazetteer(
        actors=actors,
        forms={key: tuple(value) for key, value in forms.items()},
        longest=longest,
        demonyms=demonyms,
        demonym_openers=frozenset(form.partition(" ")[0] for _, form in demonyms),
        prefixes={
            (lang, fold(p)): row.id for row in listed for lang, d in row.demonyms.items() for p in d.prefixes
        },
        full_names=_full_names(actors.values()),
        institutions=_institutions(listed),
    )


def _actor(row: ActorRow) -> Actor:
    forms = [Form(name, lang, name in row.careful, name in row.any_case) for lang, name in row.names.items()]
    for lang, names in row.aliases.items():
        forms += [Form(name, lang, name in row.careful, name in row.any_case) for name in names]
    forms += [Form(name, "", name in row.careful, short=True) for name in row.short]
    return Actor(
        id=row.id,
        type=row.type,
        names=row.names,
        forms=tuple(forms),
        country=row.country,
        stands_for=row.stands_for,
        via=row.via,
        institution=row.institution,
        gender=row.gender,
        plural=frozenset(row.plural),
        holds=tuple(row.holds),
    )


def _capital(capital: CapitalRow, state: ActorRow) -> Actor:
    """Turn a capital into a place of its own that stands for its state; shared spellings stay the state's."""
    taken = {fold(name) for name in state.names.values()} | {
        fold(name) for names in state.aliases.values() for name in names
    }
    named = list(capital.names.items()) + [
        (lang, name) for lang, names in capital.aliases.items() for name in names
    ]
    forms = tuple(
        Form(name, lang, name in capital.careful) for lang, name in named if fold(name) not in taken
    )
    stands_for = capital.stands_for or state.id
    return Actor(capital.id, "place", capital.names, forms, state.country, stands_for, "capital")


def _demonyms(rows: Iterable[ActorRow]) -> dict[tuple[str, str], Demonym]:
    """Index the demonyms of one state only: a form that two states share would be a guess."""
    found: dict[tuple[str, str], dict[str, set[Literal["adjective", "noun"]]]] = defaultdict(dict)
    for row in rows:
        for lang, demonyms in row.demonyms.items():
            for form in demonyms.adjectives:
                found[lang, fold(form)].setdefault(row.id, set()).add("adjective")
            for form in demonyms.nouns:
                found[lang, fold(form)].setdefault(row.id, set()).add("noun")
    return {
        key: Demonym(state, "adjective" in kinds, "noun" in kinds)
        for key, states in found.items()
        if len(states) == 1
        for state, kinds in states.items()
    }


def _full_names(actors: Iterable[Actor]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for actor in actors:
        for form in actor.forms if actor.type == "person" else ():
            tokens = tuple(fold(form.text).split())
            if len(tokens) > 1:
                found[tokens[0]].add(tokens)
    return {token: tuple(sorted(names)) for token, names in found.items()}


def _institutions(rows: Iterable[ActorRow]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in rows:
        if row.institution and row.country:
            found[row.country, row.institution].append(row.id)
    return {key: ids[0] for key, ids in found.items() if len(ids) == 1}
