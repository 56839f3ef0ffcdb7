"""Whom and what the story is about: the names that nearly all of its articles bear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.model import Article

#: A capital inside a sentence, so that it is no beginning's.
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][^\W\d_]+")
_CAPITAL = re.compile(r"[A-Z][^\W\d_]+")
_LOWER = re.compile(r"\b[a-z][^\W\d_]+")

#: A word is a name where at most this part as many articles write it in lower case.
RARELY_LOWER = 0.3
#: A name of the cast is in this part as many articles as the commonest one.
NEARLY_AS_COMMON = 0.8


class Cast:
    """The names of one story."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._names = _common_names(article.text for article in articles)
        self._known: dict[str, bool] = {}

    def named_in(self, sentence: str) -> bool:
        """Whether a sentence names one of the cast; any does where the articles share no name."""
        if not self._names:
            return True
        if sentence not in self._known:
            self._known[sentence] = not self._names.isdisjoint(_CAPITAL.findall(sentence))
        return self._known[sentence]


def _common_names(texts: Iterable[str]) -> frozenset[str]:
    named: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for text in texts:
        named.update(set(_NAME.findall(text)))
        lower.update(set(_LOWER.findall(text)))
    names = {n: c for n, c in named.items() if lower[n.lower()] <= RARELY_LOWER * c}
    most = max(names.values(), default=0)
    return frozenset(name for name, count in names.items() if count >= NEARLY_AS_COMMON * most)
