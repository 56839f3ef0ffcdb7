"""The stages in order: articles in, a timeline out."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.anchor import anchor
from timeline.events import extract
from timeline.merge import fold_copies, merge
from timeline.model import Article, Problem
from timeline.options import Options
from timeline.rank import rank
from timeline.story import Story
from timeline.tempex import dates


def build(inputs: Iterable[Article | Problem], options: Options | None = None) -> Story:
    """Read articles into one merged, sourced timeline.

    Problems pass through to the result; the articles' order does not matter.
    """
    options = options or Options()
    given = tuple(inputs)
    problems = tuple(item for item in given if isinstance(item, Problem))
    articles = sorted((item for item in given if isinstance(item, Article)), key=lambda a: a.id)
    anchored = fold_copies([anchor(article, options) for article in articles])
    timexes = [dates(a.text, a.published, language=a.language, blocks=a.blocks) for a in anchored]
    mentions = [m for found in extract(anchored, timexes) for m in found]
    return Story.of(rank(merge(mentions, anchored), anchored, options), problems)
