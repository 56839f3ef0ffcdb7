"""Walks over one sentence's tree: its tokens' children, subtrees and spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

from timeline.language import Sentence
from timeline.model import Span

#: Sentences whose analysis is kept at hand: about as many as an article has.
KEPT = 256

VERB_TAGS = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"])
NOUN_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS"])
_START, _END = itemgetter(0), itemgetter(1)
_HELPING = frozenset(["aux", "cop"])
#: What stands below most words; one list for all of them is never changed.
_NOTHING: list[int] = []


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """A sentence with the children of every token; all sequences run in parallel to its words.

    Args:
        sentence: as the annotator gave it.
        children: token indices below each token, in text order.
        helpers: auxiliaries and copulas by the word they stand beside, in text order.
        copular: the predicates that have a copula.
        low: the words in lower case.
        said: each of them once.
        tags: Penn tags.
        lemmas: base forms in lower case.
        heads: index of the head, -1 at the root.
        labels: relations with their subtype ("nsubj:pass").
        bases: relations without it ("nsubj").
    """

    sentence: Sentence
    children: Sequence[Sequence[int]]
    helpers: Mapping[int, Sequence[int]]
    copular: frozenset[int]
    low: tuple[str, ...]
    said: frozenset[str]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    bases: tuple[str, ...]

    @property
    def size(self) -> int:
        """Number of tokens."""
        return len(self.low)

    def says(self, tokens: Iterable[int], listed: frozenset[str]) -> bool:
        """Whether one of some tokens is one of the listed words."""
        if listed.isdisjoint(self.said):
            return False
        low = self.low
        return any(low[i] in listed for i in tokens)

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

    def depth(self, i: int) -> int:
        """How many heads stand above a token."""
        heads, depth = self.heads, 0
        while heads[i] >= 0 and depth < len(heads):
            i = heads[i]
            depth += 1
        return depth

    def below(self, i: int) -> list[int]:
        """The token and all that depend on it, in text order."""
        if not self.children[i]:
            return [i]
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
        spans = self.sentence.spans
        first = bisect_right(spans, span.start, key=_END)
        return list(range(first, bisect_left(spans, span.end, lo=first, key=_START)))


def tree(sentence: Sentence) -> Tree:
    """Index a sentence's tree; a head that points nowhere or at its own word counts as the root."""
    sentence = _led_by_its_verb(sentence)
    heads, bases = sentence.heads, tuple(map(_base, sentence.labels))
    low, helpers, size = tuple(map(_plain, sentence.words)), _helpers(heads, bases), len(heads)
    children = [_NOTHING] * size
    for i, head in enumerate(heads):
        if 0 <= head < size and head != i:
            if children[head]:
                children[head].append(i)
            else:
                children[head] = [i]
    return Tree(
        sentence=sentence,
        children=children,
        helpers=helpers,
        copular=frozenset([i for i, own in helpers.items() for c in own if bases[c] == "cop"]),
        low=low,
        said=frozenset(low),
        tags=sentence.tags,
        lemmas=tuple(map(str.lower, sentence.lemmas)),
        heads=heads if max(heads, default=-1) < size else _inside(heads),
        labels=sentence.labels,
        bases=bases,
    )


def _led_by_its_verb(sentence: Sentence) -> Sentence:
    """The sentence with a participle that opens it below the verb in a tense, not above.

    In "Faced with ruin, the firm sold its ships" parsers take the first word for the root.
    """
    heads, labels = sentence.heads, sentence.labels
    if not heads or heads[0] != -1 or sentence.tags[0] not in {"VBN", "VBG"}:
        return sentence
    own = {_base(labels[i]) for i, head in enumerate(heads) if head == 0}
    verb = next((i for i in range(1, len(heads)) if _is_next_to_tell(sentence, i)), None)
    if verb is None or "nsubj" in own:
        return sentence
    moved = {0: (verb, "advcl"), verb: (-1, "root")}
    return replace(
        sentence,
        heads=tuple([moved[i][0] if i in moved else head for i, head in enumerate(heads)]),
        labels=tuple([moved[i][1] if i in moved else label for i, label in enumerate(labels)]),
    )


def _is_next_to_tell(sentence: Sentence, i: int) -> bool:
    """Whether a comma joins a verb in a tense, with its own subject, to the first word."""
    if sentence.heads[i] != 0 or sentence.labels[i] not in {"conj", "parataxis", "ccomp"}:
        return False
    if sentence.tags[i] not in {"VBD", "VBZ", "VBP"}:
        return False
    own = [c for c in range(1, i) if sentence.heads[c] == i]
    subject = any(_base(sentence.labels[c]) == "nsubj" for c in own)
    return (
        subject and sentence.words[own[0]] == "," and "and" not in {sentence.words[c] for c in own}
    )


def _helpers(heads: Sequence[int], bases: Sequence[str]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for i in [i for i, base in enumerate(bases) if base in _HELPING]:
        if heads[i] != i:
            found.setdefault(heads[i], []).append(i)
    return found


def _inside(heads: Sequence[int]) -> tuple[int, ...]:
    """Heads without those that point behind the sentence."""
    return tuple([head if head < len(heads) else -1 for head in heads])


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
