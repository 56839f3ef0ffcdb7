"""The three tables of a build back to the timeline that they were written from.

The tables hold less than the timeline: no text of the articles, one sentence an event, of the
evidence only the strongest. Writing what comes out gives the same tables again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html import unescape
from pathlib import Path

from timeline.errors import MissingInput, OptionError, OutputError
from timeline.export.restored.articles import article_of, problem_of
from timeline.export.restored.cells import Row
from timeline.export.restored.events import event_of
from timeline.export.restored.mentions import by_event, mention_of, with_mentions
from timeline.export.table import numbered_rows
from timeline.model import Event, Timeline

__all__ = ["event_of", "restore", "saved", "title_of"]

_TITLE = re.compile(r"<title>([^<]{0,1000})</title>")
#: So many characters into the page its title has been told.
_HEAD = 20_000


def restore(
    events: Iterable[Row],
    mentions: Iterable[Row] = (),
    articles: Iterable[Row] = (),
    title: str = "",
) -> Timeline:
    """The timeline of rows, which are cells by the names of their columns.

    Args:
        events: rows of events.csv, in any order.
        mentions: rows of mentions.csv; without them every event has its quote alone.
        articles: rows of articles.csv.
        title: of the timeline.

    Raises:
        OptionError: for a cell that means nothing, or an id that stands twice; its ``thing`` is
            the name of the column.
    """
    known: dict[str, Event] = {}
    for event in map(event_of, events):
        if known.setdefault(event.id, event) is not event:
            raise OptionError("id", f"{event.id!r} stands twice", "leave the new one empty")
    inside, outside = by_event(((r.get("event_id", ""), mention_of(r)) for r in mentions), known)
    inputs = list(articles)
    whole = (with_mentions(event, inside.get(event.id, ())) for event in known.values())
    return Timeline(
        tuple(sorted(whole, key=_in_time)),
        tuple(article for article in map(article_of, inputs) if article),
        outside,
        tuple(problem for problem in map(problem_of, inputs) if problem),
        title,
    )


def saved(folder: Path) -> Timeline:
    """The timeline that a build wrote into a folder.

    Raises:
        MissingInput: when the folder holds no build.
        OutputError: when a table there is not what a build writes; it names the line.
    """
    events = list(_checked(folder / "events.csv", event_of))
    mentions = list(_checked(folder / "mentions.csv", mention_of, needed=False))
    articles = list(_checked(folder / "articles.csv", article_of, needed=False))
    try:
        return restore(events, mentions, articles, title_of(folder / "timeline.html"))
    except OptionError as error:
        where = f"{folder / 'events.csv'}: column {error.thing!r}"
        raise OutputError(where, error.problem, error.hint) from None


def _checked(path: Path, read: Callable[[Row], object], needed: bool = True) -> Iterator[Row]:
    """The rows of a table, each of which can be read."""
    try:
        rows = numbered_rows(path)
    except MissingInput:
        if needed:
            raise
        return
    for line, row in rows:
        try:
            read(row)
        except OptionError as error:
            where = f"{path}:{line}: column {error.thing!r}"
            raise OutputError(where, error.problem, error.hint) from None
        yield row


def title_of(page: Path) -> str:
    """The title of the timeline, which only the page holds; empty without one."""
    try:
        with page.open(encoding="utf-8", errors="replace") as file:
            head = file.read(_HEAD)
    except OSError:
        return ""
    found = _TITLE.search(head)
    title = unescape(found[1]).strip() if found else ""
    return "" if title == "Timeline" else title


def _in_time(event: Event) -> tuple[bool, object]:
    """By beginning, the shorter first, else as they stood; what has no date comes last."""
    interval = event.dating.interval
    return interval is None, (interval.start, interval.end) if interval else ()
