"""``timeline anchor``: articles in, each one's publish date and its evidence out."""

from __future__ import annotations

from collections import Counter
from itertools import chain, islice

import click

from timeline import console
from timeline.arguments import (
    examples,
    format_option,
    language_option,
    published_option,
    reading_options,
    strict_option,
)
from timeline.commands.inputs import anchored, paths_argument
from timeline.commands.outcome import DONE, DOUBTFUL, UNUSABLE
from timeline.model import Article, Civil, Problem
from timeline.options import Options


@click.command(
    "anchor",
    epilog=examples(
        "timeline anchor articles/",
        "timeline anchor articles/ --format jsonl | jq .published",
        "timeline anchor crawl.csv --map published=seen_at --map text=body_clean",
        "timeline anchor https://example.org/2024/03/04/bridge --fetch",
    ),
)
@paths_argument
@published_option()
@language_option()
@reading_options
@format_option("table", "jsonl")
@strict_option()
def anchor_command(
    paths: tuple[str, ...],
    published: Civil | None,
    language: str,
    columns: dict[str, str],
    fetch: bool,
    form: str,
    strict: bool,
) -> int:
    """Show each article's publish date, and why.

    Large inputs are printed as they are read.
    """
    from timeline import listing

    options = Options(published=published, language=language, columns=columns, fetch=fetch)
    found = Counter[type]()
    articles = anchored(paths, options, found)
    if form == "jsonl":
        console.emit(listing.json_line(listing.anchor_record(article)) for article in articles)
    else:
        for first in islice(articles, 1):
            rows = map(listing.anchor_row, chain([first], articles))
            console.emit_table(listing.ANCHOR_HEADER, rows)
    if not found[Article]:
        return UNUSABLE
    return DOUBTFUL if strict and found[Problem] else DONE
