"""Whether a meaning is a day, a year or a bare name, and a name put into its year."""

from __future__ import annotations

from dataclasses import replace

from timeline.model import Granularity
from timeline.tempex.meaning import (
    CalendarDate,
    InHalf,
    InQuarter,
    InSeason,
    Meaning,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    Shift,
    Which,
    Within,
)


def within(inner: Meaning, outer: Meaning) -> Meaning:
    """A name in its year; written into the name where the year is a plain number."""
    match inner, outer:
        case (
            (CalendarDate() | InSeason() | InQuarter() | InHalf() | OnHoliday()),
            CalendarDate(year=int(year), short=short),
        ):
            if isinstance(inner, CalendarDate):
                return replace(inner, year=year, short=short)
            return Within(inner, outer) if short else replace(inner, year=year)
        case ((CalendarDate() | InSeason() | InQuarter() | InHalf() | OnHoliday()), _):
            return Within(inner, outer)
    return inner


def is_day(meaning: Meaning) -> bool:
    """Whether it names one day."""
    match meaning:
        case OnWeekday() | OnHoliday() | OnNthDay() | CalendarDate(day=int()):
            return True
        case Shift(unit=Granularity.DAY):
            return True
        case Within(inner):
            return is_day(inner)
    return False


def is_year(meaning: Meaning) -> bool:
    """Whether it names one year."""
    match meaning:
        case CalendarDate(year=int(), month=None):
            return True
        case Shift(unit=Granularity.YEAR):
            return True
    return False


def is_name(meaning: Meaning) -> bool:
    """Whether it is a name that comes round every year, not yet tied to one."""
    match meaning:
        case CalendarDate(year=None, which=Which.BARE):
            return True
        case InSeason(year=None, which=Which.BARE) | OnHoliday(year=None, which=Which.BARE):
            return True
        case InQuarter(year=None, which=Which.BARE) | InHalf(year=None, which=Which.BARE):
            return True
    return False
