"""What single words of a time expression say: what it counts from, which one is meant, how many."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline.model import Granularity


class Base(Enum):
    """What a relative expression counts from.

    STORY is the publish day in news and the last date told in a history.
    """

    PUBLISHED = "published"
    TEXT = "text"
    STORY = "story"


class Reference(Enum):
    """A vague stretch of time, by its TIMEX3 name."""

    PAST = "PAST_REF"
    PRESENT = "PRESENT_REF"
    FUTURE = "FUTURE_REF"


class Which(Enum):
    """Which of the recurring things of a name is meant ("last Friday", "next June")."""

    BARE = ""
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    PREVIOUS = "previous"
    FOLLOWING = "following"
    THAT = "that"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units; ``count`` None is an unsaid number ("several days": PXD)."""

    count: float | None
    unit: Granularity
