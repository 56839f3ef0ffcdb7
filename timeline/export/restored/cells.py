"""The cells of a row as values: names, numbers, days and intervals; a bad one is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from timeline import civil
from timeline.edtf import HINT, EdtfDate, edtf, read_edtf
from timeline.errors import OptionError
from timeline.export.column import SEPARATOR
from timeline.model import Certainty, Civil, Granularity, Interval, Mod, Part, Span

#: The cells of a row by the names of their columns, guards taken off.
Row = Mapping[str, str]
Choice = TypeVar("Choice", bound=StrEnum)

#: ISO 8601 as `civil.iso_minute` writes it, years beyond four digits with their sign.
_MOMENT = re.compile(
    r"(?P<year>[+-]?\d{4,})-(?P<month>\d\d)-(?P<day>\d\d)"
    r"(?:[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))?)?",
    re.ASCII,
)


def text(row: Row, column: str) -> str:
    """The cell, empty where there is no such column."""
    return row.get(column) or ""


def names(row: Row, column: str) -> tuple[str, ...]:
    """The names in a cell that holds several."""
    return tuple(name for name in text(row, column).split(SEPARATOR) if name)


def choice(row: Row, column: str, usual: Choice) -> Choice:
    """One of a closed list, the usual one for an empty cell."""
    given = text(row, column).strip()
    if not given:
        return usual
    choices = [each.value for each in type(usual)]
    folded = given.lower() if given not in choices else given
    if folded not in choices:
        nearest = get_close_matches(folded, choices, n=1)
        meant = f"did you mean {nearest[0]!r}? " if nearest else ""
        raise OptionError(column, f"{given!r} is none of its values", meant + _have(choices))
    return type(usual)(folded)


def _have(choices: list[str]) -> str:
    return f"have {', '.join(choice for choice in choices if choice)}"


def whole(row: Row, column: str, usual: int = 0) -> int:
    """A whole number from 0."""
    given = text(row, column).strip()
    if not given:
        return usual
    if not re.fullmatch(r"\d{1,15}(?:\.0+)?", given, re.ASCII):
        raise OptionError(column, f"{given!r} is no number of things", "write 0, 1, 2, ...")
    return int(given.partition(".")[0])


def share(row: Row, column: str) -> float:
    """A number from 0 to 1."""
    given = text(row, column).strip()
    try:
        number = float(given or 0)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise OptionError(column, f"{given!r} is no number from 0 to 1", "write 0.75, or nothing")
    return number


def span(row: Row, first: str, behind: str) -> Span:
    """Two columns of half-open character offsets."""
    start = whole(row, first)
    return Span(start, max(start, whole(row, behind)))


def day(row: Row, column: str) -> Civil | None:
    """A day in ISO 8601."""
    given = text(row, column)
    return civil.midnight(moment(column, given)) if given else None


def dated(row: Row) -> EdtfDate | None:
    """When: ``date`` in EDTF, more exactly ``start``, ``end``, ``precision`` and ``part``.

    Where the two differ somebody changed one of them, and ``date`` is the one that people see.
    """
    date, stretch = text(row, "date").strip(), _stretch(row)
    if not date:
        return EdtfDate(stretch) if stretch else None
    if stretch and date in (edtf(stretch), edtf(stretch, Mod.APPROX)):
        return _marked(stretch, date)
    try:
        read = read_edtf(date)
    except OptionError as error:
        raise OptionError("date", f"{date!r} {error.problem}", error.hint) from None
    if stretch and _is_written_so(stretch, read):
        return EdtfDate(stretch, read.mod, read.certainty)
    return read


def _marked(stretch: Interval, date: str) -> EdtfDate:
    if "~" not in date:
        return EdtfDate(stretch)
    return EdtfDate(stretch, Mod.APPROX, Certainty.APPROXIMATE)


def _is_written_so(stretch: Interval, date: EdtfDate) -> bool:
    """Whether EDTF writes the stretch as that date; it has no word for a week or a quarter."""
    about = Mod.APPROX if date.mod is Mod.APPROX else None
    return edtf(stretch, about) == edtf(date.interval, about)


def certainty(row: Row, date: EdtfDate | None) -> Certainty:
    """As the table says, else as the marks of the date say."""
    return choice(row, "certainty", date.certainty if date else Certainty.EXACT)


def _stretch(row: Row) -> Interval | None:
    """From ``start`` to ``end``, both inclusive, at its precision."""
    first, last = text(row, "start").strip(), text(row, "end").strip()
    if not first:
        return None
    start, end = moment("start", first), moment("end", last or first)
    if end < start:
        raise OptionError("end", f"{last!r} lies before the start, {first!r}", "exchange them")
    clocked = "T" in first or " " in first
    unit = choice(row, "precision", Granularity.MINUTE if clocked else Granularity.DAY)
    behind = civil.add_seconds(end, 1) if unit in civil.FINER_THAN_DAY else civil.add_days(end, 1)
    return Interval(start, behind, unit, choice(row, "part", Part.WHOLE))


def moment(column: str, given: str) -> Civil:
    """A day or moment as `civil.iso_day` and `civil.iso_minute` write it."""
    found = _MOMENT.fullmatch(given.strip())
    if not found:
        raise OptionError(column, f"{given!r} is no day", HINT)
    year, month, number = (int(found[name]) for name in ("year", "month", "day"))
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if not civil.is_day(year, month, number) or hour > 23 or minute > 59 or second > 59:
        raise OptionError(column, f"{given!r} is not in the calendar", HINT)
    return Civil(year, month, number, hour, minute, second)
