"""What a person decided about mentions, by their places among the mentions of this run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.model import Constraints, EventMention

Pair = tuple[int, int]


class Decided:
    """The decisions whose mentions are here: pairs of indexes to join and to keep apart."""

    def __init__(self, mentions: Sequence[EventMention], constraints: Constraints) -> None:
        places = {mention.id: index for index, mention in enumerate(mentions)}
        self.together = _indexes(constraints.together, places)
        self.apart = _indexes(constraints.apart, places)
        self.joined = frozenset(mentions[index].id for pair in self.together for index in pair)

    def open(self, pairs: Iterable[Pair], groups: Sequence[Sequence[int]]) -> list[Pair]:
        """Those of the pairs of mentions whose groups nobody keeps apart."""
        if not self.apart:
            return list(pairs)
        group_of = {index: place for place, group in enumerate(groups) for index in group}
        closed = {(group_of[a], group_of[b]) for a, b in self.apart}
        closed |= {(b, a) for a, b in closed}
        return [(a, b) for a, b in pairs if (group_of[a], group_of[b]) not in closed]


def _indexes(decided: Iterable[tuple[str, str]], places: dict[str, int]) -> tuple[Pair, ...]:
    """The pairs in one order, whatever order they were decided in."""
    known = ((places[a], places[b]) for a, b in decided if a in places and b in places)
    return tuple(sorted({(min(pair), max(pair)) for pair in known}))
