"""``timeline export``: what a build wrote in, a file for another program out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import console
from timeline.arguments import csv_options, examples
from timeline.commands.outcome import DONE, NO_EVENT

if TYPE_CHECKING:
    from timeline.export.exporter import Exporter
    from timeline.story import Story


@click.command(
    "export",
    epilog=examples(
        "timeline export exports --to ics > trip.ics",
        "timeline export exports --to xlsx -o trip.xlsx",
        "timeline export exports -o trip.md            the format by the suffix",
        "timeline export edited.csv -o trip.ics        from a table",
        "timeline export trip.json --to markdown       from the complete form",
    ),
)
@click.argument("source", type=click.Path(path_type=Path), default="exports", metavar="[DIR|FILE]")
@click.option("--to", "name", metavar="FORMAT", help="What to make; see above.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write into this file, or into this folder; else to stdout.",
)
@csv_options
def export_command(
    source: Path, name: str | None, output: Path | None, excel: bool, raw: bool
) -> int:
    """Make a file for another program.

    DIR is what build wrote [default: exports]; FILE is an events.csv that you may have edited, or
    what `--to json` wrote. What a format cannot hold is left out and counted on stderr.

    FORMAT is csv, html, ics (calendar), json (everything, can be read back), jsonld (schema.org),
    markdown, markwhen, parquet, pdf, png, svg, timelinejs, timelinejs-csv, timesketch,
    timesketch-csv, vis (vis-timeline), xlsx (Excel), or the format of a plug-in.
    """
    from timeline.export.exporter import How
    from timeline.export.files import write_bytes

    exporter = _exporter(name, output)
    if exporter.binary and output is None and console.is_terminal():
        raise click.UsageError(f"{exporter.name} is nothing for a terminal; name a file with -o")
    story = _story(source)
    made = exporter.export(story, How(excel, raw))
    for remark in made.remarks:
        console.say(f"{exporter.name}: {remark}")
    if output is None:
        console.emit_bytes(made.content)
    else:
        file = output / f"timeline{exporter.suffix}" if output.is_dir() else output
        write_bytes(file, made.content)
    return DONE if story.events else NO_EVENT


def _story(source: Path) -> Story:
    """What a folder, a table of events or a file in the complete form holds."""
    if source.suffix.lower() not in (".csv", ".tsv") or source.is_dir():
        from timeline.story import Story

        return Story.load(source)
    from timeline.edit.sheet import read_sheet, story_of

    return story_of(source, read_sheet(source))


def _exporter(name: str | None, output: Path | None) -> Exporter:
    from timeline.export import exporters

    if name is None and (output is None or output.is_dir()):
        have = ", ".join(exporters.names())
        raise click.UsageError(f"give --to FORMAT (have {have}), or a file with -o")
    return exporters.find(name) if name else exporters.find_for(output or Path())
