"""All that speaks for an event: a build's folder and an id in, the proof as plain values out.

The tables say what was found; how it was found (the sentence around a clause, the evidence of a
publish date, the direction of a date) is read once more from the articles, where they still are
what they were.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from timeline.batches import Annotated, annotate_batch
from timeline.civil import iso_day
from timeline.decisions.when import day_of
from timeline.edit.saved import Row, Saved
from timeline.explain.apart import Reread, kept_apart
from timeline.model import Article, EventMention, Span
from timeline.options import Options
from timeline.read import read

Record = dict[str, Any]

#: Characters of the article that are shown on either side of a sentence.
AROUND = 80


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A mention as the table has it, and as its article tells it now; None where that is gone."""

    row: Row
    article: Article | None
    mention: EventMention | None


def proof(event_id: str, folder: Path) -> Record:
    """The event with its mentions, decisions and former ids, ready for JSON.

    Args:
        event_id: an id of an event or a mention, or as much of its beginning as no other shares.
        folder: where a build wrote its tables.

    Raises:
        OptionError: for an id that no event has, or that several begin with.
        MissingInput: when the folder holds no build.
        OutputError: when a file there is not what a build writes.
    """
    saved = Saved(folder)
    event = saved.events[saved.find_event(event_id)]
    told = saved.told(event["id"])
    reread = cache(partial(_annotated, saved=saved, open_file=cache(_articles)))
    return {
        **{name: value for name, value in event.items() if name not in _LISTS},
        **{name: [n for n in event.get(name, "").split("; ") if n] for name in _LISTS},
        "aliases": sorted({row["id"] for row in told} - {event["id"]}),
        "mentions": [_mention(each, saved) for each in witnessed(told, reread)],
        "links": list(_links(event, saved)),
        "kept_apart": kept_apart(told, saved, reread),
        "decisions": [dict(d) for d in saved.decisions if d["event_id"] == event["id"]],
    }


#: An event's id, as a note names it.
_NAMED = re.compile(r"\b[mh][0-9a-f]{10}\b")
_LISTS = ("sources", "people", "places", "urls")


def _links(event: Row, saved: Saved) -> Iterator[Record]:
    """The events that this one's note names, as a report names what it reports; and the reverse."""
    for other in saved.events.values():
        if other["id"] in _NAMED.findall(event["note"]):
            yield _link("tells of", other)
        if event["id"] in _NAMED.findall(other["note"]):
            yield _link("told of by", other)


def _link(way: str, other: Row) -> Record:
    return {"way": way, **{name: other[name] for name in ("id", "date", "title")}}


def witnessed(rows: Sequence[Row], reread: Reread) -> Iterator[Witnessed]:
    """Each mention beside its article, read again."""
    for row in rows:
        found = reread(row["document"])
        mentions = found.mentions if found else ()
        mention = next((m for m in mentions if m.id == row["id"]), None)
        yield Witnessed(row, found.article if found else None, mention)


def _annotated(
    document: str, saved: Saved, open_file: Callable[[str], list[Article]]
) -> Annotated | None:
    """The article as it is now, dated as in the build; None where it cannot be read again."""
    row = saved.articles.get(document, {})
    article = _of_document(open_file(row.get("path", "")), document)
    if article is None:
        return None
    language = row.get("language", "")
    (found,) = annotate_batch([article], Options(language=language))
    published = found.article.published
    if (iso_day(published.day) if published else "") == row.get("published", ""):
        return found
    (found,) = annotate_batch(
        [article], Options(language=language, published=day_of(row.get("published", "")))
    )
    return found


def _articles(path: str) -> list[Article]:
    """All that a file holds; nothing where it is gone."""
    if not path or not Path(path).is_file():
        return []
    return [item for item in read(path) if isinstance(item, Article)]


def _of_document(articles: Iterable[Article], document: str) -> Article | None:
    """The article of that id; a file that is read alone goes by its name, not by its path."""
    for article in articles:
        if article.id == document or document.endswith(f"/{article.id}"):
            return replace(article, id=document)
    return None


def _mention(told: Witnessed, saved: Saved) -> Record:
    row, mention = told.row, told.mention
    source = saved.articles.get(row["document"], {})
    timex = mention.dating.timex if mention else None
    return {
        "id": row["id"],
        "document": row["document"],
        "path": source.get("path", ""),
        "outlet": source.get("outlet", ""),
        "copy_of": source.get("copy_of", ""),
        "published": _published(told.article, source),
        "start": int(row["start"] or 0),
        "end": int(row["end"] or 0),
        "text": row["text"],
        "quote": mention.quote if mention else "",
        "context": _context(told),
        "trigger": row["trigger"],
        "status": row["status"],
        "attribution": row["attribution"],
        "date": row["edtf"] or row["date"],
        "expression": _expression(told),
        "anchor": row["anchor"],
        "anchored_by": timex.anchor.kind.value if timex else "",
        "direction": timex.direction.value if timex else "",
        "rule": row["rule"],
        "dating_rule": mention.dating.rule if mention else "",
        "reason": mention.dating.reason if mention else "",
        "merge_reason": row["merge_reason"],
    }


def _published(article: Article | None, source: Row) -> Record:
    """The publish day with its evidence; the strongest alone where the article is gone."""
    published = article.published if article else None
    reasons = published.evidence if published else ()
    return {
        "day": source.get("published", ""),
        "from": source.get("published_from", ""),
        "confidence": round(published.confidence, 4) if published else None,
        "evidence": [
            {"kind": e.kind, "raw": e.raw, "weight": e.weight, "reason": e.reason} for e in reasons
        ],
    }


def _expression(told: Witnessed) -> Record | None:
    """The phrase that gives the date, and where it stands in the article."""
    row = told.row
    if not row["date_text"]:
        return None
    place = (row.get("date_start", ""), row.get("date_end", ""))
    start, end = (int(part) if part.isdigit() else None for part in place)
    return {"text": row["date_text"], "start": start, "end": end}


def _context(told: Witnessed) -> Mapping[str, str] | None:
    """The sentence and a little of what stands around it, cut at the phrase that dates it.

    ``before`` and ``after`` hold all of it where the phrase stands elsewhere, ``marked`` the phrase
    or else the clause.
    """
    article, mention = told.article, told.mention
    if not article or not mention:
        return None
    timex = mention.dating.timex
    first, last = mention.sentence
    marked = mention.span
    if timex and first - AROUND <= timex.start and timex.end <= last + AROUND:
        marked = timex.span
    whole = _widened(article.text, Span(min(first, marked.start), max(last, marked.end)))
    parts = (
        article.text[whole.start : marked.start],
        article.text[marked.start : marked.end],
        article.text[marked.end : whole.end],
    )
    before, part, after = (" ".join(text.split()) for text in parts)
    return {
        "before": before + " " * parts[0][-1:].isspace(),
        "marked": part,
        "after": " " * parts[2][:1].isspace() + after,
    }


def _widened(text: str, span: Span) -> Span:
    """A little more on both sides, in whole words."""
    start = max(0, span.start - AROUND)
    end = min(len(text), span.end + AROUND)
    if start:
        start += len(text[start : span.start].partition(" ")[0]) + 1
    if end < len(text):
        end -= len(text[span.end : end].rpartition(" ")[2]) + 1
    return Span(min(start, span.start), max(end, span.end))
