"""One statement about the publish date, before it is weighed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.anchor.datestrings import DateString
from timeline.model import Civil


@dataclass(frozen=True, slots=True)
class Claim:
    """A date and what is known about the place that states it.

    Args:
        kind: the family of its source: "given", "feed", "json-ld", "meta", "time", "script", "url",
            "image", "line", "opening", "filename".
        raw: the string as it stands in the source.
        date: what was read from it; its year may be missing.
        signs: keys of weights.toml.
    """

    kind: str
    raw: str
    date: DateString
    signs: frozenset[str]

    @property
    def day(self) -> Civil | None:
        """The day, where its year is known."""
        return self.date.civil

    def on(self, day: Civil, *signs: str) -> Claim:
        """The same claim read as another day, with the signs of that doubt."""
        date = replace(
            self.date, year=day.year, month=day.month, day=day.day, clock=None, swapped=None
        )
        return replace(self, date=date, signs=self.signs | set(signs))
