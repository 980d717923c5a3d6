"""Which rows of the log of judgements hold, and what they are on."""

from collections.abc import Sequence

from graphx.model import RELATION_KINDS, Judgement


def active_judgements(log: Sequence[Judgement]) -> list[Judgement]:
    """Return the rows that hold, in order: neither undone nor an undo; an undo can itself be undone."""
    undone = {int(undo.object) for undo in _holding_undos(log)}
    return [j for j in sorted(log, key=lambda j: j.id) if j.kind != "undo" and j.id not in undone]


def undone_by(log: Sequence[Judgement], number: int) -> int | None:
    """Return the row that undoes the row of this number, None where it holds."""
    return next((undo.id for undo in _holding_undos(log) if int(undo.object) == number), None)


def decisions(log: Sequence[Judgement], rows: Sequence[Judgement]) -> list[Judgement]:
    """Return what each row decides or, through however many undos, takes back or brings back."""
    by_number = {row.id: row for row in log}
    found = []
    for row in rows:
        root = row
        while root.kind == "undo":
            root = by_number[int(root.object)]
        found.append(root)
    return found


def on_relation(row: Judgement) -> bool:
    """Say whether a row is on a relation; all others but undos are on actors."""
    return row.kind in RELATION_KINDS


def _holding_undos(log: Sequence[Judgement]) -> list[Judgement]:
    found: list[Judgement] = []
    undone: set[int] = set()
    for row in sorted(log, key=lambda j: -j.id):  # an undo names an earlier row
        if row.kind == "undo" and row.id not in undone:
            undone.add(int(row.object))
            found.append(row)
    return found
