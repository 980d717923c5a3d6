"""Calendar units: their first and last days, and steps from one to another."""

from calendar import monthrange
from datetime import date, timedelta

Span = tuple[date, date]
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def shift_months(day: date, months: int) -> date:
    """Move by months, to the last day of the month where the day doesn't exist there."""
    years, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(years, month + 1, min(day.day, monthrange(years, month + 1)[1]))


def whole_month(year: int, month: int) -> Span:
    """Give the first and the last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def whole_year(year: int) -> Span:
    """Give the first and the last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def whole_unit(day: date, unit: str) -> Span:
    """Give the first and the last day of the calendar unit that a day lies in."""
    if unit in ("day", "weekend", "week", "fortnight"):
        monday = day - timedelta(days=day.weekday())
        if unit == "day":
            return day, day
        return (monday + timedelta(days=5 if unit == "weekend" else 0)), monday + timedelta(days=6)
    if unit == "month":
        return whole_month(day.year, day.month)
    if unit == "quarter":
        first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        return first, shift_months(first, 3) - timedelta(days=1)
    size = {"year": 1, "decade": 10, "century": 100}[unit]
    first_year = day.year // size * size + (1 if unit == "century" else 0)
    return date(first_year, 1, 1), date(first_year + size - 1, 12, 31)


def move(day: date, unit: str, count: int) -> date:
    """Go so many units back (below 0) or on."""
    if unit in MONTHS_IN:
        return shift_months(day, MONTHS_IN[unit] * count)
    return day + timedelta(days=DAYS_IN[unit] * count)
