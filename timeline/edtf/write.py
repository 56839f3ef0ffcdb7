"""Intervals as Extended Date/Time Format, level 1 (ISO 8601-2:2019; Library of Congress)."""

from __future__ import annotations

from timeline.civil import add_seconds, iso_day, iso_minute, iso_year, last_day, unit_around
from timeline.model import Civil, Granularity, Interval, Mod, Part

#: EDTF level 1 numbers the seasons as months 21 to 24.
SEASONS = {Part.SPRING: 21, Part.SUMMER: 22, Part.FALL: 23, Part.WINTER: 24}


def edtf(interval: Interval, mod: Mod | None = None) -> str:
    """The interval as an EDTF string; "~" where the text said "about".

    A week, quarter, half and a part of day are not in EDTF level 1 and become their days; a
    stretch of several units is written start/end.
    """
    mark = "~" if mod is Mod.APPROX else ""
    single = _single(interval)
    if single:
        return single + mark
    first, last = _bounds(interval)
    return first + mark if first == last else f"{first}{mark}/{last}{mark}"


def _single(interval: Interval) -> str:
    """One EDTF date for exactly one unit, or nothing."""
    start, unit = interval.start, interval.granularity
    if unit is Granularity.SEASON:
        return f"{_year(start.year)}-{SEASONS[interval.part]}"
    if unit is Granularity.PART or unit_around(start, unit).end != interval.end:
        return ""
    match unit:
        case Granularity.CENTURY if start.year >= 0:
            return f"{start.year // 100:02d}XX"
        case Granularity.DECADE if start.year >= 0:
            return f"{start.year // 10:03d}X"
        case Granularity.YEAR:
            return _year(start.year)
        case Granularity.MONTH:
            return f"{_year(start.year)}-{start.month:02d}"
        case _:
            return ""


def _bounds(interval: Interval) -> tuple[str, str]:
    """First and last unit of a stretch, at the finest grain EDTF has for it."""
    match interval.granularity:
        case Granularity.SECOND | Granularity.MINUTE | Granularity.HOUR:
            return _moment(interval.start), _moment(add_seconds(interval.end, -1))
        case Granularity.YEAR | Granularity.DECADE | Granularity.CENTURY:
            return _year(interval.start.year), _year(last_day(interval).year)
        case Granularity.MONTH:
            last = last_day(interval)
            return (
                f"{_year(interval.start.year)}-{interval.start.month:02d}",
                f"{_year(last.year)}-{last.month:02d}",
            )
        case Granularity.PART:
            return iso_day(interval.start), iso_day(interval.start)
        case _:
            return iso_day(interval.start), iso_day(last_day(interval))


def _moment(moment: Civil) -> str:
    text = iso_minute(moment)
    return text if moment.second else f"{text}:00"


def _year(year: int) -> str:
    return iso_year(year) if abs(year) <= 9999 else f"Y{year}"
