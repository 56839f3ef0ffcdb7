"""Tables as CSV (UTF-8, RFC 4180, formula guard) and as data frames."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.errors import MissingInput, OutputError
from timeline.export.column import Cell, Column, Row, records
from timeline.export.exporter import How
from timeline.export.guard import guard, unguard

if TYPE_CHECKING:
    from pandas import DataFrame

#: By this Excel knows that a CSV file is UTF-8.
BYTE_ORDER_MARK = "\ufeff"
#: No mark, and no cell that a spreadsheet runs.
GUARDED = How()


def csv_text(columns: Sequence[Column[Row]], rows: Sequence[Row], how: How = GUARDED) -> str:
    """The table as CSV, its header always first."""
    cells = [column.cell for column in columns]
    lines = ([cell(row) for cell in cells] for row in rows)
    return csv_lines([column.name for column in columns], lines, how)


def csv_lines(
    header: Sequence[str], rows: Iterable[Sequence[Cell | None]], how: How = GUARDED
) -> str:
    """A table of cells as CSV; None is an empty cell, and numbers need no guard."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows(rows if how.raw else map(_guarded, rows))
    return (BYTE_ORDER_MARK if how.excel else "") + text.getvalue()


def read_csv(path: Path) -> list[dict[str, str]]:
    """The rows of a table that `csv_text` made, its guards taken off.

    Raises:
        MissingInput: when there is no such file.
        OutputError: when it cannot be read or is no table in UTF-8.
    """
    return [row for _, row in numbered_rows(path)]


def numbered_rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The same rows, each with the line of the file on which it begins."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_numbered(csv.DictReader(file, restkey="", restval="")))
    except (FileNotFoundError, NotADirectoryError):
        raise MissingInput(str(path), "no such file", "run `timeline build` first") from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
        raise OutputError(str(path), problem, "name another folder") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise OutputError(str(path), f"is no table in UTF-8: {error}", "build it again") from None


def _numbered(reader: csv.DictReader[str]) -> Iterator[tuple[int, dict[str, str]]]:
    behind = 1 if reader.fieldnames is None else reader.line_num
    for row in reader:
        yield behind + 1, _unguarded(row)
        behind = reader.line_num


def frame(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> DataFrame:
    """The table as a pandas data frame, numbers as numbers."""
    import pandas

    names = [column.name for column in columns]
    return pandas.DataFrame(records(columns, rows), columns=names)


def _guarded(row: Sequence[Cell | None]) -> list[Cell | None]:
    return [guard(value) if isinstance(value, str) else value for value in row]


def _unguarded(row: dict[str, str]) -> dict[str, str]:
    return {name: unguard(cell) for name, cell in row.items() if name}
