"""Dates that German names by the calendar: days and months."""

from __future__ import annotations

from timeline.tempex.meaning import (
    AtClock,
    CalendarDate,
    OnNthDay,
)
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.de.cues import (
    BEFORE_NAME,
    BEFORE_PEOPLE,
    NAMESAKES,
    TITLES,
)
from timeline.tempex.rules.de.words import MONTHS

_MONTH = "( {month} | {monthshort} .? )"
_TO = "( - | – | — | / | bis ( zum )? | und ( dem )? | oder )"
_YEAR = "( ( des jahres )? {year} )?"


def is_compound(m: Match) -> bool:
    """Whether the match is but half of a word: "Mai-Kundgebung", "Ex-Sommer"."""
    behind = m.glued(1) and m.word(1) == "-" and m.word(2).isalpha()
    return behind or (m.glued(-1) and m.word(-1) == "-" and m.word(-2).isalpha())


def _month(m: Match) -> int:
    return int(m.get("month") or m.get("monthshort"))


# ------------------------------------------------------------------------------ days


@rule("day-month", f"<nth> {_MONTH} {_YEAR}")
def day_month(m: Match) -> Built:
    number = m["nth"]
    return CalendarDate(m.get("year"), _month(m), number) if 1 <= number <= 31 else None


@rule("day-month-range", f"<nth:first> {_TO} <nth:last> {_MONTH} {_YEAR}")
def day_month_range(m: Match) -> Built:
    """ "3. bis 5. Mai": the month is said once."""
    if not (1 <= m["first"] <= 31 and 1 <= m["last"] <= 31):
        return None
    first = CalendarDate(m.get("year"), _month(m), m["first"])
    last = CalendarDate(m.get("year"), _month(m), m["last"])
    return (Part("first", first), Part("last..", last))


@rule(
    "day-month-range", "<nth:first> {month} ( - | – | bis ( zum )? ) <nth:last> {month:to} {year}"
)
def month_to_month(m: Match) -> Built:
    """ "28. April bis zum 3. Mai 2019": the year is said once."""
    first = CalendarDate(m["year"] - (m["month"] > m["to"]), m["month"], m["first"])
    last = CalendarDate(m["year"], m["to"], m["last"])
    return (Part("first..month", first), Part("last..", last))


@rule("counted-weekday", "( <nth> | {last} ) {weekday} ( im | des ) {month} {year}?")
def counted_weekday(m: Match) -> Built:
    """ "am ersten Montag im Mai"."""
    number = m.get("nth", -1)
    if not -1 <= number <= 5:
        return None
    return OnNthDay(number, m["month"], m["weekday"], m.get("year"))


@rule("dotted-date", "{dotteddate}")
def dotted_date(m: Match) -> Built:
    return _figures(m.written[0])


@rule("dotted-date", "( {dotted} | {decimal} . )")
def short_dotted_date(m: Match) -> Built:
    """ "3.5.23" and "3.5." are a date only where a word before says so, else a version."""
    return _figures(m.written[0]) if m.word(-1) in _BEFORE_FIGURES else None


_BEFORE_FIGURES = frozenset("am vom zum ab bis seit dem den , ( – -".split())


def _figures(text: str) -> CalendarDate | None:
    """ "12.3.2020", "12.3.20", "12.3"."""
    figures = text.split(".")
    if len(figures) not in (2, 3) or not all(figure.isdecimal() for figure in figures):
        return None
    day, month = int(figures[0]), int(figures[1])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if len(figures) == 2:
        return CalendarDate(None, month, day)
    length = len(figures[2])
    return (
        CalendarDate(int(figures[2]), month, day, short=length == 2) if length in (2, 4) else None
    )


@rule("iso-date", "{year} - {monthnumber} - {day}")
def iso_date(m: Match) -> Built:
    return CalendarDate(m["year"], m["monthnumber"], m["day"])


@rule("iso-instant", "{instant}")
def iso_instant(m: Match) -> Built:
    day, clock = m["instant"][:10], m["instant"][11:16]
    year, month, number = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    if hour > 23 or minute > 59:
        return None
    return AtClock(hour, minute, None, m["instant"][16:], CalendarDate(year, month, number))


# ------------------------------------------------------------------------------ months


@rule("month-year", f"{_MONTH} ( des jahres )? {{year}}")
def month_year(m: Match) -> Built:
    return CalendarDate(m["year"], _month(m))


@rule("month-which", "{which} {month}")
def which_month(m: Match) -> Built:
    return CalendarDate(None, m["month"], which=m["which"])


@rule("month", "{month}")
def month(m: Match) -> Built:
    """A month that is a name of people too needs a word that says it is the month."""
    if is_compound(m) or m.word(-1) in TITLES or _is_namesake(m):
        return None
    return CalendarDate(None, m["month"])


def _is_namesake(m: Match) -> bool:
    if m.written[0].lower() not in NAMESAKES or m.word(2) in MONTHS:
        return False
    before = m.word(-1)
    return before not in BEFORE_NAME or (before in BEFORE_PEOPLE and m.raw(1)[:1].isupper())


RULES = (
    day_month,
    day_month_range,
    month_to_month,
    counted_weekday,
    dotted_date,
    short_dotted_date,
    iso_date,
    iso_instant,
    month_year,
    which_month,
    month,
)
