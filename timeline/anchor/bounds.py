"""Dates inside the story as bounds: what a text tells as past cannot lie after its publish day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from timeline.anchor.claims import full_days
from timeline.anchor.datestrings import find_day
from timeline.civil import add_days, iso_day, ordinal
from timeline.model import Article, BlockKind, Civil, Evidence

_CAPTIONS = frozenset({BlockKind.CAPTION})
_TEXT = frozenset({BlockKind.BODY})
_BEFORE_TEXT = -0.7
_BEFORE_PICTURE = -4.0
_NEAR_PICTURE = 1.0
_NEAR_DAYS = 4
_BEFORE_CRAWL = -6.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """The days that an article speaks of, with their strings.

    Args:
        pictured: those beside its pictures.
        told: those in its text.
        crawled: those on which it was fetched.
    """

    pictured: tuple[tuple[Civil, str], ...]
    told: tuple[tuple[Civil, str], ...]
    crawled: tuple[tuple[Civil, str], ...]

    def on(self, day: Civil) -> Iterator[Evidence]:
        """What they say about one candidate."""
        for taken, raw in self.pictured:
            yield from _pictured(taken, raw, day)
        later = [(told, raw) for told, raw in self.told if told > day]
        if later:
            # The text may also tell of the future, so many such dates are no more than one.
            yield Evidence("text", min(later)[1], _BEFORE_TEXT, "the text tells of a later day")
        for fetched, raw in self.crawled:
            # East of Greenwich it may have been the next day.
            if day > add_days(fetched, 1):
                yield Evidence("crawl", raw, _BEFORE_CRAWL, "the page was fetched earlier")


def bounds(article: Article) -> Bounds:
    """The bounds that an article sets to its publish day."""
    return Bounds(
        tuple(dict.fromkeys(full_days(article, _CAPTIONS))),
        tuple(full_days(article, _TEXT)),
        tuple(_crawled(article)),
    )


def _crawled(article: Article) -> Iterator[tuple[Civil, str]]:
    for witness in article.witnesses:
        date = find_day(witness.raw[:120]) if witness.kind == "crawl" else None
        if date and date.civil:
            yield date.civil, witness.raw


def _pictured(taken: Civil, raw: str, day: Civil) -> Iterator[Evidence]:
    age = ordinal(day) - ordinal(taken)
    if age < 0:
        yield Evidence("caption", raw, _BEFORE_PICTURE, "a picture was taken after this day")
    elif age <= _NEAR_DAYS:
        yield Evidence("caption", raw, _NEAR_PICTURE, f"a picture of {iso_day(taken)} fits")
