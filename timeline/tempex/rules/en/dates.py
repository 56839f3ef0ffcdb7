"""Days and months as English names them, alone, in lists and in ranges."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import (
    Base,
    CalendarDate,
    Meaning,
    Shift,
    Within,
)
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.en.years import ERA, era_year

MONTH = "( {month} | {monthshort} .? )"


_TO = "( - | – | — | to | through | until | till | and | or | & )"


def named_month(m: Match) -> int:
    return int(m.get("month") or m.get("monthshort"))


@rule("month-day-year", f"{MONTH} the? {{day}} {{suffix}}? ,? {{year}}")
def month_day_year(m: Match) -> Built:
    return CalendarDate(m["year"], named_month(m), m["day"])


@rule("month-day", f"{MONTH} the? {{day}} {{suffix}}?")
def month_day(m: Match) -> Built:
    if m.glued(1) and (m.word(1) == "%" or (m.word(1) == ":" and m.word(2).isdecimal())):
        return None
    return CalendarDate(None, named_month(m), m["day"])


@rule("month-day", f"{MONTH} the? <nth>")
def month_nth(m: Match) -> Built:
    return CalendarDate(None, named_month(m), m["nth"]) if 1 <= m["nth"] <= 31 else None


@rule("day-month", f"the? {{day}} {{suffix}}? of? {MONTH} ( ,? {{year}} | of {{year:that}} )?")
def day_month(m: Match) -> Built:
    return CalendarDate(m.get("year") or m.get("that"), named_month(m), m["day"])


@rule("day-month-before-christ", f"the? {{day}} {{suffix}}? of? {MONTH} ,? {{int:before}} {ERA}")
def day_month_bc(m: Match) -> Built:
    return CalendarDate(era_year(m), named_month(m), m["day"])


@rule(
    "month-day-range",
    f"{MONTH} {{day}} {{suffix}}? {_TO} {{day:last}} {{suffix:_}}? ( ,? {{year}} )?",
)
def month_day_range(m: Match) -> Built:
    first = Part(f"{_named(m)}..{_end(m, 'day')}", _day(m, "day"))
    return (first, Part("last..", _day(m, "last")))


@rule(
    "month-day-range",
    f"{MONTH} {{day}} , {{day:second}} ,? ( and | or | & ) {{day:last}} ( ,? {{year}} )?",
)
def month_days(m: Match) -> Built:
    first = Part(f"{_named(m)}..day", _day(m, "day"))
    return (first, Part("second", _day(m, "second")), Part("last..", _day(m, "last")))


@rule(
    "day-month-range",
    f"{{article}}? {{day}} {{suffix}}? ( {_TO} | / ) {{article:other}}? {{day:last}} {{suffix:_}}? "
    f"of? {MONTH} ( ,? {{year}} )?",
)
def day_month_range(m: Match) -> Built:
    """ "the 16th and 17th of September"; a plain "the 28 and 29 August" shares its article."""
    ordinal = "article" in m and "suffix" in m
    first = f"{'article' if ordinal else 'day'}..{_end(m, 'day')}"
    last = "other.." if "other" in m else "last.."
    return (Part(first, _day(m, "day")), Part(last, _day(m, "last")))


@rule(
    "day-month-range",
    f"{{day}} , {{day:second}} ,? ( and | or | & ) {{day:last}} {MONTH} ( ,? {{year}} )?",
)
def days_month(m: Match) -> Built:
    return (
        Part("day", _day(m, "day")),
        Part("second", _day(m, "second")),
        Part("last..", _day(m, "last")),
    )


def _named(m: Match) -> str:
    """The group that holds the month."""
    return "month" if "month" in m else "monthshort"


def _end(m: Match, group: str) -> str:
    """The group, or the suffix behind it."""
    return "suffix" if "suffix" in m else group


def _day(m: Match, group: str) -> CalendarDate:
    return CalendarDate(m.get("year"), named_month(m), m[group])


@rule("month-day-year", f"{MONTH} {{day}} {{suffix}}? ,? ( ' | ’ | ‘ ) {{two}}")
def month_day_short_year(m: Match) -> Built:
    return CalendarDate(m["two"], named_month(m), m["day"], short=True)


@rule("day-month-year", f"{{day}} {MONTH} ( ' | ’ | ‘ ) {{two}}")
def day_month_short_year(m: Match) -> Built:
    return CalendarDate(m["two"], named_month(m), m["day"], short=True)


@rule("day-month-year", f"{{day}} - {MONTH} - {{two}}")
def hyphened_short_year(m: Match) -> Built:
    return day_month_short_year.build(m)


@rule("month-year", f"{MONTH} ( , | of | in )? {{year}}")
def month_year(m: Match) -> Built:
    return CalendarDate(m["year"], named_month(m))


@rule("month-year", f"{MONTH} ( ' | ’ | ‘ ) {{two}}")
def month_short_year(m: Match) -> Built:
    return CalendarDate(m["two"], named_month(m), short=True)


@rule("month-year-before-christ", f"{MONTH} ,? {{int:before}} {ERA}")
def month_year_bc(m: Match) -> Built:
    return CalendarDate(era_year(m), named_month(m))


@rule("month-year", f"{MONTH} ,? <spelledyear>")
def month_spelled_year(m: Match) -> Built:
    return CalendarDate(m["spelledyear"], named_month(m))


@rule("day-month", f"the <nth> of {MONTH} ( ,? {{year}} )?")
def nth_month(m: Match) -> Built:
    return CalendarDate(m.get("year"), named_month(m), m["nth"]) if 1 <= m["nth"] <= 31 else None


@rule("day-month-year", "{day} - ( {month} | {monthshort} ) - {year}")
def hyphened_date(m: Match) -> Built:
    return CalendarDate(m["year"], named_month(m), m["day"])


@rule("month-of-that-year", f"{MONTH} ( {{day}} {{suffix}}? )? ,? of ( that | the same ) year")
def month_of_that_year(m: Match) -> Built:

    that: Meaning = Shift(0, Granularity.YEAR, Base.TEXT)
    return Within(CalendarDate(None, named_month(m), m.get("day")), that)


RULES = (
    month_day_year,
    month_day,
    month_nth,
    day_month,
    day_month_bc,
    month_day_range,
    month_days,
    day_month_range,
    days_month,
    month_day_short_year,
    day_month_short_year,
    hyphened_short_year,
    month_year,
    month_short_year,
    month_year_bc,
    month_spelled_year,
    hyphened_date,
    nth_month,
    month_of_that_year,
)
