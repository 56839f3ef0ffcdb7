"""events.csv: one row an event, in time order; the first columns are for a person's spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from timeline.civil import iso_day
from timeline.export import dated
from timeline.export.column import Column, join
from timeline.model import Article, Event, Timeline, Told


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event beside the articles that tell it, each once, in the order of its mentions.

    Args:
        told: how often and where, as the table said from which it was read.
    """

    event: Event
    articles: tuple[Article, ...]
    told: Told

    @property
    def quote(self) -> str:
        """The sentence that stands for the event."""
        return self.event.mentions[0].mention.quote if self.event.mentions else ""


def event_rows(timeline: Timeline) -> list[EventRow]:
    """A row for every event."""
    articles = {article.id: article for article in timeline.articles}
    return [_row(event, articles) for event in timeline.events]


def _row(event: Event, articles: Mapping[str, Article]) -> EventRow:
    documents = dict.fromkeys(merged.mention.document for merged in event.mentions)
    tellers = tuple([articles[document] for document in documents if document in articles])
    told = event.told or Told(
        len(event.mentions),
        len(tellers),
        _unique([article.url for article in tellers]),
        _first_published(tellers),
        _unique([article.language for article in tellers]),
    )
    return EventRow(event, tellers, told)


def _first_published(articles: Iterable[Article]) -> str:
    days = [article.published.day for article in articles if article.published]
    return iso_day(min(days)) if days else ""


def _unique(names: Sequence[str]) -> str:
    return join(list(dict.fromkeys(names)))


def _precision(event: Event) -> str:
    return event.dating.interval.granularity.value if event.dating.interval else ""


def _part(event: Event) -> str:
    return event.dating.interval.part.value if event.dating.interval else ""


COLUMNS: tuple[Column[EventRow], ...] = (
    Column(
        "date",
        "when, in the Extended Date/Time Format (EDTF level 1)",
        lambda r: dated.edtf_text(r.event.dating),
    ),
    Column("title", "what, in words of an article", lambda r: r.event.title),
    Column("kind", "`event`, `statement` or `plan`", lambda r: r.event.kind.value),
    Column(
        "certainty",
        "how firmly the date is known: `exact`, `approximate`, `uncertain`, or `reported` "
        "(no later than this)",
        lambda r: r.event.dating.certainty.value,
    ),
    Column(
        "n_sources",
        "independent sources; copies of one wire story are one",
        lambda r: len(r.event.sources),
    ),
    Column("sources", "their names, `; ` between them", lambda r: join(r.event.sources)),
    Column("quote", "the sentence that stands for the event", lambda r: r.quote),
    Column(
        "start",
        "first day or moment, ISO 8601, inclusive",
        lambda r: dated.bounds(r.event.dating)[0],
    ),
    Column(
        "end", "last day or moment, ISO 8601, inclusive", lambda r: dated.bounds(r.event.dating)[1]
    ),
    Column(
        "precision",
        "the unit the text spoke in: `second` `minute` `hour` `part` `day` `week` `month` "
        "`quarter` `season` `half` `year` `decade` `century`",
        lambda r: _precision(r.event),
    ),
    Column(
        "part",
        "part of the unit by its TIMEX3 name (`MO` `MI` `AF` `EV` `NI` `DT`, `WE`, `SP` `SU` "
        "`FA` `WI`), or empty",
        lambda r: _part(r.event),
    ),
    Column(
        "lane",
        "`story`, or `background` for what lies before it",
        lambda r: r.event.lane.value,
    ),
    Column(
        "status",
        "`ok`, `disputed` (sources give different dates) or `edited`",
        lambda r: r.event.status,
    ),
    Column("date_text", "the phrase that gave the date", lambda r: dated.phrase(r.event.dating)),
    Column(
        "anchor",
        "the day that the phrase was counted from",
        lambda r: dated.anchor_text(r.event.dating),
    ),
    Column("rule", "the rule that gave the date", lambda r: dated.rule(r.event.dating)),
    Column("people", "who takes part, most often named first", lambda r: join(r.event.people)),
    Column("places", "where, most often named first", lambda r: join(r.event.places)),
    Column("score", "0 to 1: what to keep first", lambda r: round(r.event.score, 4)),
    Column("n_mentions", "mentions merged into the event", lambda r: r.told.n_mentions),
    Column("n_articles", "articles that tell it, copies counted", lambda r: r.told.n_articles),
    Column("urls", "their addresses", lambda r: r.told.urls),
    Column(
        "first_published",
        "publish day of the first of them",
        lambda r: r.told.first_published,
    ),
    Column("note", "remarks, such as who gives which date", lambda r: r.event.note),
    Column("lang", "ISO 639-1 codes of the articles", lambda r: r.told.languages),
    Column("id", "stays the same from run to run", lambda r: r.event.id),
)
