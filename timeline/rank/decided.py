"""What people decided about an event's place on the timeline, against what ranking holds of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from timeline.decision import HIDDEN, Action
from timeline.model import Event

#: Who says when or what it was, or has looked it up, says that it took place.
_VOUCHING = frozenset({Action.REDATE, Action.RETITLE, Action.VERIFY})

#: Why an event is left out, or empty.
Objection = Callable[[Event], str]


def speaking(
    event: Event,
    telling: tuple[Objection, ...],
    within: Objection,
    wishes: tuple[Objection, ...],
) -> tuple[Objection, ...]:
    """The objections that count against an event.

    Args:
        event: with what people decided about it.
        telling: what doubts that it took place; nothing where a person vouches for it.
        within: whether it lies in the time that was asked for.
        wishes: what else was asked for in this run; nothing of it where an event was added by
            hand, and none of it is a reason to forget that one was hidden.
    """
    actions = _actions(event)
    if Action.ADD in actions:
        return (within,)
    if Action.HIDE in actions:
        return telling
    vouched = bool(actions & _VOUCHING) and event.dating.interval is not None
    return (within, *wishes) if vouched else (*telling, within, *wishes)


def is_added(event: Event) -> bool:
    """Whether a person added it, who wants it however many are asked for."""
    return Action.ADD in _actions(event)


def is_called_for(event: Event) -> bool:
    """Whether a person wants it shown, whatever speaks against it; without a date it cannot be."""
    actions = _actions(event)
    dated = event.dating.interval is not None
    return dated and Action.SHOW in actions and Action.HIDE not in actions


def hiding(event: Event) -> str:
    """The reason to leave it out if a person wants it hidden, or nothing."""
    return HIDDEN if Action.HIDE in _actions(event) else ""


def overruling(event: Event, reason: str) -> Event:
    """The event with what would have spoken against it noted on the decision to show it."""
    edits = (
        replace(edit, now=edit.now or reason) if edit.decision.action is Action.SHOW else edit
        for edit in event.edits
    )
    return replace(event, edits=tuple(edits))


def _actions(event: Event) -> set[Action]:
    return {edit.decision.action for edit in event.edits}
