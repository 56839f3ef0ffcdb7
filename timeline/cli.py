"""The command line: arguments in; data on stdout, messages on stderr and an exit code out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from timeline import console, run
from timeline.arguments import (
    examples,
    format_option,
    language_option,
    output_option,
    published_option,
    range_options,
)
from timeline.errors import TimelineError
from timeline.model import Civil
from timeline.options import Options
from timeline.run import DONE, INTERRUPTED, UNUSABLE


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and say how it went.

    Returns:
        0 done; 1 done, but with problems, under ``--strict``; 2 usage or unreadable input;
        3 no event found; 130 interrupted.
    """
    console.use_utf8()
    try:
        return commands.main(arguments, "timeline", standalone_mode=False) or DONE
    except click.Abort:
        console.say("interrupted")
        return INTERRUPTED
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "timeline"
        console.say(f"{error.format_message()} (see `{where} --help`)")
    except click.ClickException as error:
        console.say(error.format_message())
    except TimelineError as error:
        console.say(str(error))
    return UNUSABLE


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=examples(
        "timeline demo                         the timeline of three sample articles",
        "timeline build articles/ -o exports   timeline.html and three CSV files",
        "timeline dates article.txt            every time expression, resolved",
        "timeline anchor articles/             every publish date, with its evidence",
        "timeline explain m956 exports         how an event came about",
    ),
)
@click.version_option(package_name="news-timeline", prog_name="timeline")
def commands() -> None:
    """From a folder of news articles to a merged, sourced timeline.

    Data goes to stdout, messages to stderr. Exit codes: 0 done; 1 done, but with problems, under
    --strict; 2 wrong usage or unreadable input; 3 no event found; 130 interrupted.
    """


paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


@commands.command(
    "build",
    epilog=examples(
        "timeline build articles/",
        'timeline build articles/ -o trip --about "Kim Jong Un in Russia" --from 2023-09',
        "timeline build wire.txt agency.txt --published 2023-09-19 --min-sources 2",
    ),
)
@paths_argument
@output_option("exports")
@click.option("--about", default="", metavar="TEXT", help="Keep the story these words describe.")
@range_options
@published_option()
@language_option()
@click.option("--jobs", type=click.IntRange(1), default=1, metavar="N", help="Worker processes.")
@click.option(
    "--top", type=click.IntRange(0), default=0, metavar="N", help="Keep the N best events."
)
@click.option(
    "--min-sources",
    type=click.IntRange(1),
    default=1,
    metavar="N",
    help="Keep events that N independent sources tell.",
)
@click.option("--strict", is_flag=True, help="Exit with 1 when an article had a problem.")
def build_command(
    paths: tuple[str, ...],
    output: Path,
    about: str,
    since: Civil | None,
    until: Civil | None,
    published: Civil | None,
    language: str,
    jobs: int,
    top: int,
    min_sources: int,
    strict: bool,
) -> int:
    """Merge articles into a timeline.

    Writes timeline.html, events.csv, mentions.csv and articles.csv into DIR.

    PATH is an article or a folder of articles; DATE is 2023-09-16, 2023-09 or 2023.
    """
    if since and until and until < since:
        raise click.UsageError("--from lies after --to")
    options = Options(
        about=about,
        since=since,
        until=until,
        published=published,
        language=language,
        jobs=jobs,
        top=top,
        min_sources=min_sources,
    )
    return run.build(paths, options, output, strict)


@commands.command("demo", epilog=examples("timeline demo", "timeline demo -o trip"))
@output_option("timeline-demo")
def demo_command(output: Path) -> int:
    """Build the timeline of three sample articles."""
    return run.build([str(run.seeds())], Options(), output, strict=False)


@commands.command(
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
@format_option("table", "jsonl", "timeml")
def dates_command(
    files: tuple[str, ...], text: str | None, published: Civil | None, language: str, form: str
) -> int:
    """List every time expression, resolved.

    Relative ones ("Saturday", "last week") count from the article's publish date. Without FILE,
    or where FILE is -, the text comes from standard input.
    """
    if text is not None and files:
        raise click.UsageError("give either FILE or --text")
    options = Options(published=published, language=language)
    if text is not None:
        return run.dates_of_text(text, options, form)
    return run.dates_of_files(files or ["-"], options, form)


@commands.command(
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
    return run.publish_dates(paths, Options(language=language), form)


@commands.command(
    "explain",
    epilog=examples(
        "timeline explain m956",
        "timeline explain m9566c23a93 trip",
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
    return run.explain_event(event_id, folder)
