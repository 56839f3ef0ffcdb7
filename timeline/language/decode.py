"""Scores of arcs in, trees out: the best tree with one root (Chu and Liu 1965, Edmonds 1967)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from timeline.language.weights import Floats, Ints

_NEVER = np.float32(-np.inf)


def trees(scores: Floats, lengths: Ints) -> Ints:
    """Heads ``[sentence, word]`` (0 the root, i word i - 1) of each sentence's best tree.

    The root is the word that gains most by it, every other word takes its best head. That is
    nearly always a tree, and then the best one; the others are searched with that root.
    """
    heads = _best_heads(scores, lengths)
    for i in np.flatnonzero(~_reach_root(heads)):
        n = int(lengths[i])
        square = np.full((n + 1, n + 1), _NEVER)
        square[1:] = scores[i, :n, : n + 1]
        square[1:, 0][heads[i, :n] != 0] = _NEVER
        heads[i, :n] = best_tree(square)[1:]
    return heads


def _best_heads(scores: Floats, lengths: Ints) -> Ints:
    """Each word's best head, where one word a sentence has the root for its head."""
    heads: Ints = scores[:, :, 1:].argmax(axis=2) + 1
    gain = scores[:, :, 0] - np.take_along_axis(scores, heads[:, :, None], axis=2)[:, :, 0]
    behind = np.arange(heads.shape[1]) >= lengths[:, None]
    gain[behind] = _NEVER
    heads[np.arange(len(heads)), gain.argmax(axis=1)] = 0
    heads[behind] = 0
    return heads


def _reach_root(heads: Ints) -> NDArray[np.bool_]:
    """Whether every word of a sentence descends from the root: each step doubles its reach."""
    up = np.concatenate([np.zeros((len(heads), 1), np.intp), heads], axis=1)
    for _ in range(heads.shape[1].bit_length()):
        up = np.take_along_axis(up, up, axis=1)
    reached: NDArray[np.bool_] = (up == 0).all(axis=1)
    return reached


def best_tree(scores: Floats) -> Ints:
    """Best head of every node in a tree below node 0, for finite or impossible ``scores``.

    Args:
        scores: ``[node, head]``; -inf where a head is impossible, as all of node 0's are. They
            are changed.
    """
    np.fill_diagonal(scores, _NEVER)
    heads: Ints = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads.tolist())
    if not cycle:
        return heads
    # The cycle becomes one node in the place of its first; its others have no arcs any more.
    ring = np.array(sorted(cycle))
    place, others, every = ring[0], ring[1:], np.arange(len(heads))
    gain, out = scores[ring] - scores[ring, heads[ring]][:, None], scores[:, ring]
    first, last = gain.argmax(axis=0), out.argmax(axis=1)
    scores[place], scores[:, place] = gain[first, every], out[every, last]
    scores[others] = scores[:, others] = _NEVER
    found = best_tree(scores)
    entry = found[place]
    found = np.where(found == place, ring[last], found)
    found[ring] = heads[ring]
    found[ring[first[entry]]] = entry
    return found


def _cycle(heads: list[int]) -> set[int]:
    """Nodes of one cycle in the graph of ``heads``, or none where all paths end at node 0."""
    done = {0}
    for start in range(1, len(heads)):
        path: dict[int, None] = {}
        node = start
        while node not in done and node not in path:
            path[node] = None
            node = heads[node]
        if node in path:
            nodes = list(path)
            return set(nodes[nodes.index(node) :])
        done.update(path)
    return set()
