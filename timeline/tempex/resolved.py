"""What resolving gives: the value and the civil time, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.civil import FINER_THAN_DAY
from timeline.model import Anchor, Direction, Interval, Mod, TimexType
from timeline.tempex import timex3
from timeline.tempex.meaning import AtClock, AtPart, Meaning, Shift
from timeline.tempex.unresolved import placeholder

NO_ANCHOR = Anchor()


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a meaning stands for; ``interval`` None goes with a ``reason``."""

    type: TimexType
    value: str
    interval: Interval | None = None
    mod: Mod | None = None
    anchor: Anchor = NO_ANCHOR
    direction: Direction = Direction.NONE
    reason: str = ""
    quant: str = ""
    freq: str = ""


def dated(
    interval: Interval, anchor: Anchor = NO_ANCHOR, direction: Direction = Direction.NONE
) -> Resolved:
    """A meaning that stands for an interval."""
    kind = TimexType.TIME if interval.granularity in FINER_THAN_DAY else TimexType.DATE
    return Resolved(kind, timex3.value(interval), interval, anchor=anchor, direction=direction)


def unknown(meaning: Meaning, reason: str) -> Resolved:
    """A meaning that cannot be placed, and why."""
    fine = isinstance(meaning, AtPart | AtClock) or (
        isinstance(meaning, Shift) and meaning.unit in FINER_THAN_DAY
    )
    kind = TimexType.TIME if fine else TimexType.DATE
    return Resolved(kind, placeholder(meaning), reason=reason)
