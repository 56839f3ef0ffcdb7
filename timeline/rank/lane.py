"""Where the story begins: events that lie before it are background."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.civil import FINER_THAN_DAY, ordinal
from timeline.model import Article, Event, Granularity

#: A story goes on as long as something happens at least this often, in days.
PAUSE = 7

_FINE = FINER_THAN_DAY | {Granularity.DAY, Granularity.WEEK}


def story_start(events: Iterable[Event], articles: Sequence[Article]) -> int | None:
    """First day of the story (days since 1970): back from the first article, event by event.

    News tells what has just happened; what lies further back than the chain of days and weeks
    without a longer pause is what the articles recall. None without a dated article.
    """
    published = [ordinal(a.published.day) for a in articles if a.published]
    if not published:
        return None
    start = min(published)
    for day in sorted(_fine_days(events), reverse=True):
        if start - PAUSE <= day < start:
            start = day
    return start


def _fine_days(events: Iterable[Event]) -> set[int]:
    """Beginnings of the events that are known to the week or finer."""
    intervals = (event.dating.interval for event in events)
    return {ordinal(i.start) for i in intervals if i and i.granularity in _FINE}
