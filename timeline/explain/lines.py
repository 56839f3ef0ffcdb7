"""How an event came about, for people: its proof in, lines of text out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from timeline.marked import Marked
from timeline.model import INSIDE

Record = Mapping[str, Any]
Line = str | Marked


def explained(proof: Record) -> Iterator[Line]:
    """The event, then each mention with quote, date, anchor, evidence and merge reason."""
    yield from _headline(proof)
    for number, mention in enumerate(proof["mentions"], 1):
        yield ""
        yield from _mention(number, mention)
    yield from _section("linked", map(_link, proof["links"]))
    yield from _section("kept apart from", map(_other, proof["kept_apart"]))
    yield from _section("decided", map(_decision, proof["decisions"]))


def _section(name: str, lines: Iterable[str]) -> Iterator[Line]:
    """The lines below their heading; nothing without any."""
    for place, line in enumerate(lines):
        if not place:
            yield ""
            yield name
        yield line


def _link(other: Record) -> str:
    return f"  {other['way']} {other['id']}  {other['date'] or 'undated'}  {other['title']}"


def _headline(event: Record) -> Iterator[Line]:
    yield f"{event['date'] or 'undated'}  {event['title']}"
    yield f"  kind      {event['kind']}, {event['certainty']}{_state(event)}"
    yield f"  date      {_resolved(event, event['date_text'])}"
    yield f"  sources   {event['n_sources']} independent: {'; '.join(event['sources'])}"
    yield f"  quote     {event['quote']}"
    if event["note"]:
        yield f"  note      {event['note']}"
    yield f"  id        {event['id']}"
    if event["aliases"]:
        yield f"  aliases   {', '.join(event['aliases'])}"


def _state(event: Record) -> str:
    state = event.get("status", "ok")
    return f", {state}" if state not in ("", "ok") else ""


def _mention(number: int, mention: Record) -> Iterator[Line]:
    yield f"{number}. {_origin(mention)}"
    yield from _evidence(mention["published"])
    yield f"  text      {' '.join(mention['text'].split())}"
    if context := mention["context"]:
        label = "  quote     "
        yield Marked(f"{label}… {context['before']}", context["marked"], f"{context['after']} …")
    where = f"characters {mention['start']} to {mention['end']}"
    yield f"  trigger   {mention['trigger']}, {mention['status']}; {where}"
    phrase = mention["expression"]["text"] if mention["expression"] else ""
    yield f"  date      {_resolved(mention, phrase)}"
    if mention["reason"] and mention["rule"] not in {"merged", INSIDE}:
        yield f"  because   {mention['reason']}"
    if mention["attribution"]:
        yield f"  said by   {mention['attribution']}"
    yield f"  merged    {mention['merge_reason']}"
    yield f"  id        {mention['id']}"


def _origin(mention: Record) -> str:
    """The article: its name, outlet, publish date, and what it is a copy of."""
    published = f"published {mention['published']['day'] or 'on an unknown day'}"
    copy = f"copy of {mention['copy_of']}" if mention["copy_of"] else ""
    parts = (mention["document"], mention["outlet"], published, copy)
    return ", ".join(part for part in parts if part)


def _evidence(published: Record) -> Iterator[str]:
    """What speaks for the publish day; what was kept of it where the article is gone."""
    if not published["evidence"]:
        if published["from"]:
            yield f"  evidence  {published['from']}"
        return
    sure = published["confidence"]
    for place, reason in enumerate(published["evidence"]):
        label = f"  evidence  confidence {sure:.2f}; " if not place else "            "
        raw = " ".join(reason["raw"].split())
        said = f": {raw}" if raw else ""
        yield f"{label}{reason['kind']} ({reason['weight']:+.1f}): {reason['reason']}{said}"


def _resolved(row: Record, phrase: str) -> str:
    """The date, the phrase that gave it, what that was counted from and which way, the rule."""
    quoted = f'from "{phrase}"' if phrase else ""
    anchor = f"counted from {row['anchor']}" if row["anchor"] else ""
    stated = " (a date in the text)" if row.get("anchored_by") == "text" else ""
    way = f"looking {row['direction']}" if row.get("direction") else ""
    rule = f"rule {row['rule']}" if row["rule"] else ""
    dating = row.get("dating_rule", "")
    told = dating not in ("", row["rule"]) and row["rule"] != "merged"
    which = f"dated by {dating}" if told else ""
    parts = (row["date"] or "none", quoted, anchor and anchor + stated, way, rule, which)
    return ", ".join(part for part in parts if part)


def _other(other: Record) -> str:
    date = other["date"] or "undated"
    return f"  {other['id']}  {date}  {other['text']}: {other['reason']}"


def _decision(row: Record) -> str:
    value = f" {row['value']}" if row["value"] else ""
    now = f"; the program says {row['now']!r}" if row["now"] else ""
    who = ", ".join(part for part in (row["by"], row["at"]) if part)
    why = f": {row['reason']}" if row["reason"] else ""
    signed = f" ({who})" if who else ""
    return f"  {row['action']}{value}{signed}{why}; {row['outcome']}{now}"
