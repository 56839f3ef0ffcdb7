"""A ranked timeline with titles, lanes, notes and states as people decided, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from timeline.decision import HIDDEN, Action, Decided, Decision, Outcome
from timeline.decisions.outcome import decided
from timeline.model import Event, Lane, Timeline

#: Decisions that leave an event as the program has it, unless they had to hold against it.
_VOUCHING = frozenset({Action.VERIFY, Action.DISPUTE})
_CHANGING = frozenset({Outcome.APPLIED, Outcome.CONFLICT})
_ORDER = tuple(Action)


def conclude(
    timeline: Timeline, amended: Sequence[Event], loose: Iterable[Decided] = ()
) -> Timeline:
    """The timeline as decided, with the outcome of every decision.

    Args:
        timeline: as ranked.
        amended: the events that were ranked, those left out too.
        loose: outcomes of decisions that no event carries.
    """
    events = tuple(_concluded(event) if event.edits else event for event in timeline.events)
    shown = {event.id for event in events}
    out = {merged.mention.id: merged.reason for merged in timeline.left_out}
    absent = (event for event in amended if event.edits and event.id not in shown)
    outcomes = [
        *(edit for event in events for edit in event.edits),
        *(edit for event in absent for edit in _absent(event, out.get(event.id, ""))),
        *loose,
    ]
    return replace(timeline, events=events, decided=_once(outcomes))


def _once(outcomes: Iterable[Decided]) -> tuple[Decided, ...]:
    """Each decision once, also one on two events, in the order in which a file has them."""
    first: dict[tuple[str, str, str], Decided] = {}
    for item in outcomes:
        decision = item.decision
        key = (decision.id, decision.action, decision.value)
        first[key] = min(first.get(key, item), item, key=lambda d: d.event)
    return tuple(sorted(first.values(), key=_place))


def _place(item: Decided) -> tuple[str, int, str]:
    return item.decision.id, _ORDER.index(item.decision.action), item.decision.value


def _absent(event: Event, reason: str) -> Iterator[Decided]:
    """The decisions on an event that is not shown: hidden by hand, or for another reason."""
    for edit in event.edits:
        if edit.decision.action is Action.HIDE and reason not in ("", HIDDEN):
            yield decided(edit.decision, event.id, reason, agrees=True)
        elif edit.decision.action is Action.SHOW:
            yield replace(edit, outcome=Outcome.CONFLICT, now=reason)
        else:
            yield edit


def _concluded(event: Event) -> Event:
    """The event with its decided title, lane, note and state."""
    changed, edits = event, []
    for edit in event.edits:
        said = _said(event, edit)
        judged = edit if said is None else _judged(edit, said)
        if judged.outcome is not Outcome.AGREED:
            changed = _changed(changed, edit.decision)
        edits.append(judged)
    changed = replace(changed, edits=tuple(edits))
    return replace(changed, status=_status(changed))


def _said(program: Event, edit: Decided) -> str | None:
    """What the program says where ranking decides it; None where that is settled before."""
    match edit.decision.action:
        case Action.RETITLE:
            return program.title
        case Action.LANE:
            return program.lane
        case Action.NOTE:
            return program.note
        case Action.DISPUTE:
            return program.status
        case Action.SHOW:
            return edit.now
        case _:
            return None


def _judged(edit: Decided, said: str) -> Decided:
    decision = edit.decision
    wanted = "disputed" if decision.action is Action.DISPUTE else decision.value
    return decided(decision, edit.event, said, agrees=said == wanted)


def _changed(event: Event, decision: Decision) -> Event:
    value = decision.value
    match decision.action:
        case Action.RETITLE:
            return replace(event, title=value)
        case Action.LANE:
            return replace(event, lane=Lane(value))
        case Action.NOTE | Action.DISPUTE:
            return replace(event, note="; ".join(part for part in (value, event.note) if part))
        case _:
            return event


def _status(event: Event) -> str:
    """Edited where a decision changed something, disputed where one says so."""
    changing = [edit for edit in event.edits if edit.outcome in _CHANGING]
    if any(edit.decision.action is Action.DISPUTE for edit in changing):
        return "disputed"
    held = any(
        edit.decision.action not in _VOUCHING
        or edit.outcome is Outcome.CONFLICT
        or event.status == "disputed"
        for edit in changing
    )
    return "edited" if held else event.status
