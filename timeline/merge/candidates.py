"""Which pairs of mentions are worth comparing: profiles in, pairs out, never all against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from timeline.merge.days import FURTHEST, Days
from timeline.merge.nearest import Nearest
from timeline.merge.profile import Profile, Rarity

#: A block of no more mentions than this is compared all with all.
FEW = 80
#: Part of the weight of the rarest word that two mentions have to share.
ENOUGH_SHARED = 0.25

Pair = tuple[int, int]


def candidate_pairs(
    profiles: Sequence[Profile], rarity: Rarity, among: Sequence[Profile] | None = None
) -> list[Pair]:
    """Pairs of mentions (their indexes, the smaller first) that share a class and a rare word.

    Mentions are kept apart from the beginning where a gate would part them later: what happened,
    what was said and what did not happen, and what lies weeks apart.

    Args:
        profiles: of all mentions of the run.
        rarity: weighs their words.
        among: those of them to compare, or None for all.
    """
    enough = ENOUGH_SHARED * rarity.most
    blocks = _blocks(profiles if among is None else among)
    large = [[profile.index for profile in block] for block in blocks if len(block) > FEW]
    near = Nearest(profiles, rarity).pairs(large, enough)
    small = (block for block in blocks if len(block) <= FEW)
    others = {pair for block in small for pair in _all_pairs(block, rarity, enough)}
    return near + sorted(others.difference(near))


def _blocks(profiles: Sequence[Profile]) -> list[list[Profile]]:
    blocks: dict[tuple[str, bool, bool], list[Profile]] = defaultdict(list)
    for profile in profiles:
        for kind in profile.classes:
            blocks[kind, profile.negated, profile.statement].append(profile)
    return [block for block in blocks.values() if len(block) > 1]


def _all_pairs(members: Sequence[Profile], rarity: Rarity, enough: float) -> Iterator[Pair]:
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
