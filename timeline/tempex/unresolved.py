"""TIMEX3 values of what is not one stretch of time: sets, and names without an anchor."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex import timex3
from timeline.tempex.meaning import (
    Amount,
    AtClock,
    AtPart,
    CalendarDate,
    InHalf,
    InQuarter,
    InSeason,
    Meaning,
    OnWeekday,
    OnWeekend,
    Shift,
)

_SHIFTS = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF: "XXXX-HX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
}


def placeholder(meaning: Meaning) -> str:
    """The value with an X for each figure that is not known."""
    match meaning:
        case CalendarDate(year, month, day):
            head = f"{year:04d}" if year is not None else "XXXX"
            if month is None and day is None:
                return head
            tail = f"-{day:02d}" if day is not None else ""
            return f"{head}-{f'{month:02d}' if month else 'XX'}{tail}"
        case OnWeekday(weekday):
            return f"XXXX-WXX-{weekday + 1}"
        case OnWeekend():
            return "XXXX-WXX-WE"
        case InSeason(season):
            return f"XXXX-{season}"
        case InQuarter(number):
            return f"XXXX-Q{number}"
        case InHalf(number):
            return f"XXXX-H{number}"
        case Shift(unit=unit):
            return _SHIFTS.get(unit, "XXXX-XX-XXTXX")
        case AtPart(part, OnWeekday(weekday)):
            return f"XXXX-WXX-{weekday + 1}T{part}"
        case AtPart(part):
            return f"XXXX-XX-XXT{part}"
        case AtClock(hour, minute):
            return f"XXXX-XX-XXT{hour:02d}:{minute or 0:02d}"
    return "XXXX"


def recurring(
    every: Amount | OnWeekday | CalendarDate | InSeason | AtPart | InQuarter | OnWeekend,
) -> str:
    """The value of a set: its period, or the name that recurs."""
    match every:
        case Amount():
            return timex3.length([every])
        case _:
            return placeholder(every)
