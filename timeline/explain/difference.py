"""What a second build says otherwise than a first: two folders in, the differences out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline.edit.saved import EVENT, Row, Saved, checked

Record = dict[str, Any]

#: Columns that are compared; scores move with every article, and ids stand apart.
COMPARED = (
    *("date", "title", "kind", "certainty", "n_sources", "sources", "quote", "lane", "status"),
    *("date_text", "anchor", "rule", "people", "places", "n_mentions", "n_articles", "note"),
)


@dataclass(frozen=True, slots=True)
class Edition:
    """The events of one build, and the event of each of its mentions."""

    events: Mapping[str, Row]
    homes: Mapping[str, str]
    reasons: Mapping[str, str]


def edition(path: Path) -> Edition:
    """The events in a build's folder, or in one table of events.

    Raises:
        MissingInput: when there is no build.
        OutputError: when a table there is not what a build writes.
    """
    if path.is_file():
        events = {row["id"]: row for row in checked(path, EVENT)}
        return Edition(events, {name: name for name in events}, {})
    saved = Saved(path)
    reasons = {row["id"]: row["merge_reason"] for row in saved.mentions if not row["event_id"]}
    return Edition(saved.events, saved.homes, reasons)


def difference(old: Edition, new: Edition) -> list[Record]:
    """Every event that was added, removed, merged, split or changed, in time order of the new.

    Events are the same if they share an id or a mention, so that a new oldest article, which gives
    an event another id, is no difference in itself.
    """
    before = _counterparts(new, old)
    after = _counterparts(old, new)
    found = [_of_new(event, before[event], after, old, new) for event in new.events]
    gone = [_gone(event, old, new) for event in old.events if not after[event]]
    return [record for record in (*found, *gone) if record]


def _counterparts(these: Edition, those: Edition) -> dict[str, list[str]]:
    """For each event of an edition those of the other that share an id or a mention with it."""
    found: dict[str, dict[str, None]] = {event: {} for event in these.events}
    for mention, event in these.homes.items():
        other = those.homes.get(mention, "")
        if event in found and other in those.events:
            found[event][other] = None
    return {event: sorted(others) for event, others in found.items()}


def _of_new(
    event: str, before: list[str], after: Mapping[str, list[str]], old: Edition, new: Edition
) -> Record:
    """What happened to an event of the new edition, or nothing."""
    row = new.events[event]
    if not before:
        return _record("added", row, reason=_reason(event, new, old))
    if len(before) > 1:
        return _record("merged", row, of=before, changes=_changes(old.events[before[0]], row))
    if len(after[before[0]]) > 1:
        return _record("split", row, of=before, changes=_changes(old.events[before[0]], row))
    changes = _changes(old.events[before[0]], row)
    return _record("changed", row, of=before, changes=changes) if changes else {}


def _gone(event: str, old: Edition, new: Edition) -> Record:
    reason = _reason(event, old, new) or "no article tells it any more"
    return _record("removed", old.events[event], reason=reason)


def _reason(event: str, here: Edition, there: Edition) -> str:
    """Why the other edition left out the mentions of an event."""
    mentions = sorted(mention for mention, home in here.homes.items() if home == event)
    return next((there.reasons[mention] for mention in mentions if mention in there.reasons), "")


def _changes(old: Row, new: Row) -> list[Record]:
    pairs = ((name, old.get(name, ""), new.get(name, "")) for name in ("id", *COMPARED))
    return [{"column": name, "old": was, "new": now} for name, was, now in pairs if was != now]


def _record(change: str, row: Row, **rest: object) -> Record:
    named = {name: row.get(name, "") for name in ("id", "date", "title")}
    return {"change": change, **named, **rest}


_MARKS = {"added": "+", "removed": "-", "merged": ">", "split": "<", "changed": "~"}


def told(records: list[Record]) -> Iterator[str]:
    """The differences for people, a mark before each event."""
    for record in records:
        mark, date = _MARKS[record["change"]], record["date"] or "undated"
        yield f"{mark} {date}  {record['title']}  [{record['id']}]"
        if record.get("reason"):
            yield f"    {record['change']}: {record['reason']}"
        if record["change"] in ("merged", "split"):
            yield f"    {record['change']} from {', '.join(record['of'])}"
        for change in record.get("changes", ()):
            yield f"    {change['column']}: {change['old'] or '-'} -> {change['new'] or '-'}"


def summary(records: list[Record]) -> str:
    """ "2 added, 1 changed", or that nothing is."""
    counts = {change: sum(r["change"] == change for r in records) for change in _MARKS}
    return ", ".join(f"{n} {change}" for change, n in counts.items() if n) or "no difference"
