"""Intervals as Extended Date/Time Format, level 1 (ISO 8601-2:2019; Library of Congress)."""

from __future__ import annotations

from timeline.civil import iso_day, iso_minute, iso_year, last_day, unit_around
from timeline.model import Civil, Granularity, Interval, Mod, Part

#: EDTF level 1 numbers the seasons as months 21 to 24.
SEASONS = {Part.SPRING: 21, Part.SUMMER: 22, Part.FALL: 23, Part.WINTER: 24}
#: Units that are not written by their first and last day, month or year.
_ALONE = frozenset(
    {
        *(Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR),
        *(Granularity.DECADE, Granularity.CENTURY),
    }
)


def edtf(interval: Interval, mod: Mod | None = None) -> str:
    """The interval as an EDTF string; "~" where the text said "about".

    What level 1 has no word for becomes its days, months or years, start/end: a week, a quarter,
    a part of day, several hours, and a season or decade that is only about right. A minute or
    an hour is written by its first moment, what reaches beyond four digits by its first year.
    """
    year = interval.start.year
    if mod is not Mod.APPROX and _is_short(year):
        single = _single(interval)
        if single:
            return single
    if not (_is_short(year) and _is_short(last_day(interval).year)):
        return _year(year)
    mark = "~" if mod is Mod.APPROX else ""
    first, last = _bounds(interval)
    return first + mark if first == last else f"{first}{mark}/{last}{mark}"


def _single(interval: Interval) -> str:
    """One EDTF date for exactly one unit, or nothing."""
    start, unit = interval.start, interval.granularity
    if unit is Granularity.SEASON:
        return f"{_year(start.year)}-{SEASONS[interval.part]}"
    if unit not in _ALONE or unit_around(start, unit).end != interval.end:
        return ""
    match unit:
        case Granularity.SECOND | Granularity.MINUTE | Granularity.HOUR:
            return _moment(start)
        case Granularity.CENTURY if start.year >= 0:
            return f"{start.year // 100:02d}XX"
        case Granularity.DECADE if start.year >= 0:
            return f"{start.year // 10:03d}X"
        case _:
            return ""


def _bounds(interval: Interval) -> tuple[str, str]:
    """First and last day, month or year of a stretch."""
    first, last = interval.start, last_day(interval)
    match interval.granularity:
        case Granularity.YEAR | Granularity.DECADE | Granularity.CENTURY:
            return _year(first.year), _year(last.year)
        case Granularity.MONTH | Granularity.SEASON:
            return iso_day(first)[:-3], iso_day(last)[:-3]
        case Granularity.PART:
            return iso_day(first), iso_day(first)
        case _:
            return iso_day(first), iso_day(last)


def _moment(moment: Civil) -> str:
    text = iso_minute(moment)
    return text if moment.second else f"{text}:00"


def _year(year: int) -> str:
    return iso_year(year) if _is_short(year) else f"Y{year}"


def _is_short(year: int) -> bool:
    """Whether it has the four digits that EDTF wants for a day or a month in it."""
    return abs(year) <= 9999
