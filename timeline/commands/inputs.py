"""What the paths that a user names hold: articles, and a message for every other input."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from timeline import console
from timeline.errors import MissingInput, TimelineError
from timeline.model import Article, Problem

paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")


def usable(paths: Sequence[str]) -> list[Article]:
    """The articles; a message for every input that gives none."""
    articles, problems = read(paths)
    complain(problems)
    return articles


def read(paths: Sequence[str]) -> tuple[list[Article], list[Problem]]:
    """What the paths hold, usable and not.

    Raises:
        MissingInput: when they hold nothing at all.
    """
    from timeline import read as stage

    given = stage(*paths)
    if not given:
        raise MissingInput(", ".join(paths), "no article there", "name articles or their folder")
    articles = [item for item in given if isinstance(item, Article)]
    return articles, [item for item in given if isinstance(item, Problem)]


def complain(problems: Iterable[Problem]) -> None:
    """A message for each problem."""
    for problem in problems:
        console.say(str(TimelineError(problem.path, problem.problem, problem.hint)))
