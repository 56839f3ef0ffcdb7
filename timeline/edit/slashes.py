"""Days as spreadsheets show them (16/09/2023, 9/16/2023, 16.09.2023, Sep-23) back to ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from timeline.civil import is_day
from timeline.errors import OptionError

_NUMBERS = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4})"
    r"(?P<clock>[ T]\d{1,2}:\d\d(?::\d\d)?)?",
    re.ASCII,
)
_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?P<clock> \d{1,2}:\d\d(?::\d\d)?)", re.ASCII)
_BACKWARDS = re.compile(r"(\d{4})/(\d{1,2})/(\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(?P<name>[^\W\d_]{3,10})\.?[ -](?P<year>\d\d|\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class DayOrder(StrEnum):
    """Which number of 03/04/2023 is the day, as the rest of the table tells."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNKNOWN = ""


def day_order(cells: Iterable[str]) -> DayOrder:
    """The order in which a whole table writes its days: some number beyond 12 tells."""
    firsts, seconds = [], []
    for cell in cells:
        if (found := _NUMBERS.fullmatch(cell)) and found["mark"] == "/":
            firsts.append(int(found["first"]))
            seconds.append(int(found["second"]))
    if max(firsts, default=0) > 12 >= max(seconds, default=0):
        return DayOrder.DAY_FIRST
    if max(seconds, default=0) > 12 >= max(firsts, default=0):
        return DayOrder.MONTH_FIRST
    return DayOrder.UNKNOWN


def rewritten(cell: str, order: DayOrder, column: str, start: str = "") -> str:
    """The cell in ISO 8601 where it is a day or month of this kind, else as it is.

    Args:
        cell: as it stands in the table.
        order: of the table's days.
        column: what an error names.
        start: the row's first day in ISO 8601, which tells what a short year means.

    Raises:
        OptionError: where the day and the month cannot be told apart, or are none.
    """
    if found := _NUMBERS.fullmatch(cell):
        return _day(cell, found, order, column)
    if found := _BACKWARDS.fullmatch(cell):
        return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"
    if found := _MONTH.fullmatch(cell):
        return _month(cell, found, column, start)
    if found := _MOMENT.fullmatch(cell):
        return _with_clock(found["day"], found["clock"])
    return cell


def _day(cell: str, found: re.Match[str], order: DayOrder, column: str) -> str:
    """Points and hyphens put the day first wherever they are used; a slash is as the table says."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    ways = {DayOrder.DAY_FIRST: (second, first), DayOrder.MONTH_FIRST: (first, second)}
    if found["mark"] == ".":
        order = DayOrder.DAY_FIRST
    possible = [way for way in ways.values() if is_day(year, *way)]
    chosen = ways.get(order) if ways.get(order) in possible else None
    if chosen is None and len(set(possible)) == 1:
        chosen = possible[0]
    if chosen is None:
        problem = "may be two days" if possible else "is not in the calendar"
        raise OptionError(column, f"{cell!r} {problem}", "write it as 2023-09-16")
    return _with_clock(f"{year}-{chosen[0]:02d}-{chosen[1]:02d}", found["clock"] or "")


def _with_clock(day: str, clock: str) -> str:
    """The moment, or the day alone where the clock shows the midnight that a program put there."""
    hours, *rest = clock.strip(" T").split(":")
    told = any(int(part) for part in (hours, *rest) if part)
    return f"{day}T{':'.join((hours.zfill(2), *rest))}" if told else day


def _month(cell: str, found: re.Match[str], column: str, start: str) -> str:
    """Sep-23 is how a spreadsheet shows 2023-09, if the row's first day says so."""
    name = found["name"].casefold()[:3]
    if name not in _MONTHS:
        return cell
    month = f"{_MONTHS.index(name) + 1:02d}"
    if len(found["year"]) == 4:
        return f"{found['year']}-{month}"
    if start[5:7] == month and start[2:4] == found["year"]:
        return start[:7]
    raise OptionError(column, f"{cell!r} may be a day or a year", "write 2023-09-16 or 2023-09")
