"""Dates inside the story as bounds: what a text tells as past cannot lie after its publish day."""

from __future__ import annotations

from timeline.anchor.claims import full_days
from timeline.civil import iso_day, ordinal
from timeline.model import Article, BlockKind, Civil, Evidence

_CAPTIONS = frozenset({BlockKind.CAPTION})
_TEXT = frozenset({BlockKind.BODY})
_BEFORE_TEXT = -0.7
_BEFORE_PICTURE = -4.0
_NEAR_PICTURE = 1.0
_NEAR_DAYS = 4


def bounds(article: Article, day: Civil) -> tuple[Evidence, ...]:
    """What the dates of pictures and of the text say about one candidate."""
    pictured = dict.fromkeys(full_days(article, _CAPTIONS))
    found = [bound for taken, raw in pictured if (bound := _bound(taken, raw, day))]
    later = [(told, raw) for told, raw in full_days(article, _TEXT) if told > day]
    if later:
        # The text may also tell of the future, so many such dates are no more than one.
        found.append(Evidence("text", min(later)[1], _BEFORE_TEXT, "the text tells of a later day"))
    return tuple(found)


def _bound(taken: Civil, raw: str, day: Civil) -> Evidence | None:
    age = ordinal(day) - ordinal(taken)
    if age < 0:
        return Evidence("caption", raw, _BEFORE_PICTURE, "a picture was taken after this day")
    if age <= _NEAR_DAYS:
        return Evidence("caption", raw, _NEAR_PICTURE, f"a picture of {iso_day(taken)} fits")
    return None
