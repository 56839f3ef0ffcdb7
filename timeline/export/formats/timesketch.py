"""Timesketch: one event a line of JSON, or a row of CSV, with the fields that it asks for."""

from __future__ import annotations

import json
from typing import Any

from timeline.civil import iso_minute, ordinal
from timeline.export import dated
from timeline.export.entry import Entry, counted, entries, one_line
from timeline.export.exporter import Exporter, How, Made
from timeline.export.table import csv_lines
from timeline.model import Civil, Timeline

HEADER = (
    *("message", "datetime", "timestamp", "timestamp_desc", "tag"),
    *("event_id", "edtf", "precision", "end", "certainty", "quote", "sources", "urls", "note"),
)
#: Timesketch reads times by pandas, whose nanoseconds have room for these years.
_FIRST, _BEHIND = Civil(1678), Civil(2262)


def make_lines(timeline: Timeline, how: How) -> Made:
    """JSON Lines."""
    records, remarks = _records(timeline)
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    return Made(lines.encode("utf-8", "replace"), remarks)


def make_table(timeline: Timeline, how: How) -> Made:
    """CSV; the tags of a row are a JSON list, as Timesketch reads them."""
    records, remarks = _records(timeline)
    rows = ([_cell(record[name]) for name in HEADER] for record in records)
    return Made(csv_lines(HEADER, rows, how).encode("utf-8", "replace"), remarks)


def _cell(value: str | int | list[str]) -> str | int:
    return json.dumps(value) if isinstance(value, list) else value


def _records(timeline: Timeline) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    every = entries(timeline)
    held = [e for e in every if e.interval and _FIRST <= e.interval.start < _BEHIND]
    missing = len(every) - len(held)
    remark = f"{counted(missing)} left out: undated or outside the years 1678 to 2261"
    return [_record(entry) for entry in held], (remark,) if missing else ()


def _record(entry: Entry) -> dict[str, Any]:
    """Civil times are given as UTC, as Timesketch knows no others."""
    event, interval = entry.event, entry.interval
    if interval is None:
        raise ValueError(f"{event.id} is undated")
    return {
        "message": one_line(event.title),
        "datetime": _instant(interval.start),
        "timestamp": _microseconds(interval.start),
        "timestamp_desc": f"Event, beginning of its {interval.granularity.value}",
        "tag": list(entry.tags),
        "event_id": event.id,
        "edtf": dated.edtf_text(event.dating),
        "precision": interval.granularity.value,
        "end": _instant(interval.end),
        "certainty": event.dating.certainty.value,
        "quote": one_line(entry.quote),
        "sources": "; ".join(one_line(source.line) for source in entry.sources),
        "urls": " ".join(source.url for source in entry.sources if source.url),
        "note": one_line(event.note),
    }


def _instant(moment: Civil) -> str:
    text = iso_minute(moment)
    return (text if moment.second else f"{text}:00") + "+00:00"


def _microseconds(moment: Civil) -> int:
    clock = (moment.hour * 60 + moment.minute) * 60 + moment.second
    return (ordinal(moment) * 86_400 + clock) * 1_000_000


exporter = Exporter("timesketch", ".jsonl", make_lines, "Timesketch: JSON Lines")
table = Exporter("timesketch-csv", ".csv", make_table, "Timesketch: CSV")
