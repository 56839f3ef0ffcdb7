"""What "early", "mid" and "late" leave of a month, a year or a decade: a third of it."""

from __future__ import annotations

from timeline.civil import add_days, add_months
from timeline.model import Granularity, Interval, Mod

#: Months in the longer units, and where their first two thirds end.
_MONTHS = {Granularity.YEAR: (4, 8, 12), Granularity.DECADE: (36, 84, 120)}
_UNITS = {Granularity.YEAR: Granularity.MONTH, Granularity.DECADE: Granularity.YEAR}
#: Days of a month that end its first two thirds.
_DAYS = (10, 20)
_PLACE = {Mod.START: 0, Mod.MID: 1, Mod.END: 2}


def third_of(whole: Interval, mod: Mod) -> Interval | None:
    """The first, middle or last third ("late 2011" is September to December); None for other units.

    It speaks in the next smaller unit, since none of its bounds is meant to the day.
    """
    place = _PLACE.get(mod)
    if place is None:
        return None
    if whole.granularity is Granularity.MONTH:
        bounds = [whole.start, *(add_days(whole.start, days) for days in _DAYS), whole.end]
        return Interval(bounds[place], bounds[place + 1], Granularity.DAY)
    if whole.granularity not in _MONTHS or whole.end != add_months(
        whole.start, _MONTHS[whole.granularity][-1]
    ):
        return None
    ends = (0, *_MONTHS[whole.granularity])
    return Interval(
        add_months(whole.start, ends[place]),
        add_months(whole.start, ends[place + 1]),
        _UNITS[whole.granularity],
    )
