"""What a meaning is anchored in: the publish day, the dates told, the way the clause looks."""

from __future__ import annotations

from dataclasses import dataclass

from timeline import civil
from timeline.model import Anchor, AnchorKind, Civil, Direction, Granularity, Interval, Span
from timeline.tempex.meaning import (
    Base,
    CalendarDate,
    InHalf,
    InQuarter,
    Name,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    OnWeekend,
    Which,
)

_ORDER = {grain: n for n, grain in enumerate(Granularity)}

#: Which-words that point into the text and not to the publish day.
_TEXTUAL = (Which.PREVIOUS, Which.FOLLOWING, Which.THAT)


#: The year that two-figure years of an undated text are counted from.
_UNDATED = 2020


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told."""

    interval: Interval
    span: Span


@dataclass(frozen=True, slots=True)
class Context:
    """Where and when a phrase stands.

    Args:
        published: the publish day, or None.
        told: the dates told so far, latest first, one for each grain.
        direction: the way the clause looks; NONE where it does not say.
        sure: the words right beside the phrase say so, and not only the clause's verb.
        limit: the phrase is a limit ("until May").
        narrative: the text tells history, so names follow the last date told and not the
            publish day.
        measured: the sentence speaks of a stretch of months ("in the first nine months"), which
            is what a comparison in it is set against, and not the quarter.
        yearly: the sentence has just named a year ("sales for 2020, up from a year earlier").
        beside: the weekday told before in the same sentence.
    """

    published: Civil | None = None
    told: tuple[Told, ...] = ()
    direction: Direction = Direction.NONE
    sure: bool = False
    limit: bool = False
    narrative: bool = False
    measured: bool = False
    yearly: bool = False
    beside: Civil | None = None

    def base(self, base: Base, unit: Granularity, moved: bool) -> tuple[Anchor, Interval] | None:
        """What a shift counts from: the anchor and its interval.

        "Six months later", said of something in 1998, cannot be counted: None.
        """
        textual = base is Base.TEXT or (base is Base.STORY and self.narrative)
        told = self._last(unit) if textual else None
        if told and not (moved and self._has_left(told, unit)):
            return Anchor(AnchorKind.TEXT, told.interval.start, told.span), told.interval
        if self.published is None or (textual and self.told and (self.narrative or moved)):
            return None
        return Anchor(AnchorKind.PUBLISHED, self.published), civil.day(self.published)

    def compared(self) -> tuple[Anchor, Interval] | None:
        """The quarter that the text reports on, if any: what "a year earlier" is set against."""
        for told in () if self.measured or self.yearly else self.told:
            if told.interval.granularity is Granularity.QUARTER and self.is_begun(told.interval):
                return Anchor(AnchorKind.TEXT, told.interval.start, told.span), told.interval
        return None

    def is_begun(self, interval: Interval) -> bool:
        """Whether it can be reported on: nobody reports on what is to come."""
        return self.published is None or interval.start <= self.published

    def anchor_of_name(self, name: Name) -> Anchor | None:
        """What a name is looked for around."""
        followed = (*_TEXTUAL, Which.BARE, Which.THIS) if self.narrative else _TEXTUAL
        textual = name.which in followed
        if textual and (told := self._last(_grain_needed(name))):
            return Anchor(AnchorKind.TEXT, told.interval.start, told.span)
        if self.published is None:
            return None
        return Anchor(AnchorKind.PUBLISHED, self.published)

    def direction_of(self, name: Name) -> Direction:
        """The way to look for a bare name; DESIGN's measured defaults, moved by the clause."""
        if self.narrative:
            return Direction.NEAREST
        if self.sure:
            return self.direction
        match name:
            case InQuarter() | InHalf() if self.direction is Direction.PAST:
                return Direction.PAST
            case CalendarDate(day=int()) | OnHoliday() | OnNthDay() | InQuarter() | InHalf():
                return Direction.NEAREST
            case CalendarDate() if self.limit:
                return Direction.NEAREST
            case CalendarDate():
                return self.direction or Direction.NEAREST
            case OnWeekday() if self.limit and not self.direction:
                return Direction.FUTURE
        return self.direction or Direction.PAST

    def full_year(self, two_digits: int, ahead: int = 10) -> int:
        """'98 is the latest such year that is not more than ten years ahead of the article."""
        latest = (self.published.year if self.published else _UNDATED) + ahead
        return latest - (latest - two_digits) % 100

    def _last(self, unit: Granularity) -> Told | None:
        """The latest date told that is no coarser than the unit."""
        for told in self.told:
            if _ORDER[told.interval.granularity] <= _ORDER[unit]:
                return told
        return None

    def _has_left(self, told: Told, unit: Granularity) -> bool:
        """Whether the text has gone on from a date to a coarser one elsewhere.

        "Police said Monday that he quit in June. Two days later ...": not counted from Monday.
        """
        now = self.told[0].interval
        return unit is not Granularity.YEAR and not _overlaps(told.interval, now)

    def after(self, interval: Interval, span: Span) -> tuple[Told, ...]:
        """The dates told, with one more; only the latest of each grain is kept."""
        grain = interval.granularity
        if self.told and grain is Granularity.YEAR and _contains(interval, self.told[0].interval):
            return self.told
        return (
            Told(interval, span),
            *(t for t in self.told if t.interval.granularity is not grain),
        )


def _overlaps(one: Interval, other: Interval) -> bool:
    return one.start < other.end and other.start < one.end


def _contains(year: Interval, told: Interval) -> bool:
    """Whether a year only repeats the year of the date told last."""
    return year.start <= told.start and told.end <= year.end


def _grain_needed(name: Name) -> Granularity:
    """A weekday needs a day to follow; other names need no more than a year."""
    return Granularity.DAY if isinstance(name, OnWeekday | OnWeekend) else Granularity.YEAR
