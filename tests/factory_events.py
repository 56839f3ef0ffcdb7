"""Articles and event mentions made by hand, for the tests of merging and ranking."""

from __future__ import annotations

from timeline import civil
from timeline.model import (
    Article,
    BlockKind,
    Certainty,
    Civil,
    Dating,
    EventMention,
    Interval,
    Kind,
    PublishDate,
    Span,
    Status,
)


def published(day):
    """A publish date from "2026-03-14"."""
    return PublishDate(Civil(*map(int, day.split("-"))), (), 1.0)


def article(name, text="", day="", outlet="", copy_of="", title=""):
    return Article(
        id=name,
        path=f"{name}.txt",
        text=text,
        title=title,
        outlet=outlet,
        published=published(day) if day else None,
        copy_of=copy_of,
    )


def interval(date):
    """ "2026-03-14", "2026-03" or "2026" as an interval, a ready interval as it is."""
    if date is None or isinstance(date, Interval):
        return date
    numbers = [int(part) for part in date.split("-")]
    makers = {1: civil.year, 2: civil.month, 3: lambda *day: civil.day(Civil(*day))}
    return makers[len(numbers)](*numbers)


def mention(
    document,
    text,
    trigger,
    lemma=None,
    *,
    on=None,
    actors=(),
    places=(),
    status=Status.HAPPENED,
    kind=Kind.EVENT,
    position=0,
    certainty=Certainty.EXACT,
    timex=None,
    block=BlockKind.BODY,
):
    """A mention whose clause is a whole sentence; the sentences stand 1000 characters apart."""
    start = 1000 * position
    at = start + text.index(trigger)
    span = Span(start, start + len(text))
    return EventMention(
        id=f"{document}/{position}/{trigger}",
        document=document,
        span=span,
        text=text,
        trigger=Span(at, at + len(trigger)),
        lemma=lemma or trigger,
        sentence=span,
        quote=text,
        block=block,
        actors=tuple(actors),
        places=tuple(places),
        status=status,
        kind=kind,
        dating=Dating(interval(on), timex, certainty=certainty),
        position=position,
    )
