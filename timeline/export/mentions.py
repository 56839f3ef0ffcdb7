"""mentions.csv: one row a mention, undated and left out ones too, in the order of the texts."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.export import dated
from timeline.export.column import Column
from timeline.model import EventMention, MergedMention, Span, Timeline


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention, the event it was merged into (empty for none) and why."""

    mention: EventMention
    event_id: str
    reason: str

    @property
    def date_span(self) -> Span | None:
        """Where the phrase stands that dates it."""
        timex = self.mention.dating.timex
        return timex.span if timex else None

    @property
    def trigger(self) -> str:
        """The word that names the event."""
        start = self.mention.span.start
        return self.mention.text[
            self.mention.trigger.start - start : self.mention.trigger.end - start
        ]


def mention_rows(timeline: Timeline) -> list[MentionRow]:
    """A row for every mention."""
    rows = [_row(merged, "") for merged in timeline.left_out]
    for event in timeline.events:
        rows += [_row(merged, event.id) for merged in event.mentions]
    return sorted(rows, key=_place)


def _row(merged: MergedMention, event_id: str) -> MentionRow:
    return MentionRow(merged.mention, event_id, merged.reason)


def _place(row: MentionRow) -> tuple[str, int, int, str]:
    return row.mention.document, row.mention.span.start, row.mention.trigger.start, row.mention.id


def _attribution(mention: EventMention) -> str:
    return mention.attribution.source if mention.attribution else ""


COLUMNS: tuple[Column[MentionRow], ...] = (
    Column("id", "stays the same from run to run", lambda r: r.mention.id),
    Column("event_id", "`id` of its event, or empty when left out", lambda r: r.event_id),
    Column("document", "the article, as in articles.csv", lambda r: r.mention.document),
    Column(
        "start",
        "first character of the clause in the article's text as given",
        lambda r: r.mention.span.start,
    ),
    Column("end", "the character behind its last one", lambda r: r.mention.span.end),
    Column(
        "trigger_start",
        "first character of the word that names the event",
        lambda r: r.mention.trigger.start,
    ),
    Column("trigger_end", "the character behind its last one", lambda r: r.mention.trigger.end),
    Column("trigger", "that word", lambda r: r.trigger),
    Column("text", "the clause", lambda r: r.mention.text),
    Column(
        "date",
        "ISO 8601 at its own precision, at the finest a day, or empty",
        lambda r: dated.iso_date(r.mention.dating),
    ),
    Column(
        "edtf",
        "the same in EDTF, with the time of day where told",
        lambda r: dated.edtf_text(r.mention.dating),
    ),
    Column("date_text", "the phrase that gave the date", lambda r: dated.phrase(r.mention.dating)),
    Column(
        "date_start", "its first character", lambda r: r.date_span.start if r.date_span else None
    ),
    Column(
        "date_end",
        "the character behind its last one",
        lambda r: r.date_span.end if r.date_span else None,
    ),
    Column(
        "anchor",
        "the day that the phrase was counted from",
        lambda r: dated.anchor_text(r.mention.dating),
    ),
    Column("rule", "the rule that gave the date", lambda r: dated.rule(r.mention.dating)),
    Column(
        "status",
        "`happened`, `ongoing`, `planned`, `possible` or `negated`",
        lambda r: r.mention.status.value,
    ),
    Column("attribution", "who says so, as the text names them", lambda r: _attribution(r.mention)),
    Column("certainty", "how firmly the date is known", lambda r: r.mention.dating.certainty.value),
    Column(
        "merge_reason", "why it belongs to its event, or why it was left out", lambda r: r.reason
    ),
)
