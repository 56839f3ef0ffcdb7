"""Dates that English names by the calendar: days, months, years, decades, centuries."""

from __future__ import annotations

from timeline.model import Granularity, Mod
from timeline.tempex.meaning import (
    AtClock,
    Base,
    CalendarDate,
    InCentury,
    InDecade,
    InQuarter,
    Meaning,
    Narrowed,
    OnNthDay,
    Shift,
    Which,
    Within,
)
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.en.words import BEFORE_YEAR, COUNTED, MONEY, MONTHS, STEPS

_MONTH = "( {month} | {monthshort} .? )"
_TO = "( - | – | — | to | through | until | till | and | or | & )"
_ERA = "( bc | bce | b . c . e .? | b . c .? | bc . )"


def _month(m: Match) -> int:
    return int(m.get("month") or m.get("monthshort"))


def _year(m: Match) -> int | None:
    if "before" in m:
        return 1 - int(m["before"])
    year = m.get("year") or m.get("three")
    return int(year) if year is not None else None


@rule("month-day-year", f"{_MONTH} the? {{day}} {{suffix}}? ,? {{year}}")
def month_day_year(m: Match) -> Built:
    return CalendarDate(m["year"], _month(m), m["day"])


@rule("month-day", f"{_MONTH} the? {{day}} {{suffix}}?")
def month_day(m: Match) -> Built:
    if m.glued(1) and (m.word(1) == "%" or (m.word(1) == ":" and m.word(2).isdecimal())):
        return None
    return CalendarDate(None, _month(m), m["day"])


@rule("month-day", f"{_MONTH} the? <nth>")
def month_nth(m: Match) -> Built:
    return CalendarDate(None, _month(m), m["nth"]) if 1 <= m["nth"] <= 31 else None


@rule("day-month", f"the? {{day}} {{suffix}}? of? {_MONTH} ( ,? {{year}} | of {{year:that}} )?")
def day_month(m: Match) -> Built:
    return CalendarDate(m.get("year") or m.get("that"), _month(m), m["day"])


@rule("day-month-before-christ", f"the? {{day}} {{suffix}}? of? {_MONTH} ,? {{int:before}} {_ERA}")
def day_month_bc(m: Match) -> Built:
    return CalendarDate(_year(m), _month(m), m["day"])


@rule(
    "month-day-range",
    f"{_MONTH} {{day}} {{suffix}}? {_TO} {{day:last}} {{suffix:_}}? ( ,? {{year}} )?",
)
def month_day_range(m: Match) -> Built:
    first = Part(f"{_named(m)}..{_end(m, 'day')}", _day(m, "day"))
    return (first, Part("last..", _day(m, "last")))


@rule(
    "month-day-range",
    f"{_MONTH} {{day}} , {{day:second}} ,? ( and | or | & ) {{day:last}} ( ,? {{year}} )?",
)
def month_days(m: Match) -> Built:
    first = Part(f"{_named(m)}..day", _day(m, "day"))
    return (first, Part("second", _day(m, "second")), Part("last..", _day(m, "last")))


@rule(
    "day-month-range",
    f"{{article}}? {{day}} {{suffix}}? ( {_TO} | / ) {{article:other}}? {{day:last}} {{suffix:_}}? "
    f"of? {_MONTH} ( ,? {{year}} )?",
)
def day_month_range(m: Match) -> Built:
    """ "the 16th and 17th of September"; a plain "the 28 and 29 August" shares its article."""
    ordinal = "article" in m and "suffix" in m
    first = f"{'article' if ordinal else 'day'}..{_end(m, 'day')}"
    last = "other.." if "other" in m else "last.."
    return (Part(first, _day(m, "day")), Part(last, _day(m, "last")))


@rule(
    "day-month-range",
    f"{{day}} , {{day:second}} ,? ( and | or | & ) {{day:last}} {_MONTH} ( ,? {{year}} )?",
)
def days_month(m: Match) -> Built:
    return (
        Part("day", _day(m, "day")),
        Part("second", _day(m, "second")),
        Part("last..", _day(m, "last")),
    )


def _named(m: Match) -> str:
    """The group that holds the month."""
    return "month" if "month" in m else "monthshort"


def _end(m: Match, group: str) -> str:
    """The group, or the suffix behind it."""
    return "suffix" if "suffix" in m else group


def _day(m: Match, group: str) -> CalendarDate:
    return CalendarDate(m.get("year"), _month(m), m[group])


@rule("month-year", f"{_MONTH} ( , | of | in )? {{year}}")
def month_year(m: Match) -> Built:
    return CalendarDate(m["year"], _month(m))


@rule("month-year", f"{_MONTH} ( ' | ’ | ‘ ) {{two}}")
def month_short_year(m: Match) -> Built:
    return CalendarDate(m["two"], _month(m), short=True)


@rule("month-year-before-christ", f"{_MONTH} ,? {{int:before}} {_ERA}")
def month_year_bc(m: Match) -> Built:
    return CalendarDate(_year(m), _month(m))


@rule("month-year", f"{_MONTH} ,? <spelledyear>")
def month_spelled_year(m: Match) -> Built:
    return CalendarDate(m["spelledyear"], _month(m))


#: Months that are common words or first names need a sign that the month is meant.
_UNSURE = frozenset(("may", "march", "april", "june", "august"))
_BEFORE_MONTH = frozenset(
    "in since last this next of by from until till to through during early late mid and or between "
    "before after for every each - , ( past coming around about throughout end that on previous "
    "following over – —".split()
)


@rule("month", "{month}")
def month(m: Match) -> Built:
    name = m.written[0].lower()
    if name in _UNSURE and m.word(-1) not in _BEFORE_MONTH and m.raw(1)[:1].isupper():
        return None
    if name in ("may", "march") and m.word(-1) not in _BEFORE_MONTH and not _leads_to_more(m):
        return None
    return CalendarDate(None, m["month"])


def _leads_to_more(m: Match) -> bool:
    """ "May next year", "March to August"."""
    if m.word(1) in ("next", "last", "this"):
        return m.word(2) == "year"
    return m.word(1) in ("-", "–", "to", "through", "until", "and") and m.word(2) in MONTHS


@rule("month", "{monthshort} .?")
def month_short(m: Match) -> Built:
    sure = m.word(-1) in _BEFORE_MONTH and m.word(-1) not in (",", "and", "-", "(")
    return CalendarDate(None, m["monthshort"]) if sure or m.written[-1] == "." else None


@rule("day-month", f"the <nth> of {_MONTH} ( ,? {{year}} )?")
def nth_month(m: Match) -> Built:
    return CalendarDate(m.get("year"), _month(m), m["nth"]) if 1 <= m["nth"] <= 31 else None


@rule("day-of-which-month", "the {day} {suffix} of {which} month")
def day_of_which_month(m: Match) -> Built:
    which = m["which"]
    base = Base.TEXT if which in (Which.PREVIOUS, Which.FOLLOWING, Which.THAT) else Base.PUBLISHED
    return Within(CalendarDate(None, None, m["day"]), Shift(STEPS[which], Granularity.MONTH, base))


@rule("iso-date", "{year} - {monthnumber} - {day}")
def iso_date(m: Match) -> Built:
    return CalendarDate(m["year"], m["monthnumber"], m["day"])


@rule("iso-date", "{year} / {monthnumber} / {day}")
def slashed_iso_date(m: Match) -> Built:
    return CalendarDate(m["year"], m["monthnumber"], m["day"])


@rule("iso-instant", "{instant}")
def iso_instant(m: Match) -> Built:
    day, clock = m["instant"][:10], m["instant"][11:16]
    year, month, number = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    if hour > 23 or minute > 59:
        return None
    return AtClock(hour, minute, None, m["instant"][16:], CalendarDate(year, month, number))


@rule("day-month-year", "{day} - ( {month} | {monthshort} ) - {year}")
def hyphened_date(m: Match) -> Built:
    return CalendarDate(m["year"], _month(m), m["day"])


@rule("dotted-date", "{dotteddate}")
def dotted_date(m: Match) -> Built:
    day, month, year = (int(part) for part in m["dotteddate"].split("."))
    return CalendarDate(year, month, day) if month <= 12 and day <= 31 else None


@rule("slashed-date", "{day:a} ( / | . | - ) {day:b} ( / | . | - ) ( {year} | {two} )")
def slashed_date(m: Match) -> Built:
    if m.written[1] != m.written[3] or _goes_on(m):
        return None
    if m.written[1] != "/" and "year" not in m:
        return None
    first, second = m["a"], m["b"]
    year, short = (m["year"], False) if "year" in m else (m["two"], True)
    if first > 12 and second > 12:
        return None
    month, day = (second, first) if first > 12 else (first, second)
    unsure = first <= 12 and second <= 12 and first != second
    return CalendarDate(year, month, day, short=short, ambiguous=unsure)


def _goes_on(m: Match) -> bool:
    """Whether it is a part of something longer, such as an address or a path."""
    before = m.glued(-1) and m.word(-1) in ("/", "-", ".")
    return before or (m.glued(1) and m.word(1) in ("/", "-"))


@rule("nine-eleven", "{monthnumber} / {day}")
def nine_eleven(m: Match) -> Built:
    """The one day that English names by its figures."""
    if (m["monthnumber"], m["day"]) != (9, 11) or (m.glued(1) and m.word(1) == "/"):
        return None
    return CalendarDate(2001, 9, 11)


# ------------------------------------------------------------------------------ years


@rule("year", "( the year | year | calendar year | the calendar year | all of )? {year}")
def year(m: Match) -> Built:
    """A number of four digits is a year unless it counts something or is money."""
    if len(m.written) > 1 and m.written[0].lower() in ("the", "calendar"):
        return CalendarDate(m["year"])
    return (Part("year", CalendarDate(m["year"])),) if _is_year(m) else None


def _is_year(m: Match) -> bool:
    number, before, behind = m["year"], m.word(-1), m.word(1)
    if before in MONEY or behind in COUNTED or (behind in ("/", ":") and m.word(2).isdecimal()):
        return False
    if m.glued(-1) and before in ("/", ":", ".", "#", "+", "=", "_", "@", "&"):
        return False
    if before == "-" and m.glued(-1) and not _ended_prefix(m):
        return False
    if before == "than" and m.word(-2) not in ("later", "earlier", "since"):
        return False
    if (before == "." and m.word(-2) == "no") or (
        before in _ABOUT and behind.isalpha() and behind not in _AFTER_DAY
    ):
        return False
    if before == "." and m.word(-2) in ("c", "ca"):
        return True
    if before in BEFORE_YEAR or before in _ABOUT or before in ("(", "[") or 1900 <= number <= 2050:
        return True
    if before in ("and", "to", "or", "-", "–") and m.word(-2).isdecimal():
        return len(m.word(-2)) == 4
    if before == "the" or (before == "," and behind[:1] in ("\n", ",", "")):
        return number >= 1400 and not m.raw(1).endswith("s")
    return behind in (")", "]", ":") and number >= 1400


_ABOUT = frozenset(("about", "some", "nearly", "almost", "around", "approximately"))


def _ended_prefix(m: Match) -> bool:
    """Whether the hyphen before belongs to "mid-1996" or "post-1949" and not to a number."""
    return m.word(-2).isalpha()


@rule("year", "( the year | year ) {three}")
def short_old_year(m: Match) -> Built:
    return CalendarDate(m["three"])


@rule("iso-quarter", "{year} - {quartershort}")
def iso_quarter(m: Match) -> Built:
    return InQuarter(m["quartershort"], year=m["year"])


@rule("year-range", "{year} ( - | – | — | / ) ( {year:last} | {two} )")
def year_range(m: Match) -> Built:
    first = m["year"]
    if "last" in m:
        if not 0 < m["last"] - first < 300:
            return None
        return (Part("year", CalendarDate(first)), Part("last", CalendarDate(m["last"])))
    last = first // 100 * 100 + m["two"]
    if not 0 < last - first < 40 or not 1400 <= first <= 2100:
        return None
    return (Part("year", CalendarDate(first)), Part("two", CalendarDate(last)))


@rule("year", "( ' | ’ | ‘ ) {two}")
def short_year(m: Match) -> Built:
    sure = m.word(-1) in BEFORE_YEAR or m.word(-1) in ("and", "to", "-")
    if not sure or m.word(1) in ("'", "’", "s"):
        return None
    return CalendarDate(m["two"], short=True)


@rule("year-spelled", "( the year | year )? <spelledyear>")
def spelled_year(m: Match) -> Built:
    value = m["spelledyear"]
    titled = m.written[0].lower() in ("the", "year")
    plain = m.word(-1) in ("in", "since", "by", "of", "until", "from", "early", "late")
    if not 1000 <= value <= 2100 or not (titled or plain) or m.word(1) in COUNTED:
        return None
    return CalendarDate(value)


@rule("year-before-christ", f"{{int:before}} {_ERA}")
def year_bc(m: Match) -> Built:
    return CalendarDate(_year(m))


@rule(
    "year-range-before-christ",
    f"{{int:first}} ( - | – | — | to | and | until ) {{int:before}} {_ERA}",
)
def year_range_bc(m: Match) -> Built:
    last = CalendarDate(_year(m))
    return (Part("first", CalendarDate(1 - m["first"])), Part("before..", last))


@rule("year-of-our-lord", "( ad | a . d . ) {int}")
def year_ad(m: Match) -> Built:
    return CalendarDate(m["int"]) if 1 <= m["int"] <= 2999 else None


@rule("year-of-our-lord", "{int} ( ad | ce | a . d .? )")
def year_ad_behind(m: Match) -> Built:
    upper = m.written[1].isupper()
    return CalendarDate(m["int"]) if upper and 1 <= m["int"] <= 2999 else None


@rule("fiscal-year", "( the | its | their )? ( fiscal | financial ) year? {year}")
def fiscal_year(m: Match) -> Built:
    return CalendarDate(m["year"])


@rule("fiscal-year", "the {year} ( fiscal | financial | calendar ) year")
def year_fiscal(m: Match) -> Built:
    return CalendarDate(m["year"])


# ------------------------------------------------------------------------------ longer


@rule("decade-before-christ", f"the? {{three}} s {_ERA}")
def decade_bc(m: Match) -> Built:
    """The 480s BC are 489 to 480, in astronomical years -488 to -479."""
    return InDecade(-m["three"] - 8) if m["three"] % 10 == 0 else None


@rule("decade", "the? {year} ( 's | s | ’s )")
def decade(m: Match) -> Built:
    possessive = m.written[-1] != "s"
    if m["year"] % 10 or (possessive and m.written[0].lower() != "the"):
        return None
    return InDecade(m["year"]) if m["year"] % 100 or m["year"] >= 2000 else _hundreds(m["year"])


def _hundreds(year: int) -> Meaning:
    """ "the 1800s" are a century, "the 1900s" and "the 2000s" as often a decade."""
    return InDecade(year) if year >= 1900 else InCentury(year // 100 + 1)


@rule("decade", "the? ( ' | ’ | ‘ )? {two} ( s | 's )")
def short_decade(m: Match) -> Built:
    quoted = any(w in ("'", "’", "‘") for w in m.written[:2])
    the = m.written[0].lower() == "the"
    if m["two"] % 10 or not (quoted or (the and m["two"] >= 20 and m.word(-1) == "in")):
        return None
    return InDecade(m["two"], short=True)


@rule("decade", "the? nineteen - {decades}")
def spelled_decade(m: Match) -> Built:
    return InDecade(1900 + m["decades"])


@rule("decade", "the ( {portion} -? )? {decades}")
def named_decade(m: Match) -> Built:
    return _portion(m, InDecade(m["decades"], short=True))


def _portion(m: Match, meaning: Meaning) -> Meaning:
    return Narrowed(m["portion"], meaning) if "portion" in m else meaning


@rule("century", f"the? ( {{portion}} -? )? <nth> -? century {_ERA}?")
def century(m: Match) -> Built:
    number = m["nth"]
    if not 1 <= number <= 30:
        return None
    ancient = m.written[-1].lower() not in ("century",)
    return _portion(m, InCentury(-number if ancient else number))


@rule("century", "the <nth> ( and | to | - ) <nth:last> centuries")
def two_centuries(m: Match) -> Built:
    return (Part("nth", InCentury(m["nth"])), Part("last..", InCentury(m["last"])))


@rule(
    "nth-day", f"the ( <nth> | last ) ( {{weekday}} | day ) ( of | in ) {_MONTH} ( ,? {{year}} )?"
)
def nth_day(m: Match) -> Built:
    number = m.get("nth", -1)
    if not -1 <= number <= 31:
        return None
    return OnNthDay(number, _month(m), m.get("weekday"), m.get("year"))


@rule(
    "week-of-month",
    f"the ( first | second | third | fourth | last ) week of {_MONTH} ( ,? {{year}} )?",
)
def week_of_month(m: Match) -> Built:
    """A week of a month is the month, narrowed where it is the first or the last one."""
    month = CalendarDate(m.get("year"), _month(m))
    mods = {"first": Mod.START, "last": Mod.END}
    mod = mods.get(m.written[1].lower(), Mod.MID)
    return Narrowed(mod, month)


@rule("nth-day", "the ( first | last ) day of {year}")
def edge_of_year(m: Match) -> Built:
    first = m.written[1].lower() == "first"
    return CalendarDate(m["year"], 1 if first else 12, 1 if first else 31)


@rule("day-of-month", "the {day} {suffix}")
def day_of_month(m: Match) -> Built:
    """ "on the 5th" needs its preposition, and no noun behind it ("on the 5th floor")."""
    sure = m.word(-1) in ("on", "by", "until", "since", "from", "to")
    if not sure or (m.word(1).isalpha() and m.word(1) not in _AFTER_DAY):
        return None
    return CalendarDate(None, None, m["day"])


_AFTER_DAY = frozenset(
    "and or to in at the when with for after as by but it he she they we".split()
)


@rule("month-of-that-year", f"{_MONTH} ( {{day}} {{suffix}}? )? ,? of ( that | the same ) year")
def month_of_that_year(m: Match) -> Built:

    that: Meaning = Shift(0, Granularity.YEAR, Base.TEXT)
    return Within(CalendarDate(None, _month(m), m.get("day")), that)


RULES = (
    month_day_year,
    month_day,
    month_nth,
    day_month,
    day_month_bc,
    month_day_range,
    month_days,
    day_month_range,
    days_month,
    month_year,
    month_short_year,
    month_year_bc,
    month_spelled_year,
    month,
    month_short,
    iso_date,
    slashed_iso_date,
    iso_instant,
    hyphened_date,
    dotted_date,
    slashed_date,
    nine_eleven,
    year,
    year_range,
    short_old_year,
    iso_quarter,
    short_year,
    spelled_year,
    year_bc,
    year_range_bc,
    year_ad,
    year_ad_behind,
    fiscal_year,
    year_fiscal,
    decade_bc,
    decade,
    short_decade,
    spelled_decade,
    named_decade,
    century,
    two_centuries,
    nth_month,
    day_of_which_month,
    nth_day,
    week_of_month,
    edge_of_year,
    day_of_month,
    month_of_that_year,
)
