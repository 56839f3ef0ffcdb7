"""Years of German and what is longer: "im Jahr 1948", "44 v. Chr.", "die 1990er", "19. Jh."."""

from __future__ import annotations

from timeline.tempex.meaning import CalendarDate, InCentury, InDecade
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.de.cues import BEFORE_YEAR, COUNTED, MONEY

_TO = "( - | – | — | / | bis ( zum )? | und ( dem )? | oder )"
_BC = "v . chr .?"
_JAHR = "( jahr | jahre | jahres )"


@rule("year", f"( {_JAHR} | anno ) {{year}}")
def titled_year(m: Match) -> Built:
    return CalendarDate(m["year"])


@rule("year", "{year}")
def year(m: Match) -> Built:
    """A number of four digits is a year unless it counts something or is money."""
    return CalendarDate(m["year"]) if _is_year(m) else None


def _is_year(m: Match) -> bool:
    before, behind = m.word(-1), m.word(1)
    if before in MONEY or behind in COUNTED or (behind == "-" and m.glued(1)):
        return False
    if (m.glued(-1) and before in _GLUED) or (m.glued(1) and behind in ("/", ":", "€", "$", "%")):
        return False
    if before in ("etwa", "rund", "über", "fast", "knapp", "als", "gut", "mehr"):
        return False
    if before in BEFORE_YEAR or 1900 <= m["year"] <= 2050:
        return True
    opens = before in ("", ".", "\n\n") and m.raw(1).islower()
    return m["year"] >= 1400 and (opens or (before == "und" and m.word(-2).isdecimal()))


_GLUED = frozenset("- / : . # + = _ @ &".split())


@rule("year-range", "{year} ( - | – | — | / | bis ) ( {year:last} | {two} )")
def year_range(m: Match) -> Built:
    """ "2009-2010", "1914/18"."""
    first = m["year"]
    last = m["last"] if "last" in m else first // 100 * 100 + m["two"]
    if not 0 < last - first < (300 if "last" in m else 40) or not 1000 <= first <= 2100:
        return None
    ends = "last" if "last" in m else "two"
    return (Part("year", CalendarDate(first)), Part(ends, CalendarDate(last)))


@rule("year-before-christ", f"{_JAHR}? {{int}} {_BC}")
def year_bc(m: Match) -> Built:
    return CalendarDate(1 - m["int"])


@rule("day-month-before-christ", f"<nth> {{month}} {{int:before}} {_BC}")
def day_month_bc(m: Match) -> Built:
    return CalendarDate(1 - m["before"], m["month"], m["nth"])


@rule("year-of-our-lord", f"{_JAHR}? {{int}} n . chr .?")
def year_ad(m: Match) -> Built:
    return CalendarDate(m["int"]) if 1 <= m["int"] <= 2999 else None


_DECADE = "( er -? ( jahre | jahren ) | ern )"


@rule("decade", f"{{year}} {_DECADE}")
def decade(m: Match) -> Built:
    return InDecade(m["year"]) if m["year"] % 10 == 0 else None


@rule("decade", f"{{two}} {_DECADE}")
def short_decade(m: Match) -> Built:
    return InDecade(m["two"], short=True) if m["two"] % 10 == 0 else None


@rule("decade", "{decades} -? ( jahre | jahren )?")
def spelled_decade(m: Match) -> Built:
    """ "die Neunziger", "neunziger Jahre"; alone it is also who is of that age."""
    word = m.written[0].lower()
    led = m.word(-1) in ("den", "die", "der") and m.written[0][0].isupper()
    sure = len(m.written) > 1 or word.endswith(("jahre", "jahren")) or led
    return InDecade(m["decades"], short=True) if sure else None


_CENTURY = "( jahrhundert | jahrhunderts | jh . | jhs . )"


@rule("century", f"<nth> {_CENTURY} ( {_BC} | n . chr .? )?")
def century(m: Match) -> Built:
    before = any(word.lower() == "v" for word in m.written)
    number = m["nth"]
    return InCentury(-number if before else number) if 1 <= number <= 30 else None


@rule("century", f"<nth:first> {_TO} <nth:last> {_CENTURY}")
def two_centuries(m: Match) -> Built:
    if not (1 <= m["first"] <= 30 and 1 <= m["last"] <= 30):
        return None
    return (Part("first", InCentury(m["first"])), Part("last..", InCentury(m["last"])))


RULES = (
    titled_year,
    year,
    year_range,
    year_bc,
    day_month_bc,
    year_ad,
    decade,
    short_decade,
    spelled_decade,
    century,
    two_centuries,
)
