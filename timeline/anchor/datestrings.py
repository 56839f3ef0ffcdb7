"""Date strings as headers, bylines and metadata write them: strict, without a guess.

Read here: ISO 8601 and its kin, "September 19, 2023, 12:33 AM", "19 Sept 2023", "09/10/2023" with
its doubt, compact "20230919", month and day without a year, in the languages of months.toml and in
the calendars of calendars.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.anchor.calendars import ERAS, HIJRI_MONTHS, HIJRI_YEARS, from_hijri, gregorian
from timeline.anchor.clocks import CLOCK, read_clock
from timeline.anchor.months import MONTHS
from timeline.civil import is_day
from timeline.model import Civil, Span

_YEARS = range(1600, 2200)
#: A name that ends in a dot has white space behind it: "4.mar.2024" is not without its year.
_WORD = r"(?P<name>[^\s\d,/:|()\-–—\"'“”]{2,16}(?:(?<!\.)|(?!\d)))"
_GLUE = r"(?:[\s,./-]{1,3}|\s(?:de[l]?|năm|year)\s)"
#: A page without its tags may run the year into the clock behind it: "20235:01 AM".
_YEAR = r"(?P<year>(?:19|20)\d\d(?=\d{1,2}:\d\d)|\d{4}(?!\d))"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # 2023-09-19, 2023/9/19, 2023. 9. 19.
        r"(?<![\d/.-])(?P<year>\d{4})\s?(?P<sep>[-/.])\s?(?P<month>\d{1,2})\s?(?P=sep)\s?"
        r"(?P<day>\d{1,2})(?!\d)",
        # 2023年9月19日, 令和5年9月19日
        r"(?:(?P<era>明治|大正|昭和|平成|令和)\s?)?(?P<year>\d{1,4})\s?[年년]\s?"
        r"(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        # September 19, 2023
        rf"(?<![^\W\d_]){_WORD}[\s-]{{0,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])"
        rf"(?:{_GLUE}{_YEAR})?",
        # 19 September 2023, 19. September 2023, 19 de septiembre de 2023
        r"(?<![\d:])(?P<day>\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?[\s-]{0,2}"
        rf"(?:(?:of|de|tháng)\s|d['’])?{_WORD}(?:\s?/\s?[^\W\d_]{{2,12}})?(?:{_GLUE}{_YEAR})?",
        # 2023. szeptember 19., 2023 September 19
        rf"(?<!\d)(?P<year>\d{{4}})[.,]?\s{_WORD}\s(?P<day>\d{{1,2}})(?![\d:])",
        # 19.09.2023
        r"(?<![\d/.-])(?P<first>\d{1,2})\s?(?P<sep>[-/.])\s?(?P<second>\d{1,2})\s?(?P=sep)\s?"
        r"(?P<year>\d{4})(?![\d/]|[.:]\d)",
        # 9/19/23, which a page without its tags may run into the clock: "19.09.2312:44"
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[-/.])(?P<second>\d{1,2})(?P=sep)(?P<year>\d{2})"
        r"(?=\d\d:\d\d|\D|$)(?![/-]|\.\d)",
        # 20230919
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?!\d)",
    )
)
#: What every date with its year has: four digits, slashes, or the word for year.
#: It begins with one set of characters, which the search passes to quickly.
_SIGN_OF_YEAR = re.compile(r"[\d年년](?:\d{3}|[-/.]\d{1,2}[-/.]\d|(?<=[年년]))")
_CLOCK_REACH = 20
_DIGIT = re.compile(r"[0-9]")
_FOREIGN_DIGITS = {
    zero + value: str(value)
    for zero in (0x0660, 0x06F0, 0x0966, 0x09E6, 0x0E50, 0xFF10)
    for value in range(10)
}


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
    plain = text if text.isascii() else text.translate(_FOREIGN_DIGITS)
    if not _DIGIT.search(plain):
        return ()
    found = [date for pattern in _PATTERNS for date in _matches(pattern, plain, month_first)]
    found.sort(key=lambda date: (date.year is None, date.span.start, -date.span.end))
    kept: list[DateString] = []
    for date in found:
        if not any(date.span.overlaps(other.span) for other in kept):
            kept.append(date)
    kept.sort(key=lambda date: date.span)
    return tuple(_with_clock(plain, date) for date in kept)


def has_year(text: str) -> bool:
    """Whether a date in the text can have its year with it; most paragraphs have none."""
    return _SIGN_OF_YEAR.search(text) is not None


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
    if parts.get("first"):
        return _slashed(match, month_first)
    year = int(parts["year"]) if parts["year"] else None
    if parts.get("era"):
        year = ERAS[parts["era"]] + (year or 0)
    if parts.get("name"):
        return _named(match, parts["name"].casefold(), year, int(parts["day"]))
    return _dated(match, year, int(parts["month"]), int(parts["day"]))


def _named(match: re.Match[str], name: str, year: int | None, day: int) -> DateString | None:
    if year is not None and year in HIJRI_YEARS and name in HIJRI_MONTHS:
        return _of(match, from_hijri(year, HIJRI_MONTHS[name], day))
    month = MONTHS.get(name) or MONTHS.get(name.rstrip("."))
    return _dated(match, year, month, day) if month else None


def _dated(match: re.Match[str], year: int | None, month: int, day: int) -> DateString | None:
    if year is not None:
        return _of(match, gregorian(year, month, day))
    # The leap year 2000 stands in where no year is written.
    real = is_day(2000, month, day)
    return DateString(Span(*match.span()), match[0], None, month, day) if real else None


def _of(match: re.Match[str], day: Civil | None) -> DateString | None:
    if day is None or day.year not in _YEARS:
        return None
    return DateString(Span(*match.span()), match[0], day.year, day.month, day.day)


def _slashed(match: re.Match[str], month_first: bool | None) -> DateString | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        year += 2000 if year < 70 else 1900
    # Dotted dates are written day first everywhere.
    american = month_first if match["sep"] != "." else False
    readings = [(second, first), (first, second)]
    if american:
        readings.reverse()
    real = [date for month, day in readings if (date := _dated(match, year, month, day))]
    if not real:
        return None
    doubt = len(real) > 1 and first != second and american is None
    return replace(real[0], swapped=(real[1].month, real[1].day)) if doubt else real[0]


def _with_clock(text: str, date: DateString) -> DateString:
    """The clock right behind the date, else right before it."""
    behind = CLOCK.search(text, date.span.end, date.span.end + _CLOCK_REACH + 14)
    near = behind is not None and behind.start() - date.span.end <= _CLOCK_REACH
    before = max(0, date.span.start - _CLOCK_REACH)
    match = behind if near else CLOCK.search(text, before, date.span.start)
    clock = read_clock(match) if match else None
    if match is None or clock is None:
        return date
    return replace(date, clock=clock, zone=match["zone"] or "")
