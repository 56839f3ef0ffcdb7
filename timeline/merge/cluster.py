"""Average-link clustering: candidate pairs and a measure in, groups out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush

#: Members of a group that stand for it when it is compared.
SAMPLE = 6

Measure = Callable[[int, int], float]
Pair = tuple[int, int]


def average_link(
    size: int, pairs: Iterable[Pair], measure: Measure, threshold: float
) -> list[list[int]]:
    """Groups of the numbers below ``size``, joined while the likest two groups are like enough.

    Two groups are as like as their members are on average (never as their two likest members), so
    one coincidence cannot chain two events. Ties go to the lower numbers.

    Args:
        size: how many items there are.
        pairs: the pairs at which groups may begin to grow.
        measure: likeness of two items; the more, the liker.
        threshold: groups less like than this stay apart.
    """
    linkage = _Linkage(size, measure)
    heap = [(-score, a, b) for a, b in pairs if (score := measure(a, b)) >= threshold]
    for _, a, b in heap:
        linkage.connect(a, b)
    heapify(heap)
    while heap:
        _, a, b = heappop(heap)
        if linkage.alive(a) and linkage.alive(b):
            for score, other, joined in linkage.join(a, b):
                if score >= threshold:
                    heappush(heap, (-score, other, joined))
    return linkage.groups()


class _Linkage:
    """Groups by number (new groups get new numbers) and which groups may still be joined."""

    def __init__(self, size: int, measure: Measure) -> None:
        self._members: dict[int, list[int]] = {index: [index] for index in range(size)}
        self._near: dict[int, set[int]] = defaultdict(set)
        self._measure = measure
        self._next = size

    def alive(self, group: int) -> bool:
        return group in self._members

    def connect(self, left: int, right: int) -> None:
        self._near[left].add(right)
        self._near[right].add(left)

    def join(self, left: int, right: int) -> list[tuple[float, int, int]]:
        """Join two groups; gives the likeness of the new one to its neighbours."""
        joined, self._next = self._next, self._next + 1
        self._members[joined] = sorted(self._members.pop(left) + self._members.pop(right))
        near = (self._near.pop(left) | self._near.pop(right)) - {left, right}
        for other in near:
            self._near[other] -= {left, right}
            self.connect(other, joined)
        return [(self._average(other, joined), other, joined) for other in sorted(near)]

    def _average(self, left: int, right: int) -> float:
        mine, theirs = _sample(self._members[left]), _sample(self._members[right])
        return sum(self._measure(a, b) for a in mine for b in theirs) / (len(mine) * len(theirs))

    def groups(self) -> list[list[int]]:
        return sorted(self._members.values())


def _sample(members: list[int]) -> list[int]:
    """Members spread evenly over a large group."""
    step = max(1, len(members) // SAMPLE)
    return members[::step][:SAMPLE]
