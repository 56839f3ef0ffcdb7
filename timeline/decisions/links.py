"""Decisions that two mentions tell the same event, or different ones, as merging takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.decision import Action, Decision
from timeline.errors import DecisionError

Pair = tuple[str, str]


def _as_written(decision: Decision) -> Pair:
    return decision.id, decision.value


def check_links(
    decisions: Sequence[Decision], pair: Callable[[Decision], Pair] = _as_written
) -> None:
    """Look for a "different" between two that "same" joins, be it by way of others.

    Raises:
        DecisionError: naming the two records.
    """
    near: dict[str, list[tuple[str, Decision]]] = {}
    for decision in decisions:
        if decision.action is Action.SAME:
            left, right = pair(decision)
            near.setdefault(left, []).append((right, decision))
            near.setdefault(right, []).append((left, decision))
    for decision in decisions:
        if decision.action is Action.DIFFERENT and (joining := _joining(*pair(decision), near)):
            raise _contradiction(decision, joining)


def _joining(start: str, end: str, near: dict[str, list[tuple[str, Decision]]]) -> Decision | None:
    """The last record on a way from one to the other."""
    reached, open_ends = {start}, [start]
    while open_ends:
        for other, decision in near.get(open_ends.pop(), ()):
            if other == end:
                return decision
            if other not in reached:
                reached.add(other)
                open_ends.append(other)
    return None


def _contradiction(different: Decision, same: Decision) -> DecisionError:
    said = f"{different.id} different {different.value} contradicts {same.id} same {same.value}"
    where = f" at {same.place}" if same.place else ""
    return DecisionError(different.place or different.id, said + where, "delete one of the two")
