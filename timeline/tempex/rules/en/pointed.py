"""Units, seasons and months that English points at: "last week", "the fiscal year", "next June"."""

from __future__ import annotations

from timeline.model import Granularity, Mod
from timeline.tempex.meaning import (
    Amount,
    Base,
    CalendarDate,
    Duration,
    InSeason,
    Narrowed,
    Shift,
    Which,
)
from timeline.tempex.rule import Built, Match, rule
from timeline.tempex.rules.en.beside import is_title
from timeline.tempex.rules.en.days import BEFORE_THAT
from timeline.tempex.rules.en.words import STEPS, UNIT

_TEXTUAL = (Which.PREVIOUS, Which.FOLLOWING, Which.THAT)


def _base(which: Which, unit: Granularity) -> Base:
    """ "this year" is the writer's in news, and the one told of in a history."""
    if which is Which.THIS and unit is not Granularity.QUARTER:
        return Base.STORY
    return Base.TEXT if which in _TEXTUAL else Base.PUBLISHED


@rule("unit-which", "( the | this | that | these )? {which} {unit}")
def which_unit(m: Match) -> Built:
    which, unit = m["which"], m["unit"]
    lead = m.written[0].lower()
    if is_title(m) and len(m.written) == 2:
        return None
    if which is Which.LAST and unit in (Granularity.DAY, Granularity.HOUR, Granularity.MINUTE):
        return None
    if lead == "that" and len(m.written) > 2 and m.written[1].lower() != "same":
        return None
    if unit is Granularity.DAY and which in (Which.NEXT, Which.FOLLOWING):
        return Shift(1, unit, Base.TEXT)
    if m.written[-2].lower() == "past" and unit in (Granularity.DECADE, Granularity.CENTURY):
        return Duration((Amount(1, unit),))
    if which is Which.NEXT and lead == "the":
        return Shift(1, unit, Base.TEXT)
    return Shift(STEPS[which], unit, _base(which, unit))


@rule("unit-which", "the {which} {unit} or so")
def which_unit_or_so(m: Match) -> Built:
    which, unit = m["which"], m["unit"]
    return Narrowed(Mod.APPROX, Shift(STEPS[which], unit, _base(which, unit)))


@rule("unit-latest", "( the | its | their ) ( latest | most recent | full | current ) {unit}")
def latest_unit(m: Match) -> Built:
    unit = m["unit"]
    if unit not in (Granularity.QUARTER, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK):
        return None
    return Shift(-1 if m.written[-2].lower() in ("latest", "recent") else 0, unit)


@rule(
    "unit-latest",
    "( the | its | their )? ( {which} | latest | most recent )? ( fiscal | financial ) {unit}",
)
def fiscal_unit(m: Match) -> Built:
    """ "the fiscal year", "its last financial quarter", "next fiscal year"."""
    unit, which = m["unit"], m.get("which", Which.THIS)
    if unit not in (Granularity.QUARTER, Granularity.YEAR) or len(m.written) == 2:
        return None
    last = m.written[-3].lower() in ("latest", "recent")
    return Shift(-1 if last else STEPS[which], unit)


@rule("unit-the", "the {unit}")
def the_unit(m: Match) -> Built:
    """ "the quarter" is a date only where a preposition or a narrowing word says so.

    "Man of the Year" is a title.
    """
    unit = m["unit"]
    if unit not in (Granularity.QUARTER, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK):
        return None
    if m.word(-1) == "of" and m.written[-1].istitle() and not m.raw(-1).istitle():
        return None
    if m.word(-1) not in _BEFORE_THE_UNIT or m.word(1) in ("before", "after", "following", "of"):
        return None
    if unit is Granularity.YEAR and m.word(1) in ("ended", "ending"):
        return Duration((Amount(1, unit),))
    return Shift(0, unit, Base.STORY)


_BEFORE_THE_UNIT = frozenset("for in during of throughout later earlier over".split())


@rule(
    "unit-end",
    "( the? {unit:whose} ( 's | ’s ) end | the? ( {unit} | calendar {unit:other} ) -? end )",
)
def unit_end(m: Match) -> Built:
    unit = m.get("whose") or m.get("unit") or m["other"]
    if unit not in (Granularity.YEAR, Granularity.MONTH, Granularity.QUARTER, Granularity.WEEK):
        return None
    return Narrowed(Mod.END, Shift(0, unit, Base.STORY))


@rule("year", "( the? year ( 's | ’s ) end | year -? end ) ( of | , )? {year}")
def end_of_year(m: Match) -> Built:
    """ "year-end 2009"."""
    return Narrowed(Mod.END, CalendarDate(m["year"]))


@rule("season-which", "( the | this )? {which} {season}")
def which_season(m: Match) -> Built:
    which = m["which"]
    if which is Which.NEXT and m.written[0].lower() == "the":
        which = Which.FOLLOWING
    return InSeason(m["season"], which)


@rule("month-which", "( the | this )? {which} ( {month} | {monthshort} .? ) {day}?")
def which_month(m: Match) -> Built:
    month = m.get("month") or m.get("monthshort")
    if m["which"] is Which.THAT and m.word(-1) not in BEFORE_THAT:
        return None
    return CalendarDate(None, month, m.get("day"), which=m["which"])


@rule("unit-mid", "mid -? ( year | month | week )")
def mid_unit(m: Match) -> Built:
    return Narrowed(Mod.MID, Shift(0, UNIT[m.written[-1].lower()], Base.STORY))


RULES = (
    which_unit,
    which_unit_or_so,
    latest_unit,
    fiscal_unit,
    the_unit,
    unit_end,
    end_of_year,
    which_season,
    which_month,
    mid_unit,
)
