"""What ``dates`` and ``anchor`` print: values in, table rows and JSON Lines records out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from textwrap import shorten

from timeline.civil import iso_bounds, iso_day
from timeline.edtf import edtf
from timeline.marked import Marked
from timeline.model import Article, Civil, Evidence, Timex

DATES_HEADER = ("phrase in its line", "type", "value", "mod", "anchor", "why")
#: Characters of context on either side of a phrase.
_AROUND = 30

ANCHOR_HEADER = ("document", "published", "confidence", "because", "runner-up")


def json_line(record: Mapping[str, object]) -> str:
    """One record of JSON Lines."""
    return json.dumps(record, ensure_ascii=False)


def timex_record(document: str, timex: Timex) -> dict[str, object]:
    """A time expression as ``dates --format jsonl`` prints it; unknowns are null."""
    first, last = iso_bounds(timex.interval) if timex.interval else (None, None)
    return {
        "document": document,
        "start": timex.start,
        "end": timex.end,
        "text": timex.text,
        "type": timex.type,
        "value": timex.value,
        "mod": timex.mod,
        "from": first,
        "to": last,
        "edtf": edtf(timex.interval, timex.mod) if timex.interval else None,
        "anchor": _day(timex.anchor.day),
        "rule": timex.rule,
        "reason": timex.reason or None,
    }


def timex_row(text: str, timex: Timex) -> tuple[Marked, str, str, str, str, str]:
    """A time expression of a text as a row below ``DATES_HEADER``."""
    return (
        _in_line(text, timex),
        timex.type,
        timex.value or "",
        timex.mod or "",
        _day(timex.anchor.day) or "",
        timex.reason or timex.rule,
    )


def anchor_record(article: Article) -> dict[str, object]:
    """A publish date as ``anchor --format jsonl`` prints it; unknowns are null."""
    published = article.published
    return {
        "document": article.id,
        "path": article.path,
        "published": _day(published.day) if published else None,
        "instant": published.instant or None if published else None,
        "zone": published.zone or None if published else None,
        "confidence": published.confidence if published else 0.0,
        "evidence": [_evidence(reason) for reason in published.evidence] if published else [],
        "runner_up": _day(published.runner_up) if published else None,
    }


def anchor_row(article: Article) -> tuple[str, ...]:
    """A publish date as a row below ``ANCHOR_HEADER``."""
    published = article.published
    if not published:
        return article.id, "undated", "", "no evidence of a publish date", ""
    best = published.evidence[0] if published.evidence else None
    because = f"{best.reason}: {shorten(best.raw, 60)}" if best else ""
    runner_up = _day(published.runner_up) or ""
    return article.id, iso_day(published.day), f"{published.confidence:.2f}", because, runner_up


def _in_line(text: str, timex: Timex) -> Marked:
    """The phrase with a little of what stands around it on its line."""
    before = text[max(0, timex.start - _AROUND) : timex.start].rpartition("\n")[2].lstrip()
    after = text[timex.end : timex.end + _AROUND].partition("\n")[0].rstrip()
    return Marked(before, " ".join(text[timex.start : timex.end].split()), after)


def _day(day: Civil | None) -> str | None:
    return iso_day(day) if day else None


def _evidence(reason: Evidence) -> dict[str, object]:
    return {
        "kind": reason.kind,
        "raw": reason.raw,
        "weight": reason.weight,
        "reason": reason.reason,
    }
