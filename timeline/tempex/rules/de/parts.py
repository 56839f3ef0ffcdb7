"""Parts of a day: "heute Abend", "Dienstagabend", "in der Nacht zum Montag"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.model import Part as DayPart
from timeline.tempex.meaning import (
    AtPart,
    Base,
    CalendarDate,
    Meaning,
    OnNthDay,
    OnWeekday,
    Shift,
    Which,
)
from timeline.tempex.rule import Built, Match, Weak, rule
from timeline.tempex.rules.de.dates import is_compound
from timeline.tempex.rules.de.words import STEPS, TEXTUAL


@rule("deictic-part", "{deictic} ( {part} | früh )")
def deictic_part(m: Match) -> Built:
    return AtPart(m.get("part", DayPart.MORNING), Shift(m["deictic"], Granularity.DAY))


@rule("weekday-part", "{weekdaypart}")
def weekday_part(m: Match) -> Built:
    return None if is_compound(m) else _weekday_part(m, Which.BARE)


@rule("weekday-part", "{which} {weekdaypart}")
def which_weekday_part(m: Match) -> Built:
    return _weekday_part(m, m["which"])


def _weekday_part(m: Match, which: Which) -> Meaning:
    number, part = m["weekdaypart"]
    return AtPart(part, OnWeekday(number, which))


@rule("weekday-part", "{weekday} früh")
def weekday_early(m: Match) -> Built:
    return AtPart(DayPart.MORNING, OnWeekday(m["weekday"]))


@rule("part-of-day", "{which} ( nacht | abend | morgen )")
def which_part(m: Match) -> Built:
    """ "letzte Nacht" is the one before the publish day; "am selben Abend" the text's own."""
    which = m["which"]
    part = {"nacht": DayPart.NIGHT, "abend": DayPart.EVENING, "morgen": DayPart.MORNING}
    base = Base.TEXT if which in TEXTUAL or which is Which.NEXT else Base.PUBLISHED
    return AtPart(part[m.written[-1].lower()], Shift(STEPS[which], Granularity.DAY, base))


@rule("part-of-day", "( {part} | {partadverb} )")
def bare_part(m: Match) -> Built:
    if m.written[0] in ("morgen", "Morgens") or is_compound(m):
        return None
    meaning = AtPart(m.get("part") or m["partadverb"])
    led = m.word(-1) == "am" and m.word(1) not in ("danach", "darauf", "davor", "zuvor")
    return meaning if led else Weak(meaning)


@rule("night-to", "nacht ( zum | auf ( den )? | zu ) {weekday}")
def night_to_weekday(m: Match) -> Built:
    """ "in der Nacht zum Montag" began on Sunday."""
    return AtPart(DayPart.NIGHT, OnWeekday((m["weekday"] - 1) % 7))


@rule("night-to", "nacht von {weekday:first} ( auf | zu | zum ) {weekday}")
def night_of_weekday(m: Match) -> Built:
    """ "in der Nacht von Freitag auf Samstag"."""
    return AtPart(DayPart.NIGHT, OnWeekday(m["first"]))


@rule("night-to", "nacht vom <nth> ( auf den | zum ) <nth:last> {month} {year}?")
def night_of_day(m: Match) -> Built:
    """ "in der Nacht vom 3. auf den 4. Mai"."""
    if not 1 <= m["nth"] < m["last"] <= 31:
        return None
    return AtPart(DayPart.NIGHT, CalendarDate(m.get("year"), m["month"], m["nth"]))


@rule("night-to", "nacht ( zum | auf ( den )? ) <nth> {month} {year}?")
def night_to_day(m: Match) -> Built:
    day, month, year = m["nth"], m["month"], m.get("year")
    if not 1 <= day <= 31:
        return None
    if day > 1:
        return AtPart(DayPart.NIGHT, CalendarDate(year, month, day - 1))
    before = year - (month == 1) if year is not None else None
    return AtPart(DayPart.NIGHT, OnNthDay(-1, (month - 2) % 12 + 1, None, before))


RULES = (
    deictic_part,
    weekday_part,
    which_weekday_part,
    weekday_early,
    which_part,
    bare_part,
    night_to_weekday,
    night_of_weekday,
    night_of_day,
    night_to_day,
)
