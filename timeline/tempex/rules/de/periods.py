"""Parts of a year that German names (seasons, quarters, halves, holidays), and vague words."""

from __future__ import annotations

from timeline.tempex.meaning import (
    InHalf,
    InQuarter,
    InSeason,
    OnHoliday,
    OnWeekend,
    Reference,
    Vague,
)
from timeline.tempex.rule import Built, Match, Weak, rule
from timeline.tempex.rules.de.cues import BEFORE_NAME, BEFORE_PEOPLE, TITLES
from timeline.tempex.rules.de.dates import is_compound


@rule("season", "{season}")
def season(m: Match) -> Built:
    """ "Sommer", "Herbst" and "Winter" are surnames too, and need a sign unless a year follows."""
    if is_compound(m) or m.word(-1) in TITLES:
        return None
    led = m.word(-1) == "der" or m.word(-1) in BEFORE_NAME - BEFORE_PEOPLE
    return InSeason(m["season"]) if led else Weak(InSeason(m["season"]))


@rule("season-year", "{season} ( des jahres )? {year} ( ( - | – | / ) ( {two} | {year:_} ) )?")
def season_year(m: Match) -> Built:
    return InSeason(m["season"], year=m["year"])


@rule("season-which", "{which} {season}")
def which_season(m: Match) -> Built:
    return InSeason(m["season"], m["which"])


@rule("quarter", "<nth> ( quartal | quartals | quartales )")
def quarter(m: Match) -> Built:
    return InQuarter(m["nth"]) if 1 <= m["nth"] <= 4 else None


@rule("half", "<nth> ( halbjahr | halbjahres | jahreshälfte )")
def half(m: Match) -> Built:
    return InHalf(m["nth"]) if 1 <= m["nth"] <= 2 else None


@rule("weekend", "{which}? ( wochenende | wochenendes )")
def weekend(m: Match) -> Built:
    if "which" in m:
        return OnWeekend(m["which"])
    return OnWeekend() if m.word(-1) in ("am", "zum", "das", "übers", "vom", "dem") else None


@rule("holiday", "{holiday}")
def holiday(m: Match) -> Built:
    if is_compound(m):
        return None
    second = m.written[0].lower() == "weihnachtstag" and m.word(-1) in ("zweiten", "zweite")
    return OnHoliday("boxing" if second else m["holiday"])


@rule("holiday", "tag der ( deutschen einheit | arbeit )")
def named_day(m: Match) -> Built:
    return OnHoliday("may-day" if m.written[-1].lower() == "arbeit" else "german-unity")


@rule("holiday", "( christi himmelfahrt | mariä himmelfahrt )")
def ascension(m: Match) -> Built:
    return OnHoliday("ascension" if m.written[0].lower() == "christi" else "assumption")


@rule("vague", "{vague}")
def vague(m: Match) -> Built:
    return Vague(m["vague"])


@rule("vague", "( vor kurzem | in jüngster zeit | in der vergangenheit )")
def past(m: Match) -> Built:
    return Vague(Reference.PAST)


@rule("vague", "( zur zeit | im moment | im augenblick )")
def present(m: Match) -> Built:
    return Vague(Reference.PRESENT)


@rule("vague", "in ( naher | der | ferner )? zukunft")
def future(m: Match) -> Built:
    return Vague(Reference.FUTURE)


RULES = (
    season,
    season_year,
    which_season,
    quarter,
    half,
    weekend,
    holiday,
    named_day,
    ascension,
    vague,
    past,
    present,
    future,
)
