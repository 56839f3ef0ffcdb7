"""Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019), back to intervals.

Text that people or other programs wrote comes in; what comes out is the whole stretch that it may
stand for. A zone is passed over: times are civil here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from timeline import civil
from timeline.errors import OptionError
from timeline.model import Certainty, Civil, Granularity, Interval, Mod, Part

HINT = "write 2023-09-16, 2023-09, 2023 or 2023-09-16/2023-09-18, with ~ for about"

_QUALIFIERS = "?~%"
_Q = "[?~%]?"
_DATE = re.compile(
    rf"{_Q}(?P<year>-?[\dX]{{4}}){_Q}(?:-{_Q}(?P<month>[\dX]{{2}}){_Q}"
    rf"(?:-{_Q}(?P<day>[\dX]{{2}}){_Q})?)?",
    re.ASCII,
)
_CLOCK = re.compile(
    r"(?P<day>-?\d{4}-\d\d-\d\d)T(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"(?:Z|[+-]\d\d(?::?\d\d)?)?",
    re.ASCII,
)
_YEAR = re.compile(
    r"(?P<long>Y)?(?P<year>-?\d{1,12})(?:E(?P<exponent>\d))?(?:S(?P<digits>\d{1,2}))?[?~%]?",
    re.ASCII,
)
#: Months 21 to 32 are seasons: without a place and of the north alike, then of the south.
_SEASONS = (Part.SPRING, Part.SUMMER, Part.FALL, Part.WINTER)
_SOUTHERN_MONTHS = (9, 12, 3, 6)
_COARSEST_FIRST = tuple(reversed(Granularity))


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """What an EDTF string stands for.

    Args:
        interval: from the first to the last day it may be; of an open one the end that is given.
        mod: APPROX for "~" and "%", ON_OR_AFTER and ON_OR_BEFORE for an open end, or None.
        certainty: UNCERTAIN for "?", "%" and "one of", APPROXIMATE for "~", else EXACT.
    """

    interval: Interval
    mod: Mod | None = None
    certainty: Certainty = Certainty.EXACT


def read_edtf(text: str) -> EdtfDate:
    """The meaning of an EDTF string of level 0, 1 or 2.

    Raises:
        OptionError: for anything else, also for a day that the calendar does not have.
    """
    written = text.strip()
    if written[:1] in ("[", "{"):
        return _set(written)
    first, slash, last = written.partition("/")
    if not slash:
        return _qualified(written, _single(written))
    begins, ends = (end.strip() not in ("", "..") for end in (first, last))
    if not begins and not ends:
        raise _refusal(text, "names no date")
    if begins and ends:
        return _qualified(written, _hull(written, (_single(first), _single(last))))
    known = _qualified(written, _single(first if begins else last))
    return EdtfDate(known.interval, _open(begins), known.certainty)


def _open(begins: bool) -> Mod:
    return Mod.ON_OR_AFTER if begins else Mod.ON_OR_BEFORE


def _qualified(written: str, interval: Interval) -> EdtfDate:
    marks = set(written) & set(_QUALIFIERS)
    about = Mod.APPROX if marks & {"~", "%"} else None
    if marks & {"?", "%"}:
        return EdtfDate(interval, about, Certainty.UNCERTAIN)
    return EdtfDate(interval, about, Certainty.APPROXIMATE if about else Certainty.EXACT)


def _set(written: str) -> EdtfDate:
    """[a, b..c] is one of them, {a, b} all of them; either way from the first to the last."""
    if written[-1] != {"[": "]", "{": "}"}[written[0]]:
        raise _refusal(written, "opens a set that it does not close")
    members = [member.strip() for member in written[1:-1].split(",")]
    ends = [end for member in members for end in member.split("..") if end.strip()]
    if not ends:
        raise _refusal(written, "names no date")
    interval = _hull(written, [_single(end) for end in ends])
    certainty = Certainty.UNCERTAIN if written[0] == "[" else Certainty.EXACT
    if members[0].startswith("..") or members[-1].endswith(".."):
        return EdtfDate(interval, _open(not members[0].startswith("..")), certainty)
    return EdtfDate(interval, None, certainty)


def _hull(written: str, parts: Iterable[Interval]) -> Interval:
    """From the first to the last of several, in the coarsest of their units."""
    parts = tuple(parts)
    if parts[-1].end <= parts[0].start:
        raise _refusal(written, "ends before it begins")
    units = {part.granularity for part in parts}
    unit = next(unit for unit in _COARSEST_FIRST if unit in units)
    return Interval(min(p.start for p in parts), max(p.end for p in parts), unit)


def _single(text: str) -> Interval:
    """One date, time, season or year, without its qualifiers."""
    written = text.strip()
    if found := _CLOCK.fullmatch(written):
        return _moment(written, found)
    if found := _DATE.fullmatch(written):
        return _date(written, found)
    if found := _YEAR.fullmatch(written):
        return _year(written, found)
    raise _refusal(text, "is no EDTF date")


def _moment(written: str, found: re.Match[str]) -> Interval:
    day = _single(found["day"]).start
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise _refusal(written, "is no time of day")
    moment = day._replace(hour=hour, minute=minute, second=second)
    return civil.second(moment) if found["second"] else civil.minute(moment)


def _date(written: str, found: re.Match[str]) -> Interval:
    year, month, day = found["year"], found["month"], found["day"]
    if month and month.isdigit() and int(month) > civil.MONTHS_OF_YEAR:
        if day or "X" in year or not 21 <= int(month) <= 41:
            raise _refusal(written, f"has no month {month}")
        return _grouping(int(year), int(month))
    days = _days(year, month or "XX", day or "XX", forward=True)
    first = next(days, None)
    if first is None:
        raise _refusal(written, "names a day that the calendar does not have")
    last = next(_days(year, month or "XX", day or "XX", forward=False))
    return Interval(first, civil.add_days(last, 1), _unit(year, month or "XX", day or "XX"))


def _days(year: str, month: str, day: str, *, forward: bool) -> Iterator[Civil]:
    """Every day that the digits allow, X being any digit; in time order or against it."""
    step = 1 if forward else -1
    for y in sorted(_years(year))[::step]:
        for m in _numbers(month, range(1, civil.MONTHS_OF_YEAR + 1))[::step]:
            for d in _numbers(day, range(1, civil.days_in_month(y, m) + 1))[::step]:
                yield Civil(y, m, d)


def _years(pattern: str) -> list[int]:
    sign = -1 if pattern.startswith("-") else 1
    return [sign * number for number in _numbers(pattern.lstrip("-"), range(10_000))]


def _numbers(pattern: str, allowed: range) -> list[int]:
    """The numbers that a pattern of digits and X allows."""
    if "X" not in pattern:
        return [int(pattern)] if int(pattern) in allowed else []
    like = re.compile(pattern.replace("X", r"\d"), re.ASCII)
    return [n for n in allowed if like.fullmatch(f"{n:0{len(pattern)}d}")]


def _unit(year: str, month: str, day: str) -> Granularity:
    """The finest unit above all that is left open."""
    if "X" in year:
        return Granularity.DECADE if year.count("X") == 1 else Granularity.CENTURY
    if "X" in month:
        return Granularity.YEAR
    return Granularity.MONTH if "X" in day else Granularity.DAY


def _grouping(year: int, number: int) -> Interval:
    """Seasons (21 to 32), quarters (33 to 36), thirds (37 to 39) and halves (40, 41) of a year."""
    if number <= 28:
        return civil.season(year, _SEASONS[(number - 21) % 4])
    if number <= 32:
        first = Civil(year, _SOUTHERN_MONTHS[number - 29])
        return civil.months(first, 3, Granularity.SEASON, _SEASONS[number - 29])
    if number <= 36:
        return civil.quarter(year, number - 32)
    if number <= 39:
        return civil.months(Civil(year, 4 * (number - 37) + 1), 4, Granularity.MONTH)
    return civil.half(year, number - 39)


def _year(written: str, found: re.Match[str]) -> Interval:
    """A year of any length (Y170000002, Y-17E7), perhaps with few digits that count (1950S2)."""
    digits = found["year"]
    if not found["long"] and (len(digits.lstrip("-")) != 4 or found["exponent"]):
        raise _refusal(written, "is no EDTF date")
    year = int(digits) * 10 ** int(found["exponent"] or 0)
    open_digits = len(str(abs(year))) - int(found["digits"]) if found["digits"] else 0
    if open_digits < 1:
        return civil.year(year)
    span = 10**open_digits
    low = abs(year) // span * span
    first = low if year >= 0 else -(low + span - 1)
    unit = Granularity.DECADE if open_digits == 1 else Granularity.CENTURY
    return Interval(Civil(first), Civil(first + span), unit)


def _refusal(text: str, problem: str) -> OptionError:
    return OptionError(repr(text), problem, HINT)
