"""The articles behind the mentions: which independent source each one is, and how old."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from timeline.civil import ordinal
from timeline.model import Article, EventMention

_UNDATED = float("inf")


class Library:
    """Articles by id."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._sources: dict[str, str] = {}
        self._days = {a.id: ordinal(a.published.day) for a in articles if a.published}

    def source(self, document: str) -> str:
        """The outlet that answers for an article: a copy's is its original's."""
        if document not in self._sources:
            article = self._articles[document]
            self._sources[document] = _outlet(self._articles.get(article.copy_of, article))
        return self._sources[document]

    def is_copy(self, document: str) -> bool:
        """Whether the article copies another one."""
        return bool(self._articles[document].copy_of)

    def age(self, mention: EventMention) -> tuple[float, str, int, int]:
        """Sorts the mention published first to the front."""
        day = self._days.get(mention.document, _UNDATED)
        return day, mention.document, mention.position, mention.span.start

    def days_between(self, left: str, right: str) -> int | None:
        """By how many days the left article is later than the right one, None if undated."""
        if left not in self._days or right not in self._days:
            return None
        return self._days[left] - self._days[right]


def _outlet(article: Article) -> str:
    return article.outlet or _host(article.url) or article.id


def _host(url: str) -> str:
    """The host of an address, empty where there is none or it is no address at all."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # brackets that hold no IPv6 address
        return ""
