"""JSON-LD with the vocabulary of schema.org: Events, each the subject of NewsArticles."""

from __future__ import annotations

import json
from typing import Any

from timeline.civil import (
    FINER_THAN_DAY,
    iso_bounds,
    iso_day,
    iso_year,
    last_day,
    unit_around,
)
from timeline.export.entry import IN_MONTHS, IN_YEARS, Entry, Source, entries, heading, one_line
from timeline.export.exporter import Exporter, How
from timeline.model import Granularity, Interval, Kind, Timeline


def jsonld(timeline: Timeline) -> dict[str, Any]:
    """The timeline as one ItemList; its dates are as precise as the articles, never more."""
    events = [_event(entry) for entry in entries(timeline)]
    return {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "name": heading(timeline),
        "numberOfItems": len(events),
        "itemListElement": [
            {"@type": "ListItem", "position": number, "item": event}
            for number, event in enumerate(events, 1)
        ],
    }


def make(timeline: Timeline, how: How) -> str:
    """The document."""
    return json.dumps(jsonld(timeline), ensure_ascii=False, indent=1) + "\n"


def _event(entry: Entry) -> dict[str, Any]:
    event = entry.event
    value = {
        "@type": "Event",
        "@id": f"urn:news-timeline:{event.id}",
        "identifier": event.id,
        "name": one_line(event.title),
        "description": one_line(entry.quote),
        **(_dates(entry.interval) if entry.interval else {}),
        "eventStatus": "https://schema.org/EventScheduled" if event.kind is Kind.PLAN else "",
        "location": [{"@type": "Place", "name": one_line(name)} for name in event.places],
        "about": [{"@type": "Thing", "name": one_line(name)} for name in event.people],
        "keywords": ", ".join(entry.tags),
        "subjectOf": [_article(source) for source in entry.sources],
    }
    return _filled(value)


def _article(source: Source) -> dict[str, Any]:
    return _filled(
        {
            "@type": "NewsArticle",
            "headline": one_line(source.title),
            "url": source.url,
            "datePublished": iso_day(source.published) if source.published else "",
            "publisher": {"@type": "Organization", "name": one_line(source.outlet)},
        }
    )


def _filled(value: dict[str, Any]) -> dict[str, Any]:
    return {name: part for name, part in value.items() if part not in ("", [])}


def _dates(interval: Interval) -> dict[str, str]:
    """One day, month or year has a startDate alone, any other stretch its inclusive endDate too."""
    first, last = _bounds(interval)
    return {"startDate": first} if first == last else {"startDate": first, "endDate": last}


def _bounds(interval: Interval) -> tuple[str, str]:
    unit, last = interval.granularity, last_day(interval)
    if unit in IN_YEARS:
        return iso_year(interval.start.year), iso_year(last.year)
    if unit in IN_MONTHS:
        return iso_day(interval.start)[:-3], iso_day(last)[:-3]
    if unit in FINER_THAN_DAY and _is_moment(interval):
        first = iso_bounds(interval)[0]
        return first, first
    return iso_bounds(interval)


def _is_moment(interval: Interval) -> bool:
    """Whether it is one minute or second, which ISO 8601 writes as it is."""
    unit = interval.granularity
    if unit not in (Granularity.MINUTE, Granularity.SECOND):
        return False
    return unit_around(interval.start, unit).end == interval.end


exporter = Exporter("jsonld", ".jsonld", make, "schema.org Events (JSON-LD)")
