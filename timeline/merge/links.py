"""Reports linked to the events they report: events in, the same with ``link`` set out.

Saying that something happened is another event than its happening: the two are never merged.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.model import Event, EventMention, Kind, Link, Span

#: A sentence of one article.
Place = tuple[str, Span]
Told = tuple[EventMention, str]


def link_reports(events: Sequence[Event]) -> tuple[Event, ...]:
    """Each report with the event that most of its sentences report, found by who says so there."""
    attributed: dict[Place, list[Told]] = defaultdict(list)
    for mention, event in _mentions(events):
        if mention.attribution:
            attributed[mention.document, mention.sentence].append((mention, event))
    return tuple(_linked(event, attributed) for event in events)


def _mentions(events: Iterable[Event]) -> Iterator[Told]:
    for event in events:
        yield from ((merged.mention, event.id) for merged in event.mentions)


def _linked(event: Event, attributed: dict[Place, list[Told]]) -> Event:
    """The event with its link, if it is a report of another one."""
    if event.kind is not Kind.STATEMENT:
        return event
    found: Counter[str] = Counter()
    reasons: dict[str, str] = {}
    for merged in event.mentions:
        for told, other in _reported(merged.mention, attributed):
            if other != event.id:
                found[other] += 1
                reasons.setdefault(other, _reason(merged.mention, told))
    if not found:
        return event
    best = min(found, key=lambda other: (-found[other], other))
    return replace(event, link=Link(best, reasons[best]))


def _reported(report: EventMention, attributed: dict[Place, list[Told]]) -> list[Told]:
    """What the words of a report are the source of, in its own sentence."""
    return [
        (told, event)
        for told, event in attributed.get((report.document, report.sentence), ())
        if told.attribution
        and told.kind is not Kind.STATEMENT
        and report.span.overlaps(told.attribution.span)
        and not told.attribution.span.overlaps(report.trigger)
    ]


def _reason(report: EventMention, told: EventMention) -> str:
    source = told.attribution.source if told.attribution else ""
    return f"{source} tells of it in {report.document}: “{report.lemma}”"
