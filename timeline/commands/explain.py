"""``timeline explain``: an event's id in, how it came about out."""

from __future__ import annotations

from pathlib import Path

import click

from timeline import console
from timeline.arguments import examples, format_option
from timeline.commands.outcome import DONE


@click.command(
    "explain",
    epilog=examples(
        "timeline explain ma51",
        "timeline explain ma5175dadca trip",
        "timeline explain ma51 --format json | jq '.mentions[].published.evidence'",
    ),
)
@click.argument("event_id")
@click.argument("folder", type=click.Path(path_type=Path), default="exports", metavar="[DIR]")
@format_option("table", "json")
def explain_command(event_id: str, folder: Path, form: str) -> int:
    """Show how an event came about.

    That is every mention with its quote in context and the phrase that dates it marked, its
    article's publish date with the evidence, the rule and direction of the date, the reason it was
    merged, the events that it is linked with or kept apart from, and what people decided.

    EVENT_ID stands in events.csv, a mention's will do, and so will its beginning; DIR is what build
    wrote [default: exports].
    """
    from timeline.explain.lines import explained
    from timeline.explain.proof import proof
    from timeline.listing import json_line

    found = proof(event_id, folder)
    console.emit([json_line(found)] if form == "json" else map(console.line, explained(found)))
    return DONE
