"""Words of sentences in, tags and trees out, many sentences at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from timeline.language import decode, network
from timeline.language.features import rows
from timeline.language.weights import Weights, load

if TYPE_CHECKING:
    from timeline.language.weights import Floats

CHUNK = 2048
"""Words that go through the network together: as many as the processor's cache holds."""
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
    for chunk in _chunks(order, sentences):
        parses.update(zip(chunk, _parse([sentences[i] for i in chunk], weights), strict=True))
    return [parses[i] for i in range(len(sentences))]


def _chunks(order: Sequence[int], sentences: Sequence[Sequence[str]]) -> list[list[int]]:
    chunks: list[list[int]] = [[]]
    for i in order:
        if len(chunks[-1]) * len(sentences[i]) >= CHUNK:
            chunks.append([])
        chunks[-1].append(i)
    return chunks if order else []


def _parse(sentences: Sequence[Sequence[str]], weights: Weights) -> list[Parse]:
    lengths = np.array([len(words) for words in sentences], np.intp)
    inside = np.arange(lengths.max())[:, None] < lengths
    x = np.zeros((*inside.shape, weights.tables[0].shape[1]), np.float32)
    x.transpose(1, 0, 2)[inside.T] = _vectors(sentences, weights)
    x = network.encode(weights, x, inside[..., None].astype(np.float32))
    exact = network.rounded(x)
    heads = decode.trees(network.arcs(weights, exact, lengths), lengths)
    tags = network.apply(weights.tag, exact).argmax(axis=2).T
    labels = network.relations(weights, exact, heads.T).argmax(axis=2).T
    columns = (
        np.array(weights.tags, object)[tags].tolist(),
        (heads - 1).tolist(),
        np.array(weights.labels, object)[labels].tolist(),
    )
    return [
        Parse(tuple(tag[:n]), tuple(head[:n]), tuple(label[:n]))
        for tag, head, label, n in zip(*columns, lengths.tolist(), strict=True)
    ]


def _vectors(sentences: Sequence[Sequence[str]], weights: Weights) -> Floats:
    """Vectors of all words in a row; each distinct word is looked up once."""
    index: dict[str, int] = {}
    places = [index.setdefault(word, len(index)) for words in sentences for word in words]
    found = [_known(word) if len(word) <= _KEPT else rows(word) for word in index]
    return network.embed(weights, np.array(found, np.intp)).take(places, axis=0)
