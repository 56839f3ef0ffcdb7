"""Words of sentences in, tags and trees out, many sentences at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from timeline.language import decode, network
from timeline.language.features import rows
from timeline.language.weights import Weights, load

if TYPE_CHECKING:
    from timeline.language.network import Words
    from timeline.language.weights import Ints

CHUNK = 2048
"""Words that go through the network together: as many as the processor's cache holds."""
TOGETHER = 32
"""Chunks that share the description of their words."""
_KEPT = 40
"""Longer words are described anew each time, so that the memory of words stays small."""

_known = lru_cache(1 << 16)(rows)


class Parse(NamedTuple):
    """Tags, heads (-1 the root) and labels of one sentence's words."""

    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


def parse(sentences: Sequence[Sequence[str]]) -> list[Parse]:
    """Parse sentences (none of them empty); each one's result depends on its words alone."""
    weights = load()
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    parses: dict[int, Parse] = {}
    for chunks in _together(_chunks(order, sentences)):
        index: dict[str, int] = {}
        for i in (i for chunk in chunks for i in chunk):
            for word in sentences[i]:
                index.setdefault(word, len(index))
        words = network.describe(weights, _rows(index))
        for chunk in chunks:
            ids = _ids([[index[word] for word in sentences[i]] for i in chunk], len(index))
            parses.update(zip(chunk, _parse(weights, words, ids), strict=True))
    return [parses[i] for i in range(len(sentences))]


def _chunks(order: Sequence[int], sentences: Sequence[Sequence[str]]) -> list[list[int]]:
    chunks: list[list[int]] = [[]]
    for i in order:
        if len(chunks[-1]) * len(sentences[i]) >= CHUNK:
            chunks.append([])
        chunks[-1].append(i)
    return chunks if order else []


def _together(chunks: Sequence[list[int]]) -> Iterator[Sequence[list[int]]]:
    for start in range(0, len(chunks), TOGETHER):
        yield chunks[start : start + TOGETHER]


def _rows(words: Iterable[str]) -> Ints:
    found = [_known(word) if len(word) <= _KEPT else rows(word) for word in words]
    return np.array(found, np.intp)


def _ids(numbers: Sequence[Sequence[int]], none: int) -> Ints:
    """``[place, sentence]`` numbers of words, ``none`` behind a sentence's end."""
    longest = max(map(len, numbers))
    return np.array([[*own, *[none] * (longest - len(own))] for own in numbers], np.intp).T


def _parse(weights: Weights, words: Words, ids: Ints) -> list[Parse]:
    lengths = (ids < len(words.vectors) - 1).sum(axis=0)
    views = network.view(weights, network.encode(weights, words, ids))
    heads = decode.trees(network.arcs(weights, views, lengths), lengths)
    tags = views.tag.argmax(axis=2).T
    labels = network.relations(weights, views, heads.T).argmax(axis=2).T
    columns = (weights.tags[tags].tolist(), (heads - 1).tolist(), weights.labels[labels].tolist())
    return [
        Parse(tuple(tag[:n]), tuple(head[:n]), tuple(label[:n]))
        for tag, head, label, n in zip(*columns, lengths.tolist(), strict=True)
    ]
