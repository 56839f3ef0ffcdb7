"""Parts of a year that English names: seasons, quarters, halves; and the vague words."""

from __future__ import annotations

from timeline.model import Mod
from timeline.model import Part as Season
from timeline.tempex.meaning import InHalf, InQuarter, InSeason, Narrowed, Reference, Vague
from timeline.tempex.rule import Built, InHistory, Match, Weak, rule
from timeline.tempex.rules.en.words import MONTHS, SEASONS

_BEFORE_SEASON = frozenset(
    "in during by since until this last next that every each early late mid - throughout over "
    "of through and for into spent before after following".split()
)


@rule("season", "the? {season}")
def season(m: Match) -> Built:
    """ "spring" and "fall" are verbs and sources too: they need a sign, and no "of" behind."""
    word, the = m.written[-1].lower(), len(m.written) > 1
    if the and all(w.istitle() for w in m.written) and m.word(-1).isalpha():
        return None
    if m.written[-1][0].isupper() and m.raw(1)[:1].isupper() and m.word(1) not in MONTHS:
        return InHistory(InSeason(m["season"])) if m.word(1) in _CAMPAIGNS else None
    if word in ("fall", "spring") and m.word(1) == "of" and not m.word(2).isdecimal():
        return None
    led = m.word(-1) in _BEFORE_SEASON
    if word in ("fall", "spring"):
        led = led and (the or m.word(-1) not in ("and", "of", "-")) and m.word(1) not in _NO_SEASON
        if m.word(1) in _CAMPAIGNS:
            return InHistory(InSeason(m["season"]))
        return InSeason(m["season"]) if led else Weak(InSeason(m["season"]))
    return InSeason(m["season"]) if led or the else InHistory(InSeason(m["season"]))


_CAMPAIGNS = frozenset(("offensive", "offensives", "campaign", "campaigns"))
_NO_SEASON = frozenset(("-", "guy", "out", "water", "from", "off"))


@rule("season", "( midsummer | midwinter )")
def mid_season(m: Match) -> Built:
    if m.written[0].istitle() and m.raw(1).istitle():
        return None
    return Narrowed(Mod.MID, InSeason(SEASONS[m.written[0].lower().removeprefix("mid")]))


@rule(
    "season-year",
    "the? {season} months? ( , | of )? {year} ( ( - | – | / ) ( {two} | {year:_} ) )?",
)
def season_year(m: Match) -> Built:
    return InSeason(m["season"], year=m["year"])


@rule("season-year", "the? {year} {season}")
def year_season(m: Match) -> Built:
    """ "their 1982 summer offensives"."""
    if m["season"] is Season.FALL and m.written[-1].lower() == "fall":
        return None
    return InSeason(m["season"], year=m["year"]) if m.written[-1].islower() else None


@rule("quarter", "the? ( fiscal | fiscal - )? <nth> fiscal? quarter")
def quarter(m: Match) -> Built:
    number = m["nth"]
    of_century = m.word(1) == "of" and "century" in (m.word(3), m.word(4), m.word(5))
    return InQuarter(number) if 1 <= number <= 4 and not of_century else None


@rule("quarter", "fiscal? <nth> - quarter")
def hyphened_quarter(m: Match) -> Built:
    """ "a third-quarter loss": before a noun the article is the noun's."""
    number = m["nth"]
    return InQuarter(number) if 1 <= number <= 4 and m.word(1) != "-" else None


@rule("quarter-year", "the {year} <nth> quarter")
def year_quarter(m: Match) -> Built:
    number = m["nth"]
    return InQuarter(number, year=m["year"]) if 1 <= number <= 4 else None


@rule("quarter", "the? {month} ( - | – | to | through | - to - ) {month:last} ( quarter | period )")
def quarter_of_months(m: Match) -> Built:
    """ "the January-March quarter"."""
    number, rest = divmod(m["month"] - 1, 3)
    return InQuarter(number + 1) if rest == 0 and m["last"] == m["month"] + 2 else None


@rule("quarter", "( {quartershort} | {figure} q )")
def short_quarter(m: Match) -> Built:
    return InQuarter(m.get("quartershort") or m["figure"])


@rule("quarter", "the ( final | last ) quarter of {year}")
def last_quarter(m: Match) -> Built:
    return InQuarter(4, year=m["year"])


@rule("half", "{halfshort}")
def short_half(m: Match) -> Built:
    return Weak(InHalf(m["halfshort"]))


@rule("half", "the? {half} half ( of )?")
def half(m: Match) -> Built:
    return Weak(InHalf(m["half"]))


@rule(
    "vague",
    "( not? long | a ( long | short )? ( while | time ) | some ( time | years | months ) ) ago",
)
def long_ago(m: Match) -> Built:
    return Vague(Reference.PAST)


@rule("vague", "{vague}")
def vague(m: Match) -> Built:
    """ "Now, ..." at the head of a sentence turns to the listener and tells no time."""
    if m.written[0] == "Now" and m.word(1) == ",":
        return None
    if m.word(-1) == "every" or (m.word(-1), m.word(1)) == ("as", "as"):
        return None
    return Vague(m["vague"])


@rule(
    "vague",
    "( the | the near | the foreseeable | the recent | near | the immediate | the distant )? "
    "( future | past )",
)
def past_or_future(m: Match) -> Built:
    the = m.written[0].lower() in ("the", "near")
    if not the or (m.word(1).isalnum() and m.word(1) not in _AFTER_VAGUE):
        return None
    word = m.written[-1].lower()
    return Vague(Reference.FUTURE if word == "future" else Reference.PAST)


_AFTER_VAGUE = frozenset("and or is was but to with for as if when that where at on the it".split())


@rule(
    "vague",
    "( at this time | right now | these days | at present | at the moment "
    "| the present ( day | time )? )",
)
def present(m: Match) -> Built:
    """ "The present government" is no time."""
    if m.written[-1].lower() == "time" and m.word(1) in ("of", "last", "next", "around"):
        return None
    noun = m.written[-1].lower() == "present" and m.word(1).isalpha()
    if noun and m.word(-1) != "at" and m.written[0].lower() == "the":
        return Vague(Reference.PRESENT) if m.word(1) in _AFTER_VAGUE else None
    return Vague(Reference.PRESENT)


@rule("vague", "one day")
def one_day(m: Match) -> Built:
    """ "it will one day be razed"; "it took one day" is a length."""
    return Vague(Reference.FUTURE) if m.word(-1) in _MODALS else None


_MODALS = frozenset("will would may might could can should shall 'll ’ll".split())


RULES = (
    season,
    mid_season,
    season_year,
    year_season,
    quarter,
    hyphened_quarter,
    year_quarter,
    quarter_of_months,
    short_quarter,
    last_quarter,
    short_half,
    half,
    long_ago,
    vague,
    past_or_future,
    present,
    one_day,
)
