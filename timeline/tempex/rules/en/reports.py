"""Quarters as companies report them: against "a year earlier", "the 1988 period"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import Alike, Base, CalendarDate, InQuarter, Shift
from timeline.tempex.rule import Built, Match, rule


@rule(
    "year-ago",
    "( the | a )? ( comparable | corresponding )? year - ( earlier | ago ) ( quarter | period )?",
)
def year_ago(m: Match) -> Built:
    """With "quarter" or "period" it is the reported one of the year before, else that year."""
    kept = m.written[-1].lower() in ("quarter", "period") or m.word(1) in REPORTED
    return Shift(-1, Granularity.YEAR, Base.TEXT if kept else Base.STORY, keep=kept)


#: What a company reports for a quarter: "a year-earlier loss".
REPORTED = frozenset("loss profit net income results earnings".split())


@rule("year-ago", "( the | a )? prior - year ( quarter | period )")
def prior_year(m: Match) -> Built:
    return Shift(-1, Granularity.YEAR, Base.TEXT, keep=True)


@rule("quarter", "( the | its )? {month} quarter")
def quarter_of_month(m: Match) -> Built:
    """ "the December quarter": the one that ends with it."""
    number, rest = divmod(m["month"], 3)
    return InQuarter(number) if rest == 0 else None


@rule("period-of-year", "the {year} ( quarter | period )")
def period_of_year(m: Match) -> Built:
    return Alike(CalendarDate(m["year"]))


@rule(
    "period-of-year",
    "( the | a | its )? ( comparable | corresponding | same | similar | like ) "
    "( quarter | period ) ( ( of | in )? ( last year | {year} ) "
    "| ( a | the )? year ( ago | earlier | before ) )",
)
def same_period(m: Match) -> Built:
    year = CalendarDate(m["year"]) if "year" in m else Shift(-1, Granularity.YEAR)
    return Alike(year)


@rule("period-of-year", "( last year 's | last year ’s ) ( quarter | period )")
def last_years_period(m: Match) -> Built:
    return Alike(Shift(-1, Granularity.YEAR))


@rule("period-of-year", "the ( quarter | period ) a year ( ago | earlier )")
def period_year_ago(m: Match) -> Built:
    return Alike(Shift(-1, Granularity.YEAR))


@rule("unit-latest", "the latest period")
def latest_period(m: Match) -> Built:
    """The quarter that the text reports on."""
    return Shift(0, Granularity.QUARTER, Base.STORY)


RULES = (
    year_ago,
    prior_year,
    quarter_of_month,
    period_of_year,
    same_period,
    last_years_period,
    period_year_ago,
    latest_period,
)
