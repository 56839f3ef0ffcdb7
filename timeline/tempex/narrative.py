"""Whether a text tells history, so that names follow the last date told, or news."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.model import Civil
from timeline.tempex.meaning import CalendarDate, Meaning, OnWeekday, Shift

#: A history names at least this many years, this many times as often as days near today.
_YEARS = 5
_RATIO = 3


def is_narrative(meanings: Sequence[Meaning], published: Civil | None) -> bool:
    """Whether explicit years other than the publish year outweigh what counts from today."""
    year = published.year if published else None
    told = sum(1 for m in meanings if isinstance(m, CalendarDate) and m.year not in (None, year))
    deictic = sum(1 for m in meanings if _is_deictic(m))
    return told >= _YEARS and told >= _RATIO * deictic


def _is_deictic(meaning: Meaning) -> bool:
    match meaning:
        case OnWeekday():
            return True
        case Shift(base=base):
            return base.value == "published"
    return False
