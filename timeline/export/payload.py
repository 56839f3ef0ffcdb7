"""What the page is drawn from: a timeline in, one JSON object out, each text in it once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any

from timeline.civil import FINER_THAN_DAY, iso_day, iso_minute, unit_around
from timeline.decision import Decided, Decision
from timeline.export import dated
from timeline.export.articles import published_from
from timeline.export.display import day_text, display, when
from timeline.model import (
    INSIDE,
    AnchorKind,
    Article,
    Civil,
    Dating,
    Event,
    Granularity,
    Interval,
    MergedMention,
    Mod,
    Timeline,
)

#: These break out of a script element, or end a line in old JavaScript.
_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}

_YEARS = {Granularity.YEAR, Granularity.DECADE, Granularity.CENTURY}
_MONTHS = {Granularity.MONTH, Granularity.QUARTER, Granularity.HALF}

#: Certainties and mods that the chart hatches.
_BLURRED = frozenset({Mod.APPROX, Mod.START, Mod.MID, Mod.END})


class Texts:
    """Every sentence once, numbered in order of appearance."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """The text's number, the same for the same text."""
        return self._numbers.setdefault(text, len(self._numbers))

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """Their numbers."""
        return [self.number(text) for text in texts]

    def all(self) -> list[str]:
        """The texts by number."""
        return list(self._numbers)


def payload(timeline: Timeline) -> dict[str, Any]:
    """The timeline as plain values for JSON."""
    texts = Texts()
    order = {article.id: number for number, article in enumerate(timeline.articles)}
    events = [_event(event, order, texts) for event in timeline.events]
    articles = [_article(article, texts) for article in timeline.articles]
    return {
        "title": timeline.title or "Timeline",
        "articles": articles,
        "events": events,
        "decisions": [_decision(each.decision) for each in timeline.decided],
        "texts": texts.all(),
    }


def embed(value: object) -> str:
    """JSON that is safe inside a script element, whatever the texts hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    text = text.encode("utf-8", "replace").decode("utf-8")
    # Five searches of the whole text take less time than one look at each character.
    for character, escaped in _ESCAPES.items():
        text = text.replace(character, escaped)
    return text


#: What an event is unless it says otherwise; assets/data.js fills it in again.
_USUAL = {"kind": "event", "certainty": "exact", "lane": "story", "status": "ok", "score": 0.0}


def _shown(event: Event) -> Sequence[MergedMention]:
    """The mentions that quote a clause of their own; what is named inside one shows nothing new."""
    clauses = [merged for merged in event.mentions if merged.mention.dating.rule != INSIDE]
    return clauses or event.mentions


def _event(event: Event, order: dict[str, int], texts: Texts) -> dict[str, Any]:
    value = {
        "id": event.id,
        "title": event.title,
        "kind": event.kind.value,
        "certainty": event.dating.certainty.value,
        "lane": event.lane.value,
        "status": event.status,
        "score": round(event.score, 4),
        "sources": texts.numbers(event.sources),
        "people": texts.numbers(event.people),
        "places": texts.numbers(event.places),
        "note": _note(event),
        "about": event.link.event if event.link else "",
        "about_why": texts.number(event.link.reason) if event.link else None,
        "edits": [_told(_edit(edit)) for edit in event.edits],
        "mentions": [_mention(merged, event, order, texts) for merged in _shown(event)],
        **_date(event.dating),
        **_proof(event.dating, texts),
    }
    return {name: part for name, part in _told(value).items() if part != _USUAL.get(name)}


def _note(event: Event) -> str:
    """The note without the words about a linked event, which the page leads to instead."""
    if event.link and event.note.endswith(f"{event.link.event})"):
        return event.note.rpartition("tells of “")[0].removesuffix("; ")
    return event.note


def _edit(edit: Decided) -> dict[str, Any]:
    """What was decided about an event, and what the program says by itself."""
    decision = edit.decision
    return {
        "action": decision.action.value,
        "now": edit.now,
        "by": decision.by,
        "reason": decision.reason,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    """The record as in decisions.toml, for the page to hand back with the reader's own."""
    record = {field.name: getattr(decision, field.name) for field in fields(decision)}
    del record["place"]
    return record | {"aliases": list(decision.aliases)}


def _told(value: dict[str, Any]) -> dict[str, Any]:
    """The value without its empty parts; the number 0 is not empty."""
    return {name: part for name, part in value.items() if part not in ("", [], None)}


def _date(dating: Dating) -> dict[str, Any]:
    """Where the bar lies (``to`` is the moment behind it) and how the date reads."""
    interval = dating.interval
    if interval is None:
        return {"when": when(dating)}
    edtf, read, heading = dated.edtf_text(dating), when(dating), _heading(interval)
    start = _moment(interval.start)
    return {
        "from": start,
        "to": _moment(interval.end),
        "when": read,
        "day": heading if heading != read else "",
        "edtf": edtf if edtf != start else "",
        "blurred": dating.mod.value if dating.mod in _BLURRED and dating.mod else "",
    }


def _heading(interval: Interval) -> str:
    """What the list files the event under: its day, or the longer stretch that it names."""
    if interval.granularity in FINER_THAN_DAY:
        interval = unit_around(interval.start, Granularity.DAY)
    return display(interval)


def _proof(dating: Dating, texts: Texts) -> dict[str, Any]:
    """The phrase, what it was counted from, by which rule; unknown parts are empty."""
    counted_from = dated.anchor_day(dating)
    anchor = texts.number(day_text(counted_from)) if counted_from else None
    stated = dating.timex is not None and dating.timex.anchor.kind is AnchorKind.TEXT
    return {
        "phrase": dated.phrase(dating),
        "anchor": anchor,
        "anchored_in_text": 1 if stated else None,
        "rule": texts.number(dated.rule(dating)) if dated.rule(dating) else None,
        "reason": texts.number(dating.reason) if dating.reason else None,
    }


def _mention(
    merged: MergedMention, event: Event, order: dict[str, int], texts: Texts
) -> dict[str, Any]:
    mention = merged.mention
    return _told(
        {
            "article": order.get(mention.document, -1),
            "id": mention.id if mention.id != event.id else "",
            "quote": texts.number(mention.quote),
            "said": texts.number(mention.attribution.source) if mention.attribution else None,
            "why": texts.number(merged.reason) if merged is not event.mentions[0] else None,
        }
    )


def _article(article: Article, texts: Texts) -> dict[str, Any]:
    proof = published_from(article)
    return _told(
        {
            "id": article.id,
            "title": article.title,
            "outlet": article.outlet,
            "url": web_address(article.url),
            "published": day_text(article.published.day) if article.published else "",
            "proof": texts.number(proof) if proof else None,
            "confidence": round(article.published.confidence, 2) if article.published else "",
            "copy_of": article.copy_of,
        }
    )


def web_address(url: str) -> str:
    """The address if it is one of the web, else nothing: no script or file is ever linked."""
    return url if url.lower().startswith(("http://", "https://")) else ""


def _moment(moment: Civil) -> str:
    """ "2023-09-16" or "2023-09-16T06:00"."""
    return iso_day(moment) if moment[3:] == (0, 0, 0) else iso_minute(moment)


def span_text(events: Sequence[Event]) -> str:
    """From the first to the last day of the events, for people."""
    intervals = [event.dating.interval for event in events if event.dating.interval]
    if not intervals:
        return ""
    first = min(intervals, key=lambda interval: interval.start)
    last = max(intervals, key=lambda interval: interval.end)
    return display(Interval(first.start, last.end, _shared_unit(first, last)))


def _shared_unit(first: Interval, last: Interval) -> Granularity:
    """The unit in which both can be named, so that a span of years gets no days."""
    units = {first.granularity, last.granularity}
    if units <= _YEARS:
        return Granularity.YEAR
    return Granularity.MONTH if units <= _YEARS | _MONTHS else Granularity.DAY
