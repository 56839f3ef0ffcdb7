"""vis-timeline: its groups and items as one JSON object; its texts are HTML, and escaped."""

from __future__ import annotations

import json
from html import escape
from typing import Any

from timeline.civil import FINER_THAN_DAY
from timeline.export.entry import Entry, counted, entries, heading
from timeline.export.exporter import Exporter, How, Made
from timeline.model import Civil, Timeline

GROUPS = ("event", "statement", "plan", "background")
#: The days that a date in JavaScript can hold reach this far.
_FIRST, _BEHIND = Civil(-271820), Civil(275760)


def make(timeline: Timeline, how: How) -> Made:
    """{"title", "groups", "items"}, the latter two as `new vis.Timeline` takes them."""
    every = entries(timeline)
    shown = [e for e in every if e.interval and _FIRST <= e.interval.start < _BEHIND]
    used = {entry.group for entry in shown}
    value = {
        "title": heading(timeline),
        "groups": [{"id": name, "content": name.capitalize()} for name in GROUPS if name in used],
        "items": [_item(entry) for entry in shown],
    }
    missing = len(every) - len(shown)
    remarks = (f"{counted(missing)} left out: undated",) if missing else ()
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return Made(text.encode("utf-8", "replace"), remarks)


def _item(entry: Entry) -> dict[str, Any]:
    event, interval = entry.event, entry.interval
    if interval is None:
        raise ValueError(f"{event.id} is undated")
    return {
        "id": event.id,
        "group": entry.group,
        "content": escape(" ".join(event.title.split())),
        "title": _tooltip(entry),
        "start": _moment(interval.start),
        "end": _moment(interval.end),
        "type": "range",
        "className": " ".join((event.kind.value, event.dating.certainty.value)),
        "precise": interval.granularity in FINER_THAN_DAY,
    }


def _tooltip(entry: Entry) -> str:
    sources = "; ".join(source.line for source in entry.sources)
    quote = f"“{' '.join(entry.quote.split())}”" if entry.quote else ""
    return "<br>".join(escape(part) for part in (entry.when, quote, sources) if part)


def _moment(moment: Civil) -> str:
    """As JavaScript writes it, without a zone: years before 0 and beyond 9999 have six digits."""
    year = moment.year
    digits = f"{year:04d}" if 0 <= year <= 9999 else f"{year:+07d}"
    hour, minute, second = moment[3:]
    return f"{digits}-{moment.month:02d}-{moment.day:02d}T{hour:02d}:{minute:02d}:{second:02d}"


exporter = Exporter("vis", ".json", make, "vis-timeline: groups and items")
