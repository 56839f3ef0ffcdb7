"""Decisions that two mentions tell the same event, or different ones, as merging takes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.decision import Action, Decision
from timeline.errors import DecisionError
from timeline.model import Constraints, Event

Pair = tuple[str, str]


#: The actions that speak of two mentions.
LINKING = (Action.SAME, Action.DIFFERENT)


def constraints(decisions: Sequence[Decision], alone: Sequence[Event]) -> Constraints:
    """The pairs of mentions that belong together, and those that do not.

    Who says that two events are the same means all their mentions, except those that are said to
    be different from others; who says that two mentions differ means these two.

    Args:
        decisions: of any action; one on a mention that is gone goes to one of its aliases.
        alone: the events as merged without any decision.

    Raises:
        DecisionError: when what belongs together by some belongs apart by another.
    """
    told = {event.id: [m.mention.id for m in event.mentions] for event in alone}
    homes = {mention: event for event, mentions in told.items() for mention in mentions}

    def found(decision: Decision) -> Pair:
        names = (decision.id, *decision.aliases)
        return next((name for name in names if name in homes), decision.id), decision.value

    check_links(decisions, found)
    same, apart = ([found(d) for d in decisions if d.action is a] for a in LINKING)
    singled = {name for pair in apart for name in pair}
    together = set()
    for left, right in same:
        around = [m for name in (left, right) for m in told.get(homes.get(name, ""), ())]
        together |= {(left, m) for m in around if m not in singled} | {(left, right)}
    return Constraints(tuple(sorted(p for p in together if p[0] != p[1])), tuple(apart))


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
