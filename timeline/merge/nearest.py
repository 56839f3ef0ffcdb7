"""The mentions of a large block that share most rare words: profiles in, pairs out, by arrays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from timeline.merge.days import FURTHEST
from timeline.merge.profile import Profile, Rarity

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

#: Words of a mention under which it is looked up, rarest first.
KEYS = 6
#: A key that more mentions of one block share is split by week, then read in a moving window.
CROWD = 20
WINDOW = 4
#: Mentions that one mention is compared with, most rare words shared first.
NEIGHBOURS = 5

#: What is undated is near all days, none of which is so far away.
_EVER = 1 << 60


class Nearest:
    """Finds the nearest mentions of one run; each by its index there."""

    def __init__(self, profiles: Sequence[Profile], rarity: Rarity) -> None:
        self._keys = [rarity.rarest(p.around | p.actors | p.places, KEYS) for p in profiles]
        self._weights = np.array(rarity.ranked, np.int64)
        self._first = np.array([p.days.first if p.days else -_EVER for p in profiles], np.int64)
        self._last = np.array([p.days.last if p.days else _EVER for p in profiles], np.int64)

    def pairs(self, blocks: Sequence[Sequence[int]], enough: float) -> list[tuple[int, int]]:
        """Each mention with the nearest ones of each block, in order, the smaller index first.

        Args:
            blocks: of mentions, in ascending order.
            enough: weight of the keys that two mentions have to share.
        """
        found = [np.empty(0, np.int64), *(self._pairs(members, enough) for members in blocks)]
        left, right = np.divmod(np.unique(np.concatenate(found)), len(self._keys) or 1)
        return list(zip(left.tolist(), right.tolist(), strict=True))

    def _pairs(self, members: Sequence[int], enough: float) -> Ints:
        """The pairs of one block as whole numbers, some twice."""
        left, right, weight = self._sharing(members)
        strong = weight >= enough
        left, right = left[strong], right[strong]
        one, other = np.concatenate([left, right]), np.concatenate([right, left])
        order = np.lexsort((other, -np.tile(weight[strong], 2), one))
        one, other = one[order], other[order]
        place = np.arange(len(one)) - np.searchsorted(one, one)
        one, other = one[place < NEIGHBOURS], other[place < NEIGHBOURS]
        return self._number(np.minimum(one, other), np.maximum(one, other))

    def _number(self, left: Ints, right: Ints) -> Ints:
        """One whole number for a pair; numbers are in the order of the pairs."""
        return left * len(self._keys) + right

    def _sharing(self, members: Sequence[int]) -> tuple[Ints, Ints, Ints]:
        """Pairs of mentions that share keys, each once, with the weight of these together."""
        keys = [self._keys[index] for index in members]
        holder = np.repeat(np.array(members), [len(words) for words in keys])
        word = np.array([word for words in keys for word in words], np.int64)
        met = [np.stack(found) for found in self._meetings(word, holder)]
        left, right, shared = np.concatenate(met, axis=1)
        pair, place = np.unique(self._number(left, right), return_inverse=True)
        # Sums of whole numbers are exact, whatever their order.
        weight = np.bincount(place, self._weights[shared], len(pair)).astype(np.int64)
        return *np.divmod(pair, len(self._keys)), weight

    def _meetings(self, word: Ints, holder: Ints) -> Iterator[tuple[Ints, Ints, Ints]]:
        """Holders of one key and of near dates, and the key: first the neighbours, then the next.

        Args:
            word, holder: each key of each mention, the mentions in ascending order.
        """
        weeks, week = np.unique(self._last[holder] // 7, return_inverse=True)
        crowded = _sizes(word) > CROWD
        group = word * (len(weeks) + 1) + np.where(crowded, week + 1, 0)
        reach = np.where(_sizes(group) > CROWD, WINDOW, CROWD)
        order = np.argsort(group, kind="stable")
        group, reach, word, holder = group[order], reach[order], word[order], holder[order]
        first, last = self._first[holder], self._last[holder]
        for step in range(1, CROWD):
            met = (group[step:] == group[:-step]) & (reach[step:] >= step)
            met &= first[step:] <= last[:-step] + FURTHEST
            met &= first[:-step] <= last[step:] + FURTHEST
            yield holder[:-step][met], holder[step:][met], word[step:][met]


def _sizes(names: Ints) -> Ints:
    """For each name, how many there are of it."""
    _, place, counts = np.unique(names, return_inverse=True, return_counts=True)
    sizes: Ints = counts[place]
    return sizes
