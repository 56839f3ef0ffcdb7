"""Everything a caller can choose, as one frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from timeline.decision import Decision
from timeline.model import Civil

if TYPE_CHECKING:
    from timeline.language.tree import Annotator


@dataclass(frozen=True, slots=True)
class Options:
    """How to build a timeline.

    Args:
        about: keep the story that these words describe; empty keeps the main story.
        since: leave out events that end before this day.
        until: leave out events that begin after this day.
        published: publish day of every article, against all evidence.
        language: ISO 639-1 code of every article; empty reads it from the article.
        jobs: worker processes; the result is the same for any number.
        top: keep this many events, best scored first; 0 keeps all.
        min_sources: keep events told by at least this many independent sources.
        annotator: finds sentences and their trees instead of the own parser; has to be picklable
            where there are several jobs.
        decisions: what people decided, to be put in the place of what the program says.
        columns: where inputs keep a value under a name of their own: ours ("published") to
            theirs ("pub_date").
        fetch: read addresses over the network; otherwise nothing opens a connection.
    """

    about: str = ""
    since: Civil | None = None
    until: Civil | None = None
    published: Civil | None = None
    language: str = ""
    jobs: int = 1
    top: int = 0
    min_sources: int = 1
    annotator: Annotator | None = None
    decisions: tuple[Decision, ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)
    fetch: bool = False
