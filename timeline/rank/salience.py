"""How much an event matters, from 0 to 1, by what editors keep in their timelines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import log

from timeline.civil import FINER_THAN_DAY, last_day, ordinal
from timeline.model import Article, Certainty, Event, Granularity, Kind

_DAY = FINER_THAN_DAY | {Granularity.DAY}
#: What a source, a later article on the same day, an early place and a known day add.
SOURCES, LATER, EARLY, PRECISE = 0.5, 2.0, 0.2, 0.5
#: What a statement, a plan and a date known only from the report keep of their score.
STATEMENT, REPORTED = 0.9, 0.5


class Salience:
    """Scores the events of one run."""

    def __init__(self, events: Sequence[Event], articles: Sequence[Article]) -> None:
        self._published = {a.id: ordinal(a.published.day) for a in articles if a.published}
        self._tellers = self._tellers_by_day(events)
        raw = [self._raw(event) for event in events]
        self._most = max(raw, default=0.0) or 1.0

    def score(self, event: Event) -> float:
        """Relative to the best event of the run."""
        return round(self._raw(event) / self._most, 4)

    def _tellers_by_day(self, events: Sequence[Event]) -> dict[int, set[str]]:
        """The articles that tell of a day, on it or afterwards."""
        tellers: dict[int, set[str]] = defaultdict(set)
        for event in events:
            if (day := _day(event)) is not None:
                documents = {m.mention.document for m in event.mentions}
                tellers[day] |= {d for d in documents if self._published.get(d, day) >= day}
        return tellers

    def _raw(self, event: Event) -> float:
        day = _day(event)
        later = len(self._tellers[day]) if day is not None else 0
        earliest = min((m.mention.position for m in event.mentions), default=0)
        value = (
            SOURCES * log(1 + len(event.sources))
            + LATER * log(1 + later)
            + EARLY / (1 + earliest / 4)
            + PRECISE * (day is not None)
        )
        value *= STATEMENT if event.kind is not Kind.EVENT else 1
        return value * (REPORTED if event.dating.certainty is Certainty.REPORTED else 1)


def _day(event: Event) -> int | None:
    """The event's day, where it is known to the day."""
    interval = event.dating.interval
    fine = interval is not None and interval.granularity in _DAY
    if interval is None or not fine:
        return None
    start = ordinal(interval.start)
    return start if ordinal(last_day(interval)) <= start + 1 else None
