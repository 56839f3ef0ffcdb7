"""What the paths that a user names hold: articles, and a message for every other input."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import click

from timeline import console
from timeline.errors import MissingInput, TimelineError
from timeline.model import Article, Problem
from timeline.options import Options

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def anchored(paths: Sequence[str], options: Options, found: Counter[type]) -> Iterator[Article]:
    """The articles one by one, with their publish days; a message for every input without one.

    Args:
        paths: what the user named.
        options: how to read and date them.
        found: counts articles and problems (doubtful days too) on the way.

    Raises:
        MissingInput: when the paths hold nothing at all.
    """
    from timeline.anchor import anchor, doubt
    from timeline.batches import in_language
    from timeline.read import read as stage

    for item in stage(paths, options):
        found[type(item)] += 1
        if isinstance(item, Problem):
            complain([item])
            continue
        article = anchor(in_language(item, options), options)
        found[Problem] += bool(doubt(article))
        yield article
    if not found:
        raise _nothing(paths)


def read(paths: Sequence[str], options: Options) -> tuple[list[Article], list[Problem]]:
    """What the paths hold, usable and not.

    Raises:
        MissingInput: when they hold nothing at all.
    """
    from timeline.read import read as stage

    given = list(stage(paths, options))
    if not given:
        raise _nothing(paths)
    articles = [item for item in given if isinstance(item, Article)]
    return articles, [item for item in given if isinstance(item, Problem)]


def _nothing(paths: Sequence[str]) -> MissingInput:
    return MissingInput(", ".join(paths), "no article there", "name articles or their folder")


def complain(problems: Iterable[Problem]) -> None:
    """A message for each problem."""
    for problem in problems:
        console.say(str(TimelineError(problem.path, problem.problem, problem.hint)))
