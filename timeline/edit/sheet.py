"""An events.csv that people or programs have edited: a file in, rows with their lines out.

Spreadsheets write what they please: a byte order mark, semicolons or tabs, another encoding,
columns moved, renamed in case or gone, days in the form of their country.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from timeline.decisions.when import as_edtf, day_of
from timeline.edit.slashes import DayOrder, day_order, rewritten
from timeline.edtf import HINT
from timeline.errors import MissingInput, OptionError, UnreadableInput
from timeline.export import events
from timeline.export.guard import unguard
from timeline.export.restore import event_of, restore, title_of
from timeline.export.restored.cells import dated
from timeline.export.table import read_csv
from timeline.model import Event
from timeline.story import Story

COLUMNS = tuple(column.name for column in events.COLUMNS)
#: Columns without which there is no event; a date may also stand in ``start``.
NEEDED = ("title", "date")
#: Columns that hold days.
_DAYS = ("start", "end", "anchor", "first_published")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SEP = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
#: As the csv module allows a cell at most; a larger one is no sentence.
_LARGEST = 1_000_000
#: Characters of a fault that a message shows.
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row: the line on which it begins, and its cells by column, dates as EDTF."""

    line: int
    cells: dict[str, str]


def read_sheet(path: Path) -> list[SheetRow]:
    """The rows of an edited table.

    Raises:
        MissingInput: when there is no such file.
        UnreadableInput: when it is no table, or a row of it means nothing; it names the line.
    """
    rows = list(_rows(path))
    order = day_order(
        cells[name] for _, cells in rows for name in ("date", *_DAYS) if name in cells
    )
    return [SheetRow(line, _dated(path, line, cells, order)) for line, cells in rows]


def sheet_events(path: Path, rows: Iterable[SheetRow]) -> list[Event]:
    """The events of the rows.

    Raises:
        UnreadableInput: for a cell that means nothing, by its line and column.
    """
    lines: dict[str, int] = {}
    found = []
    for row in rows:
        event = _event(path, row)
        if lines.setdefault(event.id, row.line) != row.line:
            problem = f"column 'id': {event.id!r} stands on line {lines[event.id]} too"
            raise UnreadableInput(f"{path}:{row.line}", problem, "leave the new one empty")
        found.append(event)
    return found


def story_of(path: Path, rows: Iterable[SheetRow], title: str | None = None) -> Story:
    """The timeline of a table, with what the mentions and articles beside it say.

    Raises:
        TimelineError: for a cell that means nothing, by its line and column.
    """
    sheet_events(path, given := list(rows))
    mentions, articles = (_beside(path, name) for name in ("mentions.csv", "articles.csv"))
    page = path.parent / "timeline.html"
    named = title_of(page) if title is None else title
    return Story.of(restore([row.cells for row in given], mentions, articles, named))


def _beside(path: Path, name: str) -> list[dict[str, str]]:
    """The rows of another table of the build, where it lies in the same folder."""
    other = path.parent / name
    return read_csv(other) if other.is_file() else []


def _event(path: Path, row: SheetRow) -> Event:
    try:
        if not any(row.cells.get(name) for name in ("date", "start")):
            raise OptionError("date", "is empty", HINT)
        return event_of(row.cells)
    except OptionError as error:
        raise _bad_cell(path, row.line, error) from None


def _bad_cell(path: Path, line: int, error: OptionError) -> UnreadableInput:
    problem = f"column {error.thing!r}: {error.problem}"
    problem = problem if len(problem) <= _SHOWN else f"{problem[:_SHOWN]}..."
    return UnreadableInput(f"{path}:{line}", problem, error.hint)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that is not empty with its line, its cells under the names of our columns."""
    text = _text(path)
    skipped = 0
    if first := _SEP.match(text):
        text, skipped = text[first.end() :], 1
    delimiter = first[1] if first else _delimiter(text)
    csv.field_size_limit(_LARGEST)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        header = _header(path, next(reader, []), skipped + 1)
        behind = reader.line_num
        for cells in reader:
            if any(cell.strip() for cell in cells):
                named = zip(header, cells, strict=False)
                yield skipped + behind + 1, {n: unguard(c.strip()) for n, c in named if n}
            behind = reader.line_num
    except csv.Error as error:
        line = f"{path}:{skipped + reader.line_num}"
        raise UnreadableInput(line, f"is no table: {error}", "save it as CSV") from None


def _text(path: Path) -> str:
    """The file decoded: UTF-8, UTF-16 as its mark says, or else as Western Windows writes."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise MissingInput(str(path), "no such file", "check the spelling") from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise UnreadableInput(str(path), problem, "name a table such as events.csv") from None
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace")
    if data.startswith(b"PK") or b"\0" in data:
        raise UnreadableInput(str(path), "is no text", "save it as CSV in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _delimiter(text: str) -> str:
    """The one that splits the header into the most of our columns."""
    header = text.partition("\n")[0]
    return max(",;\t|", key=lambda mark: sum(_name(cell) in COLUMNS for cell in header.split(mark)))


def _name(cell: str) -> str:
    return re.sub(r"[\s-]+", "_", cell.strip().strip('"').strip().casefold())


def _header(path: Path, cells: Sequence[str], line: int) -> list[str]:
    """The columns by our names; those that are not ours are passed over."""
    names = [_name(cell) for cell in cells]
    where = f"{path}:{line}"
    if not names:
        raise UnreadableInput(where, "is empty", "the first line names the columns")
    for name in names:
        if name in COLUMNS and names.count(name) > 1:
            raise UnreadableInput(where, f"has column {name!r} twice", "delete one of them")
    for needed in NEEDED:
        if needed not in names and not (needed == "date" and "start" in names):
            near = get_close_matches(needed, names, n=1)
            hint = f"is it {near[0]!r}?" if near else f"have {', '.join(filter(None, names[:8]))}"
            raise UnreadableInput(where, f"has no column {needed!r}", hint)
    return [name if name in COLUMNS else "" for name in names]


def _dated(path: Path, line: int, cells: dict[str, str], order: DayOrder) -> dict[str, str]:
    """The row with its days in ISO 8601 and its date in EDTF, plain words resolved."""
    try:
        days = {name: rewritten(cells[name], order, name) for name in _DAYS if name in cells}
        row = cells | days
        return row | {"date": _date(row, order)} if row.get("date") else row
    except OptionError as error:
        raise _bad_cell(path, line, error) from None


def _date(row: dict[str, str], order: DayOrder) -> str:
    """The date in EDTF: as typed, as a spreadsheet turned it, or in words."""
    typed = rewritten(row["date"], order, "date", row.get("start", ""))
    published = day_of(row.get("anchor", "")) or day_of(row.get("first_published", ""))
    language = row.get("lang", "").partition(";")[0].strip()
    if written := as_edtf(typed, published, language):
        return written
    dated(row | {"date": typed})
    raise OptionError("date", f"{typed!r} is no date", HINT)
