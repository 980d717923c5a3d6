"""What makes a judgement a sensible one."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from graphx.entities.fold import fold, slug
from graphx.errors import JudgementError
from graphx.holding import undone_by
from graphx.model import ENTITY_TYPES, Entity, Judgement, Mention

LONGEST_NAME = 200
SHOWN = 8  # names that an error lists


def check_name(name: str) -> str:
    """Return a display name, trimmed; JudgementError where it has no letters or is too long."""
    shown = " ".join(name.split())
    if not fold(shown) or len(shown) > LONGEST_NAME:
        raise JudgementError(f"{name[:50]!r} is no name: give letters or digits, {LONGEST_NAME} at most.")
    return shown


def check_type(type_: str) -> str:
    """Return the type; JudgementError where there is no such type."""
    if type_ not in ENTITY_TYPES:
        raise JudgementError(f"There is no type {type_!r}: choose from {', '.join(ENTITY_TYPES)}.")
    return type_


def check_undo(log: Sequence[Judgement], number: int) -> None:
    """Refuse to undo what isn't there or is undone already."""
    if all(row.id != number for row in log):
        raise JudgementError(f"There is no judgement {number}: graphx judge log lists them.")
    undone = undone_by(log, number)
    if undone is not None:
        raise JudgementError(
            f"Judgement {number} is undone already, by {undone}: undo {undone} to make it hold again."
        )


def check_split(
    entity: Entity, mentions: Sequence[Mention], names: Sequence[str], docs: Sequence[str]
) -> Mention:
    """Refuse a split that takes nothing or all; returns a mention that leaves."""
    if not (names or docs):
        raise JudgementError(f"Say what leaves {entity.name}: names, documents, or both.")
    named = [m for m in mentions if m.kind == "name" or m.resolved_by == "event_phrase"]
    for doc in docs:
        if all(m.doc != doc for m in mentions):
            raise JudgementError(f"No document {doc!r} mentions {entity.name}: graphx info lists documents.")
    within = [m for m in (named if names else mentions) if not docs or m.doc in docs]
    for name in names:
        if all(fold(m.surface) != fold(name) for m in within):
            seen = Counter(m.surface for m in within).most_common(SHOWN)
            raise JudgementError(
                f"{entity.name} ({entity.id}) isn't called {name!r} there. "
                f"Its names: {', '.join(surface for surface, _ in seen) or 'none'}."
            )
    wanted = [fold(name) for name in names]
    leaving = [m for m in within if not names or fold(m.surface) in wanted]
    if len(leaving) == len(named if names else mentions):
        raise JudgementError(f"That is all of {entity.name}: rename it, or name less.")
    return min(leaving, key=lambda m: wanted.index(fold(m.surface)) if names else 0)


def split_id(entity: Entity, first: Mention, log: Sequence[Judgement]) -> str:
    """Return an id for the actor that a split makes; with a "~", which no id of the program's own has."""
    head = entity.id.partition("/")[0] if first.type == entity.type else first.type
    return split_id_like(
        f"{head}/{slug(first.surface)}~2", {row.object for row in log if row.kind == "split"}
    )


def split_id_like(wanted: str, taken: Collection[str]) -> str:
    """Return the id, or the next one that isn't taken."""
    stem, number = wanted.rpartition("~")[0] or wanted, 2
    while f"{stem}~{number}" in taken:
        number += 1
    return wanted if wanted not in taken and "~" in wanted else f"{stem}~{number}"


def ordered_keys(entity: str, keys: Sequence[tuple[str, int]]) -> tuple[str, ...]:
    """Order an actor's keys: those that its id is made of first, then the most mentioned."""
    tail = entity.partition("/")[2]

    def own(key: str) -> bool:
        return key == entity or key.partition(":")[2].replace(" ", "-") == tail

    return tuple(key for key, _ in sorted(keys, key=lambda k: (not own(k[0]), -k[1], k[0])))


def numbered(rows: Sequence[Judgement], log: Sequence[Judgement]) -> list[Judgement]:
    """Give rows the numbers that follow the log's."""
    last = log[-1].id if log else 0
    return [replace(row, id=last + place) for place, row in enumerate(rows, start=1)]
