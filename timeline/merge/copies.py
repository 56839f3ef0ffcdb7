"""Which articles are copies of one wire story: articles in, the same with ``copy_of`` set."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from timeline.civil import ordinal
from timeline.merge.align import Marks, retold, sentence_marks
from timeline.model import Article, BlockKind

#: A copy tells at least this share of its original's sentences (or the original of the copy's).
MIN_RETOLD = 0.45
#: Originals compared with one article, most shared rare marks first.
MAX_CANDIDATES = 6
#: A mark that more originals share than this is no longer rare.
MAX_SHARING = 40
#: An original that shares less than this part of an article's rare marks is not compared.
MIN_SHARED = 0.2

_UNDATED = float("inf")


def fold_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the order given, each copy naming its original in ``copy_of``.

    The original of several tellings is the one published first, then the one with the least page
    furniture around it, then the longest. Copies of copies name the original.
    """
    marks = {article.id: sentence_marks(article) for article in articles}
    originals = _Originals()
    copy_of = {}
    for article in sorted(articles, key=_originality):
        copy_of[article.id] = originals.find(marks[article.id]) or ""
        if not copy_of[article.id]:
            originals.add(article.id, marks[article.id])
    return tuple(replace(article, copy_of=copy_of[article.id]) for article in articles)


def _originality(article: Article) -> tuple[float, float, int, str]:
    """Sorts the likeliest original first."""
    day = ordinal(article.published.day) if article.published else _UNDATED
    return day, _furniture(article), -len(article.text), article.id


def _furniture(article: Article) -> float:
    """How much of the page stands around the story, in blocks of chrome to a block of text."""
    chrome = sum(b.kind is BlockKind.CHROME for b in article.blocks)
    return round(chrome / max(1, len(article.blocks)), 2)


class _Originals:
    """The originals found so far, looked up by the names and numbers that few of them share.

    Only originals are kept, so a thousand copies of one story cost one comparison each.
    """

    def __init__(self) -> None:
        self._marks: dict[str, Sequence[Marks]] = {}
        self._by_mark: dict[str, list[str]] = defaultdict(list)

    def add(self, name: str, marks: Sequence[Marks]) -> None:
        self._marks[name] = marks
        for mark in _rare(marks):
            self._by_mark[mark].append(name)

    def find(self, marks: Sequence[Marks]) -> str | None:
        """The original that these sentences retell most fully, or None."""
        scored = [(retold(marks, self._marks[name]), name) for name in self._candidates(marks)]
        best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
        return best[1] if best[0] >= MIN_RETOLD else None

    def _candidates(self, marks: Sequence[Marks]) -> list[str]:
        rare = _rare(marks)
        shared: Counter[str] = Counter()
        for mark in rare:
            holders = self._by_mark.get(mark, ())
            if len(holders) <= MAX_SHARING:
                for name in holders:
                    shared[name] += 1
        enough = MIN_SHARED * len(rare)
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
        return [name for name, count in ranked[:MAX_CANDIDATES] if count >= enough]


def _rare(marks: Sequence[Marks]) -> frozenset[str]:
    """The names and numbers of all sentences; which of them are rare shows in the index."""
    return frozenset(name for sentence in marks for name in sentence.names)
