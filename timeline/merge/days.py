"""The days on which an event may lie, and whether two datings can mean the same day."""

from __future__ import annotations

from typing import NamedTuple

from timeline.civil import last_day, ordinal
from timeline.model import INSIDE, Certainty, Civil, Dating

#: A report may follow the event it tells by this many days.
REPORT_LAG = 3
#: Sources may err about a day, but not by more days than this.
FURTHEST = 7
#: Rules of dating that guess from the sentences before; a date so found speaks against nothing.
GUESSES = frozenset(
    {"narrative", "present state", "present perfect", "teller", "same saying", INSIDE}
)


class Days(NamedTuple):
    """First and last day (days since 1970), both inclusive."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days."""
        return self.last - self.first + 1

    def meets(self, other: Days) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last


def day_of(moment: Civil) -> Days:
    """The one day of a moment."""
    return Days(ordinal(moment), ordinal(moment))


def possible_days(dating: Dating) -> Days | None:
    """The days the date allows: of what was only reported on a day, also those shortly before.

    None where there is no date, or only a guess.
    """
    if dating.interval is None or dating.rule in GUESSES:
        return None
    first = ordinal(dating.interval.start)
    last = max(first, ordinal(last_day(dating.interval)))
    return Days(first - REPORT_LAG * (dating.certainty is Certainty.REPORTED), last)


def agree(left: Dating, right: Dating) -> bool:
    """Whether the two dates, each at its precision, can be one; an undated one agrees with all."""
    mine, theirs = possible_days(left), possible_days(right)
    return mine is None or theirs is None or mine.meets(theirs)
