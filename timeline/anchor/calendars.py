"""Other calendars to Gregorian days: Solar Hijri, Thai Buddhist, Japanese eras."""

from __future__ import annotations

from timeline.civil import add_days, is_day
from timeline.model import Civil

#: The twelve months of the Solar Hijri year, spellings parted by "|".
HIJRI_MONTHS = {
    spelling: number
    for number, names in enumerate(
        (
            "فروردین|فروردين",
            "اردیبهشت|ارديبهشت",
            "خرداد",
            "تیر|تير",
            "مرداد",
            "شهریور|شهريور",
            "مهر",
            "آبان",
            "آذر",
            "دی|دي",
            "بهمن",
            "اسفند",
        ),
        1,
    )
    for spelling in names.split("|")
}
HIJRI_YEARS = range(1300, 1480)
BUDDHIST_YEARS = range(2500, 2643)
_BUDDHIST_LEAD = 543
#: The year before the first of each Japanese era.
ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}


def from_hijri(year: int, month: int, day: int) -> Civil | None:
    """The Gregorian day of a Solar Hijri one, or None where it has no such day.

    By the 33-year cycle of K. Borkowski, "The Persian calendar for 3000 years" (1996), which
    holds for the years 1178 to 1633.
    """
    if not (1 <= month <= 12 and 1 <= day <= _hijri_month_length(year, month)):
        return None
    before = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    # 1 Farvardin 1300 is 21 March 1921.
    leaps = sum(_is_hijri_leap(earlier) for earlier in range(1300, year))
    return add_days(Civil(1921, 3, 21), (year - 1300) * 365 + leaps + before + day - 1)


def _hijri_month_length(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_hijri_leap(year) else 29


def _is_hijri_leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)


def gregorian(year: int, month: int, day: int) -> Civil | None:
    """A day whose year may be of another calendar: 1399 is Solar Hijri, 2563 is Buddhist."""
    if year in HIJRI_YEARS:
        return from_hijri(year, month, day)
    if year in BUDDHIST_YEARS:
        year -= _BUDDHIST_LEAD
    return Civil(year, month, day) if is_day(year, month, day) else None
