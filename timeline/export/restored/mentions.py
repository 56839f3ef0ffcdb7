"""Rows of mentions.csv to mentions, in their events and outside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from timeline.edtf import EdtfDate
from timeline.export.restored import cells
from timeline.export.restored.cells import Row, text
from timeline.export.restored.events import dating_of
from timeline.model import (
    Attribution,
    BlockKind,
    Event,
    EventMention,
    Granularity,
    MergedMention,
    Span,
    Status,
)

_WEEK = re.compile(r"[+-]?\d{4,}-W\d\d", re.ASCII)


def mention_of(row: Row) -> MergedMention:
    """The mention of one row; its clause stands for the sentence, which the table does not hold.

    Raises:
        OptionError: for a cell that means nothing; its ``thing`` is the name of the column.
    """
    clause, said = text(row, "text"), text(row, "attribution")
    place = cells.span(row, "start", "end")
    mention = EventMention(
        id=text(row, "id"),
        document=text(row, "document"),
        span=place,
        text=clause,
        trigger=cells.span(row, "trigger_start", "trigger_end"),
        lemma=text(row, "trigger").casefold(),
        sentence=place,
        quote=" ".join(clause.split()),
        block=BlockKind.BODY,
        status=cells.choice(row, "status", Status.HAPPENED),
        attribution=Attribution(said, Span(place.start, place.start)) if said else None,
        dating=dating_of(row, _date(row), cells.span(row, "date_start", "date_end")),
    )
    return MergedMention(mention, text(row, "merge_reason"))


def _date(row: Row) -> EdtfDate | None:
    """The EDTF of a mention; only its ISO date tells a week from seven days."""
    date = cells.dated({"date": text(row, "edtf") or text(row, "date")})
    if date and _WEEK.fullmatch(text(row, "date")):
        return replace(date, interval=replace(date.interval, granularity=Granularity.WEEK))
    return date


def with_mentions(event: Event, told: Iterable[MergedMention]) -> Event:
    """The event with its mentions; the one whose clause its quote holds comes first and has it."""
    mentions = [_of_kind(merged, event) for merged in told]
    if not mentions or not event.mentions:
        return replace(event, mentions=tuple(mentions) or event.mentions)
    quote = event.mentions[0].mention.quote
    first = next((each for each in mentions if each.mention.quote in quote), mentions[0])
    quoted = replace(first, mention=replace(first.mention, quote=quote))
    others = (each for each in mentions if each is not first)
    return replace(event, mentions=(quoted, *others))


def _of_kind(merged: MergedMention, event: Event) -> MergedMention:
    return replace(merged, mention=replace(merged.mention, kind=event.kind))


def by_event(
    rows: Iterable[tuple[str, MergedMention]], events: Mapping[str, Event]
) -> tuple[dict[str, list[MergedMention]], tuple[MergedMention, ...]]:
    """Mentions by the ids of their events, and those that belong to none."""
    inside: dict[str, list[MergedMention]] = {}
    outside: list[MergedMention] = []
    for event_id, merged in rows:
        kept = inside.setdefault(event_id, []) if event_id in events else outside
        kept.append(merged)
    return inside, tuple(outside)
