"""Events become a timeline: scored, titled, put in lanes, filtered, in time order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.civil import ordinal
from timeline.collector import put_off
from timeline.model import Article, Event, Lane, Timeline
from timeline.options import Options
from timeline.rank.keep import admit, best
from timeline.rank.lane import story_start
from timeline.rank.links import with_links
from timeline.rank.salience import scored
from timeline.rank.title import title
from timeline.rank.topic import story_title

__all__ = ["rank"]


def rank(events: Sequence[Event], articles: Sequence[Article], options: Options) -> Timeline:
    """The timeline of the events that belong on it, and the mentions left out with their reasons.

    Args:
        events: as merged, undated ones too.
        articles: all articles, copies marked.
        options: ``about``, ``since``, ``until``, ``top`` and ``min_sources`` choose.
    """
    with put_off():
        admitted, left_out = admit(events, articles, options)
        kept, beaten = best(scored(admitted, events, articles), options.top)
    start = story_start(kept, articles)
    copies = frozenset(article.id for article in articles if article.copy_of)
    placed = [replace(e, lane=_lane(e, start), title=title(e, copies)) for e in kept]
    return Timeline(
        events=tuple(sorted(with_links(placed), key=_in_time)),
        articles=tuple(articles),
        left_out=(*left_out, *beaten),
        title=story_title(articles, placed),
    )


def _lane(event: Event, start: int | None) -> Lane:
    interval = event.dating.interval
    early = start is not None and interval is not None and ordinal(interval.start) < start
    return Lane.BACKGROUND if early else Lane.STORY


def _in_time(event: Event) -> tuple[object, ...]:
    """By beginning, the shorter first, the better first."""
    interval = event.dating.interval
    bounds = (interval.start, interval.end) if interval else ()
    return (*bounds, -event.score, event.id)
