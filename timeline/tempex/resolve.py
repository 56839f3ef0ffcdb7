"""Meaning + context -> the civil time it stands for. No text, no language, no clock in here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import assert_never

from timeline import civil
from timeline.model import (
    Anchor,
    AnchorKind,
    Civil,
    Direction,
    Granularity,
    Interval,
    Mod,
    Part,
    TimexType,
)
from timeline.tempex import timex3
from timeline.tempex.context import Context
from timeline.tempex.holiday import HOLIDAYS
from timeline.tempex.meaning import (
    AtClock,
    AtPart,
    Base,
    CalendarDate,
    Duration,
    InCentury,
    InDecade,
    InHalf,
    InQuarter,
    InSeason,
    Meaning,
    Name,
    Narrowed,
    OnHoliday,
    OnWeekday,
    OnWeekend,
    Recurring,
    Shift,
    Vague,
    Which,
    Within,
)
from timeline.tempex.unresolved import placeholder, recurring

NO_ANCHOR = Anchor()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a meaning stands for; ``interval`` None goes with a ``reason``."""

    type: TimexType
    value: str
    interval: Interval | None = None
    mod: Mod | None = None
    anchor: Anchor = NO_ANCHOR
    direction: Direction = Direction.NONE
    reason: str = ""
    quant: str = ""
    freq: str = ""


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """Anchor a meaning.

    Args:
        meaning: what the words mean.
        context: the publish day, the dates told before, and the way the clause looks.
    """
    match meaning:
        case Duration(amounts, mod):
            value = timex3.length(amounts)
            return Resolved(TimexType.DURATION, value, mod=mod, reason="a length of time")
        case Vague(reference):
            return Resolved(TimexType.DATE, reference.value, reason="too vague for a date")
        case Recurring(every, quant, freq):
            return Resolved(
                TimexType.SET, recurring(every), reason="it recurs", quant=quant, freq=freq
            )
        case Narrowed(mod, of):
            return replace(resolve(of, context), mod=mod)
        case AtPart(part, of):
            return _at_part(part, of, context)
        case AtClock():
            return _at_clock(meaning, context)
        case Within(inner, outer):
            return _within(inner, outer, context)
        case Shift():
            return _shift(meaning, context)
        case InDecade(start, short):
            return _dated(civil.decade(_decade(start, short, context)))
        case InCentury(number):
            return _dated(civil.century(100 * (number - 1) if number > 0 else 100 * number + 1))
        case (
            CalendarDate()
            | OnWeekday()
            | InSeason()
            | InQuarter()
            | InHalf()
            | OnHoliday()
            | OnWeekend()
        ):
            return _name(meaning, context)
        case _:
            assert_never(meaning)


def _dated(
    interval: Interval, anchor: Anchor = NO_ANCHOR, direction: Direction = Direction.NONE
) -> Resolved:
    kind = TimexType.TIME if interval.granularity in civil.FINER_THAN_DAY else TimexType.DATE
    return Resolved(kind, timex3.value(interval), interval, anchor=anchor, direction=direction)


def _unknown(meaning: Meaning, reason: str) -> Resolved:
    kind = TimexType.TIME if isinstance(meaning, AtPart | AtClock) else TimexType.DATE
    return Resolved(kind, placeholder(meaning), reason=reason)


# ------------------------------------------------------------------------------ names


def _name(name: Name, context: Context) -> Resolved:
    """A name: absolute where it holds its year, else looked for around its anchor."""
    year = _own_year(name, context)
    if year is not None:
        interval = in_year(name, year)
        return _dated(interval) if interval else _unknown(name, "no such day in the calendar")
    if isinstance(name, CalendarDate) and name.month is None:
        return _unknown(name, "no month to go with the day")
    anchor = context.anchor_of_name(name)
    if anchor is None or anchor.day is None:
        return _unknown(name, "no publish date to count from")
    if isinstance(name, OnWeekday):
        return _dated(*_on_weekday(name, anchor, context))
    if isinstance(name, OnWeekend):
        return _dated(*_on_weekend(name, anchor, context))
    if context.narrative and name.which is Which.BARE and anchor.kind is AnchorKind.TEXT:
        return _dated_or_not(_follows(name, anchor.day, context), name, anchor)
    direction = context.direction_of(name)
    found = _nearby(name, anchor.day, direction)
    if found and direction is Direction.NEAREST and _is_far(found, anchor.day):
        direction = context.direction or direction
        found = _nearby(name, anchor.day, direction)
    return _dated(found, anchor, direction) if found else _unknown(name, "no such day")


def _dated_or_not(found: Interval | None, name: Name, anchor: Anchor) -> Resolved:
    return _dated(found, anchor) if found else _unknown(name, "no such day in the calendar")


#: A history goes on: a name that lies further back than this many days is next year's.
_BACK = 300


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
    return None


def _nearby(name: Name, day: Civil, direction: Direction) -> Interval | None:
    """The name's interval next to a day: the latest begun, the next one, or the nearest."""
    around = [i for y in range(day.year - 9, day.year + 10) if (i := in_year(name, y))]
    which = Which.BARE if isinstance(name, OnWeekend) else name.which
    match which:
        case Which.LAST | Which.PREVIOUS:
            return max((i for i in around if i.end <= day), default=None, key=_start)
        case Which.NEXT | Which.FOLLOWING:
            return min((i for i in around if i.start > day), default=None, key=_start)
        case Which.THIS | Which.THAT:
            return in_year(name, day.year)
    match direction:
        case Direction.PAST:
            return max((i for i in around if i.start <= day), default=None, key=_start)
        case Direction.FUTURE:
            return min((i for i in around if i.end > day), default=None, key=_start)
    return min(around, default=None, key=lambda i: (abs(_middle(i) - civil.ordinal(day)), i.start))


#: Further away than this many days, the nearest of two days is no better than the clause's word.
_FAR = 100


def _is_far(interval: Interval, day: Civil) -> bool:
    return abs(_middle(interval) - civil.ordinal(day)) > _FAR


def _start(interval: Interval) -> Civil:
    return interval.start


def _middle(interval: Interval) -> float:
    return (civil.ordinal(interval.start) + civil.ordinal(interval.end) - 1) / 2


def _on_weekday(
    name: OnWeekday, anchor: Anchor, context: Context
) -> tuple[Interval, Anchor, Direction]:
    """A bare weekday is the latest one, the anchor's own day included; see docs for the others."""
    day = anchor.day or Civil(1)
    back = (civil.weekday(day) - name.weekday) % 7
    ahead = (name.weekday - civil.weekday(day)) % 7
    direction = context.direction_of(name)
    match name.which:
        case Which.LAST | Which.PREVIOUS:
            days, direction = -(back or 7), Direction.PAST
        case Which.NEXT | Which.FOLLOWING:
            days, direction = ahead or 7, Direction.FUTURE
        case Which.THAT:
            days, direction = (ahead if ahead <= 3 else -back), Direction.NEAREST
        case Which.THIS:
            days, direction = ahead, Direction.FUTURE
        case Which.BARE if direction is Direction.FUTURE:
            days = ahead
        case _:
            days = -back
    return civil.day(civil.add_days(day, days)), anchor, direction


_WEEKS = {Which.LAST: -1, Which.PREVIOUS: -1, Which.NEXT: 1, Which.FOLLOWING: 1}


def _on_weekend(
    name: OnWeekend, anchor: Anchor, context: Context
) -> tuple[Interval, Anchor, Direction]:
    """The weekend behind or around the anchor; ahead where the clause looks ahead."""
    day = anchor.day or Civil(1)
    ahead = context.direction_of(name) is Direction.FUTURE
    weeks = _WEEKS.get(name.which, 0)
    if name.which is Which.BARE and not ahead and civil.weekday(day) < 5:
        weeks = -1
    direction = Direction.PAST if weeks < 0 else Direction.FUTURE
    return civil.weekend(civil.add_days(day, 7 * weeks)), anchor, direction


def _decade(start: int, short: bool, context: Context) -> int:
    return context.full_year(start) // 10 * 10 if short else start


# ------------------------------------------------------------------------------ relations


def _within(inner: Name, outer: Meaning, context: Context) -> Resolved:
    """A name in the year of something else."""
    around = resolve(outer, context)
    if around.interval is None:
        return _unknown(inner, around.reason)
    found = in_year(inner, around.interval.start.year)
    if found is None:
        return _unknown(inner, "no such day in the calendar")
    return _dated(found, around.anchor, around.direction)


def _shift(shift: Shift, context: Context) -> Resolved:
    """Whole units away: the result has the unit's grain, or the anchor's where that is kept."""
    base = context.compared() if _compares(shift) else None
    if base is None and shift == _THE_QUARTER and context.published:
        shift = replace(shift, count=-1)
    base = base or context.base(shift.base, shift.unit)
    if base is None:
        return _unknown(shift, "no publish date to count from")
    anchor, around = base
    moved = _moved(around.start, shift.count, shift.unit)
    if shift.unit in (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND):
        if around.granularity not in civil.FINER_THAN_DAY:
            return _unknown(shift, "the hour of the anchor is not known")
        return _dated(civil.unit_around(moved, shift.unit), anchor)
    unit = around.granularity if shift.keep and around.granularity is _KEPT else shift.unit
    return _dated(civil.unit_around(moved, unit), anchor, _sign(shift.count))


#: "the quarter", where the text has named none, is the one that has just ended.
_THE_QUARTER = Shift(0, Granularity.QUARTER, Base.STORY)


def _compares(shift: Shift) -> bool:
    """Whether it is set against the quarter that the text reports on."""
    return shift == _THE_QUARTER or (shift.keep and shift.unit is Granularity.YEAR)


#: A year before a quarter is a quarter: companies compare like with like.
_KEPT = Granularity.QUARTER


def _sign(count: float) -> Direction:
    if count == 0:
        return Direction.NONE
    return Direction.PAST if count < 0 else Direction.FUTURE


_MONTHS = {
    Granularity.MONTH: 1,
    Granularity.QUARTER: 3,
    Granularity.HALF: 6,
    Granularity.YEAR: 12,
    Granularity.DECADE: 120,
    Granularity.CENTURY: 1200,
}
_SECONDS = {Granularity.HOUR: 3600, Granularity.MINUTE: 60, Granularity.SECOND: 1}

#: No text counts further than this; it keeps absurd numbers from costing time.
_FARTHEST = 10_000_000


def _moved(moment: Civil, count: float, unit: Granularity) -> Civil:
    count = max(-_FARTHEST, min(_FARTHEST, count))
    if unit in _MONTHS:
        return civil.add_months(moment, int(count * _MONTHS[unit]))
    if unit in _SECONDS:
        return civil.add_seconds(moment, int(count * _SECONDS[unit]))
    return civil.add_days(moment, int(count * (7 if unit is Granularity.WEEK else 1)))


# ------------------------------------------------------------------------------ below the day


def _at_part(part: Part, of: Meaning | None, context: Context) -> Resolved:
    around = resolve(of or Shift(0, Granularity.DAY, Base.TEXT), context)
    if around.interval is None or around.interval.granularity is not Granularity.DAY:
        return _unknown(AtPart(part, of), around.reason or "no day to go with it")
    interval = civil.part_of_day(around.interval.start, part)
    return replace(_dated(interval, around.anchor, around.direction), mod=around.mod)


#: Midnight of a day is its end.
_MIDNIGHT = 24


def _at_clock(clock: AtClock, context: Context) -> Resolved:
    around = resolve(clock.of or Shift(0, Granularity.DAY, Base.TEXT), context)
    if around.interval is None or around.interval.granularity is not Granularity.DAY:
        return _unknown(clock, around.reason or "no day to go with the hour")
    start = civil.add_seconds(
        around.interval.start, clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    )
    unit = Granularity.MINUTE if clock.second is None else Granularity.SECOND
    if clock.minute is None:
        unit = Granularity.HOUR
    if clock.hour == _MIDNIGHT:
        ends = _dated(civil.minute(start), around.anchor, around.direction)
        return replace(ends, value=f"{around.value}T24:00")
    return _dated(civil.unit_around(start, unit), around.anchor, around.direction)
