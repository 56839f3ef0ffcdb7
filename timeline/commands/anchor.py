"""``timeline anchor``: articles in, each one's publish date and its evidence out."""

from __future__ import annotations

import click

from timeline import console
from timeline.arguments import examples, format_option, language_option
from timeline.commands.inputs import paths_argument, usable
from timeline.commands.outcome import DONE, UNUSABLE
from timeline.options import Options


@click.command(
    "anchor",
    epilog=examples(
        "timeline anchor articles/",
        "timeline anchor articles/ --format jsonl | jq .published",
    ),
)
@paths_argument
@language_option()
@format_option("table", "jsonl")
def anchor_command(paths: tuple[str, ...], language: str, form: str) -> int:
    """Show each article's publish date, and why."""
    from timeline import listing
    from timeline.anchor import anchor
    from timeline.batches import in_language

    options = Options(language=language)
    articles = [anchor(in_language(article, options), options) for article in usable(paths)]
    if form == "jsonl":
        console.emit(listing.json_line(listing.anchor_record(article)) for article in articles)
    elif articles:
        console.emit_table(listing.ANCHOR_HEADER, map(listing.anchor_row, articles))
    return DONE if articles else UNUSABLE
