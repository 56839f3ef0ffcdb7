"""Dates inside the story as bounds: what a text tells as past cannot lie after its publish day."""

from __future__ import annotations

from timeline.anchor.claims import full_days
from timeline.civil import iso_day, ordinal
from timeline.model import Article, BlockKind, Civil, Evidence

_CAPTIONS = frozenset({BlockKind.CAPTION})
_BEFORE_PICTURE = -4.0
_NEAR_PICTURE = 1.0
_NEAR_DAYS = 4


def bounds(article: Article, day: Civil) -> tuple[Evidence, ...]:
    """What the dates under pictures say about one candidate: a picture is older than its page."""
    pictured = dict.fromkeys(full_days(article, _CAPTIONS))
    return tuple(found for taken, raw in pictured if (found := _bound(taken, raw, day)))


def _bound(taken: Civil, raw: str, day: Civil) -> Evidence | None:
    age = ordinal(day) - ordinal(taken)
    if age < 0:
        return Evidence("caption", raw, _BEFORE_PICTURE, "a picture was taken after this day")
    if age <= _NEAR_DAYS:
        return Evidence("caption", raw, _NEAR_PICTURE, f"a picture of {iso_day(taken)} fits")
    return None
