"""The log of judgements on actors as a whole: who is one actor, and which rows contradict each other."""

from collections.abc import Sequence

from graphx.errors import JudgementError
from graphx.holding import active_judgements, on_relation, undone_by
from graphx.model import Judgement

__all__ = [
    "active_judgements",
    "born_by_split",
    "check_consistent",
    "merged_with",
    "undone_by",
]


def merged_with(log: Sequence[Judgement]) -> dict[str, str]:
    """Return actor id -> one id for all actors that persons' merges, taken together, make the same."""
    parent = _same_actor(log)
    for row in active_judgements(log):
        if row.kind == "merge":
            _join(parent, row.subject, row.object)
    return {actor: _root(parent, actor) for actor in list(parent)}


def check_consistent(log: Sequence[Judgement]) -> None:
    """Refuse a log that both merges two actors and calls them different.

    Raises
    ------
    JudgementError
        With the numbers of both rows.
    """
    active = active_judgements(log)
    apart = [j for j in active if j.kind == "different"]
    parent = _same_actor(log)
    for merge in (j for j in active if j.kind == "merge"):
        _join(parent, merge.subject, merge.object)
        for row in apart:
            if _root(parent, row.subject) == _root(parent, row.object):
                first, second = sorted((merge.id, row.id))
                raise JudgementError(
                    f"Judgements {first} and {second} contradict each other: {_in_words(merge)}, and "
                    f"{_in_words(row)}. Undo one of them first (graphx judge undo {first})."
                )


def _in_words(row: Judgement) -> str:
    if row.kind == "merge":
        return f"{row.id} merges {row.subject} and {row.object}"
    return f"{row.id} says that {row.subject} and {row.object} are different"


def born_by_split(log: Sequence[Judgement]) -> frozenset[str]:
    """Return the ids that splits made: they name nobody once their split is undone."""
    return frozenset(j.object for j in log if j.kind == "split")


def _same_actor(log: Sequence[Judgement]) -> dict[str, str]:
    """Start the classes: an id of its own class, but for ids that went by the same first key."""
    parent: dict[str, str] = {}
    born, owner = born_by_split(log), dict[str, str]()
    for row in log:
        if on_relation(row):
            continue
        others = [(row.object, row.object_keys)] if row.kind in {"merge", "different"} else []
        for actor, keys in [(row.subject, row.subject_keys), *others]:
            parent.setdefault(actor, actor)
            if keys and actor not in born:
                _join(parent, owner.setdefault(keys[0], actor), actor)
    return parent


def _root(parent: dict[str, str], actor: str) -> str:
    while parent.setdefault(actor, actor) != actor:
        actor = parent[actor]
    return actor


def _join(parent: dict[str, str], one: str, other: str) -> None:
    parent[_root(parent, other)] = _root(parent, one)
