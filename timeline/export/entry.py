"""What every format needs of an event: its texts, its days, and the articles that tell it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from timeline.civil import iso_day, last_day, midnight
from timeline.export import dated
from timeline.export.column import SEPARATOR
from timeline.export.display import day_text, when
from timeline.export.events import EventRow, event_rows
from timeline.export.payload import web_address
from timeline.model import Certainty, Civil, Event, Granularity, Interval, Lane, Mod, Timeline

#: Units that are told in months, and in years, and never in days.
IN_MONTHS = frozenset(
    {Granularity.MONTH, Granularity.QUARTER, Granularity.SEASON, Granularity.HALF}
)
IN_YEARS = frozenset({Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY})


@dataclass(frozen=True, slots=True)
class Source:
    """Who tells it; parts that are not known are empty."""

    outlet: str
    title: str = ""
    url: str = ""
    published: Civil | None = None
    copied: bool = False

    @property
    def line(self) -> str:
        """ "Reuters, “Kim returns”, 19 Sep 2023"; a copy says that it is one."""
        day = day_text(self.published).partition(" ")[2] if self.published else ""
        title = f"“{self.title}”" if self.title else ""
        line = ", ".join(part for part in (self.outlet, title, day) if part)
        return f"{line} (copy)" if self.copied else line


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as files for other programs tell it."""

    event: Event
    sources: tuple[Source, ...]
    quote: str

    @property
    def interval(self) -> Interval | None:
        """Its time, or None for an undated one."""
        return self.event.dating.interval

    @property
    def days(self) -> tuple[Civil, Civil]:
        """First and last day, both inclusive; a night belongs to the day on which it begins."""
        interval = self.interval
        if interval is None:
            raise ValueError(f"{self.event.id} is undated")
        night = interval.granularity is Granularity.PART
        last = midnight(interval.start) if night else last_day(interval)
        return midnight(interval.start), max(midnight(interval.start), last)

    @property
    def when(self) -> str:
        """The date for people."""
        return when(self.event.dating)

    @property
    def group(self) -> str:
        """What is drawn in one row: events, statements and plans of the story, the background."""
        return "background" if self.event.lane is Lane.BACKGROUND else self.event.kind.value

    @property
    def tags(self) -> tuple[str, ...]:
        """Kind, lane, certainty where it is not exact, status where it is not ok."""
        event = self.event
        certainty = event.dating.certainty
        doubt = "" if certainty is Certainty.EXACT else certainty.value
        status = "" if event.status == "ok" else event.status
        return tuple(tag for tag in (event.kind.value, event.lane.value, doubt, status) if tag)

    @property
    def proof(self) -> str:
        """How the date is known: "Dated by “Saturday”, counted from Sun 17 Sep 2023"."""
        phrase, anchor = dated.phrase(self.event.dating), dated.anchor_day(self.event.dating)
        certainty = self.event.dating.certainty
        doubt = "" if certainty is Certainty.EXACT else f" ({certainty.value})"
        if not phrase:
            return doubt.strip(" ()")
        counted = f", counted from {day_text(anchor)}" if anchor else ""
        return f"Dated by “{phrase}”{counted}{doubt}"

    @property
    def is_limit(self) -> bool:
        """Whether the date only bounds it ("before Sunday")."""
        return self.event.dating.mod in _LIMITS


#: Also lone surrogates; joiners stay, without which emoji and Persian fall apart.
_CONTROLS = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_LIMITS = frozenset({Mod.BEFORE, Mod.AFTER, Mod.ON_OR_BEFORE, Mod.ON_OR_AFTER})


def entries(timeline: Timeline) -> list[Entry]:
    """An entry for every event, in time order."""
    return [Entry(row.event, _sources(row), row.quote) for row in event_rows(timeline)]


def _sources(row: EventRow) -> tuple[Source, ...]:
    """The articles that tell it, originals first; without articles the names in the table."""
    if row.articles:
        articles = sorted(row.articles, key=lambda article: bool(article.copy_of))
        return tuple(
            Source(
                article.outlet or article.id,
                " ".join(article.title.split()),
                web_address(article.url),
                article.published.day if article.published else None,
                bool(article.copy_of),
            )
            for article in articles
        )
    urls = [web_address(url) for url in row.told.urls.split(SEPARATOR)]
    outlets = row.event.sources
    if len(urls) != len(outlets):
        return tuple(Source(outlet) for outlet in outlets)
    return tuple(Source(o, url=u) for o, u in zip_longest(outlets, urls, fillvalue=""))


def newest_day(timeline: Timeline) -> str:
    """The newest publish day, ISO: the age of a file, as nothing here asks the clock."""
    days = [iso_day(a.published.day) for a in timeline.articles if a.published]
    days += [event.told.first_published for event in timeline.events if event.told]
    return max((day for day in days if len(day) == len("2023-09-16")), default="1980-01-01")


def counted(number: int, noun: str = "event") -> str:
    """ "1 event", "2 events"."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def heading(timeline: Timeline) -> str:
    """The timeline's title, on one line."""
    return " ".join(timeline.title.split()) or "Timeline"


def one_line(text: str) -> str:
    """The text with white space folded, without control characters and turns of direction."""
    return " ".join(_CONTROLS.sub(" ", text).split())


def sentences(parts: Sequence[str]) -> str:
    """Those parts that say something, a line each."""
    return "\n".join(part for part in parts if part)
