"""What a time expression can mean, before it is anchored: a small closed union.

Languages produce these, ``resolve`` consumes them, and neither knows the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline.model import Granularity, Mod, Part


class Base(Enum):
    """What a relative expression counts from.

    STORY is the publish day in news and the last date told in a history.
    """

    PUBLISHED = "published"
    TEXT = "text"
    STORY = "story"


class Reference(Enum):
    """A vague stretch of time, by its TIMEX3 name."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


class Which(Enum):
    """Which of the recurring things of a name is meant ("last Friday", "next June")."""

    BARE = ""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    PREVIOUS = "previous"
    FOLLOWING = "following"
    THAT = "that"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units; ``count`` None is an unsaid number ("several days": PXD)."""

    count: float | None
    unit: Granularity


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """Whatever fields the text gave: "3 March 2020", "March 3", "May 2026", "1948", "44 BC".

    ``short`` marks a year of two digits, ``weekday`` checks the rest, ``ambiguous`` a slashed
    date that could be read day first or month first.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    short: bool = False
    ambiguous: bool = False
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """ "Saturday", "last Friday", "that Tuesday"."""

    weekday: int
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class InSeason:
    """ "the summer", "last fall", "the winter of 1914"."""

    season: Part
    which: Which = Which.BARE
    year: int | None = None


@dataclass(frozen=True, slots=True)
class InQuarter:
    """The numbered quarter of a year ("the third quarter"), or of a fiscal year."""

    number: int
    which: Which = Which.BARE
    year: int | None = None


@dataclass(frozen=True, slots=True)
class InHalf:
    """The first or second half of a year."""

    number: int
    which: Which = Which.BARE
    year: int | None = None


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
class OnHoliday:
    """A named day that the calendar can compute ("Easter", "Thanksgiving Day")."""

    name: str
    which: Which = Which.BARE
    year: int | None = None


@dataclass(frozen=True, slots=True)
class OnWeekend:
    """ "the weekend", "last weekend"."""

    which: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class OnNthDay:
    """A counted day of a month: "the first Monday in June"; number -1 is the last one.

    Month 0 is the one of a stretch around it ("the second Tuesday of next month").
    """

    number: int
    month: int
    weekday: int | None = None
    year: int | None = None
    which: Which = Which.BARE


Name = CalendarDate | OnWeekday | InSeason | InQuarter | InHalf | OnHoliday | OnWeekend | OnNthDay


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
