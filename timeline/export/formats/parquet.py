"""Parquet: the events with the columns of events.csv, numbers as numbers."""

from __future__ import annotations

import io

from timeline.export import events
from timeline.export.column import records
from timeline.export.entry import heading
from timeline.export.exporter import Exporter, How
from timeline.export.extra import load
from timeline.model import Timeline

_NUMBERS = {"n_sources": "int64", "n_mentions": "int64", "n_articles": "int64", "score": "float64"}


def make(timeline: Timeline, how: How) -> bytes:
    """One table, its types the same also without a row."""
    arrow, parquet = load("pyarrow", "parquet"), load("pyarrow.parquet", "parquet")
    names = [column.name for column in events.COLUMNS]
    types = {name: arrow.type_for_alias(_NUMBERS.get(name, "string")) for name in names}
    schema = arrow.schema(types, metadata={"title": heading(timeline).encode("utf-8", "replace")})
    rows = records(events.COLUMNS, events.event_rows(timeline))
    clean = [{name: _clean(cell) for name, cell in row.items()} for row in rows]
    buffer = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(clean, schema=schema), buffer)
    return buffer.getvalue()


def _clean(cell: object) -> object:
    """Without the lone surrogates that no UTF-8 holds."""
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell


exporter = Exporter("parquet", ".parquet", make, "the events as a Parquet table", binary=True)
