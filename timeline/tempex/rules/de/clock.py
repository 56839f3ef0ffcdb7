"""Clock times of German: "15.30 Uhr", "halb vier", "Mitternacht", alone or behind their day."""

from __future__ import annotations

from timeline.model import Granularity
from timeline.model import Part as DayPart
from timeline.tempex.meaning import AtClock, Meaning, OnWeekday, Shift
from timeline.tempex.rule import Built, Match, Part, rule

_ABOUT = "( um | gegen | ab | bis | nach | vor | kurz nach | kurz vor )"
#: From which hour a part of the day means the hours behind noon.
_AFTER_NOON = {DayPart.AFTERNOON: 1, DayPart.EVENING: 4, DayPart.NIGHT: 8}
_NOON = 12


def _clock(m: Match, part: DayPart, of: Meaning | None) -> AtClock | None:
    """The clock time; "8 Uhr abends" is 20:00."""
    hour, minute = m["clocktime"]
    if hour > 24 or minute > 59 or (m["clocktime"] == (24, 0) and part):
        return None
    later = _AFTER_NOON.get(part, _NOON) <= hour < _NOON
    return AtClock(hour + _NOON if later else hour, minute, zone=m.get("zone", ""), of=of)


@rule("clock", "<clocktime> {partadverb}? {zone}?")
def clock(m: Match) -> Built:
    words = [word.lower() for word in m.written]
    sure = "uhr" in words or "zone" in m or words[0] == "mitternacht"
    if words[0] == "halb" and len(words) == 2:
        sure = m.word(-1) in ("um", "gegen", "bis", "nach", "vor", "ab")
    elif ":" in words and not sure:
        sure = m.word(-1) in ("um", "gegen", "ab") and m.word(1) != ":"
    return _clock(m, m.get("partadverb", DayPart.WHOLE), None) if sure else None


@rule("clock-range", "( von | zwischen ) {hour} ( bis | und ) <clocktime>")
def clock_range(m: Match) -> Built:
    """ "von 8 bis 10 Uhr": the word for the clock is said once."""
    last = _clock(m, DayPart.WHOLE, None)
    if last is None or m.written[-1].lower() != "uhr":
        return None
    return (Part("hour", AtClock(m["hour"], 0)), Part("clocktime", last))


@rule("clock-of-part", f"{{weekdaypart}} ,? {_ABOUT}? <clocktime> {{zone}}?")
def weekday_part_clock(m: Match) -> Built:
    """ "Montagabend um 8 Uhr"."""
    number, part = m["weekdaypart"]
    return _clock(m, part, OnWeekday(number))


@rule("clock-of-part", f"{{deictic}} {{part}} ,? {_ABOUT}? <clocktime> {{zone}}?")
def deictic_part_clock(m: Match) -> Built:
    """ "gestern Abend gegen 8 Uhr"."""
    return _clock(m, m["part"], Shift(m["deictic"], Granularity.DAY))


RULES = (clock, clock_range, weekday_part_clock, deictic_part_clock)
