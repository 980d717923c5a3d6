"""The words and patterns of time expressions, compiled from <lang>/time.yaml."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from graphx.errors import LexiconError
from graphx.lexica.files import read_words
from graphx.lexica.schema import TimeFile

HERE = Path(__file__).parent
_FIGURES = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?",
    "year": r"(?:1\d{3}|20\d{2})",
}


@dataclass(frozen=True, slots=True)
class TimePattern:
    """A pattern ready to search with; `kind` names its arithmetic."""

    kind: str
    regex: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TimeWords:
    """What the finder knows of one language; keys are in lower case."""

    lang: str
    patterns: tuple[TimePattern, ...]
    since: re.Pattern[str]
    until: re.Pattern[str]
    after: re.Pattern[str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # Monday is 0
    units: Mapping[str, str]
    numerals: Mapping[str, int]
    ordinals: Mapping[str, int]
    daywords: Mapping[str, int]
    which: Mapping[str, int]
    loose: frozenset[str]
    seasons: Mapping[str, int]
    decadewords: Mapping[str, int]
    thirds: Mapping[str, int]  # of a year: early 0, mid 1, late 2


@lru_cache(maxsize=16)
def load_time_words(lang: str) -> TimeWords | None:
    """Time words of a language, None where there are none; raises LexiconError on a bad file."""
    path = HERE / lang / "time.yaml"
    if not lang.isalpha() or not path.is_file():
        return None
    return compile_time_words(lang, read_words(path, TimeFile), path)


def compile_time_words(lang: str, words: TimeFile, path: Path) -> TimeWords:
    """Put the words into the patterns; raises LexiconError naming the pattern that is none."""
    slots = _slots(words)
    patterns = tuple(
        TimePattern(row.kind, _compile(rf"(?<![\w-]){row.pattern}(?![\w])", slots, path))
        for row in words.patterns
    )
    return TimeWords(
        lang=lang,
        patterns=patterns,
        since=_before(words.since, path),
        until=_before(words.until, path),
        after=_before(words.after, path),
        months=_folded(words.months),
        weekdays=_folded(words.weekdays),
        units=MappingProxyType({k.lower(): v for k, v in words.units.items()}),
        numerals=_folded(words.numerals),
        ordinals=_folded(words.ordinals),
        daywords=_folded(words.daywords),
        which=_folded(words.which),
        loose=frozenset(words.loose),
        seasons=_folded(words.seasons),
        decadewords=_folded(words.decadewords),
        thirds=_folded(words.thirds),
    )


def _folded(numbers: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType({word.lower(): number for word, number in numbers.items()})


def _slots(words: TimeFile) -> dict[str, str]:
    lists: dict[str, Iterable[str]] = {
        "month": words.months,
        "weekday": words.weekdays,
        "unit": words.units,
        "ordinal": words.ordinals,
        "which": words.which,
        "part": words.parts,
        "dayword": words.daywords,
        "season": words.seasons,
        "decadeword": words.decadewords,
        "third": words.thirds,
    }
    slots = {name: _either(w, name in words.case_sensitive) for name, w in lists.items()}
    return slots | _FIGURES | {"number": rf"(?:\d{{1,3}}|{_either(words.numerals, False)})"}


def _either(words: Iterable[str], case_sensitive: bool) -> str:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return f"(?{'-i' if case_sensitive else ''}:{'|'.join(re.escape(w) for w in longest_first)})"


def _compile(template: str, slots: Mapping[str, str], path: Path) -> re.Pattern[str]:
    def fill(match: re.Match[str]) -> str:
        name = match.group(1)
        pattern = slots.get(name.rstrip("2"))
        return match.group(0) if pattern is None else f"(?P<{name}>{pattern})"

    filled = re.sub(r"\{([a-z]+2?)\}", fill, template)
    return _regex(filled, template, path)


def _before(pieces: Iterable[str], path: Path) -> re.Pattern[str]:
    template = rf"(?<!\w)(?:{'|'.join(pieces)})$"
    return _regex(template, template, path)


def _regex(filled: str, template: str, path: Path) -> re.Pattern[str]:
    # A blank is any one white space (a look-behind needs a fixed width) and ' any apostrophe.
    spaced = re.sub(r"\\? ", r"\\s", filled).replace("'", "['’]")
    try:
        return re.compile(spaced, re.IGNORECASE)
    except re.error as error:
        raise LexiconError(f"{path}: patterns: {template!r} is no regular expression: {error}.") from None
