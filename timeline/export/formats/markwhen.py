"""Markwhen: a text file of dated lines in sections."""

from __future__ import annotations

import json
import re

from timeline.civil import iso_day, iso_year
from timeline.export.entry import IN_MONTHS, IN_YEARS, Entry, counted, entries, heading, one_line
from timeline.export.exporter import Exporter, How, Made
from timeline.model import Granularity, Lane, Timeline

_SECTIONS = {Lane.BACKGROUND: "Background", Lane.STORY: "Story"}
_TAG = re.compile(r"#(?=\w)")


def make(timeline: Timeline, how: How) -> Made:
    """A header, then a section for the background and one for the story."""
    every = entries(timeline)
    shown = [entry for entry in every if entry.interval and 0 < entry.days[0].year <= 9999]
    title = json.dumps(heading(timeline), ensure_ascii=False)
    parts = [f"---\ntitle: {title}\ntimezone: UTC\n---\n"]
    for lane, name in _SECTIONS.items():
        told = [_event(entry) for entry in shown if entry.event.lane is lane]
        if told:
            parts += [f"# {name}\n", *told]
    missing = len(every) - len(shown)
    remark = f"{counted(missing)} left out: undated or outside the years 1 to 9999"
    text = "\n".join(parts)
    return Made(text.encode("utf-8", "replace"), (remark,) if missing else ())


def _event(entry: Entry) -> str:
    """ "date: title #tags", then lines that no date begins, so that they belong to it."""
    tags = " ".join(f"#{tag}" for tag in entry.tags)
    sources = "; ".join(
        f"[{_plain(source.line)}]({source.url})" if source.url else _plain(source.line)
        for source in entry.sources
    )
    lines = (
        f"{_dates(entry)}: {_plain(entry.event.title)} {tags}",
        f"“{_plain(entry.quote)}”" if entry.quote else "",
        f"Sources: {sources}" if sources else "",
        _plain(entry.proof),
        f"Note: {_plain(entry.event.note)}" if entry.event.note else "",
    )
    return "\n".join(line for line in lines if line) + "\n"


def _dates(entry: Entry) -> str:
    """A date, or two with a slash, in EDTF and as precise as the article."""
    interval = entry.interval
    first, last = (iso_day(day) for day in entry.days)
    unit = interval.granularity if interval else Granularity.DAY
    if unit in IN_MONTHS:
        first, last = first[:-3], last[:-3]
    if unit in IN_YEARS:
        first, last = (iso_year(day.year) for day in entry.days)
    return first if first == last else f"{first}/{last}"


def _plain(text: str) -> str:
    """On one line; what Markwhen would take for a tag or a link keeps its look and is none."""
    spaced = _TAG.sub("#\u200b", one_line(text))
    return spaced.replace("[", "(").replace("]", ")")


exporter = Exporter("markwhen", ".mw", make, "Markwhen: a text file of dated lines")
