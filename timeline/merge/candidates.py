"""Which pairs of mentions are worth comparing: profiles in, pairs out, never all against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from timeline.merge.days import FURTHEST, Days
from timeline.merge.profile import Profile, Rarity
from timeline.model import Kind

#: A block of no more mentions than this is compared all with all.
FEW = 80
#: Words of a mention under which it is looked up, rarest first.
KEYS = 6
#: A key that more mentions of one block share is split by week, then read in a moving window.
CROWD = 20
WINDOW = 4
#: Mentions that one mention is compared with, most rare words shared first.
NEIGHBOURS = 5
#: Part of the weight of the rarest word that two mentions have to share.
ENOUGH_SHARED = 0.25

#: Two stretches that reach so far beyond their dates touch where the dates are near.
SLACK = FURTHEST / 2

Pair = tuple[int, int]


def candidate_pairs(profiles: Sequence[Profile], rarity: Rarity) -> set[Pair]:
    """Pairs of mentions (their indexes, the smaller first) that share a class and a rare word.

    Mentions are kept apart from the beginning where a gate would part them later: what happened,
    what was said and what did not happen, and what lies weeks apart.
    """
    pairs: set[Pair] = set()
    for members in _blocks(profiles):
        find = _all_pairs if len(members) <= FEW else _nearest_pairs
        pairs.update(find(members, rarity))
    return pairs


def _blocks(profiles: Sequence[Profile]) -> Iterator[list[Profile]]:
    blocks: dict[tuple[str, bool, bool], list[Profile]] = defaultdict(list)
    for profile in profiles:
        for kind in profile.classes:
            blocks[kind, profile.negated, profile.kind is Kind.STATEMENT].append(profile)
    return (block for block in blocks.values() if len(block) > 1)


def _all_pairs(members: Sequence[Profile], rarity: Rarity) -> Iterator[Pair]:
    enough = ENOUGH_SHARED * rarity.most
    for left, right in combinations(members, 2):
        if _near(left.days, right.days):
            shared = (left.around & right.around) | (left.actors & right.actors)
            if shared and rarity.total(shared) >= enough:
                yield left.index, right.index


def _near(left: Days | None, right: Days | None) -> bool:
    """Whether two dates, wrong by a few days or missing, may be those of one event."""
    return (
        left is None
        or right is None
        or (left.first <= right.last + FURTHEST and right.first <= left.last + FURTHEST)
    )


def _reach(days: Days | None) -> tuple[float, float]:
    """The days on which something may touch that is near a date: what is undated is near all."""
    return (days.first - SLACK, days.last + SLACK) if days else (-inf, inf)


def _nearest_pairs(members: Sequence[Profile], rarity: Rarity) -> Iterator[Pair]:
    enough = ENOUGH_SHARED * rarity.most
    shared: dict[Pair, int] = defaultdict(int)
    for key, holders in _holders(members, rarity).items():
        weight = rarity.weight(key)
        for pair in _block_pairs(holders):
            shared[pair] += weight
    others: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for (left, right), weight in shared.items():
        if weight >= enough:
            others[left].append((-weight, right))
            others[right].append((-weight, left))
    for index, found in others.items():
        for _, other in sorted(found)[:NEIGHBOURS]:
            yield min(index, other), max(index, other)


def _holders(members: Sequence[Profile], rarity: Rarity) -> dict[str, list[Profile]]:
    """The mentions under each of their keys."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in members:
        for word in _keys(profile, rarity):
            found[word].append(profile)
    return found


def _keys(profile: Profile, rarity: Rarity) -> list[str]:
    """The mention's rarest words and names."""
    return rarity.rarest(profile.around | profile.actors | profile.places, KEYS)


def _block_pairs(holders: Sequence[Profile]) -> Iterator[Pair]:
    """All pairs of a small block; a crowd is split by week, and a crowded week read in a window."""
    if len(holders) <= CROWD:
        reach = [(p.index, *_reach(p.days)) for p in holders]
        for (a, first, last), (b, begin, end) in combinations(reach, 2):
            if begin <= last and first <= end:
                yield a, b
        return
    for week in _split(holders):
        size = CROWD if len(week) <= CROWD else WINDOW
        for place, left in enumerate(week):
            for right in week[place + 1 : place + 1 + size]:
                yield left.index, right.index


def _split(holders: Sequence[Profile]) -> list[list[Profile]]:
    weeks: dict[int | None, list[Profile]] = defaultdict(list)
    for profile in holders:
        weeks[profile.days.last // 7 if profile.days else None].append(profile)
    return list(weeks.values())
