"""Whole units away from an anchor: "yesterday", "last week", "two years ago", "a year earlier"."""

from __future__ import annotations

from dataclasses import replace

from timeline import civil
from timeline.model import Anchor, AnchorKind, Civil, Direction, Granularity, Interval
from timeline.tempex import timex3
from timeline.tempex.context import Context
from timeline.tempex.meaning import Base, Shift
from timeline.tempex.resolved import Resolved, dated, unknown


def resolve_shift(shift: Shift, context: Context) -> Resolved:
    """Whole units away: the result has the unit's grain, or the anchor's where that is kept."""
    base = context.compared() if _compares(shift) else None
    if base is None and shift == _THE_QUARTER and context.published:
        shift = replace(shift, count=-1)
    if context.measured and shift == _A_YEAR_EARLIER and not context.narrative:
        shift = replace(shift, base=Base.PUBLISHED)
    base = base or context.base(shift.base, shift.unit, shift.count != 0)
    if base is None and context.told:
        return _open(shift, context.told[0].interval)
    if base is None:
        return unknown(shift, "no publish date to count from")
    anchor, around = base
    if _is_ahead_of_the_past(shift, anchor, context):
        return unknown(shift, "no date told before to count from")
    if 0 < abs(shift.count) < 1 and shift.unit is Granularity.YEAR:
        shift = replace(shift, count=round(shift.count * 12), unit=Granularity.MONTH)
    moved = shifted(around.start, shift.count, shift.unit)
    if shift.unit in (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND):
        if around.granularity not in civil.FINER_THAN_DAY:
            return unknown(shift, "the hour of the anchor is not known")
        return dated(civil.unit_around(moved, shift.unit), anchor)
    unit = around.granularity if _keeps_grain(shift, around, context) else shift.unit
    return dated(civil.unit_around(moved, unit), anchor, _sign(shift.count))


def _is_ahead_of_the_past(shift: Shift, anchor: Anchor, context: Context) -> bool:
    """ "The next day he fled", where no day is told: it is not tomorrow."""
    later = shift.base is Base.TEXT and shift.count > 0
    unanchored = anchor.kind is AnchorKind.PUBLISHED
    return later and unanchored and context.direction is Direction.PAST


def _open(shift: Shift, around: Interval) -> Resolved:
    """Counted from a day that the text has not told: "the same day", said of "June 479 BC"."""
    open_ = unknown(shift, f"no {shift.unit.value} told before to count from")
    if shift.unit is Granularity.WEEK and around.granularity in _OPEN:
        return replace(open_, value=f"{timex3.value(around).split('-')[0]}-WXX")
    if shift.unit is not Granularity.DAY or around.granularity not in _OPEN:
        return open_
    month = shift.count == 0 and around.granularity is Granularity.MONTH
    value = timex3.value(around)
    return replace(open_, value=f"{value if month else value.split('-')[0] + '-XX'}-XX")


_OPEN = (Granularity.MONTH, Granularity.YEAR)

#: Beside a stretch of months it is the year before the publish day's.
_A_YEAR_EARLIER = Shift(-1, Granularity.YEAR, Base.TEXT, keep=True)

#: "the quarter", where the text has named none, is the one that has just ended.
_THE_QUARTER = Shift(0, Granularity.QUARTER, Base.STORY)


def _compares(shift: Shift) -> bool:
    """Whether it is set against the quarter that the text reports on."""
    return shift == _THE_QUARTER or (shift.keep and shift.unit is Granularity.YEAR)


#: A year before a quarter is a quarter: companies compare like with like.
_KEPT = Granularity.QUARTER


def _keeps_grain(shift: Shift, around: Interval, context: Context) -> bool:
    reported = around.granularity is _KEPT and context.is_begun(around) and not context.yearly
    return shift.keep and reported


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


def shifted(moment: Civil, count: float, unit: Granularity) -> Civil:
    """A moment, that many units on."""
    count = max(-_FARTHEST, min(_FARTHEST, count))
    if unit in _MONTHS:
        return civil.add_months(moment, int(count * _MONTHS[unit]))
    if unit in _SECONDS:
        return civil.add_seconds(moment, int(count * _SECONDS[unit]))
    return civil.add_days(moment, int(count * (7 if unit is Granularity.WEEK else 1)))
