"""Intervals and lengths as TIMEX3 values, in the reading of TempEval-3 (TimeML 1.2.1)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from timeline.civil import FINER_THAN_DAY, iso_week
from timeline.model import Civil, Granularity, Interval, Part
from timeline.tempex.meaning import Amount

#: TIMEX3 names of the units of a length; True where they stand behind the "T".
_UNITS = {
    Granularity.CENTURY: "CE",
    Granularity.DECADE: "DE",
    Granularity.YEAR: "Y",
    Granularity.HALF: "H",
    Granularity.QUARTER: "Q",
    Granularity.SEASON: "SE",
    Granularity.MONTH: "M",
    Granularity.WEEK: "W",
    Granularity.DAY: "D",
    Granularity.PART: "D",
    Granularity.HOUR: "H",
    Granularity.MINUTE: "M",
    Granularity.SECOND: "S",
}

#: What half a unit is in the next smaller one: half a year is six months.
_HALVES = {
    Granularity.CENTURY: (50, Granularity.YEAR),
    Granularity.DECADE: (5, Granularity.YEAR),
    Granularity.YEAR: (6, Granularity.MONTH),
    Granularity.DAY: (12, Granularity.HOUR),
    Granularity.HOUR: (30, Granularity.MINUTE),
    Granularity.MINUTE: (30, Granularity.SECOND),
}


#: Texts name the same days again and again.
@lru_cache(maxsize=4096)
def value(interval: Interval) -> str:
    """The TIMEX3 value of an interval, from its first unit.

    Examples: 2023-09-16, 2023-W37, 2023-09, 1989-Q3, 1989-H2, 1998-SU, 1998-W08-WE,
    2023-09-18TMO, 1998-02-12T19:15, 199 (a decade), 18 (a century), BC0044-03-15.
    """
    start, unit = interval.start, interval.granularity
    if interval.part is Part.WEEKEND or unit is Granularity.WEEK:
        year, week = iso_week(start)
        return f"{_year(year)}-W{week:02d}{'-WE' if interval.part is Part.WEEKEND else ''}"
    if unit in FINER_THAN_DAY:
        return f"{_day(start)}T{interval.part or _clock(start, unit)}"
    return _coarse(start, unit, interval.part)


def _coarse(start: Civil, unit: Granularity, part: Part) -> str:
    years = {Granularity.CENTURY: 99, Granularity.DECADE: 9}.get(unit, 0)
    year = _year(start.year + (years if start.year < 0 else 0))
    match unit:
        case Granularity.CENTURY:
            return year[:-2]
        case Granularity.DECADE:
            return year[:-1]
        case Granularity.YEAR:
            return year
        case Granularity.HALF:
            return f"{year}-H{(start.month + 5) // 6}"
        case Granularity.SEASON:
            return f"{year}-{part}"
        case Granularity.QUARTER:
            return f"{year}-Q{(start.month + 2) // 3}"
        case Granularity.MONTH:
            return f"{year}-{start.month:02d}"
        case _:
            return _day(start)


def _year(year: int) -> str:
    """TimeML writes 44 BCE (astronomical -43) as BC0044."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def _day(moment: Civil) -> str:
    return f"{_year(moment.year)}-{moment.month:02d}-{moment.day:02d}"


def _clock(moment: Civil, unit: Granularity) -> str:
    text = f"{moment.hour:02d}:{moment.minute:02d}"
    return text if unit is not Granularity.SECOND else f"{text}:{moment.second:02d}"


def length(amounts: Iterable[Amount]) -> str:
    """The TIMEX3 value of a length: P6D, PXM, PT1M30S; only halves of units are split."""
    days, clock = "", ""
    for amount in amounts:
        for count, unit in _whole(amount):
            text = f"{count}{_UNITS[unit]}"
            if unit in (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND):
                clock += text
            else:
                days += text
    return f"P{days}{'T' + clock if clock else ''}"


def _whole(amount: Amount) -> list[tuple[str, Granularity]]:
    """Counts as text: X where unsaid, a half as the next smaller unit where there is one."""
    count, unit = amount.count, amount.unit
    if count is None:
        return [("X", unit)]
    if count % 1 == 0.5 and unit in _HALVES:
        smaller = _HALVES[unit]
        whole = [(f"{int(count)}", unit)] if count >= 1 else []
        return [*whole, (f"{smaller[0]}", smaller[1])]
    return [(f"{count:g}" if count < 1e6 else f"{int(count)}", unit)]
