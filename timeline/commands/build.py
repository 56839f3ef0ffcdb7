"""``timeline build`` and ``timeline demo``: articles in, a folder with the timeline out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from timeline import console
from timeline.arguments import (
    csv_options,
    decisions_option,
    examples,
    language_option,
    library_option,
    output_option,
    published_option,
    range_options,
    reading_options,
    strict_option,
)
from timeline.commands.decisions import kept_decisions
from timeline.commands.inputs import complain, paths_argument, read
from timeline.commands.outcome import DONE, DOUBTFUL, NO_EVENT, UNUSABLE
from timeline.model import Civil
from timeline.options import Options

if TYPE_CHECKING:
    from timeline.export.library import Library
    from timeline.story import Story

#: The sample articles: in an installed package, and in a checkout of the project.
_PACKAGE = Path(__file__).parent.parent
_SEEDS = (_PACKAGE / "data" / "seeds", _PACKAGE.parent / "seeds")


@click.command(
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
@decisions_option("beside the articles")
@library_option()
@csv_options
@reading_options
@strict_option("an article had a problem or a decision does not fit")
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
    decisions: Path | None,
    plotlyjs: Library,
    excel: bool,
    raw: bool,
    columns: dict[str, str],
    fetch: bool,
    strict: bool,
) -> int:
    """Merge articles into a timeline.

    Writes timeline.html, events.csv, mentions.csv and articles.csv into DIR, and decisions.csv
    where there are decisions. What decisions.toml says is put in place of what the program says.

    PATH is an article, a file of many, a folder, a wildcard, - for standard input or, with
    --fetch, a web address; DATE is 2023-09-16, 2023-09 or 2023.
    """
    options = Options(
        about=about,
        since=since,
        until=until,
        published=published,
        language=language,
        jobs=jobs,
        top=top,
        min_sources=min_sources,
        decisions=kept_decisions(paths, decisions),
        columns=columns,
        fetch=fetch,
    )
    return _build(paths, options, output, strict, plotlyjs, excel, raw)


@click.command("demo", epilog=examples("timeline demo", "timeline demo -o trip"))
@output_option("timeline-demo")
def demo_command(output: Path) -> int:
    """Build the timeline of three sample articles."""
    seeds = next(folder for folder in _SEEDS if folder.is_dir())
    return _build([str(seeds)], Options(), output, strict=False)


def _build(
    paths: Sequence[str],
    options: Options,
    folder: Path,
    strict: bool,
    plotlyjs: Library = "beside",
    excel: bool = False,
    raw: bool = False,
) -> int:
    """Build a timeline, write it and sum it up."""
    if options.since and options.until and options.until < options.since:
        raise click.UsageError("--from lies after --to")
    articles, problems = read(paths, options)
    if not articles:
        complain(problems)
        return UNUSABLE
    from timeline.decisions import doubtful, remarks
    from timeline.pipeline import build

    with console.progress("articles", len(articles)) as progress:
        story = build([*articles, *problems], options, progress=progress)
    story.write(folder, plotlyjs=plotlyjs, excel=excel, raw=raw)
    complain(story.problems)
    for remark in remarks(story.decided):
        console.say(remark)
    console.say(_summary(story, folder))
    if not story.events:
        console.say(_why_none(story))
        return NO_EVENT
    return DOUBTFUL if strict and (story.problems or doubtful(story.decided)) else DONE


def _summary(story: Story, folder: Path) -> str:
    """What was found, in how much, and where it stands."""
    copies = sum(bool(article.copy_of) for article in story.articles)
    copied = f" ({copies} copied from another)" if copies else ""
    events, articles = _count(story.events, "event"), _count(story.articles, "article")
    return f"{events} from {articles}{copied} in {folder / 'timeline.html'}"


def _why_none(story: Story) -> str:
    """What kept most of the dated mentions off the timeline, and where each one's reason stands."""
    dated = [merged for merged in story.left_out if merged.mention.dating.interval]
    if not dated:
        return "no event found: the articles tell of nothing that has a date"
    reasons = Counter(merged.reason for merged in dated)
    reason, count = min(reasons.items(), key=lambda item: (-item[1], item[0]))
    total = _count(dated, "dated mention")
    return f"no event left: {reason} ({count} of {total}; mentions.csv says it of each)"


def _count(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}" + ("s" if len(things) != 1 else "")
