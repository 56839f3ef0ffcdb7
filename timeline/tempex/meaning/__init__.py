"""What a time expression can mean, before it is anchored: a small closed union.

Languages produce these, ``resolve`` consumes them, and neither knows the other.
"""

from timeline.tempex.meaning.counted import (
    Alike,
    Around,
    AtClock,
    AtPart,
    Duration,
    InCentury,
    InDecade,
    Meaning,
    Moved,
    Narrowed,
    Recurring,
    Shift,
    Told,
    Vague,
    Within,
)
from timeline.tempex.meaning.names import (
    CalendarDate,
    InHalf,
    InQuarter,
    InSeason,
    Name,
    OnHoliday,
    OnNthDay,
    OnWeekday,
    OnWeekend,
)
from timeline.tempex.meaning.words import (
    Amount,
    Base,
    Reference,
    Which,
)

__all__ = [
    "Alike",
    "Amount",
    "Around",
    "AtClock",
    "AtPart",
    "Base",
    "CalendarDate",
    "Duration",
    "InCentury",
    "InDecade",
    "InHalf",
    "InQuarter",
    "InSeason",
    "Meaning",
    "Moved",
    "Name",
    "Narrowed",
    "OnHoliday",
    "OnNthDay",
    "OnWeekday",
    "OnWeekend",
    "Recurring",
    "Reference",
    "Shift",
    "Told",
    "Vague",
    "Which",
    "Within",
]
