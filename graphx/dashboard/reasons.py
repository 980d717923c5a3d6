"""Why something couldn't be read, in the reader's language: graphx's own messages are English."""

import re
from datetime import datetime
from functools import cache

from graphx.dashboard.words import t

# Key of the text, and the message that it stands for; named groups fill the text's braces.
_MESSAGES = (
    ("empty", r"is empty|has no text"),
    ("no_rows", r"has no rows"),
    ("binary", r"not text but binary data; .*"),
    ("encoding", r"can't be decoded as (?P<encoding>\S+) .*|in no encoding that .*"),
    ("not_json", r"isn't JSON .*"),
    ("not_object", r"isn't a JSON object"),
    ("no_column", r"has no column 'text' \(columns: (?P<columns>.*)\)"),
    ("not_csv", r"isn't CSV .*"),
    ("no_text", r"has no 'text'|has a 'text' that isn't a string|has an empty 'text'"),
    ("kind", r"not a kind of file that graphx reads \((?P<kind>.*)\)"),
    ("large", r"larger than (?P<size>\d+) MB"),
    ("same_id", r"another text of this ingest has the id (?P<id>.*): give .*"),
    ("no_model", r"No .*model for language '(?P<lang>\w+)' is installed\. Add one with: (?P<command>.+)"),
    ("no_model", r"No .*model of the language '(?P<lang>\w+)' is installed\. Add one with: (?P<command>.+)"),
    ("no_lang", r"The language wasn't recognised: .*"),
    ("stumbled", r"graphx stumbled over this text \((?P<error>.*)\)"),
    ("died", r"the process that read it died .*"),
    (
        "busy",
        r".*: its documents are being changed by process (?P<process>\d+) .* since (?P<since>\S+): wait .*",
    ),
    ("newer", r"(?P<path>.*) was written by a newer graphx .*"),
    ("older", r"(?P<path>.*) is of store version \d+, and .*"),
    ("other", r"(?P<path>.*) is another program's database, .*|(?P<path2>.*): file is not a database\..*"),
    ("damaged", r".*malformed.*|.*disk I/O error.*|.*database corrupt.*"),
    ("locked", r".*database is locked.*"),
    ("folder", r"(?P<path>.*) is a folder: .*"),
    ("readonly", r".*readonly database.*|.*opened for reading only.*"),
    ("disk_full", r".*database or disk is full.*"),
    ("unopened", r".*unable to open database file.*|There is no folder for the store .*"),
)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((key, re.compile(message, re.DOTALL)) for key, message in _MESSAGES)


def in_words(message: str) -> str:
    """Say a message of graphx in the interface's language; one that isn't known stays as it is."""
    for key, pattern in _patterns():
        match = pattern.fullmatch(message)
        if match:
            values = {name: value or "?" for name, value in match.groupdict().items()}
            if "since" in values:
                values["since"] = clock(values["since"])
            return t(f"reasons.{key}", **values)
    return message


def clock(moment: str) -> str:
    """Write a moment (ISO, UTC) as the time on this machine's clock; as it is where it is none."""
    try:
        return datetime.fromisoformat(moment).astimezone().strftime("%H:%M")
    except ValueError:
        return moment
