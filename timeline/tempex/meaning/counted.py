"""What is counted or built from other times: shifts, stretches, parts of a day, lengths, sets."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Granularity, Mod, Part
from timeline.tempex.meaning.names import (
    CalendarDate,
    InHalf,
    InQuarter,
    InSeason,
    Name,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    OnWeekend,
)
from timeline.tempex.meaning.words import Amount, Base, Reference


@dataclass(frozen=True, slots=True)
class InDecade:
    """ "the 1990s" (start 1990), "the '60s" and "the nineties" (start 60, short)."""

    start: int
    short: bool = False


@dataclass(frozen=True, slots=True)
class InCentury:
    """ "the 19th century" (number 19), "the 8th century BC" (number -8)."""

    number: int


@dataclass(frozen=True, slots=True)
class Shift:
    """Whole units away from the base: "yesterday", "last week", "two years ago", "a year earlier".

    ``keep`` asks for the base's own grain where it is finer than the unit ("a year earlier", said
    of a quarter, is that quarter of the year before).
    """

    count: float
    unit: Granularity
    base: Base = Base.PUBLISHED
    keep: bool = False


@dataclass(frozen=True, slots=True)
class Within:
    """A name inside a stretch: "January of last year", "the third quarter of 1989"."""

    inner: Name
    outer: Meaning


@dataclass(frozen=True, slots=True)
class Moved:
    """A named time, whole units on: "a week from Monday", "30 years ago yesterday"."""

    of: Meaning
    count: int
    unit: Granularity


@dataclass(frozen=True, slots=True)
class Alike:
    """What the text reports on, in another year: "the 1988 quarter", "the period last year"."""

    year: Meaning


@dataclass(frozen=True, slots=True)
class Around:
    """The whole unit around a day: "the week of 5 June"."""

    unit: Granularity
    of: Meaning | None = None
    part: Part = Part.WHOLE


@dataclass(frozen=True, slots=True)
class AtPart:
    """A part of a day: "Monday morning", "last night", "the night of 24 May"."""

    part: Part
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class AtClock:
    """A clock time, on a day if one is named; ``zone`` as written ("GMT", "+02:00", "local")."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    of: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A blurred or narrowed meaning: "early 2011", "about two years", "the end of May"."""

    mod: Mod
    of: Meaning


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: "six days", "a minute and a half"."""

    amounts: tuple[Amount, ...]
    mod: Mod | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set: "every Monday", "twice a week", "annually".

    ``every`` is the period or the name that recurs; ``quant`` and ``freq`` as in TIMEX3.
    """

    every: Amount | OnWeekday | CalendarDate | InSeason | AtPart | InQuarter | OnWeekend
    quant: str = ""
    freq: str = ""


@dataclass(frozen=True, slots=True)
class Vague:
    """ "now", "recently", "in the future"."""

    reference: Reference


@dataclass(frozen=True, slots=True)
class Told:
    """ "at that time": the date told last, as fine as it was told."""


Meaning = (
    CalendarDate
    | OnWeekday
    | InSeason
    | InQuarter
    | InHalf
    | InDecade
    | InCentury
    | OnHoliday
    | OnWeekend
    | OnNthDay
    | Shift
    | Within
    | Alike
    | Moved
    | Around
    | AtPart
    | AtClock
    | Narrowed
    | Duration
    | Recurring
    | Vague
    | Told
)
