"""Dates written in figures: ISO 8601, dotted and slashed ones."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import Around, AtClock, CalendarDate, Moved
from timeline.tempex.rule import Built, Match, Part, rule


@rule("iso-date", "{year} - {monthnumber} - {day}")
def iso_date(m: Match) -> Built:
    return CalendarDate(m["year"], m["monthnumber"], m["day"])


@rule("iso-date", "{year} / {monthnumber} / {day}")
def slashed_iso_date(m: Match) -> Built:
    return CalendarDate(m["year"], m["monthnumber"], m["day"])


@rule("iso-instant", "{instant}")
def iso_instant(m: Match) -> Built:
    day, clock = m["instant"][:10], m["instant"][11:16]
    year, month, number = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    if hour > 23 or minute > 59:
        return None
    return AtClock(hour, minute, None, m["instant"][16:], CalendarDate(year, month, number))


@rule("dotted-date", "{dotteddate}")
def dotted_date(m: Match) -> Built:
    day, month, year = (int(part) for part in m["dotteddate"].split("."))
    return CalendarDate(year, month, day) if month <= 12 and day <= 31 else None


@rule("slashed-date", "{day:a} ( / | . | - ) {day:b} ( / | . | - ) ( {year} | {two} )")
def slashed_date(m: Match) -> Built:
    if m.written[1] != m.written[3] or _goes_on(m):
        return None
    if m.written[1] != "/" and "year" not in m:
        return None
    first, second = m["a"], m["b"]
    year, short = (m["year"], False) if "year" in m else (m["two"], True)
    if first > 12 and second > 12:
        return None
    month, day = (second, first) if first > 12 else (first, second)
    unsure = first <= 12 and second <= 12 and first != second
    return CalendarDate(year, month, day, short=short, ambiguous=unsure)


def _goes_on(m: Match) -> bool:
    """Whether it is a part of something longer, such as an address or a path."""
    before = m.glued(-1) and m.word(-1) in ("/", "-", ".")
    return before or (m.glued(1) and m.word(1) in ("/", "-"))


@rule("nine-eleven", "{monthnumber} / {day}")
def nine_eleven(m: Match) -> Built:
    """The one day that English names by its figures."""
    if (m["monthnumber"], m["day"]) != (9, 11) or (m.glued(1) and m.word(1) == "/"):
        return None
    return CalendarDate(2001, 9, 11)


@rule("nine-eleven", "( {month} | {monthshort} .? ) {day} {suffix}? {terror}")
def september_attacks(m: Match) -> Built:
    """ "the Sept. 11 attacks": those of 2001, without their year."""
    if (m.get("month") or m["monthshort"], m["day"]) != (9, 11):
        return None
    named = "month" if "month" in m else "monthshort"
    return (Part(f"{named}..day", CalendarDate(2001, 9, 11)),)


@rule("iso-week", "{year} - {week}")
def iso_week(m: Match) -> Built:
    """ "2026-W47": January 4 is in week 1."""
    first = CalendarDate(m["year"], 1, 4)
    return Around(Granularity.WEEK, Moved(first, m["week"] - 1, Granularity.WEEK))


@rule("iso-month", "{year} - {two}")
def iso_month(m: Match) -> Built:
    """ "2026-11"; "2009-10" is more often two years."""
    if not 1 <= m["two"] <= 12 or m["two"] > m["year"] % 100 or (m.glued(1) and m.word(1) == "-"):
        return None
    return CalendarDate(m["year"], m["two"])


RULES = (
    iso_date,
    slashed_iso_date,
    iso_instant,
    dotted_date,
    slashed_date,
    nine_eleven,
    september_attacks,
    iso_week,
    iso_month,
)
