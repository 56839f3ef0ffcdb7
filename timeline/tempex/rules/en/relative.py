"""Units that English counts from another date: last week, two years ago, the day before."""

from __future__ import annotations

import itertools

from timeline.model import Granularity
from timeline.tempex.meaning import (
    Base,
    Meaning,
    Reference,
    Shift,
    Vague,
)
from timeline.tempex.rule import Built, Match, Part, rule


def _shifted(m: Match, sign: int, base: Base, unit: Granularity) -> Meaning:
    count = m.get("count")
    if count is None or count >= _GEOLOGICAL:
        return Vague(Reference.PAST if sign < 0 else Reference.FUTURE)
    if unit in _YEARS:
        return Shift(sign * count * _YEARS[unit], Granularity.YEAR, base)
    return Shift(sign * count, unit, base, keep=base is Base.TEXT or count == 1)


#: From here on no calendar says when.
_GEOLOGICAL = 1_000_000
#: "a decade ago" is ten years ago: a year, not a decade of the calendar.
_YEARS = {Granularity.DECADE: 10, Granularity.CENTURY: 100}


@rule("units-ago", "( a | the ) quarter -? ( of a )? century ago")
def quarter_century_ago(m: Match) -> Built:
    return Shift(-25, Granularity.YEAR)


@rule("units-ago", "<count> -? ( {unit} | {units} ) ( or two | or so )? ago")
def units_ago(m: Match) -> Built:
    return _shifted(m, -1, Base.PUBLISHED, m.get("unit") or m["units"])


@rule("units-ago", "( a | one ) fortnight ago")
def fortnight_ago(m: Match) -> Built:
    return Shift(-2, Granularity.WEEK)


@rule("units-ago", "{units} ago")
def vague_ago(m: Match) -> Built:
    return Vague(Reference.PAST)


@rule("units-ago", "( a | an | one ) {unit} and a half ago")
def one_and_half_ago(m: Match) -> Built:
    return Shift(-1.5, m["unit"])


@rule("units-later", "{units} ( later | earlier | afterward | afterwards )")
def vague_later(m: Match) -> Built:
    """ "Months later": how far is not said."""
    past = m.written[-1].lower() == "earlier"
    return Vague(Reference.PAST if past else Reference.FUTURE)


@rule("units-earlier", "<count> ( {unit} | {units} ) ( earlier | before | previously )")
def units_earlier(m: Match) -> Built:
    if m.written[-1].lower() == "before" and m.word(1) not in _ENDS:
        return None
    return _shifted(m, -1, Base.TEXT, m.get("unit") or m["units"])


@rule("units-later", "<count> ( {unit} | {units} ) ( later | afterward | afterwards | after )")
def units_later(m: Match) -> Built:
    if m.written[-1].lower() == "after" and m.word(1) not in _ENDS:
        return None
    return _shifted(m, 1, Base.TEXT, m.get("unit") or m["units"])


_ENDS = frozenset((".", ",", ";", ":", "", ")", "\n\n"))


@rule("units-from-now", "in <count> ( {unit} | {units} ) ( ' | ’ | 's | ’s )? time")
def in_units_time(m: Match) -> Built:
    unit = m.get("unit") or m["units"]
    return (Part("count..", _shifted(m, 1, Base.PUBLISHED, unit)),)


@rule("units-from-now", "<count> ( {unit} | {units} ) from today")
def units_from_today(m: Match) -> Built:
    unit, count = m.get("unit") or m["units"], m["count"]
    if count is None or unit not in (Granularity.DAY, Granularity.WEEK):
        return None
    return Shift(count * (7 if unit is Granularity.WEEK else 1), Granularity.DAY)


@rule("units-from-now", "{units} from now")
def vague_from_now(m: Match) -> Built:
    return Vague(Reference.FUTURE)


@rule("units-from-now", "<count> ( {unit} | {units} ) ( from now | hence )")
def units_from_now(m: Match) -> Built:
    return _shifted(m, 1, Base.PUBLISHED, m.get("unit") or m["units"])


@rule("unit-beside", "the {unit} ( before | after | earlier | later )")
def unit_beside(m: Match) -> Built:
    """ "the day before": counted from the last date told; a noun behind it is another anchor."""
    if m.word(1) not in _ENDS and m.word(1) not in _GO_ON:
        return None
    if m.word(1) in _PRONOUNS and m.written[-1].lower() in ("before", "after") and _leads(m):
        return None
    step = 1 if m.written[-1].lower() in ("after", "later") else -1
    return Shift(step, m["unit"], Base.TEXT)


def _leads(m: Match) -> bool:
    """Whether a clause hangs on it: "the day after he fled", "The day before he fled, he ...".

    "It rained; the day before it snowed" has no such clause.
    """
    if m.word(-1) not in _ENDS:
        return True
    behind = itertools.takewhile(lambda w: w not in _CLOSES, map(m.word, range(1, _CLAUSE)))
    return "," in behind


#: A clause is looked for within so many words.
_CLAUSE = 12
_CLOSES = frozenset((".", ";", "!", "?", ""))
_PRONOUNS = frozenset("it he she they we".split())
_GO_ON = _PRONOUNS | frozenset("in at and when by to on for with as from but".split())


RULES = (
    quarter_century_ago,
    units_ago,
    vague_ago,
    fortnight_ago,
    one_and_half_ago,
    vague_later,
    units_earlier,
    units_later,
    in_units_time,
    units_from_today,
    units_from_now,
    vague_from_now,
    unit_beside,
)
