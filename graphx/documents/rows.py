"""JSON lines and CSV → rows that each hold a document."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphx.documents.decode import decode
from graphx.errors import DocumentError

LARGEST_FIELD = 100_000_000  # characters; csv's own limit of 131,072 is shorter than a long article
SAMPLE = 20_000  # characters that the delimiter is guessed from
KEY_COLUMNS = {"id", "text", "title", "date", "url", "lang"}


@dataclass(frozen=True, slots=True)
class Row:
    """A row and its 1-based number (of the line in JSON lines, of the record below the header in CSV).

    `reason` says why it can't be used; `text` is empty then.
    """

    number: int
    text: str = ""
    values: Mapping[str, object] | None = None
    reason: str | None = None


def json_rows(lines: Iterable[bytes]) -> Iterator[Row]:
    """Read JSON lines one by one, so that a file of any size fits; blank lines are none."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(decode(line).strip())
        except (ValueError, RecursionError) as error:  # ValueError: a number of five thousand figures, too
            yield Row(number, reason=f"isn't JSON ({error}); write one object a line")
        except DocumentError as error:
            yield Row(number, reason=str(error))
        else:
            yield (
                _row(number, value) if isinstance(value, dict) else Row(number, reason="isn't a JSON object")
            )


def csv_rows(text: str) -> Iterator[Row]:
    """Read CSV with a header line; raises DocumentError where there is no column `text`.

    The delimiter is the one of comma, semicolon and tab that the header holds most of.
    """
    csv.field_size_limit(LARGEST_FIELD)
    header = text[:SAMPLE].lstrip("\r\n").splitlines()[:1]
    delimiter = max(",;\t", key=header[0].count) if header else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = [
            name.strip() if name.strip().casefold() not in KEY_COLUMNS else name.strip().casefold()
            for name in next(reader, [])
        ]
    except csv.Error as error:
        raise DocumentError(f"isn't CSV ({error})") from error
    if "text" not in names:
        raise DocumentError(f"has no column 'text' (columns: {', '.join(names)[:200] or 'none'})")
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error as error:
            yield Row(number, reason=f"isn't CSV ({error})")
            continue
        if cells is None:
            return
        if cells:
            yield _row(number, dict(zip(names, cells, strict=False)))


def _row(number: int, values: Mapping[str, object]) -> Row:
    text = values.get("text")
    if not isinstance(text, str):
        return Row(number, reason="has no 'text'" if text is None else "has a 'text' that isn't a string")
    if not text.strip():
        return Row(number, reason="has an empty 'text'")
    return Row(number, text, values)
