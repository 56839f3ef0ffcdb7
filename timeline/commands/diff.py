"""``timeline diff``: two builds in, what the second says otherwise out."""

from __future__ import annotations

from pathlib import Path

import click

from timeline import console
from timeline.arguments import examples, format_option
from timeline.commands.outcome import DONE


@click.command(
    "diff",
    epilog=examples(
        "timeline diff exports-before exports",
        "timeline diff before.csv exports/events.csv",
        "timeline diff before exports --format jsonl | jq 'select(.change == \"removed\")'",
    ),
)
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@format_option("table", "jsonl")
def diff_command(old: Path, new: Path, form: str) -> int:
    """Show what a re-run changed.

    OLD and NEW are what build wrote, or an events.csv each. "+" is an event that was added, "-" one
    that was removed, ">" one that several were merged into, "<" a part of one that was split, and
    "~" one that was changed, with each column's old and new value.
    """
    from timeline.explain.difference import difference, edition, summary, told
    from timeline.listing import json_line

    records = difference(edition(old), edition(new))
    console.emit(map(json_line, records) if form == "jsonl" else map(console.line, told(records)))
    console.say(summary(records))
    return DONE
