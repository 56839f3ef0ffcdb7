"""Bare weekdays as votes: "said Tuesday" fits some publish days better than others."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.civil import weekday
from timeline.model import Article, BlockKind, Civil, Evidence

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BARE = re.compile(
    r"\b(?P<verb>said|says|told|announced|reported|mentioned|confirmed|stated|added|warned|claimed)"
    r"(?P<between>[\w ,.'’-]{0,30}?)\s(?P<day>mon|tues|wednes|thurs|fri|satur|sun)day\b(?! next)",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:last|next|this|every|each|coming|by|until|before|since)\W{0,2}$", re.I
)
#: Log odds for a publish day that lies so many days behind the weekday on which somebody spoke.
#: News is told on its day or the day after; six days behind is as good as the day before.
BY_LAG = (0.9, 0.5, -0.2, -0.5, -0.6, -0.7, -0.6)
_MOST = 2.0
_PARAGRAPHS = 12


#: Each phrase and the weekday it names (0 = Monday).
Spoken = tuple[tuple[str, int], ...]


def votes(spoken: Spoken, day: Civil) -> tuple[Evidence, ...]:
    """What the weekdays of an article's reports say about one candidate."""
    scale = min(1.0, _MOST / max(1.0, 0.9 * len(spoken)))
    return tuple(_vote(phrase, index, day, scale) for phrase, index in spoken)


def spoken(article: Article) -> Spoken:
    """The weekdays on which an article's first paragraphs say that somebody spoke, each once."""
    return tuple(dict.fromkeys(_spoken(article)))


def _spoken(article: Article) -> Iterator[tuple[str, int]]:
    body = [b for b in article.blocks if b.kind is BlockKind.BODY][:_PARAGRAPHS]
    for block in body:
        text = article.text[block.span.start : block.span.end]
        for match in _BARE.finditer(text) if "day" in text.casefold() else ():
            if not _RELATIVE.search(match["between"]):
                yield match[0].strip(), WEEKDAYS.index(f"{match['day'].lower()}day")


def _vote(phrase: str, index: int, day: Civil, scale: float) -> Evidence:
    lag = (weekday(day) - index) % 7
    reason = "fits: that very day" if lag == 0 else f"would lie {lag} days back"
    return Evidence("weekday", phrase, round(BY_LAG[lag] * scale, 2), reason)
