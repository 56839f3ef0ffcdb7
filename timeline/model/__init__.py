"""The values that travel from stage to stage: frozen, slotted, and ignorant of every stage.

Offsets are half-open character offsets into ``Article.text``; intervals are half-open and civil
(the calendar and clock of the place the article speaks of, no zone).
"""

from timeline.model.articles import (
    Article,
    Block,
    BlockKind,
    Evidence,
    Problem,
    PublishDate,
    Witness,
)
from timeline.model.dates import (
    Anchor,
    AnchorKind,
    Civil,
    Direction,
    Granularity,
    Interval,
    Mod,
    Part,
    Span,
    Timex,
    TimexType,
)
from timeline.model.events import (
    Attribution,
    Certainty,
    Constraints,
    Dating,
    Event,
    EventMention,
    Kind,
    Lane,
    Link,
    MergedMention,
    Status,
    Timeline,
    Told,
)

__all__ = [
    "Anchor",
    "AnchorKind",
    "Article",
    "Attribution",
    "Block",
    "BlockKind",
    "Certainty",
    "Civil",
    "Constraints",
    "Dating",
    "Direction",
    "Event",
    "EventMention",
    "Evidence",
    "Granularity",
    "Interval",
    "Kind",
    "Lane",
    "Link",
    "MergedMention",
    "Mod",
    "Part",
    "Problem",
    "PublishDate",
    "Span",
    "Status",
    "Timeline",
    "Timex",
    "TimexType",
    "Told",
    "Witness",
]
