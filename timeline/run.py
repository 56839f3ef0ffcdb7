"""What each command does once its arguments are parsed: data and messages out, and an exit code.

The stages are imported by the command that needs them, so that ``--help`` waits for none.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline import console
from timeline.civil import iso_day
from timeline.errors import MissingInput, TimelineError
from timeline.model import Article, Problem, Timex
from timeline.options import Options

if TYPE_CHECKING:
    from timeline.story import Story

DONE, DOUBTFUL, UNUSABLE, NO_EVENT, INTERRUPTED = 0, 1, 2, 3, 130

#: The sample articles: in an installed package, and in a checkout of the project.
_SEEDS = (Path(__file__).parent / "data" / "seeds", Path(__file__).parent.parent / "seeds")


def seeds() -> Path:
    """The folder of sample articles."""
    return next(folder for folder in _SEEDS if folder.is_dir())


def build(paths: Sequence[str], options: Options, folder: Path, strict: bool) -> int:
    """Build a timeline, write it and sum it up."""
    articles, problems = _read(paths)
    if not articles:
        _complain(problems)
        return UNUSABLE
    from timeline.pipeline import build

    with console.progress("articles", len(articles)) as progress:
        story = build([*articles, *problems], options, progress=progress)
    story.write(folder)
    _complain(story.problems)
    console.say(_summary(story, folder))
    if not story.events:
        return NO_EVENT
    return DOUBTFUL if strict and story.problems else DONE


def dates_of_files(paths: Sequence[str], options: Options, form: str) -> int:
    """Print the time expressions of articles."""
    from timeline.anchor import anchor
    from timeline.batches import in_language

    articles = [anchor(in_language(article, options), options) for article in _usable(paths)]
    if form == "timeml" and len(articles) > 1:
        raise TimelineError("--format timeml", "one document cannot hold several articles")
    for article in articles:
        _emit_dates(article, form)
    return DONE if articles else UNUSABLE


def dates_of_text(text: str, options: Options, form: str) -> int:
    """Print the time expressions of a text that is no article: only the options date it."""
    from timeline.anchor import anchor
    from timeline.batches import in_language

    article = in_language(Article("text", "", text), options)
    _emit_dates(anchor(article, options) if options.published else article, form)
    return DONE


def publish_dates(paths: Sequence[str], options: Options, form: str) -> int:
    """Print the publish date of each article."""
    from timeline import listing
    from timeline.anchor import anchor
    from timeline.batches import in_language

    articles = [anchor(in_language(article, options), options) for article in _usable(paths)]
    if form == "jsonl":
        console.emit(listing.json_line(listing.anchor_record(article)) for article in articles)
    elif articles:
        console.emit_table(listing.ANCHOR_HEADER, map(listing.anchor_row, articles))
    return DONE if articles else UNUSABLE


def explain_event(event_id: str, folder: Path) -> int:
    """Print the proof of an event."""
    from timeline.explain import explain

    console.emit(map(console.printable, explain(event_id, folder)))
    return DONE


def _usable(paths: Sequence[str]) -> list[Article]:
    """The articles; a message for every input that gives none."""
    articles, problems = _read(paths)
    _complain(problems)
    return articles


def _read(paths: Sequence[str]) -> tuple[list[Article], list[Problem]]:
    """What the paths hold, usable and not.

    Raises:
        MissingInput: when they hold nothing at all.
    """
    from timeline.read import read

    given = list(read(paths))
    if not given:
        raise MissingInput(", ".join(paths), "no article there", "name articles or their folder")
    articles = [item for item in given if isinstance(item, Article)]
    return articles, [item for item in given if isinstance(item, Problem)]


def _complain(problems: Iterable[Problem]) -> None:
    for problem in problems:
        console.say(str(TimelineError(problem.path, problem.problem, problem.hint)))


def _emit_dates(article: Article, form: str) -> None:
    """Print the time expressions of one anchored article."""
    from timeline import listing
    from timeline.timeml import timeml

    timexes = _dates(article)
    if form == "timeml":
        console.emit([timeml(article, timexes)])
    elif form == "jsonl":
        records = (listing.timex_record(article.id, timex) for timex in timexes)
        console.emit(map(listing.json_line, records))
    else:
        published = iso_day(article.published.day) if article.published else "on an unknown day"
        title = f"{article.path or article.id}, published {published}"
        rows = [listing.timex_row(article.text, timex) for timex in timexes]
        console.emit_table(listing.DATES_HEADER, rows, title)


def _dates(article: Article) -> tuple[Timex, ...]:
    from timeline.tempex import dates

    return dates(article.text, article.published, language=article.language, blocks=article.blocks)


def _summary(story: Story, folder: Path) -> str:
    """What was found, in how much, and where it stands."""
    copies = sum(bool(article.copy_of) for article in story.articles)
    copied = f" ({copies} copied from another)" if copies else ""
    events, articles = _count(story.events, "event"), _count(story.articles, "article")
    return f"{events} from {articles}{copied} in {folder / 'timeline.html'}"


def _count(things: Sequence[object], name: str) -> str:
    return f"{len(things)} {name}" + ("s" if len(things) != 1 else "")
