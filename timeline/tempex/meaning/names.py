"""Names that come round: weekdays, months, seasons, quarters, named days."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model import Part
from timeline.tempex.meaning.words import Which


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
    """ "Saturday", "last Friday", "that Tuesday".

    ``reach`` is the number of days on to the weekday that it leads to ("from Monday to Thursday").
    """

    weekday: int
    which: Which = Which.BARE
    reach: int = 0


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
