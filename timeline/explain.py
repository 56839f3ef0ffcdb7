"""How an event came about: the CSV files of a build and an event's id in, the whole proof out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.saved import Row, Saved


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
    saved = Saved(folder)
    event = saved.events[saved.find_event(event_id)]
    told = saved.told(event["id"])
    articles = saved.articles
    yield from _headline(event)
    for number, mention in enumerate(told, 1):
        yield ""
        yield from _mention(number, mention, articles.get(mention["document"], {}))


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
