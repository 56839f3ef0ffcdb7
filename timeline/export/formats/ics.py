"""iCalendar (RFC 5545): all-day events; what is not dated to the day is left out and counted."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from timeline.export.entry import (
    IN_MONTHS,
    IN_YEARS,
    Entry,
    counted,
    entries,
    heading,
    newest_day,
    sentences,
)
from timeline.export.exporter import Exporter, How, Made
from timeline.model import Civil, Kind, Timeline

if TYPE_CHECKING:
    from icalendar import Event

_FIRST, _LAST = Civil(1), Civil(9999, 12, 30)


def make(timeline: Timeline, how: How) -> Made:
    """The calendar; DTSTAMP is the newest publish day, since nothing here asks the clock."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//news-timeline//timeline export//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", heading(timeline))
    calendar.add("x-wr-calname", heading(timeline))
    stamp = dt.datetime.fromisoformat(newest_day(timeline)).replace(tzinfo=dt.UTC)
    skipped: dict[str, int] = {}
    for entry in entries(timeline):
        if reason := _objection(entry):
            skipped[reason] = skipped.get(reason, 0) + 1
        else:
            calendar.add_component(_event(entry, stamp))
    remarks = (f"{counted(number)} left out: {why}" for why, number in skipped.items())
    return Made(calendar.to_ical(), tuple(remarks))


def _objection(entry: Entry) -> str:
    """Why an event has no place in a calendar, or empty."""
    if entry.interval is None:
        return "undated"
    if entry.interval.granularity in IN_MONTHS | IN_YEARS:
        return "dated to a month, a year or another stretch, not to days"
    if entry.is_limit:
        return "the date only bounds them (before, after)"
    first, last = entry.days
    return "" if first >= _FIRST and last <= _LAST else "outside the years 1 to 9999"


def _event(entry: Entry, stamp: dt.datetime) -> Event:
    from icalendar import Event

    first, last = (dt.date(*day[:3]) for day in entry.days)
    event = Event()
    event.add("uid", entry.event.id)
    event.add("dtstamp", stamp)
    event.add("dtstart", first)
    event.add("dtend", last + dt.timedelta(days=1))
    event.add("summary", _text(entry.event.title))
    event.add("description", _text(_description(entry)))
    event.add("categories", list(entry.tags))
    event.add("status", "TENTATIVE" if entry.event.kind is Kind.PLAN else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    if entry.event.places:
        event.add("location", _text(", ".join(entry.event.places)))
    if url := next((source.url for source in entry.sources if source.url), ""):
        event.add("url", url)
    return event


def _description(entry: Entry) -> str:
    sources = [source.line + (f" {source.url}" if source.url else "") for source in entry.sources]
    return sentences(
        (
            f"“{entry.quote}”" if entry.quote else "",
            f"Sources: {'; '.join(sources)}" if sources else "",
            sentences((entry.when, entry.proof)),
            entry.event.note,
        )
    )


def _text(text: str) -> str:
    """Without the control characters that RFC 5545 forbids."""
    kept = (c for c in text.replace("\r", " ") if c == "\n" or (c >= " " and c != "\x7f"))
    return "".join(kept).encode("utf-8", "replace").decode("utf-8")


exporter = Exporter("ics", ".ics", make, "a calendar of all-day events (iCalendar)")
