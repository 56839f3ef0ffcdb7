"""What is named inside other clauses finds its event: groups of clauses in, groups of all out.

"The launch" and "to launch" join the event that some clause tells, or each other; they never bring
two events of clauses together, so that a timeline's rows are what clauses alone would make.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from timeline.merge.cluster import Measure, Pair, average_link, likeness
from timeline.merge.similar import THRESHOLD

#: A pair of mentions with how like they are, the first of both.
Likely = tuple[float, int, int]
Groups = list[list[int]]


def taken_in(
    groups: Groups,
    inside: frozenset[int],
    likely: Sequence[Likely],
    measure: Measure,
    *,
    same: Iterable[Pair] = (),
    together: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> Groups:
    """Groups of what is named inside clauses go to the likest group of clauses.

    Args:
        groups: of all mentions; those named inside others are still alone, or put together by hand.
        inside: which mentions are those.
        likely: pairs with one of them at least, and how like they are.
        measure, same, together, apart: as for clauses.
    """
    clauses = [group for group in groups if not inside >= set(group)]
    open_ = {index for group in groups if inside >= set(group) for index in group}
    alike = [pair for pair in likely if open_.issuperset(pair[1:])]
    own = [pair for pair in (*together, *same) if open_.issuperset(pair)]
    size = max(open_, default=-1) + 1
    found = average_link(size, alike, measure, THRESHOLD, same=own, apart=apart)
    return _joined(clauses, [g for g in found if g[0] in open_], likely, measure, set(apart))


def _joined(
    clauses: Groups,
    named: Groups,
    likely: Iterable[Likely],
    measure: Measure,
    apart: Collection[Pair],
) -> Groups:
    place = {index: at for at, group in enumerate(clauses) for index in group}
    at_of = {index: at for at, group in enumerate(named) for index in group}
    near: dict[int, set[int]] = defaultdict(set)
    for score, a, b in likely:
        if score >= THRESHOLD:
            for one, other in ((a, b), (b, a)):
                if one in at_of and other in place:
                    near[at_of[one]].add(place[other])
    joined, alone = [list(group) for group in clauses], []
    for at, group in enumerate(named):
        able = [k for k in sorted(near[at]) if not _are_apart(joined[k], group, apart)]
        scores = [(likeness(clauses[k], group, measure), -k) for k in able]
        best, k = max(scores, default=(0.0, 0))
        if best >= THRESHOLD:
            joined[-k] += group
        else:
            alone.append(group)
    return sorted(map(sorted, [*joined, *alone]))


def _are_apart(left: Sequence[int], right: Sequence[int], apart: Collection[Pair]) -> bool:
    """Whether a person keeps a mention of one group from one of the other."""
    if not apart:
        return False
    return any((a, b) in apart or (b, a) in apart for a in left for b in right)
