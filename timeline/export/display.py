"""Dates as people write them: an interval and its mod in, "Sat 16 Sep 2023" or "late 2011" out."""

from __future__ import annotations

from timeline.civil import FINER_THAN_DAY, last_day, midnight, ordinal, unit_around, weekday
from timeline.model import Civil, Dating, Granularity, Interval, Mod, Part

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
PARTS = {
    Part.MORNING: "morning",
    Part.MIDDAY: "midday",
    Part.AFTERNOON: "afternoon",
    Part.EVENING: "evening",
    Part.NIGHT: "night",
    Part.DAYTIME: "daytime",
    Part.SPRING: "spring",
    Part.SUMMER: "summer",
    Part.FALL: "autumn",
    Part.WINTER: "winter",
}
MODS = {
    Mod.START: "early ",
    Mod.MID: "mid-",
    Mod.END: "late ",
    Mod.APPROX: "about ",
    Mod.BEFORE: "before ",
    Mod.AFTER: "after ",
    Mod.ON_OR_BEFORE: "by ",
    Mod.ON_OR_AFTER: "from ",
}

_WHOLE_MONTHS = frozenset({Granularity.QUARTER, Granularity.HALF, Granularity.MONTH})
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_WHOLE_YEARS = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})


def when(dating: Dating) -> str:
    """When an event took place, for people; "undated" where nothing says so."""
    return display(dating.interval, dating.mod) if dating.interval else "undated"


def display(interval: Interval, mod: Mod | None = None) -> str:
    """The interval in the unit it was named in, never finer."""
    return MODS.get(mod, "") + _plain(interval) if mod else _plain(interval)


def day_text(moment: Civil) -> str:
    """ "Sat 16 Sep 2023"."""
    return f"{WEEKDAYS[weekday(moment)]} {_day(moment)} {year_text(moment.year)}"


def year_text(year: int) -> str:
    """ "2023", "44 BCE" for the astronomical year -43."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def _plain(interval: Interval) -> str:
    unit = interval.granularity
    if unit in FINER_THAN_DAY:
        return _clock(interval)
    if unit is Granularity.SEASON:
        return _season(interval)
    if unit in _WHOLE_YEARS:
        return _years(interval)
    if unit in _WHOLE_MONTHS:
        return _months(interval)
    return _days(interval)


def _clock(interval: Interval) -> str:
    day = day_text(interval.start)
    if interval.granularity is Granularity.PART:
        part = PARTS.get(interval.part, "")
        return f"{day}, {part}" if part else day
    start, end = _time(interval.start), _time(interval.end)
    if interval.end <= unit_around(interval.start, interval.granularity).end:
        return f"{day}, {start}"
    other = "" if last_day(interval) == midnight(interval.start) else f"{day_text(interval.end)}, "
    return f"{day}, {start}–{other}{end}"


def _time(moment: Civil) -> str:
    seconds = f":{moment.second:02d}" if moment.second else ""
    return f"{moment.hour:02d}:{moment.minute:02d}{seconds}"


def _days(interval: Interval) -> str:
    first, last = interval.start, last_day(interval)
    if ordinal(first) == ordinal(last):
        return day_text(first)
    suffix = {Granularity.WEEK: " (week)"}.get(interval.granularity, "")
    if interval.part is Part.WEEKEND:
        suffix = " (weekend)"
    return _range(first, last) + suffix


def _range(first: Civil, last: Civil) -> str:
    """ "11-17 Sep 2023", with what differs written on both sides."""
    if first.year != last.year:
        return f"{_dated(first)} – {_dated(last)}"
    if first.month != last.month:
        return f"{_day(first)} – {_dated(last)}"
    return f"{first.day}–{_dated(last)}"


def _day(moment: Civil) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]}"


def _dated(moment: Civil) -> str:
    return f"{_day(moment)} {year_text(moment.year)}"


def _months(interval: Interval) -> str:
    first, last = interval.start, last_day(interval)
    if first[:2] == last[:2]:
        return f"{FULL_MONTHS[first.month - 1]} {year_text(first.year)}"
    name = {Granularity.QUARTER: " (quarter)", Granularity.HALF: " (half-year)"}
    return _month_range(first, last) + name.get(interval.granularity, "")


def _month_range(first: Civil, last: Civil) -> str:
    """ "Jul–Sep 2023", "Nov 2023 – Jan 2024"."""
    begin, end = MONTHS[first.month - 1], f"{MONTHS[last.month - 1]} {year_text(last.year)}"
    if first.year == last.year:
        return f"{begin}–{end}"
    return f"{begin} {year_text(first.year)} – {end}"


def _season(interval: Interval) -> str:
    """ "summer 2023", "winter 2023–24"."""
    first, last = interval.start.year, last_day(interval).year
    tail = "" if first == last else f"–{last % 100:02d}"
    return f"{PARTS.get(interval.part, 'season')} {year_text(first)}{tail}"


def _years(interval: Interval) -> str:
    first, last = interval.start.year, last_day(interval).year
    if first == last:
        return year_text(first)
    if first > 0 and _is_unit(interval):
        return _unit_of_years(first, interval.granularity)
    return f"{year_text(first)}–{year_text(last)}"


def _unit_of_years(first: int, unit: Granularity) -> str:
    """ "1980s", "20th century"."""
    if unit is Granularity.DECADE:
        return f"{first}s"
    number = first // 100 + 1
    teen = 10 < number % 100 < 20
    return f"{number}{'th' if teen else _ORDINALS.get(number % 10, 'th')} century"


def _is_unit(interval: Interval) -> bool:
    return unit_around(interval.start, interval.granularity).end == interval.end
