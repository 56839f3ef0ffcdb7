"""Lengths of time: "six-day", "the past three months", "two and a half years"."""

from __future__ import annotations

from timeline.model import Granularity, Mod
from timeline.tempex.meaning import Amount, Duration
from timeline.tempex.rule import Built, Match, rule
from timeline.tempex.rules.en.beside import is_title
from timeline.tempex.rules.en.words import ORDINALS, UNIT

_UNIT = "( {unit} | {units} )"


_AGE = frozenset(("old", "olds"))


def _unit(m: Match) -> Granularity:
    unit: Granularity = m.get("unit") or m["units"]
    return unit


@rule(
    "length",
    "<count> ( more | full | whole | entire | straight | consecutive | long | trading | working )? "
    f"{_UNIT}",
)
def length(m: Match) -> Built:
    """ "a year" alone is a rate as often as a length, and needs a sign."""
    first, count = m.written[0].lower(), m["count"]
    if (
        _is_fraction(m)
        or is_title(m)
        or m.word(-1) in _NUMBERED
        or (first == "many" and m.word(-1) == "as")
    ):
        return None
    if m.word(1) in _AGE or (m.word(1) == "-" and m.word(2) in _AGE):
        return None
    if first in ("a", "an") and m.word(1) == "-" and m.word(2) == "long":
        return None
    if first in ("a", "an") and count == 1 and "units" in m:
        return None
    beside = m.word(1) in ("after", "before") and m.word(2) not in ENDS
    if first in ("a", "an") and "unit" in m and m.word(-1) not in _BEFORE_A_UNIT and not beside:
        return None
    if (
        "unit" in m
        and count != 1
        and m.word(1) not in ("-", "long")
        and first not in ("half", "a", "an")
    ):
        return Duration((Amount(count, _unit(m)),)) if _adjective(m) else None
    return Duration((Amount(count, _unit(m)),))


def _is_fraction(m: Match) -> bool:
    """ "three-quarters", "a quarter of the vote"."""
    if _unit(m) is not Granularity.QUARTER:
        return False
    if m.written[0].lower() == "a" and m.word(-1) not in ("for", "within", "in", "last"):
        return True
    return "-" in m.written or m.word(1) in ("of", "to", "past", "-", "the", "its")


#: "the second 12 months of the war" counts stretches, it does not measure one.
_NUMBERED = frozenset(ORDINALS) - {"first"}


ENDS = frozenset((".", ",", ";", "", ")"))
_BEFORE_A_UNIT = frozenset(
    "for in about than over nearly almost within after under of take takes took taken spent "
    "lasting lasted last lasts least only just another around as half last past".split()
)


def _adjective(m: Match) -> bool:
    """ "a five year low": a singular behind a number stands before a noun."""
    return m.word(1).isalpha()


@rule("length", f"<count> - {_UNIT} ( - long )?")
def hyphened_length(m: Match) -> Built:
    if m.word(1) == "-" and m.word(2) in _AGE:
        return None
    if (m.written[0].lower() == "a" and m["count"] is None) or _is_fraction(m):
        return None
    if m.written[0].lower() in ("a", "an") and m["count"] == 0.5 and m.word(1).isalpha():
        return None
    return Duration((Amount(m["count"], _unit(m)),))


@rule("length", f"<count> ( - to - | - to | to | or | - ) <count:more> -? {_UNIT}")
def between_lengths(m: Match) -> Built:
    """ "two to three weeks": the value is the lower bound."""
    return Duration((Amount(m["count"], _unit(m)),))


@rule("length", f"another <count> {_UNIT}")
def another_length(m: Match) -> Built:
    return Duration((Amount(m["count"], _unit(m)),))


@rule("length", "an ( additional | extra ) {unit}")
def additional_unit(m: Match) -> Built:
    return Duration((Amount(1, m["unit"]),))


@rule("length", f"<count> {_UNIT} or ( so | more | two | less )")
def length_or_so(m: Match) -> Built:
    if m.written[0].lower() in ("a", "an") and m.word(-1) not in _BEFORE_A_UNIT:
        return None
    mods = {"more": Mod.EQUAL_OR_MORE, "less": Mod.EQUAL_OR_LESS}
    mod = mods.get(m.written[-1].lower(), Mod.APPROX)
    return Duration((Amount(m["count"], _unit(m)),), mod)


@rule("length", f"{_UNIT} -? long")
def unit_long(m: Match) -> Built:
    return Duration((Amount(1 if "unit" in m else None, _unit(m)),))


@rule("length", "( half - | ( a | an )? half ) ( hour | day | year | century | decade )")
def half_unit(m: Match) -> Built:
    return Duration((Amount(0.5, UNIT[m.written[-1].lower()]),))


@rule("length", "( a | the )? quarter -? ( of a )? century")
def quarter_century(m: Match) -> Built:
    if "-" in m.written and m.written[0].lower() in ("a", "the") and m.word(1).isalpha():
        return None
    return Duration((Amount(25, Granularity.YEAR),))


@rule("length", "( a quarter | three - quarters | three quarters ) of an hour")
def quarters_of_an_hour(m: Match) -> Built:
    minutes = 15 if m.written[0].lower() == "a" else 45
    return Duration((Amount(minutes, Granularity.MINUTE),))


@rule("length", "<count> - second")
def hyphened_seconds(m: Match) -> Built:
    return Duration((Amount(m["count"], Granularity.SECOND),))


@rule("length", "( daylong | weeklong | monthlong | yearlong | hourlong )")
def one_word_length(m: Match) -> Built:
    return Duration((Amount(1, UNIT[m.written[0].lower().removesuffix("long")]),))


@rule("length", "( a | an | one ) {unit} and a half")
def one_unit_and_half(m: Match) -> Built:
    return Duration((Amount(1.5, m["unit"]),))


@rule(
    "length", f"<count> {_UNIT} ( , | and ) <count:more> ( {{unit:smaller}} | {{units:smallers}} )"
)
def two_lengths(m: Match) -> Built:
    smaller = m.get("smaller") or m["smallers"]
    if list(Granularity).index(smaller) >= list(Granularity).index(_unit(m)):
        return None
    return Duration((Amount(m["count"], _unit(m)), Amount(m["more"], smaller)))


@rule("length-spanning", f"( the | these | those )? {{spanning}} <count> ( more | full )? {_UNIT}")
def spanning(m: Match) -> Built:
    if m.word(-1) in MODALS and m.written[0].lower() == "last":
        return None
    counted = m.tokens.words[m.groups["count"][0]].lower()
    if m.written[0].lower() in ("final", "first", "initial") or counted in ("a", "an"):
        return None
    return Duration((Amount(m["count"], _unit(m)),))


@rule("length-spanning", "the {spanning} {unit} and a half")
def spanning_and_half(m: Match) -> Built:
    """ "the past year and a half"."""
    return Duration((Amount(1.5, m["unit"]),))


@rule("length-spanning", "the {spanning} ( half | quarter ) - century")
def spanning_century(m: Match) -> Built:
    """ "the past half-century"."""
    years = 50 if m.written[2].lower() == "half" else 25
    return Duration((Amount(years, Granularity.YEAR),))


#: Behind one of these "last" is a verb: "will last two weeks".
MODALS = frozenset("to will would could can may might should must".split())


@rule(
    "length-spanning",
    f"( the | these )? {{spanning}} <count> ( to | or | - ) <count:more> -? {_UNIT}",
)
def spanning_between(m: Match) -> Built:
    """ "the next 12 to 18 months": the value is the lower bound."""
    return Duration((Amount(m["count"], _unit(m)),)) if m.word(-1) not in MODALS else None


@rule("length-spanning", "the {spanning} ( <count> or so {units} | {unit} or two )")
def spanning_or_so(m: Match) -> Built:
    count = m.get("count", 1)
    return Duration((Amount(count, _unit(m)),), Mod.APPROX)


@rule("length", "( a | one | the )? fortnight")
def fortnight(m: Match) -> Built:
    return Duration((Amount(2, Granularity.WEEK),)) if m.word(1) != "ago" else None


@rule("length-the", f"the <count> {_UNIT}")
def the_length(m: Match) -> Built:
    if m["count"] is None or m["count"] >= 1000 or (m.word(1) == "-" and m.word(2) in _AGE):
        return None
    return Duration((Amount(m["count"], _unit(m)),))


RULES = (
    length,
    hyphened_length,
    between_lengths,
    another_length,
    additional_unit,
    length_or_so,
    unit_long,
    half_unit,
    quarter_century,
    quarters_of_an_hour,
    hyphened_seconds,
    one_word_length,
    one_unit_and_half,
    two_lengths,
    spanning,
    spanning_and_half,
    spanning_century,
    spanning_between,
    spanning_or_so,
    fortnight,
    the_length,
)
