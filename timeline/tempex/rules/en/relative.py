"""Dates that English counts from another one: yesterday, last week, two years ago."""

from __future__ import annotations

from timeline.model import Granularity, Mod
from timeline.model import Part as DayPart
from timeline.tempex.meaning import (
    Amount,
    Around,
    AtPart,
    Base,
    CalendarDate,
    Duration,
    InSeason,
    Meaning,
    Narrowed,
    OnHoliday,
    OnWeekday,
    OnWeekend,
    Reference,
    Shift,
    Vague,
    Which,
    Within,
)
from timeline.tempex.rule import Built, Match, Part, Weak, rule
from timeline.tempex.rules.en.words import DEICTIC, PAPERS, STEPS, UNIT

_TEXTUAL = (Which.PREVIOUS, Which.FOLLOWING, Which.THAT)


def _base(which: Which) -> Base:
    return Base.TEXT if which in _TEXTUAL else Base.PUBLISHED


@rule("weekday", "{weekday}")
def weekday(m: Match) -> Built:
    if _is_title(m):
        return None
    return OnWeekday(m["weekday"])


def _is_title(m: Match) -> bool:
    """ "the Sunday Times", "the Tonight Show", "USA Today": a name and no day."""
    if not m.written[0][0].isupper() or m.written[0].isupper():
        return False
    return m.word(1) in PAPERS and m.raw(1)[0].isupper()


@rule("weekday-which", "( the | this | that )? {which} {weekday}")
def which_weekday(m: Match) -> Built:
    which = m["which"]
    if m.written[0].lower() == "that":
        which = Which.THAT
    if which is Which.THAT and m.word(-1) not in _BEFORE_THAT:
        return None
    return OnWeekday(m["weekday"], which)


#: Elsewhere "that" opens a clause: "they hoped that Wednesday would bring rain".
_BEFORE_THAT = frozenset(("on", "by", "until", "since", "before", "after", "from", "the", ".", ""))


@rule("weekday", "{weekdayshort} .?")
def short_weekday(m: Match) -> Built:
    return Weak(OnWeekday(m["weekdayshort"]))


@rule("weekday-week", "{weekday} of? ( last | this | next ) week")
def weekday_of_week(m: Match) -> Built:
    step = {"last": -1, "this": 0, "next": 1}[m.written[-2].lower()]
    return Within(OnWeekday(m["weekday"]), Shift(step, Granularity.WEEK))


@rule("deictic-day", "{deictic}")
def deictic(m: Match) -> Built:
    named = m.written[0] == "Today" and (m.raw(-1).isupper() or m.word(1) in PAPERS)
    if named or (m.word(-1) == "the" and m.written[0] == "Today"):
        return None
    return Shift(m["deictic"], Granularity.DAY)


@rule("deictic-day", "the day ( before | after ) {deictic}")
def beside_deictic(m: Match) -> Built:
    step = -1 if m.written[2].lower() == "before" else 1
    return Shift(m["deictic"] + step, Granularity.DAY)


@rule("tonight", "tonight")
def tonight(m: Match) -> Built:
    if _is_title(m):
        return None
    return AtPart(DayPart.NIGHT, Shift(0, Granularity.DAY))


@rule("part-of-day", "( this | that | last | the same | yesterday | tomorrow | today ) {part}")
def which_part(m: Match) -> Built:
    word = m.written[0].lower()
    if word in ("that", "the"):
        return AtPart(m["part"], Shift(0, Granularity.DAY, Base.TEXT))
    step = -1 if word == "last" else DEICTIC.get(word, 0)
    return AtPart(m["part"], Shift(step, Granularity.DAY))


@rule("part-of-day", "the ( next | following | previous ) {part}")
def next_part(m: Match) -> Built:
    step = -1 if m.written[1].lower() == "previous" else 1
    return AtPart(m["part"], Shift(step, Granularity.DAY, Base.TEXT))


@rule("part-of-day", "( the? ( early | late )? | mid -? )? {part}")
def bare_part(m: Match) -> Built:
    return Weak(AtPart(m["part"]))


@rule("part-of-day", "the early hours of")
def early_hours(m: Match) -> Built:
    return Weak(AtPart(DayPart.MORNING))


@rule("week-of", "the ( week | month | weekend ) ( of | beginning | ending | starting )")
def week_of(m: Match) -> Built:
    word = m.written[1].lower()
    part = DayPart.WEEKEND if word == "weekend" else DayPart.WHOLE
    return Weak(Around(Granularity.MONTH if word == "month" else Granularity.WEEK, part=part))


@rule("unit-before-last", "the ( {unit} | {part} ) ( before last | after next )")
def before_last(m: Match) -> Built:
    step = -2 if m.written[-1].lower() == "last" else 2
    if "part" in m:
        return AtPart(m["part"], Shift(step, Granularity.DAY))
    return Shift(step, m["unit"])


@rule("part-of-day", "the {part} of")
def part_of(m: Match) -> Built:
    return Weak(AtPart(m["part"]))


@rule("overnight", "overnight")
def overnight(m: Match) -> Built:
    """Printed in the morning, said of the night before."""
    if m.word(1) in ("success", "stay", "stays", "sensation", "accommodation"):
        return None
    return AtPart(DayPart.NIGHT, Shift(-1, Granularity.DAY))


# ------------------------------------------------------------------------------ this, last, next


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
    return Shift(STEPS[which], unit, _base(which))


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
    return InSeason(m["season"], m["which"])


@rule("month-which", "( the | this )? {which} ( {month} | {monthshort} .? ) {day}?")
def which_month(m: Match) -> Built:
    month = m.get("month") or m.get("monthshort")
    if m["which"] is Which.THAT and m.word(-1) not in _BEFORE_THAT:
        return None
    return CalendarDate(None, month, m.get("day"), which=m["which"])


@rule("weekend", "( the | this | that )? {which}? weekend")
def weekend(m: Match) -> Built:
    lead = m.written[0].lower()
    which = m.get("which") or (Which.THIS if lead == "this" else Which.BARE)
    if "coming" in m.written or "upcoming" in m.written:
        which = Which.THIS
    if len(m.written) == 1:
        return None
    return OnWeekend(which)


@rule(
    "holiday",
    "( good friday | ash wednesday | palm sunday | easter ( sunday | monday ) | {holiday} )",
)
def holiday(m: Match) -> Built:
    if "holiday" in m:
        sure = m.word(1) not in ("tree", "trees", "shopping", "season", "island", "carol", "card")
        return OnHoliday(m["holiday"]) if sure else None
    name = "-".join(w.lower() for w in m.written)
    return OnHoliday("easter" if name == "easter-sunday" else name)


@rule("holiday-which", "( the | this )? {which} ( {holiday} | {holidayday} day )")
def which_holiday(m: Match) -> Built:
    return OnHoliday(m.get("holiday") or m["holidayday"], m["which"])


@rule(
    "holiday",
    "( the fourth of july | black friday | martin luther king ( jr .? )? day | new year 's )",
)
def named_holiday(m: Match) -> Built:
    names = {"the": "us-independence", "black": "black-friday", "martin": "mlk", "new": "new-year"}
    return OnHoliday(names[m.written[0].lower()])


@rule(
    "holiday",
    "( new year ( 's | ’s )? ( day | eve ) | ( international | april )? {holidayday} "
    "( 's | ’s | ' | ’ )? day | {holiday} eve "
    "| may day )",
)
def holiday_day(m: Match) -> Built:
    words = [w.lower() for w in m.written]
    if words[0] == "new":
        return OnHoliday("new-year" if words[-1] == "day" else "new-years-eve")
    if "holidayday" in m:
        sure = m.written[0][0].isupper() and (m["holidayday"] != "womens-day" or len(m.written) > 3)
        return OnHoliday(m["holidayday"]) if sure else None
    return OnHoliday("christmas-eve") if words[0] == "christmas" else None


@rule(
    "holiday",
    "( st .? patrick ( 's | ’s ) day | valentine ( 's | ’s ) day | mother ( 's | ’s ) day )",
)
def saints_day(m: Match) -> Built:
    names = {"st": "st-patrick", "valentine": "valentine", "mother": "mothers-day"}
    return OnHoliday(names[m.written[0].lower()])


# ------------------------------------------------------------------------------ counted


def _shifted(m: Match, sign: int, base: Base, unit: Granularity) -> Meaning:
    count = m.get("count")
    if count is None:
        return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
    if unit in _YEARS:
        return Shift(sign * count * _YEARS[unit], Granularity.YEAR, base)
    return Shift(sign * count, unit, base, keep=base is Base.TEXT or count == 1)


#: "a decade ago" is ten years ago: a year, not a decade of the calendar.
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}


@rule("units-ago", "( a | the ) quarter -? ( of a )? century ago")
def quarter_century_ago(m: Match) -> Built:
    return Shift(-25, Granularity.YEAR)


@rule("units-ago", "<count> -? ( {unit} | {units} ) ( or two | or so )? ago")
def units_ago(m: Match) -> Built:
    return _shifted(m, -1, Base.PUBLISHED, m.get("unit") or m["units"])


@rule("units-ago", "<count> ( week | weeks ) ago ( {deictic} | {weekday} )")
def weeks_ago_day(m: Match) -> Built:
    """ "a week ago Monday", "two weeks ago today"."""
    if m["count"] is None:
        return None
    if "deictic" in m:
        return Shift(m["deictic"] - 7 * m["count"], Granularity.DAY)
    return Within(OnWeekday(m["weekday"]), Shift(-m["count"], Granularity.WEEK))


@rule("units-ago", "{units} ago")
def vague_ago(m: Match) -> Built:
    return Vague(Reference.PAST)


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


@rule(
    "year-ago",
    "( the | a )? ( comparable | corresponding )? year - ( earlier | ago ) ( quarter | period )?",
)
def year_ago(m: Match) -> Built:
    """With "quarter" or "period" it is the reported one of the year before, else that year."""
    kept = m.written[-1].lower() in ("quarter", "period")
    return Shift(-1, Granularity.YEAR, Base.TEXT if kept else Base.STORY, keep=kept)


RULES = (
    weekday,
    which_weekday,
    short_weekday,
    weekday_of_week,
    deictic,
    beside_deictic,
    tonight,
    which_part,
    next_part,
    bare_part,
    part_of,
    early_hours,
    week_of,
    before_last,
    overnight,
    which_unit,
    latest_unit,
    the_unit,
    unit_end,
    which_season,
    which_month,
    weekend,
    holiday,
    which_holiday,
    named_holiday,
    holiday_day,
    saints_day,
    quarter_century_ago,
    units_ago,
    weeks_ago_day,
    vague_ago,
    units_earlier,
    units_later,
    in_units_time,
    units_from_today,
    units_from_now,
    mid_unit,
    unit_beside,
    year_ago,
)
