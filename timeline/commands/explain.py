"""``timeline explain``: an event's id in, how it came about out."""

from __future__ import annotations

from pathlib import Path

import click

from timeline import console
from timeline.arguments import examples
from timeline.commands.outcome import DONE


@click.command(
    "explain",
    epilog=examples(
        "timeline explain ma51",
        "timeline explain ma5175dadca trip",
    ),
)
@click.argument("event_id")
@click.argument("folder", type=click.Path(path_type=Path), default="exports", metavar="[DIR]")
def explain_command(event_id: str, folder: Path) -> int:
    """Show how an event came about.

    That is every mention with its quote, anchor, rule and the reason it was merged.

    EVENT_ID stands in events.csv, and its beginning will do; DIR is what build wrote [default:
    exports].
    """
    from timeline.explain import explain

    console.emit(map(console.printable, explain(event_id, folder)))
    return DONE
