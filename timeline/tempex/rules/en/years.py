"""Years as English names them, before and after our era."""

from __future__ import annotations

from timeline.tempex.meaning import CalendarDate, InQuarter
from timeline.tempex.rule import Built, Match, Part, rule
from timeline.tempex.rules.en.beside import BEFORE_YEAR, COUNTED, MODELS, MONEY, STREETS, TEAMS
from timeline.tempex.rules.en.words import TENS

ERA = "( bc | bce | b . c . e .? | b . c .? | bc . )"


def era_year(m: Match) -> int | None:
    if "before" in m:
        return 1 - int(m["before"])
    year = m.get("year") or m.get("three")
    return int(year) if year is not None else None


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
    if before == "than" and m.word(-2) not in ("later", "earlier", "since", "sooner"):
        return False
    if (before == "." and m.word(-2) in _PAGES) or (
        before in _ABOUT and behind.isalpha() and behind not in AFTER_DAY
    ):
        return False
    if before.isdecimal() and m.word(-2).isdecimal():
        return False
    if before.isdecimal() and len(before) != 4 and number >= 1000 and not m.glued(-1):
        return False
    if m.raw(1)[:1].isupper() and (m.word(2) in STREETS or m.word(3) in STREETS):
        return False
    if behind in TEAMS or (behind in MODELS and m.raw(1)[:1].isupper()):
        return False
    if before == "." and m.word(-2) in ("c", "ca"):
        return True
    if before in BEFORE_YEAR or before in _ABOUT or before in ("(", "[") or 1900 <= number <= 2050:
        return True
    if before in ("and", "to", "or", "-", "–") and m.word(-2).isdecimal():
        return len(m.word(-2)) == 4
    if before == "the" or (before == "," and behind[:1] in ("\n", ",", "")):
        return number >= 1400 and not _is_plural(behind)
    return behind in (")", "]", ":") and number >= 1400


_PAGES = frozenset(("no", "p", "pp"))


def _is_plural(word: str) -> bool:
    """ "the 1500 riders" are counted, "the 1881 census" is dated."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


_ABOUT = frozenset(("about", "some", "nearly", "almost", "around", "approximately"))


def _ended_prefix(m: Match) -> bool:
    """Whether the hyphen before belongs to "mid-1996" or "post-1949" and not to a number."""
    return m.word(-2).isalpha()


@rule("year", "( the year | year ) {three}")
def short_old_year(m: Match) -> Built:
    return CalendarDate(m["three"])


@rule("iso-quarter", "{year} -? {quartershort}")
def iso_quarter(m: Match) -> Built:
    return InQuarter(m["quartershort"], year=m["year"])


@rule("year-range", "{year} ( - | – | — | / ) ( {year:last} | {two} )")
def year_range(m: Match) -> Built:
    if m.word(-1) == "." and m.word(-2) in _PAGES:
        return None
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
    spoken = m.written[0].lower() in ("eighteen", "nineteen") and m.written[1].lower() in TENS
    if not 1000 <= value <= 2100 or m.word(1) in COUNTED:
        return None
    if not (titled or plain or spoken):
        return None
    return CalendarDate(value)


@rule("year-of-our-lord", "between {int:first} and {int} ( ad | ce )")
def between_years_ad(m: Match) -> Built:
    return (Part("first", CalendarDate(m["first"])), Part("int..", CalendarDate(m["int"])))


@rule("year-before-christ", f"{{int:before}} {ERA}")
def year_bc(m: Match) -> Built:
    return CalendarDate(era_year(m))


@rule(
    "year-range-before-christ",
    f"{{int:first}} ( - | – | — | to | and | until ) {{int:before}} {ERA}",
)
def year_range_bc(m: Match) -> Built:
    last = CalendarDate(era_year(m))
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


@rule("fiscal-year", "( {fiscalyear} | fy -? {year} )")
def short_fiscal_year(m: Match) -> Built:
    return CalendarDate(m.get("year") or m["fiscalyear"])


@rule("fiscal-year", "( fiscal | fy ) ( ' | ’ | ‘ ) {two}")
def fiscal_two(m: Match) -> Built:
    return CalendarDate(m["two"], short=True)


@rule("fiscal-year", "the {year} ( fiscal | financial | calendar ) year")
def year_fiscal(m: Match) -> Built:
    return CalendarDate(m["year"])


AFTER_DAY = frozenset("and or to in at the when with for after as by but it he she they we".split())


RULES = (
    year,
    year_range,
    short_old_year,
    iso_quarter,
    short_year,
    spelled_year,
    year_bc,
    year_range_bc,
    year_ad,
    between_years_ad,
    year_ad_behind,
    fiscal_year,
    short_fiscal_year,
    fiscal_two,
    year_fiscal,
)
