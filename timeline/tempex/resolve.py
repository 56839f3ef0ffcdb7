"""Meaning + context -> the civil time it stands for. No text, no language, no clock in here."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from timeline import civil
from timeline.model import (
    Anchor,
    AnchorKind,
    Civil,
    Direction,
    Granularity,
    Interval,
    Part,
    TimexType,
)
from timeline.tempex import timex3
from timeline.tempex.context import Context
from timeline.tempex.meaning import (
    Alike,
    Around,
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
    Moved,
    Name,
    Narrowed,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    OnWeekend,
    Recurring,
    Reference,
    Shift,
    Told,
    Vague,
    Within,
)
from timeline.tempex.name import in_year, resolve_name
from timeline.tempex.resolved import Resolved, dated, unknown
from timeline.tempex.shift import resolve_shift, shifted
from timeline.tempex.unresolved import placeholder, recurring


def resolve(meaning: Meaning, context: Context) -> Resolved:
    """Anchor a meaning.

    Args:
        meaning: what the words mean.
        context: the publish day, the dates told before, and the way the clause looks.
    """
    match meaning:
        case Duration() | Vague() | Recurring():
            return _timeless(meaning)
        case Narrowed(mod, of):
            return replace(resolve(of, context), mod=mod)
        case Around(unit, of, part):
            return _around(unit, of, part, context)
        case AtPart(part, of):
            return _at_part(part, of, context)
        case AtClock():
            return _at_clock(meaning, context)
        case Within(inner, outer):
            return _within(inner, outer, context)
        case Told() | Moved() | Alike():
            return _from_others(meaning, context)
        case Shift():
            return resolve_shift(meaning, context)
        case InDecade() | InCentury():
            return dated(_long(meaning, context))
        case (
            CalendarDate()
            | OnWeekday()
            | InSeason()
            | InQuarter()
            | InHalf()
            | OnHoliday()
            | OnWeekend()
            | OnNthDay()
        ):
            return resolve_name(meaning, context)
        case _:
            assert_never(meaning)


def _timeless(meaning: Duration | Vague | Recurring) -> Resolved:
    """What has a value and no place in time."""
    match meaning:
        case Duration(amounts, mod):
            value = timex3.length(amounts)
            return Resolved(TimexType.DURATION, value, mod=mod, reason="a length of time")
        case Vague(reference):
            return Resolved(TimexType.DATE, reference.value, reason="too vague for a date")
        case Recurring(every, quant, freq):
            value = recurring(every)
            return Resolved(TimexType.SET, value, reason="it recurs", quant=quant, freq=freq)


def _decade(start: int, short: bool, context: Context) -> Interval:
    """The ten years that are meant; those before our era are counted towards it."""
    if start < 0:
        return civil.months(Civil(start), 120, Granularity.DECADE)
    return civil.decade(context.full_year(start, ahead=0) if short else start)


def _within(inner: Name, outer: Meaning, context: Context) -> Resolved:
    """A name in the year of something else."""
    around = resolve(outer, context)
    if around.interval is None:
        return unknown(inner, around.reason)
    found = _inside(inner, around.interval)
    if found is None:
        return unknown(inner, "no such day in the calendar")
    return dated(found, around.anchor, around.direction)


def _inside(inner: Name, around: Interval) -> Interval | None:
    """The name in a stretch: a weekday in its week, a day in its month, all else in its year."""
    match inner:
        case OnWeekday(weekday):
            days_in = (weekday - civil.weekday(around.start)) % 7
            return civil.day(civil.add_days(around.start, days_in))
        case CalendarDate(month=None, day=int()) | OnNthDay(month=0):
            return in_year(replace(inner, month=around.start.month), around.start.year)
    return in_year(inner, around.start.year)


def _from_others(meaning: Told | Moved | Alike, context: Context) -> Resolved:
    """What is counted from another time of the text, and keeps its grain."""
    match meaning:
        case Told():
            return _told(context)
        case Moved():
            return _moved(meaning, context)
        case Alike(year):
            return _alike(year, context)


def _long(meaning: InDecade | InCentury, context: Context) -> Interval:
    match meaning:
        case InDecade(start, short):
            return _decade(start, short, context)
        case InCentury(number):
            return civil.century(100 * (number - 1) if number > 0 else 100 * number + 1)


def _told(context: Context) -> Resolved:
    """The date told last."""
    if not context.told:
        value = Reference.PAST.value
        return Resolved(TimexType.DATE, value, reason="no date told before to count from")
    last = context.told[0]
    return dated(last.interval, Anchor(AnchorKind.TEXT, last.interval.start, last.span))


def _moved(moved: Moved, context: Context) -> Resolved:
    """A named time, whole units on, at its own grain."""
    near = resolve(moved.of, context)
    if near.interval is None:
        return replace(near, value=placeholder(moved.of))
    start = shifted(near.interval.start, moved.count, moved.unit)
    found = civil.unit_around(start, near.interval.granularity)
    return dated(found, near.anchor, Direction.PAST if moved.count < 0 else Direction.FUTURE)


def _alike(year: Meaning, context: Context) -> Resolved:
    """The quarter that the text reports on, in another year; that year where it names none."""
    other = resolve(year, context)
    reported = context.compared()
    if reported is None or other.interval is None:
        return other
    number = (reported[1].start.month + 2) // 3
    found = civil.quarter(other.interval.start.year, number)
    return dated(found, other.anchor, other.direction)


def _around(unit: Granularity, of: Meaning | None, part: Part, context: Context) -> Resolved:
    """The whole unit in which something else lies."""
    inside = resolve(of or Shift(0, Granularity.DAY, Base.TEXT), context)
    if inside.interval is None:
        return unknown(Shift(0, unit), inside.reason)
    start = inside.interval.start
    found = civil.weekend(start) if part is Part.WEEKEND else civil.unit_around(start, unit)
    return dated(found, inside.anchor, inside.direction)


def _at_part(part: Part, of: Meaning | None, context: Context) -> Resolved:
    around = resolve(of or Shift(0, Granularity.DAY, Base.TEXT), context)
    if around.interval is None or around.interval.granularity is not Granularity.DAY:
        return unknown(AtPart(part, of), around.reason or "no day to go with it")
    interval = civil.part_of_day(around.interval.start, part)
    return replace(dated(interval, around.anchor, around.direction), mod=around.mod)


#: Midnight of a day is its end.
_MIDNIGHT = 24


def _at_clock(clock: AtClock, context: Context) -> Resolved:
    around = resolve(clock.of or Shift(0, Granularity.DAY, Base.TEXT), context)
    if around.interval is None or around.interval.granularity is not Granularity.DAY:
        return unknown(clock, around.reason or "no day to go with the hour")
    start = civil.add_seconds(
        around.interval.start, clock.hour * 3600 + (clock.minute or 0) * 60 + (clock.second or 0)
    )
    unit = Granularity.MINUTE if clock.second is None else Granularity.SECOND
    if clock.minute is None:
        unit = Granularity.HOUR
    if clock.hour == _MIDNIGHT:
        ends = dated(civil.minute(start), around.anchor, around.direction)
        return replace(ends, value=f"{around.value}T24:00")
    return dated(civil.unit_around(start, unit), around.anchor, around.direction)
