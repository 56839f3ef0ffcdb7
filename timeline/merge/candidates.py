"""Which pairs of mentions are worth comparing: profiles in, pairs out, never all against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import combinations

from timeline.merge.profile import Profile, Rarity

#: A class of no more mentions than this is compared all with all.
FEW = 80
#: Words of a mention under which it is looked up, rarest first.
KEYS = 6
#: A key that more mentions of one class share is split by week, then read in a moving window.
CROWD = 30
WINDOW = 4
#: Mentions that one mention is compared with, most rare words shared first.
NEIGHBOURS = 5

Pair = tuple[int, int]


def candidate_pairs(profiles: Sequence[Profile], rarity: Rarity) -> set[Pair]:
    """Pairs of mentions (their indexes, the smaller first) that share a class and a rare word."""
    by_class: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        for kind in profile.classes:
            by_class[kind].append(profile)
    pairs: set[Pair] = set()
    for members in by_class.values():
        pairs.update(_pairs_of_class(members, rarity))
    return pairs


def _pairs_of_class(members: Sequence[Profile], rarity: Rarity) -> Iterator[Pair]:
    if len(members) <= FEW:
        yield from combinations([p.index for p in members], 2)
        return
    shared: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for key, holders in _holders(members, rarity).items():
        weight = rarity.weight(key)
        for left, right in _block_pairs(holders):
            shared[left][right] += weight
            shared[right][left] += weight
    for index, others in shared.items():
        nearest = sorted(others.items(), key=lambda pair: (-pair[1], pair[0]))[:NEIGHBOURS]
        yield from ((min(index, other), max(index, other)) for other, _ in nearest)


def _holders(members: Sequence[Profile], rarity: Rarity) -> dict[str, list[Profile]]:
    """The mentions under each of their keys."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in members:
        words = profile.around | profile.actors | profile.places
        for word in sorted(words, key=lambda w: (-rarity.weight(w), w))[:KEYS]:
            found[word].append(profile)
    return found


def _block_pairs(holders: Sequence[Profile]) -> Iterator[Pair]:
    """All pairs of a small block; a crowd is split by week, and a crowded week read in a window."""
    if len(holders) <= CROWD:
        yield from combinations([p.index for p in holders], 2)
        return
    for week in _split(holders):
        size = CROWD if len(week) <= CROWD else WINDOW
        for place, left in enumerate(week):
            for right in week[place + 1 : place + 1 + size]:
                yield left.index, right.index


def _split(holders: Sequence[Profile]) -> list[list[Profile]]:
    weeks: dict[Hashable, list[Profile]] = defaultdict(list)
    for profile in holders:
        weeks[profile.days.last // 7 if profile.days else None].append(profile)
    return list(weeks.values())
