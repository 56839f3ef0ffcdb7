"""Names that come round (weekdays, months, seasons, holidays) to the one that is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline import civil
from timeline.model import Anchor, AnchorKind, Civil, Direction, Granularity, Interval
from timeline.tempex.context import Context
from timeline.tempex.holiday import HOLIDAYS, nth
from timeline.tempex.meaning import (
    CalendarDate,
    InHalf,
    InQuarter,
    InSeason,
    Name,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    OnWeekend,
    Which,
)
from timeline.tempex.resolved import Resolved, dated, unknown
from timeline.tempex.weekday import on_weekday, on_weekend

_NO_DAY = "no such day in the calendar"


def resolve_name(name: Name, context: Context) -> Resolved:
    """A name: absolute where it holds its year, else looked for around its anchor."""
    year = _own_year(name, context)
    if year is not None:
        interval = in_year(name, year)
        return _with_doubt(dated(interval), name) if interval else unknown(name, _NO_DAY)
    anchor = context.anchor_of_name(name)
    if anchor is None or anchor.day is None:
        return unknown(name, "no publish date to count from")
    if isinstance(name, OnWeekday):
        return dated(*on_weekday(name, anchor, context))
    if isinstance(name, OnWeekend):
        return dated(*on_weekend(name, anchor, context))
    if context.narrative and name.which is Which.BARE and anchor.kind is AnchorKind.TEXT:
        return _dated_or_not(_follows(name, anchor.day, context), name, anchor)
    if isinstance(name, CalendarDate) and name.month is None:
        return _day_of_month(name, anchor, context)
    direction = context.direction_of(name)
    ahead = _AHEAD if _is_plain_month(name, context) else 1.0
    found = _nearby(name, anchor.day, direction, ahead)
    if name.which is Which.THIS and found and found.start > anchor.day:
        found = _just_over(in_year(name, found.start.year - 1), anchor.day, context) or found
    if found and direction is Direction.NEAREST and _is_far(found, anchor.day):
        direction = context.direction or _BY_DEFAULT.get(type(name), direction)
        found = _nearby(name, anchor.day, direction, ahead)
    return dated(found, anchor, direction) if found else unknown(name, _NO_DAY)


def _just_over(last: Interval | None, day: Civil, context: Context) -> Interval | None:
    """ "This winter was mild", said in March: the one that has just ended."""
    if last is None or context.direction is not Direction.PAST:
        return None
    ended = civil.ordinal(day) - civil.ordinal(last.end)
    return last if ended <= _JUST else None


#: What "this" can look back on, in days.
_JUST = 60


def _day_of_month(name: CalendarDate, anchor: Anchor, context: Context) -> Resolved:
    """ "the 5th": of the month nearest to the anchor that has such a day behind or before it."""
    day = anchor.day or Civil(1)
    ahead = context.direction is Direction.FUTURE
    for step in range(_MONTHS) if ahead else range(0, -_MONTHS, -1):
        first = civil.add_months(Civil(day.year, day.month), step)
        found = in_year(replace(name, month=first.month), first.year)
        if found and name.weekday not in (None, civil.weekday(found.start)):
            continue
        if found and (context.narrative or (found.start >= day if ahead else found.start <= day)):
            return dated(found, anchor, Direction.FUTURE if ahead else Direction.PAST)
    return unknown(name, _NO_DAY)


#: "Friday the 13th" comes round within so many months.
_MONTHS = 15


def _with_doubt(known: Resolved, name: Name) -> Resolved:
    """A slashed date that could be read the other way round says so."""
    match name:
        case CalendarDate(year=int(), month=int(month), day=int(day), ambiguous=True):
            assert known.interval is not None
            other = Civil(known.interval.start.year, day, month)
            return replace(known, reason=f"could also be {civil.iso_day(other)}")
    return known


def _dated_or_not(found: Interval | None, name: Name, anchor: Anchor) -> Resolved:
    return dated(found, anchor) if found else unknown(name, _NO_DAY)


#: A history goes on: a name that lies further back than this many days is next year's.
_BACK = 330


def _follows(name: Name, told: Civil, context: Context) -> Interval | None:
    """The name in the year of the last date told, or in the next one where that lies far back."""
    found = in_year(name, told.year)
    day_known = context.told and context.told[0].interval.granularity not in _LONG
    back = civil.ordinal(told) - civil.ordinal(found.start) if found else 0
    return in_year(name, told.year + 1) if day_known and back > _BACK else found


_LONG = (Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY, Granularity.SEASON)


def _own_year(name: Name, context: Context) -> int | None:
    """The year that the name itself states."""
    if isinstance(name, OnWeekday | OnWeekend) or name.year is None:
        return None
    if isinstance(name, CalendarDate) and name.short:
        return context.full_year(name.year)
    return name.year


def in_year(name: Name, year: int) -> Interval | None:
    """The name's interval in a year; None where the calendar has none (30 February)."""
    match name:
        case CalendarDate(month=None):
            return civil.year(year)
        case CalendarDate(month=int(month), day=None):
            return civil.month(year, month)
        case CalendarDate(month=int(month), day=int(day)):
            return civil.day(Civil(year, month, day)) if civil.is_day(year, month, day) else None
        case InSeason(season):
            return civil.season(year, season)
        case InQuarter(number):
            return civil.quarter(year, number)
        case InHalf(number):
            return civil.half(year, number)
        case OnHoliday(key):
            return civil.day(HOLIDAYS[key](year))
        case OnNthDay(number, month, None):
            day = number if number > 0 else civil.days_in_month(year, month) + 1 + number
            return civil.day(Civil(year, month, day)) if civil.is_day(year, month, day) else None
        case OnNthDay(number, month, int(weekday)):
            found = nth(number, weekday, month)(year)
            return civil.day(found) if found.month == month else None
    return None


def _is_plain_month(name: Name, context: Context) -> bool:
    return isinstance(name, CalendarDate) and name.day is None and not context.limit


#: A day ahead is as far as one and a half behind, where no verb and no limit says which month is
#: meant: news looks back more often.
_AHEAD = 1.5


def _nearby(name: Name, day: Civil, direction: Direction, ahead: float = 1.0) -> Interval | None:
    """The name's interval next to a day: the latest begun, the next one, or the nearest."""
    for reach in _YEARS_AROUND:
        years = range(day.year - reach, day.year + reach + 1)
        around = [interval for year in years if (interval := in_year(name, year))]
        if found := _chosen(around, name, day, direction, ahead):
            return found
    return None


#: A leap day can be eight years away; all other names come every year.
_YEARS_AROUND = (1, 8)


def _chosen(
    around: Sequence[Interval], name: Name, day: Civil, direction: Direction, ahead: float
) -> Interval | None:
    """The one of a name's intervals that "last", "next" or the clause's direction means."""
    match name.which:
        case Which.LAST | Which.PREVIOUS:
            return max((i for i in around if i.end <= day), default=None, key=_start)
        case Which.NEXT | Which.FOLLOWING:
            return min((i for i in around if i.start > day), default=None, key=_start)
        case Which.THIS | Which.THAT:
            now = (i for i in around if i.start <= day < i.end)
            return next(now, None) or in_year(name, day.year)
    match direction:
        case Direction.PAST:
            return max((i for i in around if i.start <= day), default=None, key=_start)
        case Direction.FUTURE:
            return min((i for i in around if i.end > day), default=None, key=_start)
    at = civil.ordinal(day)
    return min(around, default=None, key=lambda i: (_distance(_middle(i) - at, ahead), i.start))


def _distance(days: float, ahead: float) -> float:
    return days * ahead if days > 0 else -days


#: Companies report on what lies behind them.
_BY_DEFAULT = {InQuarter: Direction.PAST, InHalf: Direction.PAST}

#: Further away than this many days, the nearest of two days (or of two longer times) is no better
#: than the clause's word.
_FAR_DAY, _FAR = 60, 100


def _is_far(interval: Interval, day: Civil) -> bool:
    limit = _FAR_DAY if interval.granularity is Granularity.DAY else _FAR
    return abs(_middle(interval) - civil.ordinal(day)) > limit


def _start(interval: Interval) -> Civil:
    return interval.start


def _middle(interval: Interval) -> float:
    return (civil.ordinal(interval.start) + civil.ordinal(interval.end) - 1) / 2
