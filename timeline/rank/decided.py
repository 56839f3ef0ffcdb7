"""What people decided about an event's place on the timeline, against what ranking holds of it."""

from __future__ import annotations

from dataclasses import replace

from timeline.decision import HIDDEN, Action
from timeline.model import Event

#: Who says when or what it was, or has looked it up, says that it took place.
_VOUCHING = frozenset({Action.REDATE, Action.RETITLE, Action.VERIFY, Action.ADD})
_CALLING = frozenset({Action.SHOW, Action.ADD})


def is_vouched_for(event: Event) -> bool:
    """Whether a person's word stands against all doubt that it took place."""
    return bool(_actions(event) & _VOUCHING) and event.dating.interval is not None


def is_called_for(event: Event) -> bool:
    """Whether a person wants it shown, whatever speaks against it; without a date it cannot be."""
    actions = _actions(event)
    dated = event.dating.interval is not None
    return dated and bool(actions & _CALLING) and Action.HIDE not in actions


def hiding(event: Event) -> str:
    """The reason to leave it out if a person wants it hidden, or nothing."""
    return HIDDEN if Action.HIDE in _actions(event) else ""


def overruling(event: Event, reason: str) -> Event:
    """The event with what would have spoken against it noted on the decision to show it."""
    edits = (
        replace(edit, now=reason) if edit.decision.action is Action.SHOW else edit
        for edit in event.edits
    )
    return replace(event, edits=tuple(edits))


def _actions(event: Event) -> set[Action]:
    return {edit.decision.action for edit in event.edits}
