"""Which story the articles tell: an asked-for topic kept, and the story's title."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from timeline.model import Article, Event

_WORD = re.compile(r"\w{2,}")
#: Words of a topic that an article must have to be about it.
ENOUGH = 0.6


class Topic:
    """The story that a few words describe."""

    def __init__(self, about: str, articles: Sequence[Article]) -> None:
        self._about = about
        self._words = _words(about)
        asked = articles if self._words else ()
        self._close = {a.id for a in asked if self._near(a.title + " " + a.text)}

    def objection(self, event: Event) -> str:
        """Why the event is no part of the story, or empty."""
        if not self._words or self._close & {m.mention.document for m in event.mentions}:
            return ""
        return f"not about {self._about}"

    def _near(self, text: str) -> bool:
        return len(self._words & _words(text)) >= ENOUGH * len(self._words)


def story_title(articles: Sequence[Article], events: Sequence[Event]) -> str:
    """The title of the article that tells most of the best events, originals before copies."""
    told: dict[str, float] = defaultdict(float)
    for event in events:
        for document in {merged.mention.document for merged in event.mentions}:
            told[document] += event.score
    titled = [a for a in articles if a.title]
    best = min(titled, key=lambda a: (bool(a.copy_of), -told[a.id], a.id), default=None)
    return best.title if best else ""


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
