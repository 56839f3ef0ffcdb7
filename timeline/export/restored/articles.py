"""Rows of articles.csv to articles and problems."""

from __future__ import annotations

from timeline.export.restored import cells
from timeline.export.restored.cells import Row, text
from timeline.model import Article, Evidence, Problem, PublishDate

_TOLD_OF_AN_ARTICLE = ("url", "title", "outlet", "published", "language", "copy_of")


def article_of(row: Row) -> Article | None:
    """The article of one row, its text apart; None for an input that could not become one.

    Raises:
        OptionError: for a cell that means nothing; its ``thing`` is the name of the column.
    """
    known = any(text(row, column) for column in _TOLD_OF_AN_ARTICLE)
    if text(row, "problem") and not known and not cells.whole(row, "n_mentions"):
        return None
    return Article(
        text(row, "document"),
        text(row, "path"),
        "",
        title=text(row, "title"),
        language=text(row, "language"),
        outlet=text(row, "outlet"),
        url=text(row, "url"),
        published=_published(row),
        copy_of=text(row, "copy_of"),
    )


def problem_of(row: Row) -> Problem | None:
    """What was wrong with it, or None."""
    problem = text(row, "problem")
    return Problem(text(row, "document"), text(row, "path"), problem) if problem else None


def _published(row: Row) -> PublishDate | None:
    day = cells.day(row, "published")
    if day is None:
        return None
    kind, _, raw = text(row, "published_from").partition(": ")
    evidence = (Evidence(kind, raw, 0.0, ""),) if kind else ()
    return PublishDate(day, evidence, cells.share(row, "confidence"))
