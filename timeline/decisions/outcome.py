"""A decision beside what the program says by itself: agreed, in conflict or simply put in place."""

from __future__ import annotations

from timeline.decision import Action, Decided, Decision, Outcome

#: Actions whose record keeps what the program said, to be compared with what it says now.
_COMPARED = frozenset({Action.REDATE, Action.RETITLE, Action.KIND, Action.LANE, Action.VERIFY})
#: Decisions that are one with their opposite.
_FAMILY = {Action.SHOW: Action.HIDE}
_FREE = frozenset({Action.NOTE, Action.SAME, Action.DIFFERENT, Action.ADD})


def decided(decision: Decision, event: str, now: str, *, agrees: bool) -> Decided:
    """What became of a decision.

    Args:
        decision: the record.
        event: the id of the event it is about.
        now: what the program says by itself.
        agrees: whether that is what was decided.
    """
    if agrees:
        return Decided(decision, Outcome.AGREED, event, now)
    changed = decision.action in _COMPARED and bool(decision.was and now) and decision.was != now
    return Decided(decision, Outcome.CONFLICT if changed else Outcome.APPLIED, event, now)


def prevailing(decisions: list[Decision]) -> tuple[list[Decision], list[Decision]]:
    """The decisions on one event that hold, and those that a later one overrules.

    Records on several mentions come together when their events do.
    """
    latest: dict[tuple[object, ...], Decision] = {}
    ordered = sorted(decisions, key=lambda d: (d.at, d.id, d.action, d.value))
    for decision in ordered:
        latest[_key(decision)] = decision
    holding = [decision for decision in ordered if latest[_key(decision)] is decision]
    return holding, [decision for decision in ordered if decision not in holding]


def _key(decision: Decision) -> tuple[object, ...]:
    if decision.action in _FREE:
        return decision.action, decision.id, decision.value
    return (_FAMILY.get(decision.action, decision.action),)
