"""``timeline dates``: texts in, every time expression out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

import click

from timeline import console
from timeline.arguments import (
    examples,
    format_option,
    language_option,
    published_option,
    reading_options,
)
from timeline.civil import iso_day
from timeline.commands.inputs import anchored
from timeline.commands.outcome import DONE, UNUSABLE
from timeline.errors import TimelineError
from timeline.model import Article, Civil
from timeline.options import Options


@click.command(
    "dates",
    epilog=examples(
        "timeline dates article.txt",
        'timeline dates --text "The court ruled Saturday." --published 2023-11-20',
        "cat article.txt | timeline dates --format jsonl",
    ),
)
@click.argument("files", nargs=-1, metavar="[FILE...|-]")
@click.option("--text", metavar="TEXT", help="Read this text instead of files.")
@published_option()
@language_option()
@reading_options
@click.option(
    "--narrative/--news",
    default=None,
    help="Names such as 'in June' follow the last date told (a history), or the publish date "
    "(news). By default each text's own dates decide.",
)
@format_option("table", "jsonl", "timeml")
def dates_command(
    files: tuple[str, ...],
    text: str | None,
    published: Civil | None,
    language: str,
    columns: dict[str, str],
    fetch: bool,
    narrative: bool | None,
    form: str,
) -> int:
    """List every time expression, resolved.

    Relative ones ("Saturday", "last week") count from the article's publish date. Without FILE,
    or where FILE is -, the text comes from standard input.
    """
    if text is not None and files:
        raise click.UsageError("give either FILE or --text")
    options = Options(published=published, language=language, columns=columns, fetch=fetch)
    if text is not None:
        return _dates_of_text(text, options, form, narrative)
    return _dates_of_files(files or ["-"], options, form, narrative)


def _dates_of_files(
    paths: Sequence[str], options: Options, form: str, narrative: bool | None
) -> int:
    """Print the time expressions of articles."""
    found = Counter[type]()
    articles = anchored(paths, options, found)
    for article in _only(articles) if form == "timeml" else articles:
        _emit(article, form, narrative)
    return DONE if found[Article] else UNUSABLE


def _only(articles: Iterable[Article]) -> list[Article]:
    """The one article that a TimeML document can hold."""
    first = list(islice(articles, 2))
    if len(first) > 1:
        raise TimelineError("--format timeml", "one document cannot hold several articles")
    return first


def _dates_of_text(text: str, options: Options, form: str, narrative: bool | None) -> int:
    """Print the time expressions of a text that is no article: only the options date it."""
    from timeline.anchor import anchor
    from timeline.batches import in_language

    article = in_language(Article("text", "", text), options)
    _emit(anchor(article, options) if options.published else article, form, narrative)
    return DONE


def _emit(article: Article, form: str, narrative: bool | None) -> None:
    """Print the time expressions of one anchored article."""
    from timeline import listing
    from timeline.tempex import dates
    from timeline.timeml import timeml

    timexes = dates(
        article.text,
        article.published,
        language=article.language,
        blocks=article.blocks,
        narrative=narrative,
    )
    if form == "timeml":
        console.emit([timeml(article, timexes)])
    elif form == "jsonl":
        records = (listing.timex_record(article.id, timex) for timex in timexes)
        console.emit(map(listing.json_line, records))
    else:
        published = iso_day(article.published.day) if article.published else "on an unknown day"
        title = f"{article.path or article.id}, published {published}"
        if any(timex.history for timex in timexes):
            title += ", read as a history: names follow the last date told"
        rows = [listing.timex_row(article.text, timex) for timex in timexes]
        console.emit_table(listing.DATES_HEADER, rows, title)
