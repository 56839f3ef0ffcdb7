"""Named days that the calendar can compute, by the name that language tables use."""

from __future__ import annotations

from collections.abc import Callable

from timeline.civil import add_days, days_in_month, weekday
from timeline.model import Civil

Rule = Callable[[int], Civil]


def easter(year: int) -> Civil:
    """Western Easter Sunday (the anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, skipped = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - shift + 15) % 30
    quarters, odd = divmod(rest, 4)
    sunday = (32 + 2 * skipped + 2 * quarters - moon - odd) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * late + 114, 31)
    return Civil(year, month, day + 1)


def fixed(month: int, day: int) -> Rule:
    """The same day every year."""
    return lambda year: Civil(year, month, day)


def nth(count: int, week_day: int, month: int) -> Rule:
    """The first, second, ... such weekday of a month; -1 is the last one."""

    def day_of(year: int) -> Civil:
        if count < 0:
            last = Civil(year, month, days_in_month(year, month))
            return add_days(last, -((weekday(last) - week_day) % 7))
        first = Civil(year, month)
        return add_days(first, (week_day - weekday(first)) % 7 + 7 * (count - 1))

    return day_of


def after_easter(days: int) -> Rule:
    """That many days after Easter Sunday."""
    return lambda year: add_days(easter(year), days)


def us_election(year: int) -> Civil:
    """The Tuesday after the first Monday of November."""
    return add_days(nth(1, 0, 11)(year), 1)


#: Name -> the day in a year. Names are shared by all languages.
HOLIDAYS: dict[str, Rule] = {
    "new-year": fixed(1, 1),
    "new-years-eve": fixed(12, 31),
    "epiphany": fixed(1, 6),
    "mlk": nth(3, 0, 1),
    "groundhog": fixed(2, 2),
    "valentine": fixed(2, 14),
    "presidents": nth(3, 0, 2),
    "womens-day": fixed(3, 8),
    "st-patrick": fixed(3, 17),
    "ash-wednesday": after_easter(-46),
    "palm-sunday": after_easter(-7),
    "good-friday": after_easter(-2),
    "easter": easter,
    "easter-monday": after_easter(1),
    "ascension": after_easter(39),
    "pentecost": after_easter(49),
    "whit-monday": after_easter(50),
    "april-fools": fixed(4, 1),
    "anzac": fixed(4, 25),
    "may-day": fixed(5, 1),
    "victory-europe": fixed(5, 8),
    "mothers-day": nth(2, 6, 5),
    "memorial": nth(-1, 0, 5),
    "juneteenth": fixed(6, 19),
    "canada": fixed(7, 1),
    "us-independence": fixed(7, 4),
    "bastille": fixed(7, 14),
    "assumption": fixed(8, 15),
    "labor": nth(1, 0, 9),
    "german-unity": fixed(10, 3),
    "columbus": nth(2, 0, 10),
    "halloween": fixed(10, 31),
    "all-saints": fixed(11, 1),
    "guy-fawkes": fixed(11, 5),
    "us-election": us_election,
    "veterans": fixed(11, 11),
    "thanksgiving": nth(4, 3, 11),
    "cyber-monday": lambda year: add_days(nth(4, 3, 11)(year), 4),
    "maundy-thursday": after_easter(-3),
    "black-friday": lambda year: add_days(nth(4, 3, 11)(year), 1),
    "st-nicholas": fixed(12, 6),
    "christmas-eve": fixed(12, 24),
    "christmas": fixed(12, 25),
    "boxing": fixed(12, 26),
}
