"""Walks over one sentence's tree: its tokens' children, subtrees and spans."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.language import Sentence
from timeline.model import Span

#: Sentences whose analysis is kept at hand: about as many as an article has.
KEPT = 256


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A sentence with the children of every token; all tuples run in parallel to its words.

    Args:
        sentence: as the annotator gave it.
        children: token indices below each token, in text order.
        low: the words in lower case.
        tags: Penn tags.
        lemmas: base forms in lower case.
        heads: index of the head, -1 at the root.
        bases: relation labels without their subtype ("nsubj" of "nsubj:pass").
    """

    sentence: Sentence
    children: tuple[tuple[int, ...], ...]
    low: tuple[str, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    bases: tuple[str, ...]

    @property
    def size(self) -> int:
        """Number of tokens."""
        return len(self.low)

    def child(self, i: int, bases: Collection[str]) -> int | None:
        """The first child that stands in one of these relations."""
        own = self.bases
        for c in self.children[i]:
            if own[c] in bases:
                return c
        return None

    def those(self, i: int, bases: Collection[str]) -> list[int]:
        """All children that stand in one of these relations."""
        children = self.children[i]
        if not children:
            return []
        own = self.bases
        return [c for c in children if own[c] in bases]

    def above(self, i: int) -> Iterator[int]:
        """The heads from the token's own up to the root."""
        for _ in range(len(self.heads)):
            i = self.heads[i]
            if i < 0:
                return
            yield i

    def below(self, i: int) -> list[int]:
        """The token and all that depend on it, in text order."""
        found, queue = {i}, [i]
        while queue:
            new = [c for c in self.children[queue.pop()] if c not in found]
            found.update(new)
            queue += new
        return sorted(found)

    def span(self, tokens: Iterable[int]) -> Span:
        """From the first of the tokens to behind the last one, in the article's text."""
        ordered = sorted(tokens)
        spans = self.sentence.spans
        return Span(spans[ordered[0]].start, spans[ordered[-1]].end)

    def inside(self, span: Span) -> list[int]:
        """The tokens that share a character with a stretch of the text."""
        return [i for i, own in enumerate(self.sentence.spans) if own.overlaps(span)]


def tree(sentence: Sentence) -> Tree:
    """Index a sentence's tree; a head that points nowhere or at its own word counts as the root."""
    size = len(sentence.words)
    below: list[list[int]] = [[] for _ in range(size)]
    for i, head in enumerate(sentence.heads):
        if 0 <= head < size and head != i:
            below[head].append(i)
    return Tree(
        sentence=sentence,
        children=tuple(map(tuple, below)),
        low=tuple(map(_plain, sentence.words)),
        tags=sentence.tags,
        lemmas=tuple(map(str.lower, sentence.lemmas)),
        heads=tuple([head if head < size else -1 for head in sentence.heads]),
        bases=tuple(map(_base, sentence.labels)),
    )


@lru_cache(1 << 15)
def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


@lru_cache(256)
def _base(label: str) -> str:
    return label.partition(":")[0]


def top(tree: Tree, tokens: Collection[int]) -> int:
    """The token of a stretch that the others hang from: the one whose head lies outside."""
    inside = set(tokens)
    return next((i for i in sorted(inside) if tree.heads[i] not in inside), min(inside))
