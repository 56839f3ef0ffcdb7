"""Dates that German names by the calendar: days, months, years, decades, centuries."""

from __future__ import annotations

from timeline.tempex.meaning import (
    AtClock,
    CalendarDate,
    InCentury,
    InDecade,
    OnNthDay,
)
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.de.cues import (
    BEFORE_NAME,
    BEFORE_PEOPLE,
    BEFORE_YEAR,
    COUNTED,
    MONEY,
    NAMESAKES,
    TITLES,
)
from timeline.tempex.rules.de.words import MONTHS

_MONTH = "( {month} | {monthshort} .? )"
_TO = "( - | – | — | / | bis ( zum )? | und ( dem )? | oder )"
_YEAR = "( ( des jahres )? {year} )?"
_BC = "v . chr .?"
_JAHR = "( jahr | jahre | jahres )"


def is_compound(m: Match) -> bool:
    """Whether the match is but half of a word: "Mai-Kundgebung", "Ex-Sommer"."""
    behind = m.glued(1) and m.word(1) == "-" and m.word(2).isalpha()
    return behind or (m.glued(-1) and m.word(-1) == "-" and m.word(-2).isalpha())


def _month(m: Match) -> int:
    return int(m.get("month") or m.get("monthshort"))


# ------------------------------------------------------------------------------ days


@rule("day-month", f"<nth> {_MONTH} {_YEAR}")
def day_month(m: Match) -> Built:
    number = m["nth"]
    return CalendarDate(m.get("year"), _month(m), number) if 1 <= number <= 31 else None


@rule("day-month-range", f"<nth:first> {_TO} <nth:last> {_MONTH} {_YEAR}")
def day_month_range(m: Match) -> Built:
    """ "3. bis 5. Mai": the month is said once."""
    if not (1 <= m["first"] <= 31 and 1 <= m["last"] <= 31):
        return None
    first = CalendarDate(m.get("year"), _month(m), m["first"])
    last = CalendarDate(m.get("year"), _month(m), m["last"])
    return (Part("first", first), Part("last..", last))


@rule(
    "day-month-range", "<nth:first> {month} ( - | – | bis ( zum )? ) <nth:last> {month:to} {year}"
)
def month_to_month(m: Match) -> Built:
    """ "28. April bis zum 3. Mai 2019": the year is said once."""
    first = CalendarDate(m["year"] - (m["month"] > m["to"]), m["month"], m["first"])
    last = CalendarDate(m["year"], m["to"], m["last"])
    return (Part("first..month", first), Part("last..", last))


@rule("counted-weekday", "( <nth> | {last} ) {weekday} ( im | des ) {month} {year}?")
def counted_weekday(m: Match) -> Built:
    """ "am ersten Montag im Mai"."""
    number = m.get("nth", -1)
    if not -1 <= number <= 5:
        return None
    return OnNthDay(number, m["month"], m["weekday"], m.get("year"))


@rule("dotted-date", "{dotteddate}")
def dotted_date(m: Match) -> Built:
    return _figures(m.written[0])


@rule("dotted-date", "( {dotted} | {decimal} . )")
def short_dotted_date(m: Match) -> Built:
    """ "3.5.23" and "3.5." are a date only where a word before says so, else a version."""
    return _figures(m.written[0]) if m.word(-1) in _BEFORE_FIGURES else None


_BEFORE_FIGURES = frozenset("am vom zum ab bis seit dem den , ( – -".split())


def _figures(text: str) -> CalendarDate | None:
    """ "12.3.2020", "12.3.20", "12.3"."""
    figures = text.split(".")
    if len(figures) not in (2, 3) or not all(figure.isdecimal() for figure in figures):
        return None
    day, month = int(figures[0]), int(figures[1])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    if len(figures) == 2:
        return CalendarDate(None, month, day)
    length = len(figures[2])
    return (
        CalendarDate(int(figures[2]), month, day, short=length == 2) if length in (2, 4) else None
    )


@rule("iso-date", "{year} - {monthnumber} - {day}")
def iso_date(m: Match) -> Built:
    return CalendarDate(m["year"], m["monthnumber"], m["day"])


@rule("iso-instant", "{instant}")
def iso_instant(m: Match) -> Built:
    day, clock = m["instant"][:10], m["instant"][11:16]
    year, month, number = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    if hour > 23 or minute > 59:
        return None
    return AtClock(hour, minute, None, m["instant"][16:], CalendarDate(year, month, number))


# ------------------------------------------------------------------------------ months


@rule("month-year", f"{_MONTH} ( des jahres )? {{year}}")
def month_year(m: Match) -> Built:
    return CalendarDate(m["year"], _month(m))


@rule("month-which", "{which} {month}")
def which_month(m: Match) -> Built:
    return CalendarDate(None, m["month"], which=m["which"])


@rule("month", "{month}")
def month(m: Match) -> Built:
    """A month that is a name of people too needs a word that says it is the month."""
    if is_compound(m) or m.word(-1) in TITLES or _is_namesake(m):
        return None
    return CalendarDate(None, m["month"])


def _is_namesake(m: Match) -> bool:
    if m.written[0].lower() not in NAMESAKES or m.word(2) in MONTHS:
        return False
    before = m.word(-1)
    return before not in BEFORE_NAME or (before in BEFORE_PEOPLE and m.raw(1)[:1].isupper())


# ------------------------------------------------------------------------------ years


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


# ------------------------------------------------------------------------------ longer

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
    day_month,
    day_month_range,
    month_to_month,
    counted_weekday,
    dotted_date,
    short_dotted_date,
    iso_date,
    iso_instant,
    month_year,
    which_month,
    month,
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
