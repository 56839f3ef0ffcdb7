"""Days that English names beside another one: weekdays, yesterday, parts of a day, weekends."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.model import Part as DayPart
from timeline.tempex.meaning import Around, AtPart, Base, OnWeekday, OnWeekend, Shift, Which, Within
from timeline.tempex.rule import Built, Match, Part, Weak, rule
from timeline.tempex.rules.en.beside import PAPERS
from timeline.tempex.rules.en.words import DEICTIC


@rule("weekday", "{weekday}")
def weekday(m: Match) -> Built:
    if _is_title(m):
        return None
    return OnWeekday(m["weekday"])


def _is_title(m: Match) -> bool:
    """ "the Sunday Times", "the Tonight Show", "USA Today": a name and no day."""
    if not m.written[0][0].isupper() or m.written[0].isupper():
        return False
    if m.word(-1) in _NICKNAMED and m.raw(-1)[0].isupper():
        return True
    named = m.raw(1) == "Night" and m.raw(2)[:1].isupper()
    return named or (m.word(1) in PAPERS and m.raw(1)[0].isupper())


#: "Black Monday", "Bloody Sunday", "Man Friday", "Ruby Tuesday".
_NICKNAMED = frozenset("black bloody man ruby sheffield".split())


@rule("weekday-which", "( the | this | that )? {which} {weekday}")
def which_weekday(m: Match) -> Built:
    which = m["which"]
    if m.written[0].lower() == "that":
        which = Which.THAT
    if which is Which.THAT and m.word(-1) not in BEFORE_THAT:
        return None
    return OnWeekday(m["weekday"], which)


#: Elsewhere "that" opens a clause: "they hoped that Wednesday would bring rain".
BEFORE_THAT = frozenset(("on", "by", "until", "since", "before", "after", "from", "the", ".", ""))


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
    if named or (m.word(-1) == "the" and m.written[0] == "Today") or _is_work(m):
        return None
    if m.word(1) in ("'s", "’s") and m.word(2) in _AGES:
        return None
    return Shift(m["deictic"], Granularity.DAY)


#: "today's youth" lives in these years, and not on this day.
_AGES = frozenset(
    "world youth youths generation generations society standards technology teenagers children "
    "consumers prices dollars money terms".split()
)


def _is_work(m: Match) -> bool:
    """Whether a capital amid small letters makes it a song or a film ("his song Tonight")."""
    return m.written[0][0].isupper() and m.raw(-1).islower() and m.raw(-2).islower()


@rule("deictic-day", "the? day ( before | after ) {deictic}")
def beside_deictic(m: Match) -> Built:
    step = -1 if m.written[-2].lower() == "before" else 1
    return Shift(m["deictic"] + step, Granularity.DAY)


@rule("tonight", "tonight")
def tonight(m: Match) -> Built:
    if _is_title(m) or _is_work(m):
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


@rule(
    "part-of-day",
    "( in | by | during | until | through | throughout ) {article}? ( mid -? )? {part}",
)
def led_part(m: Match) -> Built:
    """ "in the morning", "by mid-afternoon": of the day told last."""
    if m["part"] is DayPart.DAYTIME or m.word(1) in ("sky", "time", "-"):
        return None
    if "article" not in m and len(m.written) == 2 and m["part"] is DayPart.NIGHT:
        return None
    return (Part("article.." if "article" in m else "part", AtPart(m["part"])),)


@rule(
    "part-of-day", "( at | before | after | around | since | from | near | by | until ) {twilight}"
)
def twilight(m: Match) -> Built:
    """ "before dawn": of the day told last."""
    return (Part("twilight", AtPart(m["twilight"])),)


@rule("part-of-day", "the {part} ( before | after )")
def part_beside(m: Match) -> Built:
    """ "the night before": counted from the day told last."""
    if m.word(1) not in _ENDS:
        return None
    step = -1 if m.written[-1].lower() == "before" else 1
    return AtPart(m["part"], Shift(step, Granularity.DAY, Base.TEXT))


_ENDS = frozenset((".", ",", ";", ":", "", ")", "\n\n"))


@rule(
    "part-of-day",
    "the ( ( early | small | wee ) hours of the morning | ( early | predawn ) morning hours )",
)
def morning_hours(m: Match) -> Built:
    return AtPart(DayPart.MORNING)


@rule("part-of-day", "the ( early | small | wee | predawn ) morning? hours of")
def early_hours(m: Match) -> Built:
    return Weak(AtPart(DayPart.MORNING))


@rule("part-of-day", "the {part} of")
def part_of(m: Match) -> Built:
    return Weak(AtPart(m["part"]))


@rule("overnight", "( overnight on? {weekday} | {weekday:day} overnight )")
def overnight_day(m: Match) -> Built:
    return AtPart(DayPart.NIGHT, OnWeekday(m["weekday"] if "weekday" in m else m["day"]))


@rule("overnight", "overnight")
def overnight(m: Match) -> Built:
    """Printed in the morning, said of the night before."""
    if m.word(1) in ("success", "stay", "stays", "sensation", "accommodation"):
        return None
    return AtPart(DayPart.NIGHT, Shift(-1, Granularity.DAY))


@rule("week-of", "the ( week | month | weekend ) ( of | beginning | ending | ended | starting )")
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


@rule("weekend", "the? weekend ( before last | after next )")
def weekend_before_last(m: Match) -> Built:
    weeks = -2 if m.written[-1].lower() == "last" else 2
    return Around(Granularity.WEEK, Shift(weeks, Granularity.WEEK), DayPart.WEEKEND)


@rule("weekend", "( the | this | that )? {which}? weekend")
def weekend(m: Match) -> Built:
    lead = m.written[0].lower()
    which = m.get("which") or (Which.THIS if lead == "this" else Which.BARE)
    if "coming" in m.written or "upcoming" in m.written:
        which = Which.THIS
    if len(m.written) == 1:
        return None
    return OnWeekend(which)


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
    led_part,
    part_of,
    twilight,
    part_beside,
    morning_hours,
    early_hours,
    week_of,
    before_last,
    overnight,
    overnight_day,
    weekend_before_last,
    weekend,
)
