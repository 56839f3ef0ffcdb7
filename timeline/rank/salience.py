"""How much an event matters, from 0 to 1, by what editors keep in their timelines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from math import sqrt

from timeline.model import INSIDE, Article, Event, EventMention, Kind, MergedMention
from timeline.rank.central import Centrality, retells, words
from timeline.rank.days import Days, Stretch, stretch

#: What a statement keeps of its value, and an event told by a sentence much like a better one's.
STATEMENT, TOLD_TWICE = 0.8, 0.1
#: Better sentences of a day that a sentence is held against.
COMPARED = 8


def scored(
    events: Sequence[Event], told: Sequence[Event], articles: Sequence[Article]
) -> list[Event]:
    """The events with their scores, each led by the mention whose sentence tells its day best.

    The best event of a day has the day's score, the next ones shares of it, so that the best
    events of all are of different days before a second one of a day follows.

    Args:
        events: those to choose from.
        told: all events, also those that are left out: what they tell makes a day matter.
        articles: all articles.
    """
    days, centrality = Days(told, articles), Centrality(events, articles)
    copies = frozenset(article.id for article in articles if article.copy_of)
    by_stretch: dict[Stretch | None, list[Event]] = defaultdict(list)
    for event in events:
        interval = event.dating.interval
        by_stretch[stretch(interval) if interval else None].append(event)
    most = max((days.score(event.dating.interval) for event in events), default=0.0) or 1.0
    found = []
    for when, together in by_stretch.items():
        for event, share in _shares(together, when, centrality, copies):
            score = days.score(event.dating.interval) / most * share
            found.append(replace(event, score=round(score, 4)))
    return found


def _shares(
    events: Sequence[Event], when: Stretch | None, centrality: Centrality, copies: frozenset[str]
) -> list[tuple[Event, float]]:
    """The events of one day, best first, and the share of the day's score that each one gets."""
    if when is None:
        return [(event, 0.0) for event in events]
    led = [_led(event, when, centrality, copies) for event in events]
    valued = sorted(led, key=lambda pair: (-pair[1], pair[0].id))
    ranked = sorted(_once(valued), key=lambda pair: (-pair[1], pair[0].id))
    best = ranked[0][1] or 1.0
    return [(e, value / best / (1 + place)) for place, (e, value) in enumerate(ranked)]


def _led(
    event: Event, when: Stretch, centrality: Centrality, copies: frozenset[str]
) -> tuple[Event, float]:
    """The event with its most telling mention in front, and what it is worth on its day."""
    if not event.mentions:
        return event, 1.0
    fit = [0]
    if centrality.has_a_middle(when):
        fit += [i for i, m in enumerate(event.mentions) if i and _may_lead(m, event, copies)]
    values = {place: centrality.of(event.mentions[place].mention, when) for place in fit}
    first = max(fit, key=lambda place: (values[place], -place))
    order = (event.mentions[first], *event.mentions[:first], *event.mentions[first + 1 :])
    articles = _articles(event, copies)
    kind = STATEMENT if event.kind is Kind.STATEMENT else 1.0
    return replace(event, mentions=order), sqrt(articles) * values[first] * kind


def _articles(event: Event, copies: frozenset[str]) -> int:
    """How many articles tell it with its date, which proves that it matters on the day; or one."""
    dated = {m.mention.document for m in event.mentions if _says_when(m.mention)}
    return len(dated - copies) or 1


def _may_lead(merged: MergedMention, event: Event, copies: frozenset[str]) -> bool:
    """Whether a mention proves the event's date, and stands where the event's first one does."""
    mine, first = merged.mention, event.mentions[0].mention
    return (
        mine.dating.rule != INSIDE
        and mine.dating.interval == event.dating.interval
        and mine.dating.certainty is first.dating.certainty
        and _says_when(mine) >= _says_when(first)
        and mine.block is first.block
        and bool(mine.actors) >= bool(first.actors)
        and (mine.document in copies) <= (first.document in copies)
    )


def _says_when(mention: EventMention) -> bool:
    timex = mention.dating.timex
    return timex is not None and mention.sentence.contains(timex.span)


def _once(valued: Sequence[tuple[Event, float]]) -> list[tuple[Event, float]]:
    """The same, those brought down whose sentence tells little that a better one does not."""
    found = []
    better: list[frozenset[str]] = []
    for event, value in valued:
        quote = event.mentions[0].mention.quote if event.mentions else event.title
        again = retells(quote, better)
        found.append((event, value * (TOLD_TWICE if again else 1.0)))
        if not again and len(better) < COMPARED:
            better.append(frozenset(words(quote)))
    return found
