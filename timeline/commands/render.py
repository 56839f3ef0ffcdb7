"""``timeline render``: an edited events.csv in, the page out."""

from __future__ import annotations

from pathlib import Path

import click

from timeline import console
from timeline.arguments import examples
from timeline.commands.outcome import DONE, NO_EVENT


@click.command(
    "render",
    epilog=examples(
        "timeline render exports/events.csv -o timeline.html",
        "timeline render edited.csv -o trip.html --title 'Kim in Russia'",
    ),
)
@click.argument("table", type=click.Path(path_type=Path), metavar="EVENTS.csv")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default="timeline.html",
    show_default=True,
    help="Page to write.",
)
@click.option("--title", metavar="TEXT", help="Title of the page; that of the build otherwise.")
def render_command(table: Path, output: Path, title: str | None) -> int:
    """Draw the page from an edited events.csv.

    A table saved by a spreadsheet or by pandas will do: with a byte order mark, with semicolons or
    tabs, with columns moved or missing (only title and date are needed), with rows added, with
    dates in EDTF, as days or in plain words. mentions.csv and articles.csv, where they lie beside
    it, add what else build knew.
    """
    from timeline.edit.sheet import read_sheet, story_of

    story = story_of(table, read_sheet(table), title)
    if not story.events:
        console.say(f"{table}: holds no event")
        return NO_EVENT
    story.to_html(output)
    console.say(f"{len(story.events)} event{'s' * (len(story.events) != 1)} in {output}")
    return DONE
