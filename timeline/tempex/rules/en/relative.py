"""Units that English counts from another date: last week, two years ago, the day before."""

from __future__ import annotations

from timeline.model import Granularity, Mod
from timeline.tempex.meaning import (
    Amount,
    Base,
    CalendarDate,
    Duration,
    InSeason,
    Meaning,
    Narrowed,
    Reference,
    Shift,
    Vague,
    Which,
)
from timeline.tempex.rule import Built, Match, Part, rule
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


@rule(
    "unit-latest",
    "( the | its | their ) ( latest | most recent | fiscal | current fiscal | latest fiscal | full "
    "| current ) {unit}",
)
def latest_unit(m: Match) -> Built:
    unit = m["unit"]
    if unit not in (Granularity.QUARTER, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK):
        return None
    step = -1 if "latest" in m.written or "recent" in m.written else 0
    return Shift(step, unit)


@rule("unit-the", "the {unit}")
def the_unit(m: Match) -> Built:
    """ "the quarter" is a date only where a preposition or a narrowing word says so."""
    unit = m["unit"]
    if unit not in (Granularity.QUARTER, Granularity.YEAR, Granularity.MONTH, Granularity.WEEK):
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


def _shifted(m: Match, sign: int, base: Base, unit: Granularity) -> Meaning:
    count = m.get("count")
    if count is None or count >= _GEOLOGICAL:
        return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
    if unit in _YEARS:
        return Shift(sign * count * _YEARS[unit], Granularity.YEAR, base)
    return Shift(sign * count, unit, base, keep=base is Base.TEXT or count == 1)


#: From here on no calendar says when.
_GEOLOGICAL = 1_000_000
#: "a decade ago" is ten years ago: a year, not a decade of the calendar.
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}


@rule("units-ago", "( a | the ) quarter -? ( of a )? century ago")
def quarter_century_ago(m: Match) -> Built:
    return Shift(-25, Granularity.YEAR)


@rule("units-ago", "<count> -? ( {unit} | {units} ) ( or two | or so )? ago")
def units_ago(m: Match) -> Built:
    return _shifted(m, -1, Base.PUBLISHED, m.get("unit") or m["units"])


@rule("units-ago", "( a | one ) fortnight ago")
def fortnight_ago(m: Match) -> Built:
    return Shift(-2, Granularity.WEEK)


@rule("units-ago", "{units} ago")
def vague_ago(m: Match) -> Built:
    return Vague(Reference.PAST)


@rule("units-ago", "( a | an | one ) {unit} and a half ago")
def one_and_half_ago(m: Match) -> Built:
    return Shift(-1.5, m["unit"])


@rule("units-later", "{units} ( later | earlier | afterward | afterwards )")
def vague_later(m: Match) -> Built:
    """ "Months later": how far is not said."""
    past = m.written[-1].lower() == "earlier"
    return Vague(Reference.PAST if past else Reference.FUTURE)


@rule("units-earlier", "<count> ( {unit} | {units} ) ( earlier | before | previously )")
def units_earlier(m: Match) -> Built:
    if m.written[-1].lower() == "before" and m.word(1) not in _ENDS:
        return None
    return _shifted(m, -1, Base.TEXT, m.get("unit") or m["units"])


@rule("units-later", "<count> ( {unit} | {units} ) ( later | afterward | afterwards | after )")
def units_later(m: Match) -> Built:
    if m.written[-1].lower() == "after" and m.word(1) not in _ENDS:
        return None
    return _shifted(m, 1, Base.TEXT, m.get("unit") or m["units"])


_ENDS = frozenset((".", ",", ";", ":", "", ")", "\n\n"))


@rule("units-from-now", "in <count> ( {unit} | {units} ) ( ' | ’ | 's | ’s )? time")
def in_units_time(m: Match) -> Built:
    unit = m.get("unit") or m["units"]
    return (Part("count..", _shifted(m, 1, Base.PUBLISHED, unit)),)


@rule("units-from-now", "<count> ( {unit} | {units} ) from today")
def units_from_today(m: Match) -> Built:
    unit, count = m.get("unit") or m["units"], m["count"]
    if count is None or unit not in (Granularity.DAY, Granularity.WEEK):
        return None
    return Shift(count * (7 if unit is Granularity.WEEK else 1), Granularity.DAY)


@rule("units-from-now", "{units} from now")
def vague_from_now(m: Match) -> Built:
    return Vague(Reference.FUTURE)


@rule("units-from-now", "<count> ( {unit} | {units} ) ( from now | hence )")
def units_from_now(m: Match) -> Built:
    return _shifted(m, 1, Base.PUBLISHED, m.get("unit") or m["units"])


@rule("unit-mid", "mid -? ( year | month | week )")
def mid_unit(m: Match) -> Built:
    return Narrowed(Mod.MID, Shift(0, UNIT[m.written[-1].lower()], Base.STORY))


@rule("unit-beside", "the {unit} ( before | after | earlier | later )")
def unit_beside(m: Match) -> Built:
    """ "the day before": counted from the last date told; a noun behind it is another anchor."""
    if m.word(1) not in _ENDS and m.word(1) not in _GO_ON:
        return None
    step = 1 if m.written[-1].lower() in ("after", "later") else -1
    return Shift(step, m["unit"], Base.TEXT)


_GO_ON = frozenset("in at and when by to on for with as from but it he she they we".split())


RULES = (
    which_unit,
    which_unit_or_so,
    latest_unit,
    the_unit,
    unit_end,
    which_season,
    which_month,
    quarter_century_ago,
    units_ago,
    vague_ago,
    fortnight_ago,
    one_and_half_ago,
    vague_later,
    units_earlier,
    units_later,
    in_units_time,
    units_from_today,
    units_from_now,
    vague_from_now,
    mid_unit,
    unit_beside,
)
