"""Markdown: a chronology with its sources in footnotes, ready to paste."""

from __future__ import annotations

import re

from timeline.export.entry import Entry, Source, entries, heading, one_line
from timeline.export.exporter import Exporter, How
from timeline.export.page import summary
from timeline.model import Kind, Lane, Timeline

#: Every character that opens markup somewhere in a line (CommonMark, GitHub, Pandoc).
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&$^!@])")
_SECTIONS = {Lane.BACKGROUND: "Background", Lane.STORY: "What happened"}


def make(timeline: Timeline, how: How) -> str:
    """The chronology."""
    notes: dict[Source, int] = {}
    told = entries(timeline)
    parts = [f"# {_text(heading(timeline))}", _text(summary(timeline)) + "."]
    for lane, name in _SECTIONS.items():
        listed = [_item(entry, notes) for entry in told if entry.event.lane is lane]
        if listed:
            parts += [f"## {name}", "\n".join(listed)]
    footnotes = [f"[^{number}]: {_note(source)}" for source, number in notes.items()]
    return "\n\n".join((*parts, "\n".join(footnotes))).rstrip() + "\n"


def _item(entry: Entry, notes: dict[Source, int]) -> str:
    """One event: its date, what happened, a number for each source, the quote below."""
    event = entry.event
    marks = "".join(f"[^{notes.setdefault(s, len(notes) + 1)}]" for s in entry.sources)
    plan = " (planned)" if event.kind is Kind.PLAN else ""
    title = _text(event.title).rstrip(".")
    lines = [f"- **{_text(entry.when)}**{_doubt(entry)}: {title}{plan}.{marks}"]
    if entry.quote:
        lines.append(f"  > “{_text(entry.quote)}”")
    if event.note:
        lines += [""] * bool(entry.quote) + [f"  Note: {_text(event.note)}."]
    return "\n".join(lines)


def _doubt(entry: Entry) -> str:
    """What the date and the event are besides certain."""
    doubts = [tag for tag in entry.tags if tag not in {*Kind, *Lane}]
    return f" ({', '.join(doubts)})" if doubts else ""


def _note(source: Source) -> str:
    address = f" <{_address(source.url)}>" if source.url else ""
    return f"{_text(source.line)}.{address}"


def _address(url: str) -> str:
    """An address that cannot end its own angle brackets."""
    return "".join(c if c.isprintable() and c not in " <>\\" else "" for c in url)


def _text(text: str) -> str:
    """On one line, no character of which is markup."""
    return _MARKUP.sub(r"\\\1", one_line(text)).replace("://", r"\://")


exporter = Exporter("markdown", ".md", make, "a chronology with footnoted sources (Markdown)")
