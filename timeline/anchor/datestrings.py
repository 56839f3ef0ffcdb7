"""Date strings as headers, bylines and metadata write them: strict, without a guess.

Read here: ISO 8601 and its kin, "September 19, 2023, 12:33 AM", "19 Sept 2023", "09/10/2023" with
its doubt, compact "20230919", and month and day without a year. Other languages' month names are in
months.toml; what no pattern reads may go through dateparser (see ``read_foreign``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.anchor.months import MONTHS
from timeline.civil import is_day
from timeline.model import Civil, Span

_YEARS = range(1600, 2200)
_NAMES = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_GLUE = r"[\s,./-]{1,3}"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_ISO = r"(?<![\d/.-])(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)"
_COMPACT = r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)"
_SLASHED = (
    r"(?<![\d/.-])(?P<first>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<second>\d{1,2})\s?(?P=sep)\s?"
    r"(?P<year>\d{4}|\d{2})(?![\d/]|\.\d)"
)
_EAST_ASIAN = r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]"
_MONTH_FIRST = (
    rf"(?<![^\W\d_])(?P<name>{_NAMES})(?![^\W\d_])\.?[\s-]{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?!:\d)"
    rf"(?:{_GLUE}{_YEAR})?"
)
_DAY_FIRST = (
    rf"(?<![\d:])(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|[.ºª°])?[\s-]{{0,2}}(?:of\s|de\s|d['’])?"
    rf"(?P<name>{_NAMES})(?![^\W\d_])\.?(?:(?:{_GLUE}|\sde[l]?\s){_YEAR})?"
)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (_ISO, _EAST_ASIAN, _MONTH_FIRST, _DAY_FIRST, _SLASHED, _COMPACT)
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9})?)?\s?(?P<half>[ap]\.?m\b)?"
    r"\s?(?P<zone>Z\b|UTC|GMT|[+-]\d{2}:?\d{2}(?!\d)|\b[A-Z]{2,4}T\b)?",
    re.IGNORECASE,
)
_CLOCK_REACH = 20


@dataclass(frozen=True, slots=True)
class DateString:
    """A date as written.

    Args:
        span, text: where it stands in the string that was read, and what stands there.
        year: None where it is not written.
        swapped: the other reading of "09/10/2023" as (month, day), or None where there is none.
        clock: hour and minute beside it, or None.
        zone: the clock's zone as written, or empty.
    """

    span: Span
    text: str
    year: int | None
    month: int
    day: int
    swapped: tuple[int, int] | None = None
    clock: tuple[int, int] | None = None
    zone: str = ""

    @property
    def civil(self) -> Civil | None:
        """The day, where its year is written."""
        return None if self.year is None else Civil(self.year, self.month, self.day)


def find_dates(text: str, month_first: bool | None = None) -> tuple[DateString, ...]:
    """Every date in a short text, in order, without overlaps.

    Args:
        text: a line, an attribute, a URL.
        month_first: how "09/10/2023" is read; None leaves the doubt (day first, ``swapped`` set).
    """
    found = [date for pattern in _PATTERNS for date in _matches(pattern, text, month_first)]
    found.sort(key=lambda date: (date.span.start, -date.span.end))
    kept: list[DateString] = []
    for date in found:
        if not kept or date.span.start >= kept[-1].span.end:
            kept.append(date)
    return tuple(_with_clock(text, date) for date in kept)


def find_day(text: str, month_first: bool | None = None) -> DateString | None:
    """The first complete date of a short text."""
    return next((date for date in find_dates(text, month_first) if date.year is not None), None)


def _matches(pattern: re.Pattern[str], text: str, month_first: bool | None) -> Iterator[DateString]:
    for match in pattern.finditer(text):
        date = _read(match, month_first)
        if date:
            yield date


def _read(match: re.Match[str], month_first: bool | None) -> DateString | None:
    parts = match.groupdict()
    year = _year(parts["year"])
    if parts["year"] and year is None:
        return None
    if "first" in parts:
        return _slashed(match, year, month_first)
    month = MONTHS[parts["name"].casefold()] if "name" in parts else int(parts["month"])
    return _dated(match, year, month, int(parts["day"]))


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    number = int(digits)
    if len(digits) == 2:
        number += 2000 if number < 70 else 1900
    return number if number in _YEARS else None


def _dated(match: re.Match[str], year: int | None, month: int, day: int) -> DateString | None:
    # The leap year 2000 stands in where no year is written.
    if not is_day(year if year is not None else 2000, month, day):
        return None
    return DateString(Span(*match.span()), match[0], year, month, day)


def _slashed(match: re.Match[str], year: int | None, month_first: bool | None) -> DateString | None:
    first, second = int(match["first"]), int(match["second"])
    if year is None:
        return None
    # Dotted dates are written day first everywhere.
    american = month_first if match["sep"] != "." else False
    readings = [(second, first), (first, second)]
    if american:
        readings.reverse()
    real = [(month, day) for month, day in readings if is_day(year, month, day)]
    if not real:
        return None
    swapped = real[1] if len(real) > 1 and real[0] != real[1] and american is None else None
    return DateString(Span(*match.span()), match[0], year, *real[0], swapped=swapped)


def _with_clock(text: str, date: DateString) -> DateString:
    """The clock right behind the date, else right before it."""
    behind = _CLOCK.search(text, date.span.end, date.span.end + _CLOCK_REACH + 14)
    before = _CLOCK.search(text, max(0, date.span.start - _CLOCK_REACH), date.span.start)
    match = behind if behind and behind.start() - date.span.end <= _CLOCK_REACH else before
    clock = _clock(match) if match else None
    if not match or clock is None:
        return date
    return DateString(
        date.span,
        date.text,
        date.year,
        date.month,
        date.day,
        date.swapped,
        clock,
        match["zone"] or "",
    )


def _clock(match: re.Match[str]) -> tuple[int, int] | None:
    hour, minute, half = int(match["hour"]), int(match["minute"]), (match["half"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return (hour, minute) if hour < 24 and minute < 60 else None
