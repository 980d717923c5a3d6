"""What makes a judgement on a relation a sensible one."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TypedDict

from graphx.entities.fold import fold
from graphx.errors import JudgementError
from graphx.model import CATEGORIES, MODALITIES, POLARITIES, Judgement, Triple

LONGEST_WORDS = 200
CHOICES: Mapping[str, Sequence[str]] = {
    "category": CATEGORIES,
    "polarity": POLARITIES,
    "modality": MODALITIES,
}
ENDS = ("source", "target")


class Fix(TypedDict, total=False):
    """What can be changed of a relation; None, or a field that isn't there, leaves it as it is."""

    action: str | None
    category: str | None
    polarity: str | None
    modality: str | None
    theme: str | None  # "": there is none
    source: str | None  # an actor, by id or by name
    target: str | None
    swap: bool  # turn the arrow round


FIELDS = tuple(Fix.__annotations__)


def check_values(changes: Mapping[str, str]) -> dict[str, str]:
    """Return the changes of a fix, trimmed.

    Raises
    ------
    JudgementError
        There is no such field, or no such value; the choice is named.
    """
    return {name: _checked(name, value) for name, value in changes.items()}


def _checked(name: str, value: str) -> str:
    if name not in FIELDS:
        raise JudgementError(f"A fix can't change {name[:40]!r}: choose from {', '.join(FIELDS)}.")
    if name in CHOICES and value not in CHOICES[name]:
        known = ", ".join(CHOICES[name])
        raise JudgementError(f"There is no {name} {value[:40]!r}: choose from {known}.")
    if name not in ("action", "theme"):
        return value
    words = " ".join(value.split())
    if len(words) > LONGEST_WORDS or (not fold(words) and (name == "action" or words)):
        raise JudgementError(f"{value[:50]!r} is no {name}: give words, {LONGEST_WORDS} letters at most.")
    return words


def check_change(triple: Triple, changes: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what really changes of a triple as it is shown.

    Raises
    ------
    JudgementError
        Nothing does, or one actor would be at both ends.
    """
    if "swap" in changes and triple.symmetric:
        raise JudgementError(f"{triple.action!r} goes both ways here: there is no arrow to turn round.")
    ends = dict(zip(ENDS, _ends(triple, swapped="swap" in changes), strict=True))
    new = {**ends, **{end: changes[end] for end in ENDS if end in changes}}
    if len(set(new.values())) == 1:
        raise JudgementError(f"One actor can't be at both ends of a relation: {new['source']}.")
    before = {f.name: getattr(triple, f.name) or "" for f in fields(triple)} | ends | {"swap": ""}
    real = tuple((name, value) for name, value in changes.items() if value != before[name])
    if not real:
        raise JudgementError("That changes nothing: the relation is so already.")
    return real


def _ends(triple: Triple, *, swapped: bool) -> tuple[str, str]:
    return (triple.target, triple.source) if swapped else (triple.source, triple.target)


def check_row(row: Judgement) -> None:
    """Refuse a row of a file that no fix of ours would have written."""
    if len(dict(row.changes)) != len(row.changes) or bool(row.changes) != (row.kind == "fix"):
        raise JudgementError("A fix, and no other kind, needs changes, each field once.")
    if check_values(dict(row.changes)) != dict(row.changes):
        raise JudgementError("The changes hold blanks too many.")
    if any(not value for name, value in row.changes if name != "theme"):
        raise JudgementError("A change has no value.")
