"""How much a day matters to the story: events and articles in, a score from 0 to 1 a day out.

Editors of timelines choose days before they choose words: those that many articles come back to.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from math import fsum, log, sqrt

from timeline.civil import FINER_THAN_DAY, last_day, ordinal
from timeline.model import (
    INSIDE,
    Article,
    Certainty,
    Event,
    EventMention,
    Interval,
    Kind,
    Status,
)
from timeline.rank.cast import Cast
from timeline.rank.told import Telling

#: The first sentences of an article, where the news stands.
LEAD = 5
#: The last day's score, so that events of a day without much weight still differ.
LEAST = 0.4
#: What a date of several days keeps of its score, and one of a month or more.
WEEKS, MONTHS = 0.5, 0.2
#: Days of the shortest month.
MONTH = 28

#: First and last day (days since 1970), both inclusive.
Stretch = tuple[int, int]
Features = tuple[float, ...]
NAMES = ("told", "leading", "happened")


@dataclass(frozen=True, slots=True)
class _Tellers:
    """The articles that tell of a stretch, each by its original, in each way that counts."""

    told: set[str] = field(default_factory=set)
    leading: set[str] = field(default_factory=set)
    happened: set[str] = field(default_factory=set)


def stretch(interval: Interval) -> Stretch:
    """The days of an interval; a night is its first day's."""
    first = ordinal(interval.start)
    if interval.granularity in FINER_THAN_DAY:
        return first, first
    return first, max(first, ordinal(last_day(interval)))


def day_features(events: Iterable[Event], articles: Sequence[Article]) -> dict[Stretch, Features]:
    """What speaks for each day and each longer stretch that is told of, as NAMES say."""
    return {
        days: (
            log(1 + len(who.told)),
            log(1 + len(who.leading)),
            log(1 + len(who.happened)),
        )
        for days, who in _tellers(events, articles).items()
    }


def _tellers(events: Iterable[Event], articles: Sequence[Article]) -> dict[Stretch, _Tellers]:
    cast, telling = Cast(articles), Telling(articles)
    original = {article.id: article.copy_of or article.id for article in articles}
    found: dict[Stretch, _Tellers] = defaultdict(_Tellers)
    for event in events:
        for merged in event.mentions:
            mention = merged.mention
            if mention.dating.interval and mention.dating.rule != INSIDE:
                who = found[stretch(mention.dating.interval)]
                article = original.get(mention.document, mention.document)
                if cast.named_in(mention.quote):
                    _count(mention, article, who, telling)
    return found


def _count(mention: EventMention, article: str, who: _Tellers, telling: Telling) -> None:
    """Enter an article wherever this mention of its counts; a stamp tells nothing."""
    timex = mention.dating.timex
    if timex and mention.sentence.contains(timex.span) and not telling.is_stamp(mention):
        who.told.add(article)
        if mention.position < LEAD:
            who.leading.add(article)
    if _happened(mention):
        who.happened.add(article)


def _happened(mention: EventMention) -> bool:
    return (
        mention.dating.certainty is Certainty.EXACT
        and mention.kind is Kind.EVENT
        and mention.status is Status.HAPPENED
    )


class Days:
    """Scores the days of one run."""

    def __init__(self, events: Sequence[Event], articles: Sequence[Article]) -> None:
        features = day_features(events, articles)
        spread = _spread([row for (first, last), row in features.items() if first == last])
        scale = [weight / spread for weight, spread in zip(_weights(), spread, strict=True)]
        raw = {days: _dot(scale, row) for days, row in features.items()}
        low, high = min(raw.values(), default=0.0), max(raw.values(), default=0.0)
        self._scores = {
            days: LEAST + (1 - LEAST) * ((value - low) / (high - low) if high > low else 1.0)
            for days, value in raw.items()
        }

    def score(self, interval: Interval | None) -> float:
        """How much the day, or the longer stretch, matters; 0 without a date."""
        if interval is None:
            return 0.0
        first, last = stretch(interval)
        fineness = 1.0 if first == last else WEEKS if last - first + 1 < MONTH else MONTHS
        return fineness * self._scores.get((first, last), LEAST)


@cache
def _weights() -> tuple[float, ...]:
    table = tomllib.loads(files("timeline.rank").joinpath("weights.toml").read_text("utf-8"))
    return tuple(float(table[name]) for name in NAMES)


def _dot(scale: Sequence[float], row: Features) -> float:
    return fsum(weight * value for weight, value in zip(scale, row, strict=True))


def _spread(rows: Sequence[Features]) -> list[float]:
    """The standard deviation of each feature over the days, 1 where all days are alike."""
    if not rows:
        return [1.0] * len(NAMES)
    return [_deviation(column) or 1.0 for column in zip(*rows, strict=True)]


def _deviation(column: Sequence[float]) -> float:
    mean = fsum(column) / len(column)
    return sqrt(fsum((value - mean) ** 2 for value in column) / len(column))
