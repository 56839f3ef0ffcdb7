"""Days, weeks, months and larger units as intervals, in the proleptic Gregorian calendar.

Weeks are ISO weeks (Monday first), weekdays are 0 = Monday, years are astronomical (0 is 1 BCE).
Nothing here knows a clock, a zone or a language.
"""

from __future__ import annotations

from functools import lru_cache

from timeline.model import Civil, Granularity, Interval, Part

DAYS_OF_WEEK = 7
MONTHS_OF_YEAR = 12

#: First hour and the hour behind the last one of each part of a day; the night runs past midnight.
PART_HOURS = {
    Part.MORNING: (6, 12),
    Part.MIDDAY: (12, 13),
    Part.AFTERNOON: (12, 18),
    Part.EVENING: (18, 21),
    Part.NIGHT: (21, 30),
    Part.DAYTIME: (6, 18),
}

#: First month of each season of the northern year; a winter begins in December of the year before.
SEASON_MONTHS = {Part.WINTER: 0, Part.SPRING: 3, Part.SUMMER: 6, Part.FALL: 9}


def ordinal(moment: Civil) -> int:
    """Days from 1970-01-01 to the moment's day.

    After H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil), which
    counts years from March so that the leap day comes last.
    """
    year = moment.year - (moment.month <= 2)
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * ((moment.month + 9) % 12) + 2) // 5 + moment.day - 1
    return (
        era * 146097
        + year_of_era * 365
        + year_of_era // 4
        - year_of_era // 100
        + day_of_year
        - 719468
    )


def from_ordinal(days: int) -> Civil:
    """The day that many days after 1970-01-01 (Hinnant's civil_from_days)."""
    era, day_of_era = divmod(days + 719468, 146097)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return Civil(year_of_era + era * 400 + (month <= 2), month, day)


def is_leap(year: int) -> bool:
    """Whether the year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    if month == 2:
        return 29 if is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= MONTHS_OF_YEAR and 1 <= day <= days_in_month(year, month)


def weekday(moment: Civil) -> int:
    """0 = Monday to 6 = Sunday."""
    return (ordinal(moment) + 3) % DAYS_OF_WEEK


def midnight(moment: Civil) -> Civil:
    """The beginning of the moment's day."""
    return Civil(moment.year, moment.month, moment.day)


def add_days(moment: Civil, days: int) -> Civil:
    """The same time of day, that many days later."""
    return from_ordinal(ordinal(moment) + days)._replace(
        hour=moment.hour, minute=moment.minute, second=moment.second
    )


def add_seconds(moment: Civil, seconds: int) -> Civil:
    """That many seconds later."""
    total = (moment.hour * 60 + moment.minute) * 60 + moment.second + seconds
    days, rest = divmod(total, 86400)
    hours, rest = divmod(rest, 3600)
    return add_days(midnight(moment), days)._replace(
        hour=hours, minute=rest // 60, second=rest % 60
    )


def add_months(moment: Civil, months: int) -> Civil:
    """The same day of the month, that many months later; cut to the month's last day."""
    year, month = divmod(moment.year * MONTHS_OF_YEAR + moment.month - 1 + months, MONTHS_OF_YEAR)
    return moment._replace(
        year=year, month=month + 1, day=min(moment.day, days_in_month(year, month + 1))
    )


@lru_cache(1024)
def day(moment: Civil) -> Interval:
    """The moment's day."""
    start = midnight(moment)
    return Interval(start, add_days(start, 1), Granularity.DAY)


def part_of_day(moment: Civil, part: Part) -> Interval:
    """A part of the moment's day (morning, night, ...); the night ends on the next day."""
    first, behind = PART_HOURS[part]
    start = midnight(moment)
    return Interval(
        add_seconds(start, first * 3600), add_seconds(start, behind * 3600), Granularity.PART, part
    )


def hour(moment: Civil) -> Interval:
    """The moment's hour."""
    start = moment._replace(minute=0, second=0)
    return Interval(start, add_seconds(start, 3600), Granularity.HOUR)


def minute(moment: Civil) -> Interval:
    """The moment's minute."""
    start = moment._replace(second=0)
    return Interval(start, add_seconds(start, 60), Granularity.MINUTE)


def second(moment: Civil) -> Interval:
    """The moment's second."""
    return Interval(moment, add_seconds(moment, 1), Granularity.SECOND)


def week(moment: Civil) -> Interval:
    """The ISO week around the moment."""
    start = add_days(midnight(moment), -weekday(moment))
    return Interval(start, add_days(start, DAYS_OF_WEEK), Granularity.WEEK)


def weekend(moment: Civil) -> Interval:
    """Saturday and Sunday of the ISO week around the moment."""
    start = add_days(week(moment).start, 5)
    return Interval(start, add_days(start, 2), Granularity.WEEK, Part.WEEKEND)


def months(first: Civil, count: int, granularity: Granularity, part: Part = Part.WHOLE) -> Interval:
    """That many whole months from the first of the moment's month."""
    start = Civil(first.year, first.month)
    return Interval(start, add_months(start, count), granularity, part)


def month(year_: int, month_: int) -> Interval:
    """A calendar month."""
    return months(Civil(year_, month_), 1, Granularity.MONTH)


def quarter(year_: int, number: int) -> Interval:
    """The first to fourth quarter of a calendar year."""
    return months(Civil(year_, 3 * number - 2), 3, Granularity.QUARTER)


def half(year_: int, number: int) -> Interval:
    """The first or second half of a calendar year."""
    return months(Civil(year_, 6 * number - 5), 6, Granularity.HALF)


def season(year_: int, part: Part) -> Interval:
    """A northern season; the winter of a year begins in its December, as in TIMEX3 "1997-WI"."""
    first = SEASON_MONTHS[part] or MONTHS_OF_YEAR
    return months(Civil(year_, first), 3, Granularity.SEASON, part)


def year(year_: int) -> Interval:
    """A calendar year."""
    return months(Civil(year_), 12, Granularity.YEAR)


def decade(year_: int) -> Interval:
    """The ten years around a year that begin with a multiple of ten."""
    return months(Civil(year_ // 10 * 10), 120, Granularity.DECADE)


def century(year_: int) -> Interval:
    """The hundred years around a year that begin with a multiple of a hundred."""
    return months(Civil(year_ // 100 * 100), 1200, Granularity.CENTURY)


def unit_around(moment: Civil, unit: Granularity) -> Interval:
    """The whole unit in which the moment lies.

    Raises:
        ValueError: for a part of day and a season, which need a name.
    """
    match unit:
        case Granularity.SECOND:
            return second(moment)
        case Granularity.MINUTE:
            return minute(moment)
        case Granularity.HOUR:
            return hour(moment)
        case Granularity.DAY:
            return day(moment)
        case Granularity.WEEK:
            return week(moment)
        case Granularity.MONTH:
            return month(moment.year, moment.month)
        case Granularity.QUARTER:
            return quarter(moment.year, (moment.month + 2) // 3)
        case Granularity.HALF:
            return half(moment.year, (moment.month + 5) // 6)
        case Granularity.YEAR:
            return year(moment.year)
        case Granularity.DECADE:
            return decade(moment.year)
        case Granularity.CENTURY:
            return century(moment.year)
        case Granularity.PART | Granularity.SEASON:
            raise ValueError(f"a {unit} needs a name")


def iso_week(moment: Civil) -> tuple[int, int]:
    """ISO 8601 week year and week number."""
    thursday = add_days(midnight(moment), 3 - weekday(moment))
    return thursday.year, (ordinal(thursday) - ordinal(Civil(thursday.year))) // DAYS_OF_WEEK + 1


def last_day(interval: Interval) -> Civil:
    """The last day that the interval touches (its inclusive end, to the day)."""
    end = interval.end
    if end[3:] != (0, 0, 0):
        return midnight(end)
    return Civil(end.year, end.month, end.day - 1) if end.day > 1 else add_days(end, -1)


def iso_year(year_: int) -> str:
    """Four digits, more with a sign where ISO 8601 wants one; -0043 is 44 BCE."""
    if 0 <= year_ <= 9999:
        return f"{year_:04d}"
    return f"{year_:+05d}"


def iso_day(moment: Civil) -> str:
    """``YYYY-MM-DD``."""
    return f"{iso_year(moment.year)}-{moment.month:02d}-{moment.day:02d}"


def iso_minute(moment: Civil) -> str:
    """``YYYY-MM-DDTHH:MM``, with seconds where they are not zero."""
    tail = f":{moment.second:02d}" if moment.second else ""
    return f"{iso_day(moment)}T{moment.hour:02d}:{moment.minute:02d}{tail}"


def iso_bounds(interval: Interval) -> tuple[str, str]:
    """Start and end in ISO 8601, both inclusive: days, or moments for units below a day."""
    if interval.granularity in FINER_THAN_DAY:
        return iso_minute(interval.start), iso_minute(add_seconds(interval.end, -1))
    return iso_day(interval.start), iso_day(last_day(interval))


FINER_THAN_DAY = frozenset(
    {Granularity.SECOND, Granularity.MINUTE, Granularity.HOUR, Granularity.PART}
)
#: Units that tell a day.
TO_THE_DAY = FINER_THAN_DAY | {Granularity.DAY}
