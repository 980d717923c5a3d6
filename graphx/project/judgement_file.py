"""A log of judgements as a file: one JSON object a line."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from graphx.errors import JudgementError
from graphx.exports.files import fresh_file
from graphx.holding import on_relation
from graphx.model import Judgement
from graphx.project.judgement_checks import check_name, check_type, split_id_like
from graphx.project.relation_checks import ENDS, check_row

_ROW = TypeAdapter(Judgement)


def write_judgements(log: Sequence[Judgement], out: str | Path) -> int:
    """Write the rows; ExportError where the file can't be written."""
    text = "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in log)
    if str(out) == "-":
        sys.stdout.write(text)
        return len(log)
    with fresh_file(Path(out)) as stream:
        stream.write(text)
    return len(log)


def read_judgements(file: str | Path) -> list[Judgement]:
    """Read and check the rows of a file; JudgementError names the line that breaks the form."""
    try:
        lines = Path(file).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise JudgementError(f"{file} can't be read: {error}.") from error
    rows: list[Judgement] = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                rows.append(_checked(_ROW.validate_json(line), {row.id for row in rows}))
            except ValidationError as error:
                first = error.errors()[0]
                field = ".".join(str(part) for part in first["loc"]) or "the row"
                raise JudgementError(f"{file}, line {number}: {field}: {first['msg']}.") from error
            except JudgementError as error:
                raise JudgementError(f"{file}, line {number}: {error}") from error
    return rows


def _checked(row: Judgement, before: set[int]) -> Judgement:
    """Refuse what no call of ours would have written."""
    if row.id in before:
        raise JudgementError(f"There are two rows {row.id}.")
    if row.kind == "undo" and not (
        row.object.isascii() and row.object.isdigit() and int(row.object) in before
    ):
        raise JudgementError(f"It undoes row {row.object[:20]!r}, which doesn't stand before it.")
    if row.kind == "rename":
        check_name(row.object)
    if row.kind == "retype":
        check_type(row.object)
    if row.kind == "split" and not (row.names or row.docs):
        raise JudgementError("A split needs names or documents.")
    named = row.kind == "undo" or row.subject
    if not named or (row.kind in {"merge", "different", "split"} and not row.object):
        raise JudgementError(f"It names no {'relation' if on_relation(row) else 'actor'}.")
    check_row(row)
    return row


def missing_rows(rows: Sequence[Judgement], log: Sequence[Judgement]) -> list[Judgement]:
    """Return the rows of a file that a log hasn't, as they must be added to it.

    The numbers that undos name become the log's, and an id that another split of the log made becomes a new
    one.
    """
    known = {replace(row, id=0): row.id for row in log}
    born = {row.object for row in log if row.kind == "split"}
    last = log[-1].id if log else 0
    numbers: dict[str, str] = {}  # row of the file -> row of the log
    ids: dict[str, str] = {}  # actor of the file -> actor of the log
    added: list[Judgement] = []
    for row in rows:
        here = replace(row, id=0, subject=ids.get(row.subject, row.subject))
        if row.kind == "undo":
            here = replace(here, object=numbers[row.object])
        elif row.kind in {"merge", "different"}:
            here = replace(here, object=ids.get(row.object, row.object))
        elif row.kind == "fix":
            changes = (
                (name, ids.get(value, value) if name in ENDS else value) for name, value in row.changes
            )
            here = replace(here, changes=tuple(changes))
        if here not in known and row.kind == "split":
            ids[row.object] = split_id_like(row.object, born)
            born.add(ids[row.object])
            here = replace(here, object=ids[row.object])
        if here not in known:
            added.append(here)
            known[here] = last + len(added)
        numbers[str(row.id)] = str(known[here])
    return added
