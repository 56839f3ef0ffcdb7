"""Dates that German counts from another one: gestern, letzte Woche, vor zwei Jahren, am Vortag."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import (
    Base,
    CalendarDate,
    Meaning,
    Narrowed,
    OnWeekday,
    Reference,
    Shift,
    Vague,
    Which,
)
from timeline.tempex.rule import Built, Match, rule
from timeline.tempex.rules.de.cues import TITLES
from timeline.tempex.rules.de.dates import is_compound
from timeline.tempex.rules.de.words import STEPS, TEXTUAL

_UNIT = "( {unit} | {units} )"


def _unit(m: Match) -> Granularity:
    unit: Granularity = m.get("unit") or m["units"]
    return unit


# ------------------------------------------------------------------------------ days


@rule("weekday", "{weekday}")
def weekday(m: Match) -> Built:
    return None if is_compound(m) or m.word(-1) in TITLES else OnWeekday(m["weekday"])


@rule("weekday-which", "{which} {weekday}")
def which_weekday(m: Match) -> Built:
    return OnWeekday(m["weekday"], m["which"])


@rule("weekday-week", "{weekday} {which} woche")
def weekday_of_week(m: Match) -> Built:
    return OnWeekday(m["weekday"], m["which"])


@rule("weekday-week", "{which} woche {weekday}")
def week_and_weekday(m: Match) -> Built:
    return OnWeekday(m["weekday"], m["which"])


@rule("deictic-day", "{deictic}")
def deictic(m: Match) -> Built:
    """ "morgen" is tomorrow; with a capital it is the morning, but for the start of a sentence."""
    if m.written[0] == "Morgen":
        opens = m.word(-1) in ("", ".", "!", "?", "\n\n") and m.raw(1).islower()
        return Shift(1, Granularity.DAY) if opens else None
    return Shift(m["deictic"], Granularity.DAY)


@rule("deictic-day", "{deicticform} ( {weekday} | tag | tages )")
def deictic_weekday(m: Match) -> Built:
    """ "am gestrigen Dienstag"."""
    return Shift(m["deicticform"], Granularity.DAY)


# ------------------------------------------------------------------------------ units


@rule("unit-which", "{which} {unit}")
def which_unit(m: Match) -> Built:
    which, unit = m["which"], m["unit"]
    if unit in (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND):
        return None
    if unit is Granularity.DAY:
        if which is Which.LAST:
            return None
        textual = which is not Which.THIS
        return Shift(STEPS[which], unit, Base.TEXT if textual else Base.PUBLISHED)
    return Shift(STEPS[which], unit, Base.TEXT if which in TEXTUAL else Base.PUBLISHED)


@rule("unit-beside", "{beside}")
def beside(m: Match) -> Built:
    """ "am Vortag": one unit from what the text tells of."""
    step, unit = m["beside"]
    return Shift(step, unit, Base.TEXT if unit is Granularity.DAY else Base.STORY)


@rule("unit-beside", "( tag | woche | monat | jahr ) ( zuvor | davor | danach | darauf )")
def unit_beside(m: Match) -> Built:
    unit = _NOUNS[m.written[0].lower()]
    step = -1 if m.written[-1].lower() in ("zuvor", "davor") else 1
    return Shift(step, unit, Base.TEXT)


_NOUNS = {
    "tag": Granularity.DAY,
    "woche": Granularity.WEEK,
    "monat": Granularity.MONTH,
    "jahr": Granularity.YEAR,
}


@rule("year-this", "heuer")
def this_year(m: Match) -> Built:
    return Shift(0, Granularity.YEAR)


@rule("unit-bound", "{bound} ( der | des ) {unit} {year}?")
def unit_bound(m: Match) -> Built:
    """ "Ende des Jahres", "Ende des Jahres 2011"."""
    if "year" in m:
        return Narrowed(m["bound"], CalendarDate(m["year"]))
    return Narrowed(m["bound"], Shift(0, m["unit"], Base.STORY))


@rule("unit-bound", "{unitbound} {year}?")
def one_word_bound(m: Match) -> Built:
    """ "zum Jahresende 2011"."""
    mod, unit = m["unitbound"]
    if "year" in m and unit is Granularity.YEAR:
        return Narrowed(mod, CalendarDate(m["year"]))
    return Narrowed(mod, Shift(0, unit, Base.STORY)) if "year" not in m else None


# ------------------------------------------------------------------------------ counted

#: "vor einem Jahrzehnt" is ten years ago: a year, not a decade of the calendar.
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}


def _shifted(m: Match, sign: int, base: Base) -> Meaning:
    count, unit = m.get("count"), _unit(m)
    if count is None:
        return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
    if unit in _YEARS:
        return Shift(sign * count * _YEARS[unit], Granularity.YEAR, base)
    if count == 0.5 and unit is Granularity.YEAR:
        return Shift(sign * 6, Granularity.MONTH, base)
    return Shift(sign * count, unit, base)


_ABOUT = "( etwa | rund | ungefähr | gut | knapp | mehr als | über | genau | fast | exakt )?"


@rule("units-ago", f"vor {_ABOUT} <count> {_UNIT}")
def units_ago(m: Match) -> Built:
    return _shifted(m, -1, Base.PUBLISHED)


@rule("units-ago", "vor ( langer zeit | {units} )")
def vague_ago(m: Match) -> Built:
    return Vague(Reference.PAST)


@rule("units-from-now", f"in {_ABOUT} <count> {_UNIT}")
def in_units(m: Match) -> Built:
    """ "in zwei Wochen" looks ahead; "in den zwei Wochen" does not match."""
    return _shifted(m, 1, Base.PUBLISHED)


@rule("units-earlier", f"<count> {_UNIT} ( zuvor | davor | vorher | früher )")
def units_earlier(m: Match) -> Built:
    return _shifted(m, -1, Base.TEXT)


@rule("units-later", f"<count> {_UNIT} ( später | danach | darauf )")
def units_later(m: Match) -> Built:
    return _shifted(m, 1, Base.TEXT)


RULES = (
    weekday,
    which_weekday,
    weekday_of_week,
    week_and_weekday,
    deictic,
    deictic_weekday,
    which_unit,
    beside,
    unit_beside,
    this_year,
    unit_bound,
    one_word_bound,
    units_ago,
    vague_ago,
    in_units,
    units_earlier,
    units_later,
)
