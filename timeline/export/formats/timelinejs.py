"""TimelineJS 3 (Knight Lab): its JSON, and its spreadsheet as CSV with the headers it knows.

Both hold HTML where TimelineJS shows HTML, so every text of an article is escaped.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import Any

from timeline.civil import FINER_THAN_DAY, add_seconds, midnight
from timeline.export.column import Cell
from timeline.export.entry import IN_MONTHS, IN_YEARS, Entry, Source, counted, entries, heading
from timeline.export.exporter import Exporter, How, Made
from timeline.export.page import summary
from timeline.export.table import csv_lines
from timeline.model import Civil, Granularity, Timeline

HEADER = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time"),
    *("Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption"),
    *("Media Thumbnail", "Type", "Group", "Background"),
)


def make_json(timeline: Timeline, how: How) -> Made:
    """The object that `new TL.Timeline(id, object)` takes."""
    shown, remarks = _dated(timeline)
    value = {
        "title": {
            "text": {"headline": escape(heading(timeline)), "text": escape(summary(timeline))}
        },
        "events": [_slide(entry) for entry in shown],
    }
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return Made(text.encode("utf-8", "replace"), remarks)


def make_sheet(timeline: Timeline, how: How) -> Made:
    """The rows of its spreadsheet: the title first, then an event a row."""
    shown, remarks = _dated(timeline)
    empty: dict[str, Cell] = {}
    opening = {**empty, "Headline": escape(heading(timeline)), "Text": escape(summary(timeline))}
    rows = [{**opening, "Type": "title"}, *map(_row, shown)]
    text = csv_lines(HEADER, ([row.get(name) for name in HEADER] for row in rows), how)
    return Made(text.encode("utf-8", "replace"), remarks)


def _dated(timeline: Timeline) -> tuple[list[Entry], tuple[str, ...]]:
    every = entries(timeline)
    shown = [entry for entry in every if entry.interval]
    undated = len(every) - len(shown)
    return shown, (f"{counted(undated)} left out: undated",) if undated else ()


def _slide(entry: Entry) -> dict[str, Any]:
    first, last = _dates(entry)
    media = {"url": _blockquote(entry), "credit": _credit(entry.sources)}
    return {
        "unique_id": entry.event.id,
        "start_date": first,
        **({"end_date": last} if last != first else {}),
        "display_date": entry.when,
        "group": entry.group,
        "text": {"headline": escape(entry.event.title), "text": _body(entry)},
        **({"media": media} if entry.quote else {}),
    }


def _row(entry: Entry) -> dict[str, Cell]:
    first, last = _dates(entry)
    row: dict[str, Cell] = {
        "Display Date": entry.when,
        "Headline": escape(entry.event.title),
        "Text": _body(entry),
        "Group": entry.group,
        **_columns("", first),
        **(_columns("End ", last) if last != first else {}),
    }
    quoted = {"Media": _blockquote(entry), "Media Credit": _credit(entry.sources)}
    return {**row, **quoted} if entry.quote else row


def _columns(end: str, date: dict[str, int]) -> dict[str, Cell]:
    named = {
        f"{end}{name.capitalize()}": date[name] for name in ("year", "month", "day") if name in date
    }
    if "hour" not in date:
        return {**named}
    clock = (date["hour"], date["minute"], date["second"])
    return {**named, f"{end}Time": "{:02d}:{:02d}:{:02d}".format(*clock)}


def _dates(entry: Entry) -> tuple[dict[str, int], dict[str, int]]:
    """First and last date, each no finer than what the article told; both inclusive."""
    interval = entry.interval
    if interval is None:
        raise ValueError(f"{entry.event.id} is undated")
    unit = interval.granularity
    if unit in FINER_THAN_DAY and unit is not Granularity.PART:
        return _clocked(interval.start), _clocked(add_seconds(interval.end, -1))
    first, last = entry.days
    parts = 1 if unit in IN_YEARS else 2 if unit in IN_MONTHS else 3
    return _parts(first, parts), _parts(last, parts)


def _parts(day: Civil, parts: int) -> dict[str, int]:
    return dict(zip(("year", "month", "day"), day[:parts], strict=False))


def _clocked(moment: Civil) -> dict[str, int]:
    clock = zip(("hour", "minute", "second"), moment[3:], strict=True)
    return {**_parts(midnight(moment), 3), **dict(clock)}


def _body(entry: Entry) -> str:
    parts = (entry.proof, entry.event.note)
    return "".join(f"<p>{escape(part)}</p>" for part in parts if part)


def _blockquote(entry: Entry) -> str:
    """The quote as the medium of the slide; TimelineJS shows what begins so as a quotation."""
    return f"<blockquote>{escape(' '.join(entry.quote.split()))}</blockquote>"


def _credit(sources: Iterable[Source]) -> str:
    return "; ".join(_linked(source) for source in sources)


def _linked(source: Source) -> str:
    name = escape(source.line)
    return f'<a href="{escape(source.url)}">{name}</a>' if source.url else name


exporter = Exporter("timelinejs", ".json", make_json, "TimelineJS: its JSON")
sheet = Exporter("timelinejs-csv", ".csv", make_sheet, "TimelineJS: its spreadsheet")
