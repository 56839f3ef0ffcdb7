"""Days and weeks that English counts within a month: "the first Monday in June", "the 5th"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import Around, Base, CalendarDate, OnNthDay, Shift, Which, Within
from timeline.tempex.rule import Built, Match, rule
from timeline.tempex.rules.en.dates import MONTH, named_month
from timeline.tempex.rules.en.words import STEPS
from timeline.tempex.rules.en.years import AFTER_DAY


@rule("day-of-which-month", "the {day} {suffix} of {which} month")
def day_of_which_month(m: Match) -> Built:
    which = m["which"]
    base = Base.TEXT if which in (Which.PREVIOUS, Which.FOLLOWING, Which.THAT) else Base.PUBLISHED
    return Within(CalendarDate(None, None, m["day"]), Shift(STEPS[which], Granularity.MONTH, base))


@rule("nth-day", f"the ( <nth> | last ) ( {{weekday}} | day ) ( of | in ) {MONTH} ( ,? {{year}} )?")
def nth_day(m: Match) -> Built:
    number = m.get("nth", -1)
    if not -1 <= number <= 31:
        return None
    return OnNthDay(number, named_month(m), m.get("weekday"), m.get("year"))


@rule(
    "week-of-month",
    f"the ( first | second | third | fourth | last ) week of {MONTH} ( ,? {{year}} )?",
)
def week_of_month(m: Match) -> Built:
    """The week of the calendar that has most days of that week of the month."""
    middle = _MIDDLES[m.written[1].lower()]
    return Around(Granularity.WEEK, OnNthDay(middle, named_month(m), year=m.get("year")))


#: The middle of each week of a month, counted from its end where negative.
_MIDDLES = {"first": 4, "second": 11, "third": 18, "fourth": 25, "last": -4}


@rule("nth-day", "the ( first | last ) day of {year}")
def edge_of_year(m: Match) -> Built:
    first = m.written[1].lower() == "first"
    return CalendarDate(m["year"], 1 if first else 12, 1 if first else 31)


@rule("day-of-month", "the {day} {suffix}")
def day_of_month(m: Match) -> Built:
    """ "on the 5th" needs its preposition, and no noun behind it ("on the 5th floor")."""
    sure = m.word(-1) in ("on", "by", "until", "since", "from", "to")
    if not sure or (m.word(1).isalpha() and m.word(1) not in AFTER_DAY):
        return None
    return CalendarDate(None, None, m["day"])


@rule("day-of-month", "{weekday} ,? the {day} {suffix}")
def weekday_the_day(m: Match) -> Built:
    """ "Friday the 13th": the latest or next month in which it is one."""
    return CalendarDate(None, None, m["day"], weekday=m["weekday"])


RULES = (
    day_of_which_month,
    nth_day,
    week_of_month,
    edge_of_year,
    day_of_month,
    weekday_the_day,
)
