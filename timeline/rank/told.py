"""How an article tells of a day: soon after it, or by a stamp that no reader takes for news."""

from __future__ import annotations

import re
from collections.abc import Iterable

from timeline.civil import ordinal
from timeline.model import Article, EventMention

#: The day after is when most of a day's news is printed.
SOON = 1

_YEAR = re.compile(r"\b\d{4}\b")


class Telling:
    """The publish days of one run, and what follows from them for each mention."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._published = {a.id: ordinal(a.published.day) for a in articles if a.published}

    def is_stamp(self, mention: EventMention) -> bool:
        """Whether its date is of the article rather than of what it tells ("3 May 2010 14.30").

        News spells out the year of other days, never that of its own.
        """
        timex, interval = mention.dating.timex, mention.dating.interval
        return bool(
            timex
            and interval
            and _YEAR.search(timex.text)
            and self._published.get(mention.document) == ordinal(interval.start)
        )

    def is_prompt(self, mention: EventMention) -> bool:
        """Whether the article is of the mention's day or the one after, or of no known day."""
        published, interval = self._published.get(mention.document), mention.dating.interval
        if published is None or interval is None:
            return True
        return 0 <= published - ordinal(interval.start) <= SOON
