"""How the command line speaks: plain lines, tables, JSON; text from documents can't steer the terminal."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

CONTROL = {"Cc", "Cf", "Cs"}


def plain(text: object) -> str:
    """Take out what would steer a terminal: control and direction characters, line ends."""
    cleaned = (" " if c in "\n\r\t" else c for c in str(text))
    return "".join(c for c in cleaned if unicodedata.category(c) not in CONTROL)


def counted(number: int, noun: str) -> str:
    """Put a number before its noun: "1 sentence", "3 sentences"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def say(text: str = "") -> None:
    """Print a line to standard output."""
    print(plain(text))


def complain(text: str) -> None:
    """Print one line to standard error, with the program's name before it."""
    print(f"graphx: {plain(text)}", file=sys.stderr)


def say_json(value: Any) -> None:
    """Print JSON to standard output, and nothing else."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=_jsonable))


def say_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, right: Sequence[str] = ()) -> None:
    """Print a table; the columns named in `right` hold numbers."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(column, justify="right" if column in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(plain(cell)) for cell in row))
    console().print(table)


def console() -> Console:
    """Give a console on today's standard output; as wide as the lines need where that is no terminal."""
    return Console(highlight=False, markup=False, width=None if sys.stdout.isatty() else 200)


def _jsonable(value: object) -> Any:
    if isinstance(value, (tuple, set, frozenset)):
        return list(value)
    if hasattr(value, "item"):  # a number of numpy
        return value.item()
    raise TypeError(f"{type(value).__name__} isn't JSON")
