"""Clock times: "7:15 p.m.", "15:00 GMT", "noon", "three o'clock"."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.model import Part as DayPart
from timeline.tempex.meaning import AtClock, Meaning, OnWeekday, Shift
from timeline.tempex.rule import Built, Match, Part, rule

_ZONE = (
    "( {zone} time? | {zonename} ( standard | daylight | summer )? time | local time | local "
    "| hrs | hours )"
)
_MERIDIEM = "{meridiem}"


def _zone(m: Match) -> str:
    return str(m.get("zone", "local" if "local" in [w.lower() for w in m.written] else ""))


def _hour(m: Match, hour: int) -> int | None:
    """The hour on the 24-hour clock; None where there is no such hour."""
    if "meridiem" not in m:
        return hour if hour <= 24 else None
    return hour % 12 + m["meridiem"] if 1 <= hour <= 12 else None


@rule("clock", f"{{hour}} ( : | . ) {{minute}} ( : {{minute:second}} )? {_MERIDIEM}? {_ZONE}?")
def clock(m: Match) -> Built:
    hour = _hour(m, m["hour"])
    dotted = "." in m.written[1]
    sure = "meridiem" in m or "zone" in m
    if hour is None or hour == 24 or (dotted and not sure) or m.word(1) == ":":
        return None
    if (m.word(-1) == ":" and m.glued(-1)) or (m.word(-1) in _VERSES and not sure):
        return None
    return AtClock(hour, m["minute"], m.get("second"), _zone(m))


#: "verse 3:16", "won by 3:02".
_VERSES = frozenset("verse verses psalm ratio score exodus genesis leviticus isaiah".split())


@rule("clock", f"{{clock}} {_MERIDIEM} {_ZONE}?")
def dotted_clock(m: Match) -> Built:
    hours, minutes = m.written[0].split(".")
    hour = _hour(m, int(hours))
    return AtClock(hour, int(minutes), None, _zone(m)) if hour is not None else None


@rule("clock", f"{{hour}} {_MERIDIEM} {_ZONE}?")
def full_hour(m: Match) -> Built:
    hour = _hour(m, m["hour"])
    return AtClock(hour, 0, None, _zone(m)) if hour is not None else None


@rule("clock", f"{{hour}} ( : {{minute}} )? {_MERIDIEM} ( on | , )? {{weekday}} ,? {_ZONE}")
def hour_of_weekday(m: Match) -> Built:
    """ "1 a.m. Monday local time": the zone behind the day."""
    hour = _hour(m, m["hour"])
    day = OnWeekday(m["weekday"])
    return AtClock(hour, m.get("minute", 0), None, _zone(m), day) if hour is not None else None


@rule("clock-range", f"{{hour:first}} ( - | – | to | and | until ) {{hour}} {_MERIDIEM} {_ZONE}?")
def hours(m: Match) -> Built:
    """ "7-9 p.m.": the half of the day is said once."""
    first, last = _hour(m, m["first"]), _hour(m, m["hour"])
    if first is None or last is None or m.word(-1) == ":" or first >= last:
        return None
    zone = _zone(m)
    return (
        Part("first", AtClock(first, 0, None, zone)),
        Part("hour..", AtClock(last, 0, None, zone)),
    )


@rule("clock", f"{{cardinal}} {_MERIDIEM} {_ZONE}?")
def spelled_hour(m: Match) -> Built:
    hour = _hour(m, m["cardinal"])
    return AtClock(hour, 0, None, _zone(m)) if hour is not None else None


@rule("clock", "{hour} in the ( morning | afternoon | evening )")
def hour_of_part(m: Match) -> Built:
    if not 1 <= m["hour"] <= 12:
        return None
    late = m.written[-1].lower() != "morning" and m["hour"] < 12
    return AtClock(m["hour"] + (12 if late else 0), 0)


@rule(
    "clock",
    "( {hour} | {cardinal} ) ( tonight | ( this | yesterday | tomorrow | {weekday} ) {part} )",
)
def hour_before_part(m: Match) -> Built:
    """ "at 7 tonight", "at six tomorrow morning"."""
    hour = m.get("hour") or m.get("cardinal") or 0
    if not 1 <= hour <= 12 or m.word(-1) not in _BEFORE_HOUR:
        return None
    part = m.get("part", DayPart.NIGHT)
    late = part is not DayPart.MORNING and hour < 12
    step = {"yesterday": -1, "tomorrow": 1}.get(m.written[1].lower(), 0)
    day: Meaning = OnWeekday(m["weekday"]) if "weekday" in m else Shift(step, Granularity.DAY)
    return AtClock(hour + 12 * late, 0, of=day)


_BEFORE_HOUR = frozenset("at by until from before after about around till since".split())


@rule("clock", "( {cardinal} | {hour} ) o ( ' | ’ ) clock")
def o_clock(m: Match) -> Built:
    return AtClock(m.get("cardinal") or m["hour"], 0)


@rule("clock", "( half past | a? quarter past | a? quarter to ) ( {cardinal} | {hour} )")
def past_the_hour(m: Match) -> Built:
    hour = m.get("cardinal") or m["hour"]
    if not 1 <= hour <= 12:
        return None
    if m.written[0].lower() == "half":
        return AtClock(hour, 30)
    return AtClock(hour - 1, 45) if "to" in m.written else AtClock(hour, 15)


@rule("clock", f"{{military}} {_ZONE}")
def military(m: Match) -> Built:
    number = m["military"]
    if number < 100 and m.written[0] != f"{number:04d}":
        return None
    if "zone" not in m and m.written[0][0] not in "012":
        return None
    return AtClock(number // 100, number % 100, None, _zone(m))


@rule("noon", "( 12 noon | noon | midday ) {zone}?")
def noon(m: Match) -> Built:
    if m.word(-1) == "high" or (m.word(1), m.word(2)) == ("and", "night"):
        return None
    return AtClock(12, 0, zone=_zone(m))


@rule("midnight", "midnight {zone}?")
def midnight(m: Match) -> Built:
    """Midnight of a day is its end."""
    return AtClock(24, 0, zone=_zone(m))


RULES = (
    clock,
    dotted_clock,
    full_hour,
    hour_of_weekday,
    hours,
    spelled_hour,
    hour_of_part,
    hour_before_part,
    o_clock,
    past_the_hour,
    military,
    noon,
    midnight,
)
