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
#: A copy of a copy still tells this share of the original.
MIN_RETOLD_THROUGH = 0.3
#: A copy that tells less than this share is kept for comparison too: a third may be nearer to it.
PARTLY_RETOLD = 0.9
#: Articles compared with one article, those that share most rare marks first.
MAX_CANDIDATES = 4
#: A mark that more articles share than this is no longer rare.
MAX_SHARING = 40
#: Articles whose shorter one shares less than this part of its marks are not aligned.
MIN_SHARED = 0.45
#: Marks that chance lets two articles share.
BY_CHANCE = 2

_UNDATED = float("inf")


def fold_copies(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles in the order given, each copy naming its original in ``copy_of``.

    The original of several tellings is the one published first, then the one with the least page
    furniture around it, then the longest. Copies of copies name the original.
    """
    shelf = _Shelf()
    copy_of = {}
    for article in sorted(articles, key=_originality):
        copy_of[article.id] = shelf.place(article.id, sentence_marks(article))
    return tuple(replace(article, copy_of=copy_of[article.id]) for article in articles)


def _originality(article: Article) -> tuple[float, float, int, str]:
    """Sorts the likeliest original first."""
    day = ordinal(article.published.day) if article.published else _UNDATED
    return day, _furniture(article), -len(article.text), article.id


def _furniture(article: Article) -> float:
    """How much of the page stands around the story, in blocks of chrome to a block of text."""
    chrome = sum(b.kind is BlockKind.CHROME for b in article.blocks)
    return round(chrome / max(1, len(article.blocks)), 2)


class _Shelf:
    """The stories seen so far, looked up by the marks that few of them share.

    Faithful copies are not kept, so a thousand copies of one story cost one comparison each.
    """

    def __init__(self) -> None:
        self._marks: dict[str, Sequence[Marks]] = {}
        self._keys: dict[str, frozenset[str]] = {}
        self._original: dict[str, str] = {}
        self._by_mark: dict[str, list[str]] = defaultdict(list)

    def place(self, name: str, marks: Sequence[Marks]) -> str:
        """Put an article beside the story that it retells; the story's original, empty if new."""
        keys = _keys(marks)
        near = [other for other in self._candidates(keys) if _share(keys, self._keys[other])]
        scored = [(retold(marks, self._marks[other]), other) for other in near]
        share, nearest = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
        original = self._original.get(nearest, "") if share >= MIN_RETOLD else ""
        if original and retold(marks, self._marks[original]) < MIN_RETOLD_THROUGH:
            original = ""
        if share < PARTLY_RETOLD:
            self._keep(name, original or name, marks, keys)
        return original

    def _keep(self, name: str, original: str, marks: Sequence[Marks], keys: frozenset[str]) -> None:
        self._marks[name] = marks
        self._keys[name] = keys
        self._original[name] = original
        for key in keys:
            holders = self._by_mark[key]
            if len(holders) <= MAX_SHARING:
                holders.append(name)

    def _candidates(self, keys: frozenset[str]) -> list[str]:
        shared: Counter[str] = Counter()
        for key in keys:
            holders = self._by_mark.get(key, ())
            if len(holders) <= MAX_SHARING:
                shared.update(holders)
        ranked = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))
        enough = max(BY_CHANCE, ranked[0][1] / 3) if ranked else BY_CHANCE
        return [name for name, count in ranked[:MAX_CANDIDATES] if count > enough]


def _share(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether the texts share words enough to be worth aligning."""
    return len(mine & theirs) >= MIN_SHARED * min(len(mine), len(theirs))


def _keys(marks: Sequence[Marks]) -> frozenset[str]:
    """All names, numbers and long words; which of them are rare shows on the shelf."""
    return frozenset(key for sentence in marks for key in sentence.names | sentence.words)
