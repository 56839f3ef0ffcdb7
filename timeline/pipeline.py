"""The stages in order: articles in, a story out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from timeline.anchor import doubt
from timeline.batches import Progress, annotate
from timeline.decision import Decision
from timeline.decisions import Amended, amend, conclude, constraints
from timeline.errors import OptionError
from timeline.merge import fold_copies, merge
from timeline.model import Article, Constraints, EventMention, Problem
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
        The story; problems among the inputs pass through to it, and undated articles join them.

    Raises:
        OptionError: when two different articles have one id.
    """
    options = options or Options()
    given = tuple(inputs)
    problems = tuple(item for item in given if isinstance(item, Problem))
    articles = _by_id(item for item in given if isinstance(item, Article))

    annotated = annotate(articles, options, progress)
    folded = fold_copies([found.article for found in annotated])
    mentions = [mention for found in annotated for mention in found.mentions]
    amended = _merged(mentions, folded, options.decisions)
    chronology = rank(amended.events, folded, options)
    decided = conclude(chronology, amended.events, amended.loose)
    return Story.of(decided, (*problems, *_doubted(folded)))


def _merged(
    mentions: Sequence[EventMention], articles: Sequence[Article], decisions: Sequence[Decision]
) -> Amended:
    """The events as decided, beside what merging makes of the mentions alone."""
    alone = merge(mentions, articles)
    links = constraints(decisions, alone)
    events = merge(mentions, articles, links) if links != Constraints() else alone
    return amend(events, decisions, articles, alone)


def _by_id(articles: Iterable[Article]) -> list[Article]:
    """Each article once, in the order of the ids, however they came in."""
    found: dict[str, Article] = {}
    for article in articles:
        if found.setdefault(article.id, article) != article:
            raise OptionError(article.id, "is the id of two articles", "give each its own id")
    return [found[name] for name in sorted(found)]


def _doubted(articles: Iterable[Article]) -> Iterator[Problem]:
    """One problem for each article whose relative dates count from an unsure day, or from none."""
    for article in articles:
        if unsure := doubt(article):
            yield Problem(article.id, article.path, unsure, "give --published DATE")
