"""Lengths of time and things that recur: "drei Wochen", "mehrtägig", "jeden Montag", "täglich"."""

from __future__ import annotations

from timeline.model import Granularity, Mod
from timeline.tempex.meaning import (
    Amount,
    AtPart,
    CalendarDate,
    Duration,
    InSeason,
    OnWeekday,
    Recurring,
)
from timeline.tempex.rule import Built, Match, Part, rule

_UNIT = "( {unit} | {units} )"


def _unit(m: Match) -> Granularity:
    unit: Granularity = m.get("unit") or m["units"]
    return unit


def _is_age(m: Match) -> bool:
    """ "25 Jahre alt", "im Alter von 25 Jahren", "Kinder unter zehn Jahren"."""
    if m.word(-1) in ("unter", "ab") and _unit(m) is Granularity.YEAR:
        return True
    of_age = m.word(-1) == "von" and m.word(-2) == "alter"
    return m.word(1) in ("alt", "alte", "alter", "altes", "jung") or of_age


@rule("length", f"<count> {_UNIT} ( lang )?")
def length(m: Match) -> Built:
    """ "ein Jahr" alone is a rate as often as a length, and needs a sign."""
    single = m.written[0].lower().startswith("ein") and len(m.written) == 2 and "unit" in m
    if _is_age(m) or (single and m.word(-1) not in _BEFORE_ONE):
        return None
    return Duration((Amount(m["count"], _unit(m)),))


_BEFORE_ONE = frozenset(
    "für um etwa rund über fast knapp nach innerhalb binnen von als genau gut nur seit gerade "
    "mindestens höchstens noch dauerte dauert lediglich während weitere auf".split()
)


@rule("length", f"<count:least> ( bis | oder | - | – ) <count> {_UNIT}")
def between_lengths(m: Match) -> Built:
    """ "zwei bis drei Wochen": the value is the lower bound."""
    return None if _is_age(m) else Duration((Amount(m["least"], _unit(m)),))


@rule("length", f"<count> {_UNIT} und <count:more> ( {{unit:smaller}} | {{units:smallers}} )")
def two_lengths(m: Match) -> Built:
    smaller = m.get("smaller") or m["smallers"]
    if list(Granularity).index(smaller) >= list(Granularity).index(_unit(m)):
        return None
    return Duration((Amount(m["count"], _unit(m)), Amount(m["more"], smaller)))


@rule("length", "{lengthadjective}")
def one_word_length(m: Match) -> Built:
    """ "dreitägig"."""
    count, unit = m["lengthadjective"]
    return Duration((Amount(count, unit),))


@rule("length", "( {int} | {decimal} ) - {lengthending}")
def hyphened_length(m: Match) -> Built:
    """ "10-tägig"; "1,5-stündig"."""
    number = float(m.written[0].replace(",", "."))
    return Duration((Amount(number, m["lengthending"]),))


@rule("length-vague", "{lengthadverb}")
def for_units(m: Match) -> Built:
    """ "jahrelang"."""
    return Duration((Amount(None, m["lengthadverb"]),))


@rule("length-vague", "( seit | nach | über | für | binnen ) {units}")
def bare_units(m: Match) -> Built:
    """ "seit Jahren"."""
    return (Part("units", Duration((Amount(None, m["units"]),))),)


@rule("length-spanning", f"{{spanning}} <count>? {_UNIT}")
def spanning(m: Match) -> Built:
    """ "die letzten drei Jahre", "in den kommenden Tagen"."""
    count = m.get("count")
    if count is None and m.word(-1) not in ("den", "die", "der"):
        return None
    if "unit" in m and (count is None or count == 1):
        return None
    return Duration((Amount(count, _unit(m)),))


@rule("length", "( viertelstunde | dreiviertelstunde )")
def quarter_hour(m: Match) -> Built:
    minutes = 45 if m.written[0].lower().startswith("drei") else 15
    return Duration((Amount(minutes, Granularity.MINUTE),), Mod.APPROX if minutes == 0 else None)


# ------------------------------------------------------------------------------ sets


@rule("set-unit", "( {every} | pro ) {unit}")
def every_unit(m: Match) -> Built:
    return Recurring(Amount(1, m["unit"]), quant="EVERY")


@rule("set-unit", f"alle <count> {_UNIT}")
def every_units(m: Match) -> Built:
    return Recurring(Amount(m["count"], _unit(m)), quant="EVERY")


@rule("set-frequency", "( {times} | <count> mal ) ( pro | am | im | in der | {every} )? {unit}")
def times_a_unit(m: Match) -> Built:
    times = m.get("times") or m.get("count")
    freq = f"{times:g}X" if times is not None else "X"
    return Recurring(Amount(1, m["unit"]), freq=freq)


@rule("set-frequency", "{times} {adverb}")
def times_adverb(m: Match) -> Built:
    """ "zweimal täglich"."""
    count, unit = m["adverb"]
    times = m["times"]
    return Recurring(Amount(count, unit), freq=f"{times:g}X" if times else "X")


@rule("set-weekday", "{every} {weekday} {part}?")
def every_weekday(m: Match) -> Built:
    day = OnWeekday(m["weekday"])
    return Recurring(AtPart(m["part"], day) if "part" in m else day, quant="EVERY")


@rule("set-weekday", "{every} {weekdaypart}")
def every_weekday_part(m: Match) -> Built:
    number, part = m["weekdaypart"]
    return Recurring(AtPart(part, OnWeekday(number)), quant="EVERY")


@rule("set-weekday", "{weekdayadverb}")
def on_weekdays(m: Match) -> Built:
    """ "montags"; with a capital it is the genitive of one Monday."""
    return Recurring(OnWeekday(m["weekdayadverb"])) if m.written[0].islower() else None


@rule("set-part", "{every} {part}")
def every_part(m: Match) -> Built:
    return Recurring(AtPart(m["part"]), quant="EVERY")


@rule("set-name", "{every} ( {month} | {season} )")
def every_name(m: Match) -> Built:
    if "month" in m:
        return Recurring(CalendarDate(None, m["month"]), quant="EVERY")
    return Recurring(InSeason(m["season"]), quant="EVERY")


@rule("set-adverb", "{adverb}")
def adverb(m: Match) -> Built:
    count, unit = m["adverb"]
    return Recurring(Amount(count, unit))


RULES = (
    length,
    between_lengths,
    two_lengths,
    one_word_length,
    hyphened_length,
    for_units,
    bare_units,
    spanning,
    quarter_hour,
    every_unit,
    every_units,
    times_a_unit,
    times_adverb,
    every_weekday,
    every_weekday_part,
    on_weekdays,
    every_part,
    every_name,
    adverb,
)
