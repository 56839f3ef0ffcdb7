"""Named times that English moves on: "a week from Monday", "30 years ago today"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import (
    Base,
    CalendarDate,
    Meaning,
    Moved,
    OnNthDay,
    OnWeekday,
    Shift,
    Which,
    Within,
)
from timeline.tempex.rule import Built, Match, rule
from timeline.tempex.rules.en.words import STEPS


@rule("units-ago", "<count> ( {unit} | {units} ) ago ( {deictic} | {weekday} )")
def ago_day(m: Match) -> Built:
    """ "a year ago today", "30 years ago Sunday"."""
    unit = m.get("unit") or m["units"]
    day: Meaning = OnWeekday(m["weekday"]) if "weekday" in m else Shift(m["deictic"], _DAY)
    if not m["count"] or m["count"] % 1 or unit not in _UNITS:
        return None
    if "weekday" in m and unit is Granularity.WEEK:
        return Within(OnWeekday(m["weekday"]), Shift(-m["count"], Granularity.WEEK))
    return Moved(day, -int(m["count"]), unit)


@rule("units-ago", "<count> ( {unit} | {units} ) ago {which} {unit:same}")
def ago_unit(m: Match) -> Built:
    """ "20 years ago this month"."""
    which = m["which"]
    if not m["count"] or m["count"] % 1 or which not in (Which.THIS, Which.LAST, Which.NEXT):
        return None
    near = Shift(STEPS[which], m["same"])
    return Moved(near, -int(m["count"]), m.get("unit") or m["units"])


@rule("units-ago", "<count> ( year | years ) ago on ( {month} | {monthshort} .? ) {day}")
def ago_on_date(m: Match) -> Built:
    if not m["count"] or m["count"] % 1:
        return None
    month = m.get("month") or m["monthshort"]
    return Within(CalendarDate(None, month, m["day"]), Shift(-m["count"], Granularity.YEAR))


@rule("units-from", "<count> ( week | weeks ) from ( {deictic} | {weekday} )")
def weeks_from(m: Match) -> Built:
    """ "a week from Monday"."""
    if not m["count"] or m["count"] % 1:
        return None
    weekday = m.get("weekday")
    day: Meaning = Shift(m["deictic"], _DAY) if weekday is None else OnWeekday(weekday, Which.THIS)
    return Moved(day, int(m["count"]), Granularity.WEEK)


@rule("weekday-week", "{weekday} week")
def weekday_week(m: Match) -> Built:
    """British: the one a week after the next."""
    if m.word(-1) not in ("on", "until", "by") and m.word(1)[:1] not in (".", ",", "", "\n"):
        return None
    return Moved(OnWeekday(m["weekday"], Which.THIS), 1, Granularity.WEEK)


@rule("weekday-before-last", "( the | on ) {weekday} ( before last | after next )")
def weekday_before_last(m: Match) -> Built:
    last = m.written[-1].lower() == "last"
    return Moved(
        OnWeekday(m["weekday"], Which.LAST if last else Which.NEXT), -1 if last else 1, _WEEK
    )


@rule("weekday-ago", "<count> {weekdays} ago")
def weekdays_ago(m: Match) -> Built:
    """ "two Fridays ago"."""
    if not m["count"] or m["count"] % 1:
        return None
    return Moved(OnWeekday(m["weekdays"], Which.LAST), 1 - int(m["count"]), _WEEK)


@rule("nth-day", "the ( <nth> | last ) ( {weekday} | day ) of ( {which} | the ) {unit}")
def nth_day_of_unit(m: Match) -> Built:
    """ "the second Tuesday of next month", "the last day of the year"."""
    number, unit = m.get("nth", -1), m["unit"]
    which = m.get("which", Which.THIS)
    if unit not in (Granularity.MONTH, Granularity.YEAR) or not -1 <= number <= 31:
        return None
    base = Base.TEXT if which in (Which.PREVIOUS, Which.FOLLOWING, Which.THAT) else Base.STORY
    months = {Granularity.MONTH: 0, Granularity.YEAR: 12 if number < 0 else 1}
    return Within(OnNthDay(number, months[unit], m.get("weekday")), Shift(STEPS[which], unit, base))


_DAY, _WEEK = Granularity.DAY, Granularity.WEEK
_UNITS = (Granularity.WEEK, Granularity.MONTH, Granularity.YEAR)


RULES = (
    ago_day,
    ago_unit,
    ago_on_date,
    weeks_from,
    weekday_week,
    weekday_before_last,
    weekdays_ago,
    nth_day_of_unit,
)
