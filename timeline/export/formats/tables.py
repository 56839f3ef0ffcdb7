"""CSV: the events with the columns of events.csv."""

from __future__ import annotations

from timeline.export import events
from timeline.export.exporter import Exporter, How
from timeline.export.table import csv_text
from timeline.model import Timeline


def make(timeline: Timeline, how: How) -> str:
    """events.csv."""
    return csv_text(events.COLUMNS, events.event_rows(timeline), how)


exporter = Exporter("csv", ".csv", make, "the events as a table, as in events.csv")
