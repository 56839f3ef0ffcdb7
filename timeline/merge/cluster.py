"""Average-link clustering: candidate pairs and a measure in, groups out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush

#: Members of a group that stand for it when it is compared.
SAMPLE = 6

Measure = Callable[[int, int], float]
Pair = tuple[int, int]
Scored = tuple[float, int, int]


def average_link(
    size: int,
    likely: Iterable[Scored],
    measure: Measure,
    threshold: float,
    *,
    same: Iterable[Pair] = (),
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> list[list[int]]:
    """Groups of the numbers below ``size``, joined while the likest two groups are like enough.

    Two groups are as like as their members are on average (never as their two likest members), so
    one coincidence cannot chain two events. Ties go to the lower numbers.

    Args:
        size: how many items there are.
        likely: the pairs at which groups may begin to grow, behind how like they are.
        measure: likeness of two items; the more, the liker.
        threshold: groups less like than this stay apart.
        same: pairs that are joined next.
        together: pairs that are joined first, however unlike they are; what is like one of the
            two may join both.
        apart: pairs that are never joined, however alike they and those joined to them are.
    """
    linkage = _Linkage(size, measure, apart)
    linkage.force([*together, *same])
    for score, a, b in likely:
        if score >= threshold:
            linkage.begin(a, b, score)
    heap = [(-score, a, b) for score, a, b in linkage.edges()]
    heapify(heap)
    while heap:
        _, a, b = heappop(heap)
        if linkage.may_join(a, b):
            for score, other, joined in linkage.join(a, b):
                if score >= threshold:
                    heappush(heap, (-score, other, joined))
    return linkage.groups()


class _Linkage:
    """Groups by number (new groups get new numbers) and which groups may still be joined."""

    def __init__(self, size: int, measure: Measure, apart: Iterable[Pair]) -> None:
        self._members: dict[int, list[int]] = {index: [index] for index in range(size)}
        self._near: dict[int, dict[int, float]] = defaultdict(dict)
        self._apart: dict[int, set[int]] = defaultdict(set)
        self._group_of: dict[int, int] = {}
        self._measure = measure
        self._next = size
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def may_join(self, left: int, right: int) -> bool:
        """Whether both groups still are, and nothing keeps them apart."""
        known = left in self._members and right in self._members
        return known and right not in self._apart.get(left, ())

    def connect(self, left: int, right: int, score: float) -> None:
        """Let two groups be neighbours that are this like on average."""
        self._near[left][right] = score
        self._near[right][left] = score

    def edges(self) -> Iterator[tuple[float, int, int]]:
        """All neighbours with their likeness, each pair once."""
        for left, others in self._near.items():
            yield from ((score, left, right) for right, score in others.items() if left < right)

    def force(self, pairs: Iterable[Pair]) -> None:
        """Join the groups of two items, pair after pair, unless they are one or kept apart."""
        for left, right in pairs:
            mine, theirs = self._group_of.get(left, left), self._group_of.get(right, right)
            if mine != theirs and self.may_join(mine, theirs):
                self._absorb(*sorted((mine, theirs), key=lambda group: len(self._members[group])))

    def _absorb(self, few: int, many: int) -> None:
        """Put the members of a group into a larger one, before there are neighbours."""
        moved = self._members.pop(few)
        self._members[many] += moved
        self._group_of |= dict.fromkeys(moved, many)
        for other in self._apart.pop(few, set()):
            self._apart[other].discard(few)
            self._apart[other].add(many)
            self._apart[many].add(other)

    def begin(self, left: int, right: int, score: float) -> None:
        """Let the groups of two items be neighbours, as like as the likest two of their items."""
        mine, theirs = self._group_of.get(left, left), self._group_of.get(right, right)
        if mine != theirs:
            self.connect(mine, theirs, max(score, self._near[mine].get(theirs, score)))

    def join(self, left: int, right: int) -> list[tuple[float, int, int]]:
        """Join two groups; gives the likeness of the new one to its neighbours."""
        joined, self._next = self._next, self._next + 1
        mine, theirs = self._near.pop(left, {}), self._near.pop(right, {})
        near = sorted((mine.keys() | theirs.keys()) - {left, right})
        found = [(self._average(o, left, right, mine, theirs), o, joined) for o in near]
        self._members[joined] = sorted(self._members.pop(left) + self._members.pop(right))
        for score, other, _ in found:
            self._near[other].pop(left, None)
            self._near[other].pop(right, None)
            self.connect(other, joined, score)
        self._keep_apart(left, right, joined)
        return found

    def _keep_apart(self, left: int, right: int, joined: int) -> None:
        """What was kept apart from a part is kept apart from the whole."""
        for other in self._apart.pop(left, set()) | self._apart.pop(right, set()):
            self._apart[other] = self._apart[other] - {left, right} | {joined}
            self._apart[joined].add(other)

    def _average(
        self, other: int, left: int, right: int, mine: dict[int, float], theirs: dict[int, float]
    ) -> float:
        """How like a group is to two others taken together, measuring only what is not known."""
        first = mine[other] if other in mine else self.likeness(other, left)
        second = theirs[other] if other in theirs else self.likeness(other, right)
        many, more = len(self._members[left]), len(self._members[right])
        return (many * first + more * second) / (many + more)

    def likeness(self, left: int, right: int) -> float:
        """How like two groups are on average, by a sample of large ones."""
        return likeness(self._members[left], self._members[right], self._measure)

    def groups(self) -> list[list[int]]:
        return sorted(map(sorted, self._members.values()))


def likeness(left: Sequence[int], right: Sequence[int], measure: Measure) -> float:
    """How like two groups are on average, by a sample of large ones."""
    mine, theirs = _sample(left), _sample(right)
    if len(mine) == len(theirs) == 1:
        return measure(mine[0], theirs[0])
    return sum(measure(a, b) for a in mine for b in theirs) / (len(mine) * len(theirs))


def _sample(members: Sequence[int]) -> Sequence[int]:
    """Members spread evenly over a large group."""
    step = max(1, len(members) // SAMPLE)
    return members[::step][:SAMPLE]
