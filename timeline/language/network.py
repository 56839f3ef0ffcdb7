"""Rows of embedding tables in, scores of tags, heads and labels out: the network, on numpy alone.

Sums of floats depend on the order of adding, and that on the batch. Here they cannot: what enters
a matrix product is rounded to a grid of powers of two, so that every sum is exact in 24 bits. The
result is the same whatever the batch, the processor or the linear algebra library.

Sentences stand in columns, places in rows: ``x[place, sentence, feature]``, zero behind the end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from timeline.language.weights import rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from timeline.language.weights import Dense, Floats, Gates, Ints, Weights

PAIR_LIMIT = 15.9375
PAIR_STEP = 2.0**-4
NEVER = np.float32(-1e6)
"""The score of an arc that cannot be."""


class Words(NamedTuple):
    """Distinct words' vectors, and what each contributes as a neighbour or itself, by row.

    The last row, all zeros, is that of no word.
    """

    vectors: Floats
    before: Floats
    here: Floats
    after: Floats


class Views(NamedTuple):
    """What is read off the vectors of words in context, each (places, sentences, features)."""

    tag: Floats
    depend: Floats
    govern: Floats
    label_depend: Floats
    label_govern: Floats


def product(x: Floats, matrix: Floats) -> Floats:
    """``x @ matrix`` in one go; numpy alone would multiply place by place, half as fast."""
    flat: Floats = x.reshape(-1, x.shape[-1]) @ matrix
    return flat.reshape(*x.shape[:-1], matrix.shape[1])


def apply(layer: Dense, exact: Floats) -> Floats:
    """A linear layer over rounded features."""
    out = product(exact, layer.matrix)
    out += layer.bias
    return out


def describe(weights: Weights, rows: Ints) -> Words:
    """Distinct words from their row numbers in the tables.

    What a word contributes to its neighbours is the same wherever it stands, so that the
    products of the convolution are made once a word form.
    """
    vectors = np.zeros((len(rows) + 1, weights.tables[0].shape[1]), np.float32)
    for i, (table, step) in enumerate(zip(weights.tables, weights.steps, strict=True)):
        vectors[:-1] += table.take(rows[:, i], axis=0) * np.float32(step)
    exact = rounded(vectors)
    before, here, after = (exact @ matrix for matrix in weights.around)
    return Words(vectors, before, here, after)


def encode(weights: Weights, words: Words, ids: Ints) -> Floats:
    """Vectors of words in their sentences.

    Args:
        weights: the network's.
        words: the distinct words.
        ids: (places, sentences), rows of ``words``; behind a sentence's end that of no word.
    """
    x = words.vectors.take(ids, axis=0)
    x += look_around(weights.around_bias, words, ids)
    behind = np.flatnonzero(ids == len(words.vectors) - 1)
    for ahead, back in weights.memories:
        exact = rounded(x)
        half = x.shape[2] // 2
        x[..., :half] += remember(ahead, exact, range(len(x)))
        x[..., half:] += remember(back, exact, range(len(x))[::-1], behind)
    return x


def look_around(bias: Floats, words: Words, ids: Ints) -> Floats:
    """What a word and its two neighbours say together (a convolution)."""
    out = words.here.take(ids, axis=0)
    out[1:] += words.before.take(ids[:-1], axis=0)
    out[:-1] += words.after.take(ids[1:], axis=0)
    out += bias
    np.maximum(out, 0, out=out)
    return out


def remember(
    gates: Gates, exact: Floats, order: Sequence[int], behind: Ints | None = None
) -> Floats:
    """What the words that come earlier in this order of the places left in memory.

    A simple recurrent unit (Lei et al. 2018) with gates of straight lines: the products are made
    for all places at once, and only the mixing of old and new memory goes from place to place.

    Args:
        gates: the layer's half.
        exact: rounded features.
        order: the places from first to last, or the other way round.
        behind: where no words are, numbered through; needed where the order begins there.
    """
    memory = apply(gates.value, exact)
    if behind is not None:
        memory.reshape(-1, memory.shape[2])[behind] = 0
    keep, show = (apply(gate, exact) for gate in (gates.keep, gates.show))
    np.clip(keep, 0, 1, out=keep)
    np.clip(show, 0, 1, out=show)
    old, change = np.zeros_like(memory[0]), np.empty_like(memory[0])
    for t in order:
        np.subtract(old, memory[t], out=change)
        np.multiply(change, keep[t], out=change)
        old = np.add(memory[t], change, out=memory[t])
    memory *= show
    return memory


def view(weights: Weights, x: Floats) -> Views:
    """All that is read off the encoder's result, in one product."""
    return Views(*np.split(apply(weights.views, rounded(x)), weights.ends, axis=2))


def arcs(weights: Weights, views: Views, lengths: Ints) -> Floats:
    """Scores ``[sentence, word, head]``; head 0 is the root, head i the word i - 1."""
    places, sentences, size = views.depend.shape
    depend = rounded(views.depend, PAIR_LIMIT, PAIR_STEP)
    govern = np.empty((places + 1, sentences, size), np.float32)
    govern[0], govern[1:] = weights.root_govern, views.govern
    np.maximum(govern, 0, out=govern)
    govern = rounded(govern, PAIR_LIMIT, PAIR_STEP)
    scores: Floats = depend.transpose(1, 0, 2) @ govern.transpose(1, 2, 0)
    word, head = np.arange(places), np.arange(-1, places)
    reach = len(weights.distance) // 2
    bias = weights.distance[np.clip(head - word[:, None], -reach, reach) + reach]
    bias[:, 0] = 0
    bias[word, word + 1] = NEVER
    scores += bias
    if lengths.min() < places:
        scores += np.where(head >= lengths[:, None], NEVER, 0)[:, None, :]
    return scores


def relations(weights: Weights, views: Views, heads: Ints) -> Floats:
    """Scores ``[place, sentence, label]`` of the arcs to ``heads`` (0 the root, i word i - 1)."""
    places, sentences, size = views.label_govern.shape
    govern = np.empty((places + 1, sentences, size), np.float32)
    govern[0], govern[1:] = weights.root_label, views.label_govern
    hidden = govern[heads, np.arange(sentences)]
    hidden += views.label_depend
    reach = len(weights.label_distance) // 2
    distance = np.clip(heads - 1 - np.arange(places)[:, None], -reach, reach) + reach
    hidden += weights.label_distance[np.where(heads == 0, reach, distance)]
    return apply(weights.label, rounded(np.maximum(hidden, 0, out=hidden)))
