"""CSV: the events with the columns of events.csv."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from timeline.export import events
from timeline.export.column import Cell, records
from timeline.export.exporter import Exporter, How
from timeline.export.guard import guard
from timeline.model import Timeline

#: By this Excel knows that a CSV file is UTF-8.
BYTE_ORDER_MARK = "\ufeff"


def csv_file(header: Sequence[str], rows: Iterable[Sequence[Cell | None]], how: How) -> str:
    """A table as RFC 4180 writes it; numbers are no text, and need no guard."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(value, how) for value in row])
    return (BYTE_ORDER_MARK if how.excel else "") + text.getvalue()


def _cell(value: Cell | None, how: How) -> str:
    if value is None:
        return ""
    return guard(value) if isinstance(value, str) and not how.raw else str(value)


def make(timeline: Timeline, how: How) -> str:
    """events.csv."""
    rows = records(events.COLUMNS, events.event_rows(timeline))
    header = [column.name for column in events.COLUMNS]
    return csv_file(header, (list(row.values()) for row in rows), how)


exporter = Exporter("csv", ".csv", make, "the events as a table, as in events.csv")
