"""articles.csv: one row an input, those that could not be used too."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from timeline.civil import iso_day
from timeline.export.column import Column, join
from timeline.model import Article, Problem, Timeline


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An input: an article, or what could not become one, with its problems."""

    article: Article
    problems: tuple[Problem, ...]
    mentions: int


def article_rows(timeline: Timeline) -> list[ArticleRow]:
    """A row for every input, in the order of the documents."""
    counts = Counter(merged.mention.document for merged in timeline.left_out)
    for event in timeline.events:
        counts.update(merged.mention.document for merged in event.mentions)
    inputs = {article.id: article for article in timeline.articles}
    problems: dict[str, list[Problem]] = {}
    for problem in timeline.problems:
        name = problem.document or problem.path
        inputs.setdefault(name, Article(name, problem.path, ""))
        problems.setdefault(name, []).append(problem)
    return [
        ArticleRow(inputs[name], tuple(problems.get(name, ())), counts[name])
        for name in sorted(inputs)
    ]


def _published(article: Article) -> str:
    return iso_day(article.published.day) if article.published else ""


def published_from(article: Article) -> str:
    """The strongest evidence for the publish day: its kind, and what stands there; or nothing."""
    if not article.published or not article.published.evidence:
        return ""
    best = article.published.evidence[0]
    return f"{best.kind}: {' '.join(best.raw.split())}"


def _confidence(article: Article) -> float | None:
    return round(article.published.confidence, 4) if article.published else None


def _problem(problem: Problem) -> str:
    return f"{problem.problem} ({problem.hint})" if problem.hint else problem.problem


COLUMNS: tuple[Column[ArticleRow], ...] = (
    Column(
        "document",
        "the article's id; for a file its path below the input folder",
        lambda r: r.article.id,
    ),
    Column("path", "the file it came from", lambda r: r.article.path),
    Column("url", "its address, where known", lambda r: r.article.url),
    Column("title", "its headline, where known", lambda r: r.article.title),
    Column("outlet", "who published it, where known", lambda r: r.article.outlet),
    Column(
        "published", "its publish day, or empty for an undated one", lambda r: _published(r.article)
    ),
    Column(
        "published_from",
        "the strongest evidence for that day",
        lambda r: published_from(r.article),
    ),
    Column("confidence", "0 to 1, in the publish day", lambda r: _confidence(r.article)),
    Column("language", "ISO 639-1", lambda r: r.article.language),
    Column(
        "copy_of",
        "`document` of the article whose text it copies, or empty",
        lambda r: r.article.copy_of,
    ),
    Column("n_mentions", "mentions of events found in it", lambda r: r.mentions),
    Column(
        "problem",
        "what is wrong with it and what to do, or empty",
        lambda r: join([_problem(p) for p in r.problems]),
    ),
)
