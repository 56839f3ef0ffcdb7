"""Moments, intervals, and time expressions with what they mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Civil(NamedTuple):
    """A civil moment in the proleptic Gregorian calendar; compares in time order.

    Years are astronomical (0 is 1 BCE, -43 is 44 BCE) and unbounded, so that BCE years and the
    end of the year 9999 are ordinary values.
    """

    year: int
    month: int = 1
    day: int = 1
    hour: int = 0
    minute: int = 0
    second: int = 0


class Granularity(StrEnum):
    """The unit a text spoke in; never finer than what it said."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART = "part"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Part(StrEnum):
    """Part of a larger unit, by its TIMEX3 name."""

    WHOLE = ""
    MORNING = "MO"
    MIDDAY = "MI"
    AFTERNOON = "AF"
    EVENING = "EV"
    NIGHT = "NI"
    DAYTIME = "DT"
    WEEKEND = "WE"
    SPRING = "SP"
    SUMMER = "SU"
    FALL = "FA"
    WINTER = "WI"


class Mod(StrEnum):
    """TIMEX3 ``mod``: how the expression narrows or blurs its value."""

    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"


class TimexType(StrEnum):
    """TIMEX3 ``type``."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Direction(StrEnum):
    """Which way from its anchor a name was looked for."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"
    NONE = ""


class Span(NamedTuple):
    """Half-open character offsets."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch of civil time and the unit its text spoke in.

    ``start`` and ``end`` are exact; ``granularity`` and ``part`` say how they were named: the
    16th of September is ``[2023-09-16, 2023-09-17)`` at DAY, its morning the same day's hours at
    PART with ``part`` MO. A range ("May 3-5") has the granularity of its ends.
    """

    start: Civil
    end: Civil
    granularity: Granularity
    part: Part = Part.WHOLE


class AnchorKind(StrEnum):
    """What a relative date was counted from."""

    PUBLISHED = "published"
    TEXT = "text"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The date a relative expression was counted from.

    ``span`` is the expression in the text that gave it, for kind TEXT.
    """

    kind: AnchorKind = AnchorKind.NONE
    day: Civil | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its meaning in time (a TIMEX3 tag and the days it stands for).

    Args:
        span: where it stands in the text.
        text: the phrase itself.
        rule: the name of the rule that found it.
        type: TIMEX3 type.
        value: TIMEX3 value, as TempEval-3 writes it.
        mod: TIMEX3 mod, or None.
        interval: the civil time it stands for; None where there is none, with ``reason``.
        anchor: what it was counted from.
        direction: which way it was looked for.
        reason: why there is no interval or doubt about it, or empty.
        quant: TIMEX3 quant of a set ("EVERY"), or empty.
        freq: TIMEX3 freq of a set ("2X"), or empty.
        history: the text was read as a history, so that names follow the last date told.
    """

    span: Span
    text: str
    rule: str
    type: TimexType
    value: str
    mod: Mod | None = None
    interval: Interval | None = None
    anchor: Anchor = Anchor()
    direction: Direction = Direction.NONE
    reason: str = ""
    quant: str = ""
    freq: str = ""
    history: bool = False

    @property
    def start(self) -> int:
        """First character offset."""
        return self.span.start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.span.end
