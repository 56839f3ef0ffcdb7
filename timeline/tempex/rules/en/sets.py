"""What recurs: "every Monday", "twice a week", "annually"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.tempex.meaning import (
    Amount,
    AtPart,
    CalendarDate,
    InSeason,
    OnWeekday,
    OnWeekend,
    Recurring,
)
from timeline.tempex.rule import Built, Match, rule


@rule("set-unit", "( every | each | per ) ( other | single )? {unit}")
def every_unit(m: Match) -> Built:
    words = [w.lower() for w in m.written]
    amount = Amount(2 if "other" in words else 1, m["unit"])
    return Recurring(amount, quant=words[0].upper() if words[0] != "per" else "EVERY")


@rule("set-unit", "( every | each ) half -? an? {unit}")
def every_half(m: Match) -> Built:
    """ "every half hour"."""
    return Recurring(Amount(0.5, m["unit"]), quant=m.written[0].upper())


@rule(
    "set-unit",
    "the? ( <nth> | last ) ( {weekday} | day ) ( of | in ) ( every | each ) {unit}",
)
def nth_day_of_every(m: Match) -> Built:
    """ "the first Monday of every month"."""
    quant = m.tokens.words[m.behind - 2].upper()
    return Recurring(Amount(1, m["unit"]), quant=quant)


@rule("set-unit", "every <count> ( ( or | to ) <count:more> )? {units}")
def every_units(m: Match) -> Built:
    return Recurring(Amount(m["count"], m["units"]), quant="EVERY")


@rule(
    "set-frequency",
    "( {times} | <count> ( ( or | to ) <count:more> )? times ) "
    "( a | an | per | each | every ) {unit}",
)
def times_a_unit(m: Match) -> Built:
    times = m.get("times") or m.get("count")
    freq = f"{times:g}X" if times is not None else "X"
    return Recurring(Amount(1, m["unit"]), freq=freq)


@rule("set-frequency", "( {times} | <count> -? times ) ( - a - {unit} | -? {adverb} )")
def hyphened_times(m: Match) -> Built:
    """ "once-a-week", "twice-weekly"."""
    times = m.get("times") or m.get("count")
    return Recurring(Amount(1, m.get("unit") or m["adverb"]), freq=f"{times or 0:g}X")


@rule("set-unit", "( ( every | each ) weekday | weekdays )")
def every_working_day(m: Match) -> Built:
    """TIMEX3 has no name for the days from Monday to Friday."""
    quant = m.written[0].upper() if len(m.written) > 1 else ""
    return Recurring(Amount(1, Granularity.DAY), quant=quant)


@rule("set-weekday", "( every | each ) {weekday} {part}?")
def every_weekday(m: Match) -> Built:
    day = OnWeekday(m["weekday"])
    quant = m.written[0].upper()
    return Recurring(AtPart(m["part"], day) if "part" in m else day, quant=quant)


@rule("set-weekday", "{weekdays}")
def on_weekdays(m: Match) -> Built:
    return Recurring(OnWeekday(m["weekdays"]))


@rule("set-weekday", "{weekday} {parts}")
def weekday_parts(m: Match) -> Built:
    return Recurring(AtPart(m["parts"], OnWeekday(m["weekday"])))


@rule("set-weekend", "( ( every | each ) weekend | weekends )")
def every_weekend(m: Match) -> Built:
    quant = m.written[0].upper() if len(m.written) > 1 else ""
    return Recurring(OnWeekend(), quant=quant)


@rule("set-adverb", "{rareadverb}")
def rare_adverb(m: Match) -> Built:
    count, unit = m["rareadverb"]
    return Recurring(Amount(count, unit))


@rule("set-part", "( every | each ) {part}")
def every_part(m: Match) -> Built:
    return Recurring(AtPart(m["part"]), quant=m.written[0].upper())


@rule("set-name", "( every | each ) ( {month} | {season} )")
def every_name(m: Match) -> Built:
    quant = m.written[0].upper()
    if "month" in m:
        return Recurring(CalendarDate(None, m["month"]), quant=quant)
    return Recurring(InSeason(m["season"]), quant=quant)


@rule("set-adverb", "{adverb}")
def adverb(m: Match) -> Built:
    """ "paid quarterly" is a set; in "quarterly results" the word is a kind of results."""
    unit = m["adverb"]
    if m.written[0].istitle() and (m.raw(1)[:1].isupper() or m.raw(-1).istitle()):
        return None
    if unit is Granularity.QUARTER and m.word(1).isalpha() and m.word(1) not in _AFTER_ADVERB:
        return None
    count = 3 if unit is Granularity.QUARTER else 1
    return Recurring(Amount(count, Granularity.MONTH if count == 3 else unit))


_AFTER_ADVERB = frozenset("and or by in to for from since at on with as but until".split())


RULES = (
    every_unit,
    every_units,
    every_half,
    nth_day_of_every,
    times_a_unit,
    hyphened_times,
    every_weekday,
    every_working_day,
    on_weekdays,
    weekday_parts,
    every_part,
    every_weekend,
    rare_adverb,
    every_name,
    adverb,
)
