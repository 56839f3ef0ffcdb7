"""Decades and centuries as English names them, before and after our era."""

from __future__ import annotations

from timeline.tempex.meaning import InCentury, InDecade, Meaning, Narrowed
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.en.years import ERA


@rule("decade-before-christ", f"the? {{three}} s {ERA}")
def decade_bc(m: Match) -> Built:
    """The 480s BC are 489 to 480, in astronomical years -488 to -479."""
    return InDecade(-m["three"] - 8) if m["three"] % 10 == 0 else None


@rule("decade", "the? {year} ( 's | s | ’s )")
def decade(m: Match) -> Built:
    led = m.written[0].lower() == "the" or m.word(-1) in ("early", "mid", "late")
    if m["year"] % 10 or (m.written[-1] != "s" and not led):
        return None
    return InDecade(m["year"]) if m["year"] % 100 or m["year"] >= 2000 else _hundreds(m["year"])


def _hundreds(year: int) -> Meaning:
    """ "the 1800s" are a century, "the 1900s" and "the 2000s" as often a decade."""
    return InDecade(year) if year >= 1900 else InCentury(year // 100 + 1)


@rule("decade", "the? ( ' | ’ | ‘ )? {two} ( s | 's )")
def short_decade(m: Match) -> Built:
    quoted = any(w in ("'", "’", "‘") for w in m.written[:2])
    the = m.written[0].lower() == "the"
    if (
        m.word(-2) in _HOT
        or m.word(-3) in _HOT
        or m["two"] % 10
        or not (quoted or (the and m["two"] >= 20 and m.word(-1) == "in"))
    ):
        return None
    return InDecade(m["two"], short=True)


#: "temperatures in the 80s".
_HOT = frozenset(
    "temperatures temperature highs lows mercury readings degrees heat weather".split()
)


@rule("decade", "the? nineteen - {decades}")
def spelled_decade(m: Match) -> Built:
    return InDecade(1900 + m["decades"])


@rule("decade", "the ( {portion} -? )? {decades}")
def named_decade(m: Match) -> Built:
    return _portion(m, InDecade(m["decades"], short=True))


def _portion(m: Match, meaning: Meaning) -> Meaning:
    return Narrowed(m["portion"], meaning) if "portion" in m else meaning


@rule("century", f"the? ( {{portion}} -? )? <nth> ( century {ERA}? | - century {ERA} )")
def century(m: Match) -> Built:
    number = m["nth"]
    if not 1 <= number <= 30:
        return None
    ancient = m.written[-1].lower() not in ("century",)
    return _portion(m, InCentury(-number if ancient else number))


@rule("century", "( {portion} -? )? <nth> - century")
def hyphened_century(m: Match) -> Built:
    """ "the 18th-century painting": before a noun the article is the noun's."""
    if not 1 <= m["nth"] <= 30 or m.word(1) in ("bc", "bce", "b", "ad", "ce", "a"):
        return None
    return _portion(m, InCentury(m["nth"]))


@rule("decade", "the ( <nth> | last | final ) decade of ( the <nth:of> | this ) century")
def decade_of_century(m: Match) -> Built:
    number, century = m.get("nth", 10), m.get("of")
    if not 1 <= number <= 10 or century is None or not 1 <= century <= 30:
        return None
    return InDecade((century - 1) * 100 + 10 * (number - 1))


@rule("century", "the? <nth> -? century ( ad | ce | a . d .? )")
def century_ad(m: Match) -> Built:
    return InCentury(m["nth"]) if 1 <= m["nth"] <= 30 else None


@rule("century", "the <nth> ( and | to | - ) <nth:last> centuries")
def two_centuries(m: Match) -> Built:
    return (Part("nth", InCentury(m["nth"])), Part("last..", InCentury(m["last"])))


RULES = (
    decade_bc,
    decade,
    short_decade,
    spelled_decade,
    named_decade,
    century_ad,
    decade_of_century,
    hyphened_century,
    century,
    two_centuries,
)
