"""Rows of embedding tables in, scores of tags, heads and labels out: the network, on numpy alone.

Sums of floats depend on the order of adding, and that on the batch. Here they cannot: what enters
a matrix product is rounded to a grid of powers of two, so that every sum is exact in 24 bits. The
result is the same whatever the batch, the processor or the linear algebra library.

Sentences stand in columns, places in rows: ``x[place, sentence, feature]``, zero behind the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.language.weights import Dense, Floats, Ints, Weights

LIMIT = 16.0
"""Features are cut to this size ..."""
STEP = 2.0**-6
"""... and rounded to multiples of this: 11 bits, times 8 of a weight, times 128 of them."""
PAIR_LIMIT = 15.9375
PAIR_STEP = 2.0**-4
NEVER = np.float32(-1e6)
"""The score of an arc that cannot be."""


def rounded(x: Floats, limit: float = LIMIT, step: float = STEP) -> Floats:
    """``x`` cut to ``limit`` and rounded to multiples of ``step``, ties to even."""
    magic = np.float32(1.5 * 2**23 * step)
    cut = np.clip(x, -limit, limit)
    cut += magic
    cut -= magic
    return cut


def apply(layer: Dense, exact: Floats) -> Floats:
    """A linear layer over rounded features."""
    out = product(exact, layer.matrix)
    out += layer.bias
    return out


def product(x: Floats, matrix: Floats) -> Floats:
    """``x @ matrix`` in one go; numpy alone would multiply place by place, half as fast."""
    flat: Floats = x.reshape(-1, x.shape[-1]) @ matrix
    return flat.reshape(*x.shape[:-1], matrix.shape[1])


def embed(weights: Weights, rows: Ints) -> Floats:
    """Vectors of words, one a row, from their row numbers in the tables."""
    total = np.zeros((len(rows), weights.tables[0].shape[1]), np.float32)
    for i, (table, step) in enumerate(zip(weights.tables, weights.steps, strict=True)):
        total += table.take(rows[:, i], axis=0) * np.float32(step)
    return total


def encode(weights: Weights, x: Floats, inside: Floats) -> Floats:
    """Vectors of words in their sentences, from vectors of words alone.

    Args:
        weights: the network's.
        x: (places, sentences, features).
        inside: (places, sentences, 1), 1 where there is a word and 0 behind the end.
    """
    for layer in weights.layers:
        wide = layer.matrix.shape[0] > x.shape[2]
        x = x + (look_around(layer, x, inside) if wide else remember(layer, x, inside))
    return x


def look_around(layer: Dense, x: Floats, inside: Floats) -> Floats:
    """What a word and its two neighbours say together (a convolution)."""
    size = x.shape[2]
    exact = rounded(x)
    before, here, after = (layer.matrix[i * size : (i + 1) * size] for i in range(3))
    out = product(exact, here)
    out[1:] += product(exact[:-1], before)
    out[:-1] += product(exact[1:], after)
    out += layer.bias
    np.maximum(out, 0, out=out)
    out *= inside
    return out


def remember(layer: Dense, x: Floats, inside: Floats) -> Floats:
    """What the words before (first half of the features) and behind (second half) left in memory.

    A simple recurrent unit (Lei et al. 2018) with gates of straight lines: the products are made
    for all places at once, and only the mixing of old and new memory goes from place to place.
    """
    size = x.shape[2]
    half = size // 2
    mixed = apply(layer, rounded(x))
    mixed[inside[..., 0] == 0] = 0
    gates = mixed[..., size:]
    np.clip(gates, 0, 1, out=gates)
    memory = np.empty_like(x)
    for side, order in (slice(half), range(len(x))), (slice(half, size), range(len(x))[::-1]):
        _mix(mixed[..., :size][..., side], gates[..., side], order, memory[..., side])
    memory *= gates[..., size:]
    return memory


def _mix(value: Floats, keep: Floats, order: Sequence[int], out: Floats) -> None:
    """Go through the places in order: of the memory so much is kept, and the rest is new."""
    old = np.zeros_like(value[0])
    new = np.empty_like(old)
    for t in order:
        np.subtract(1, keep[t], out=new)
        np.multiply(new, value[t], out=new)
        np.multiply(old, keep[t], out=old)
        np.add(new, old, out=old)
        out[t] = old


def arcs(weights: Weights, exact: Floats, lengths: Ints) -> Floats:
    """Scores ``[sentence, word, head]``; head 0 is the root, head i the word i - 1."""
    places, sentences, _ = exact.shape
    depend = rounded(apply(weights.depend, exact), PAIR_LIMIT, PAIR_STEP)
    root = np.broadcast_to(rounded(weights.root), (1, sentences, exact.shape[2]))
    govern = np.maximum(apply(weights.govern, np.concatenate([root, exact])), 0)
    govern = rounded(govern, PAIR_LIMIT, PAIR_STEP)
    scores: Floats = depend.transpose(1, 0, 2) @ govern.transpose(1, 2, 0)
    word, head = np.arange(places), np.arange(-1, places)
    reach = len(weights.distance) // 2
    bias = weights.distance[np.clip(head - word[:, None], -reach, reach) + reach]
    bias[:, 0] = 0
    bias[word, word + 1] = NEVER
    scores += bias
    scores[np.broadcast_to((head >= lengths[:, None])[:, None, :], scores.shape)] = NEVER
    return scores


def relations(weights: Weights, exact: Floats, heads: Ints) -> Floats:
    """Scores ``[place, sentence, label]`` of the arcs to ``heads`` (0 the root, i word i - 1)."""
    places, sentences, _ = exact.shape
    root = np.broadcast_to(rounded(weights.root), (1, sentences, exact.shape[2]))
    govern = product(np.concatenate([root, exact]), weights.label_govern.matrix)
    hidden = apply(weights.label_depend, exact)
    hidden += govern[heads, np.arange(sentences)]
    reach = len(weights.label_distance) // 2
    distance = np.clip(heads - 1 - np.arange(places)[:, None], -reach, reach) + reach
    hidden += weights.label_distance[np.where(heads == 0, reach, distance)]
    return apply(weights.label, rounded(np.maximum(hidden, 0)))
