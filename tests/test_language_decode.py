from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.decode import best_tree, trees


def is_tree(heads):
    """Whether one word has head 0 and every word's heads lead there."""
    for word in range(1, len(heads) + 1):
        node, steps = word, 0
        while node and steps <= len(heads):
            node, steps = heads[node - 1], steps + 1
        if node:
            return False
    return list(heads).count(0) == 1


def batch(size, sentences, seed):
    scores = np.random.default_rng(seed).normal(size=(sentences, size, size + 1))
    words = np.arange(size)
    scores[:, words, words + 1] = -1e6
    return scores.astype(np.float32)


@given(st.integers(1, 12), st.integers(1, 5), st.integers(0, 10**6))
def test_every_result_is_a_tree(size, sentences, seed):
    lengths = np.random.default_rng(seed).integers(1, size + 1, sentences)
    scores = batch(size, sentences, seed)
    scores[
        np.arange(size + 1)[None, None, :] * np.ones((sentences, size, 1)) > lengths[:, None, None]
    ] = -1e6
    heads = trees(scores, lengths)
    for i, n in enumerate(lengths):
        assert is_tree(heads[i, :n].tolist())


@given(st.integers(0, 10**6))
def test_the_best_tree_under_a_root_is_found(seed):
    size = 4
    square = np.full((size + 1, size + 1), -np.inf, np.float32)
    square[1:] = batch(size, 1, seed)[0]
    square[2:, 0] = -np.inf
    every = (h for h in product(range(size + 1), repeat=size) if is_tree(h) and h[0] == 0)
    best = max(sum(float(square[i + 1, h]) for i, h in enumerate(heads)) for heads in every)
    found = best_tree(square.copy())[1:]
    assert sum(float(square[i + 1, h]) for i, h in enumerate(found)) == pytest.approx(
        best, abs=1e-4
    )


def test_one_word():
    assert trees(np.zeros((1, 1, 2), np.float32), np.array([1])).tolist() == [[0]]
