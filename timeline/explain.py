"""How an event came about: the CSV files of a build and an event's id in, the whole proof out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path

from timeline.errors import OptionError, OutputError
from timeline.export.table import read_csv

Row = Mapping[str, str]

_EVENT = "id date title quote kind certainty n_sources sources date_text anchor rule note".split()
_MENTION = (
    "event_id document start end trigger text date edtf date_text anchor rule status attribution "
    "merge_reason".split()
)
_ARTICLE = "document outlet published copy_of".split()


def explain(event_id: str, folder: Path) -> Iterator[str]:
    """The lines of the proof: the event, then each mention with quote, anchor, rule and reason.

    Args:
        event_id: an id of events.csv, or as much of its beginning as no other id shares.
        folder: where a build wrote its CSV files.

    Raises:
        OptionError: for an id that no event has, or that several begin with.
        MissingInput: when the folder holds no build.
        OutputError: when a file there is not what a build writes.
    """
    event = _event(event_id, _rows(folder / "events.csv", _EVENT))
    articles = {row["document"]: row for row in _rows(folder / "articles.csv", _ARTICLE)}
    mentions = _rows(folder / "mentions.csv", _MENTION)
    yield from _headline(event)
    told = (mention for mention in mentions if mention["event_id"] == event["id"])
    for number, mention in enumerate(told, 1):
        yield ""
        yield from _mention(number, mention, articles.get(mention["document"], {}))


def _rows(path: Path, needed: Sequence[str]) -> list[Row]:
    """The rows of one CSV file of a build."""
    rows: list[Row] = list(read_csv(path))
    missing = [column for column in needed if rows and column not in rows[0]]
    if missing:
        raise OutputError(str(path), f"has no column {missing[0]!r}", "build it again")
    return rows


def _event(event_id: str, events: list[Row]) -> Row:
    """The one event whose id is, or begins with, what was asked for."""
    found = [row for row in events if row["id"] == event_id]
    found = found or [row for row in events if row["id"].startswith(event_id)]
    if len(found) == 1:
        return found[0]
    ids = [row["id"] for row in found or events]
    problem = f"begins the ids of {len(found)} events" if found else "no such event"
    nearest = ids if found else get_close_matches(event_id, ids, n=3, cutoff=0) or ids
    raise OptionError(event_id, problem, f"have {', '.join(nearest[:5])}")


def _headline(event: Row) -> Iterator[str]:
    yield f"{event['date'] or 'undated'}  {event['title']}"
    yield f"  kind      {event['kind']}, {event['certainty']}"
    yield f"  date      {_resolved(event)}"
    yield f"  sources   {event['n_sources']} independent: {event['sources']}"
    yield f"  quote     {event['quote']}"
    if event["note"]:
        yield f"  note      {event['note']}"
    yield f"  id        {event['id']}"


def _mention(number: int, mention: Row, article: Row) -> Iterator[str]:
    where = f"characters {mention['start']} to {mention['end']}"
    yield f"{number}. {_origin(mention, article)}"
    yield f"  text      {mention['text']}"
    yield f"  trigger   {mention['trigger']}, {mention['status']}; {where}"
    yield f"  date      {_resolved(mention)}"
    if mention["attribution"]:
        yield f"  said by   {mention['attribution']}"
    yield f"  merged    {mention['merge_reason']}"


def _origin(mention: Row, article: Row) -> str:
    """The article: its name, outlet, publish date, and what it is a copy of."""
    published = f"published {article.get('published') or 'on an unknown day'}"
    copy = f"copy of {article['copy_of']}" if article.get("copy_of") else ""
    parts = (mention["document"], article.get("outlet"), published, copy)
    return ", ".join(part for part in parts if part)


def _resolved(row: Row) -> str:
    """The date, the phrase that gave it, what that was counted from, and by which rule."""
    date = row.get("edtf") or row["date"] or "none"
    phrase = f'from "{row["date_text"]}"' if row["date_text"] else ""
    anchor = f"counted from {row['anchor']}" if row["anchor"] else ""
    rule = f"rule {row['rule']}" if row["rule"] else ""
    return ", ".join(part for part in (date, phrase, anchor, rule) if part)
