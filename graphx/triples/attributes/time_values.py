"""The arithmetic of time expressions: from a pattern's pieces to a first and last day.

Each kind of pattern (`graphx/lexica/<lang>/time.yaml`) has one small function; it returns None where the
expression can't be dated: no document date, a year before Christ, or words that name no day ("récemment").
"""

from calendar import monthrange
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graphx.lexica.times import TimeWords
from graphx.triples.attributes.time_units import Span, move, whole_month, whole_unit, whole_year

ROMAN = {"i": 1, "v": 5, "x": 10}


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a pattern caught, and what it is reckoned from."""

    groups: Mapping[str, str]  # lower case, one blank, straight apostrophes
    words: TimeWords
    anchor: date | None  # the document's day
    direction: int  # -1 past, 1 future: tense of the governing verb

    def get(self, name: str) -> str:
        """Words of a group, "" where it caught nothing."""
        return self.groups.get(name) or ""

    def number(self, name: str, table: Mapping[str, int]) -> int | None:
        """Figure or number word of a group."""
        word = self.get(name)
        if word.isdecimal():
            return int(word)
        return table.get(word)

    @property
    def step(self) -> int | None:
        """-1 for last, 1 for next; None where nothing says so or it depends on the story."""
        word = self.get("which")
        return None if word in self.words.loose else self.words.which.get(word)


def value(kind: str, pieces: Pieces) -> Span | None:
    """First and last day of an expression; None where it can't be dated."""
    reckon = _KINDS.get(kind)
    try:
        return reckon(pieces) if reckon else None
    except (ValueError, OverflowError):  # 31 February, the year 12000
        return None


def _year_near(anchor: date, month: int, day: int, direction: int) -> int:
    """Year of a date without one: this year's, or the nearest on the side that the tense points to."""
    this = date(anchor.year, month, min(day, monthrange(anchor.year, month)[1]))
    if direction < 0 and this > anchor:
        return anchor.year - 1
    if direction > 0 and this < anchor:
        return anchor.year + 1
    return anchor.year


def _day_of(pieces: Pieces, name: str = "day") -> int:
    return int("".join(c for c in pieces.get(name) if c.isdecimal()))


def _month_of(pieces: Pieces, name: str = "month") -> int | None:
    return pieces.words.months.get(pieces.get(name))


def _iso(pieces: Pieces) -> Span:
    day = date.fromisoformat(pieces.get("iso"))
    return day, day


def _slashes(pieces: Pieces) -> Span:
    day = date(int(pieces.get("year")), int(pieces.get("monthno")), _day_of(pieces))
    return day, day


def _date(pieces: Pieces) -> Span | None:
    month = _month_of(pieces)
    if month is None:
        return None
    day = date(int(pieces.get("year")), month, _day_of(pieces))
    return day, day


def _year_for(pieces: Pieces, month: int, day: int) -> int | None:
    if pieces.get("year"):
        return int(pieces.get("year"))
    if pieces.anchor is None or pieces.get("which") in pieces.words.loose:
        return None
    return _year_near(pieces.anchor, month, day, pieces.step or pieces.direction)


def _day_month(pieces: Pieces) -> Span | None:
    month = _month_of(pieces)
    year = _year_for(pieces, month, _day_of(pieces)) if month else None
    if month is None or year is None:
        return None
    day = date(year, month, _day_of(pieces))
    return day, day


def _days(pieces: Pieces) -> Span | None:
    last_month = _month_of(pieces, "month2")
    year = _year_for(pieces, last_month, _day_of(pieces, "day2")) if last_month else None
    if last_month is None or year is None:
        return None
    first_month = _month_of(pieces) or last_month
    return date(year, first_month, _day_of(pieces)), date(year, last_month, _day_of(pieces, "day2"))


def _month(pieces: Pieces) -> Span | None:
    month = _month_of(pieces)
    year = _year_for(pieces, month, _edge(pieces)) if month else None
    return whole_month(year, month) if month and year else None


def _edge(pieces: Pieces) -> int:
    """Day of a month that must lie on the side of the tense: the first for the past, else the last."""
    return 1 if (pieces.step or pieces.direction) < 0 else 31


def _months(pieces: Pieces) -> Span | None:
    first, last = _month_of(pieces), _month_of(pieces, "month2")
    if first is None or last is None:
        return None
    year = int(pieces.get("year2"))
    return date(int(pieces.get("year") or year), first, 1), whole_month(year, last)[1]


def _year(pieces: Pieces) -> Span:
    return whole_year(int(pieces.get("year")))


def _years(pieces: Pieces) -> Span:
    return date(int(pieces.get("year")), 1, 1), date(int(pieces.get("year2")), 12, 31)


def _part_year(pieces: Pieces) -> Span | None:
    """Early, mid, late: four months each."""
    year = int(pieces.get("year")) if pieces.get("year") else (pieces.anchor and pieces.anchor.year)
    if not year:
        return None
    third = pieces.words.thirds[pieces.get("third")]
    return date(year, 4 * third + 1, 1), whole_month(year, 4 * third + 4)[1]


def _season(pieces: Pieces) -> Span | None:
    """Three months north of the equator; a winter, which two years share, is its whole year."""
    first = pieces.words.seasons[pieces.get("season")]
    year = _year_for(pieces, first, _edge(pieces))
    if year is None:
        return None
    if first == 12:
        return whole_year(year)
    return date(year, first, 1), whole_month(year, first + 2)[1]


def _decade(pieces: Pieces) -> Span:
    """Two figures are of the twentieth century, but years ten and twenty of ours."""
    figures = int(pieces.get("decade") or pieces.words.decadewords[pieces.get("decadeword")])
    year = figures if figures >= 100 else figures + (2000 if figures in (0, 10) else 1900)
    return date(year, 1, 1), date(year + 9, 12, 31)


def _century(pieces: Pieces) -> Span | None:
    number = pieces.number("centuryno", {}) or pieces.number("ordinal", pieces.words.ordinals)
    number = number or _roman(pieces.get("roman"))
    if not number or number > 21:
        return None
    return date(100 * (number - 1) + 1, 1, 1), date(100 * number, 12, 31)


def _roman(figures: str) -> int:
    values = [ROMAN[c] for c in figures]
    return sum(-v if v < max(values[i:]) else v for i, v in enumerate(values)) if values else 0


def _weekday(pieces: Pieces) -> Span | None:
    """Give the nearest such day on the side of the tense; the document's own day counts."""
    wanted = pieces.words.weekdays[pieces.get("weekday")]
    if pieces.anchor is None or pieces.get("which") in pieces.words.loose:
        return None
    direction = pieces.step or pieces.direction
    away = (wanted - pieces.anchor.weekday()) % 7
    if pieces.get("this"):
        away = away if direction > 0 else -((-away) % 7)
    elif direction < 0:
        away = -((-away) % 7)
    if away == 0 and pieces.step:  # last Monday, said on a Monday
        away = 7 * pieces.step
    day = pieces.anchor + timedelta(days=away)
    return day, day


def _dayword(pieces: Pieces) -> Span | None:
    if pieces.anchor is None:
        return None
    day = pieces.anchor + timedelta(days=pieces.words.daywords[pieces.get("dayword")])
    return day, day


def _today(pieces: Pieces) -> Span | None:
    return (pieces.anchor, pieces.anchor) if pieces.anchor else None


def _unit_which(pieces: Pieces) -> Span | None:
    unit = pieces.words.units[pieces.get("unit")]
    if pieces.anchor is None or pieces.get("which") in pieces.words.loose:
        return None
    step = pieces.step or 1  # "la prochaine semaine" has its word in the pattern
    return whole_unit(move(pieces.anchor, unit, step), unit)


def _this_unit(pieces: Pieces) -> Span | None:
    return whole_unit(pieces.anchor, pieces.words.units[pieces.get("unit")]) if pieces.anchor else None


def _count(pieces: Pieces) -> int | None:
    return pieces.number("number", pieces.words.numerals)


def _far(pieces: Pieces, side: int) -> date | None:
    """Day that lies so many units away from the document's."""
    count, unit = _count(pieces), pieces.words.units[pieces.get("unit")]
    if pieces.anchor is None or count is None:
        return None
    return move(pieces.anchor, unit, side * count)


def _ago(pieces: Pieces) -> Span | None:
    """As exact as its unit: two months ago is a month, two days ago a day."""
    day = _far(pieces, -1)
    return whole_unit(day, pieces.words.units[pieces.get("unit")]) if day else None


def _in_units(pieces: Pieces) -> Span | None:
    day = _far(pieces, 1)
    return whole_unit(day, pieces.words.units[pieces.get("unit")]) if day else None


def _until_now(pieces: Pieces) -> Span | None:
    day = _far(pieces, -1)
    return (day, pieces.anchor) if day and pieces.anchor else None


def _from_now(pieces: Pieces) -> Span | None:
    day = _far(pieces, 1)
    return (pieces.anchor, day) if day and pieces.anchor else None


_KINDS: Mapping[str, Callable[[Pieces], Span | None]] = {
    "iso": _iso,
    "slashes": _slashes,
    "date": _date,
    "day_month": _day_month,
    "days": _days,
    "month_year": _month,
    "month": _month,
    "months": _months,
    "year": _year,
    "years": _years,
    "part_year": _part_year,
    "season": _season,
    "decade": _decade,
    "century": _century,
    "weekday": _weekday,
    "dayword": _dayword,
    "today": _today,
    "unit_which": _unit_which,
    "this_unit": _this_unit,
    "ago": _ago,
    "in_units": _in_units,
    "since_units": _until_now,
    "last_units": _until_now,
    "next_units": _from_now,
}
KINDS = frozenset(_KINDS) | {"bc", "vague"}
