"""Links between events of a timeline: events with titles in, links that lead somewhere out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from timeline.edtf import edtf
from timeline.model import Event


def with_links(events: Sequence[Event]) -> Iterator[Event]:
    """The events, each note naming the linked event; links to what is not shown are dropped."""
    by_id = {event.id: event for event in events}
    for event in events:
        other = by_id.get(event.link.event) if event.link else None
        if other is None:
            yield replace(event, link=None) if event.link else event
        else:
            yield replace(event, note="; ".join(filter(None, (event.note, _naming(other)))))


def _naming(other: Event) -> str:
    interval = other.dating.interval
    date = f"{edtf(interval, other.dating.mod)}, " if interval else ""
    return f"tells of “{other.title}” ({date}{other.id})"
