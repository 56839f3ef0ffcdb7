"""The stages in order: articles in, a story out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.batches import Progress, annotate
from timeline.merge import fold_copies, merge
from timeline.model import Article, Problem
from timeline.options import Options
from timeline.rank import rank
from timeline.story import Story


def build(
    inputs: Iterable[Article | Problem],
    options: Options | None = None,
    *,
    progress: Progress | None = None,
) -> Story:
    """Merge articles into one sourced timeline.

    Args:
        inputs: what `timeline.read` gives; their order does not matter.
        options: how to build it.
        progress: called with the number of articles done since the last call.

    Returns:
        The story; problems among the inputs pass through to it.
    """
    options = options or Options()
    given = tuple(inputs)
    problems = tuple(item for item in given if isinstance(item, Problem))
    articles = sorted((item for item in given if isinstance(item, Article)), key=_identity)

    annotated = annotate(articles, options, progress)
    folded = fold_copies([found.article for found in annotated])
    mentions = [mention for found in annotated for mention in found.mentions]
    chronology = rank(merge(mentions, folded), folded, options)
    return Story.of(chronology, (*problems, *_undated(folded)))


def _undated(articles: Iterable[Article]) -> Iterator[Problem]:
    """One problem for each article that gives relative dates nothing to count from."""
    for article in articles:
        if not article.published:
            problem = "no publish date found; only its absolute dates count"
            yield Problem(article.id, article.path, problem, "give --published DATE")


def _identity(article: Article) -> tuple[str, str, str]:
    """Sorts articles the same way however they came in."""
    return article.id, article.path, article.text
