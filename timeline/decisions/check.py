"""Whether a record means something: keys and values in, a decision or a named fault out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from timeline.decision import Action, Decision
from timeline.decisions.near import LONGEST, nearest, quoted
from timeline.decisions.when import is_date, split_added
from timeline.errors import DecisionError
from timeline.model import Kind, Lane

#: ``file:line`` of a key.
Place = Callable[[str], str]

_ID = re.compile(r"[A-Za-z0-9][\w.-]{0,99}", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)
#: The values that an action can have, where they are few.
CHOICES: dict[Action, tuple[str, ...]] = {Action.KIND: tuple(Kind), Action.LANE: tuple(Lane)}
#: Actions that need a value, and those that have none.
_VALUED = frozenset(
    {Action.REDATE, Action.RETITLE, Action.KIND, Action.LANE, Action.NOTE, Action.SAME}
    | {Action.DIFFERENT, Action.ADD}
)
_BARE = frozenset({Action.HIDE, Action.SHOW, Action.VERIFY})
PAIRED = frozenset({Action.SAME, Action.DIFFERENT})


def check(record: Mapping[str, Any], place: Place) -> Decision:
    """The decision that a record holds.

    Raises:
        DecisionError: naming the line, what is wrong there and the nearest choice.
    """
    for key in ("id", "action"):
        if not record.get(key):
            raise DecisionError(place(""), f"a record without {key!r}", "every one needs it")
    decision = Decision(
        action=_action(record["action"], place("action")),
        aliases=tuple(record.get("aliases", ())),
        place=place(""),
        **{
            key: record.get(key, "").strip() for key in ("id", "value", "was", "by", "at", "reason")
        },
    )
    for name in (decision.id, *decision.aliases):
        _check_id(name, place("id"))
    _check_value(decision, place("value"))
    if decision.at and not _MOMENT.fullmatch(decision.at):
        raise DecisionError(
            place("at"), f"{quoted(decision.at)} is no moment", "write 2026-11-25T20:53:00Z"
        )
    return decision


def _action(word: str, place: str) -> Action:
    if word.strip() in tuple(Action):
        return Action(word.strip())
    raise DecisionError(place, f"{quoted(word)} is no action", nearest(word, tuple(Action)))


def _check_id(name: str, place: str) -> None:
    if not _ID.fullmatch(name):
        raise DecisionError(
            place, f"{quoted(name)} is no id", "ids stand in events.csv and mentions.csv"
        )


def _check_value(decision: Decision, place: str) -> None:
    action, value = decision.action, decision.value
    if action in _VALUED and not value:
        raise DecisionError(place, f"{action} needs a value", _wanted(action))
    if action in _BARE and value:
        raise DecisionError(
            place, f"{action} takes no value, not {quoted(value)}", "use note for words"
        )
    if action in CHOICES and value not in CHOICES[action]:
        raise DecisionError(
            place, f"{quoted(value)} is no {action}", nearest(value, CHOICES[action])
        )
    if action in PAIRED:
        _check_id(value, place)
        if value == decision.id:
            raise DecisionError(place, f"{value} is compared with itself", _wanted(action))
    if action is Action.ADD:
        value = split_added(value, place)[0]
    if action in (Action.REDATE, Action.ADD) and not is_date(value):
        raise DecisionError(
            place, f"{quoted(value)} is no date", "write 2023-09-16, 2023-09 or 2023~"
        )


def _wanted(action: Action) -> str:
    if action in PAIRED:
        return "the id of the other event"
    if action in CHOICES:
        return f"have {', '.join(CHOICES[action])}"
    return {
        Action.REDATE: "a date such as 2023-09-16",
        Action.ADD: 'a date and a title: "2023-09-16 | The ship sailed"',
    }.get(action, "say what it shall be")


def check_together(decisions: Sequence[Decision]) -> None:
    """Look for two records that cannot both hold.

    Raises:
        DecisionError: naming both.
    """
    seen: dict[tuple[object, ...], Decision] = {}
    added = {decision.id for decision in decisions if decision.action is Action.ADD}
    for decision in decisions:
        if decision.action in PAIRED and added & {decision.id, decision.value}:
            problem = f"{_said(decision)}: no article tells what was added by hand"
            raise DecisionError(decision.place or decision.id, problem, "hide the added one")
        key = key_of(decision)
        other = seen.setdefault(key, decision)
        if other is not decision:
            said = f"{_said(decision)} contradicts {_said(other)}"
            where = f" at {other.place}" if other.place else ""
            raise DecisionError(
                decision.place or decision.id, said + where, "delete one of the two"
            )


def key_of(decision: Decision) -> tuple[object, ...]:
    """What only one record can decide: an id's date, title, ..., or whether two are the same."""
    if decision.action in PAIRED:
        return Action.SAME, *sorted((decision.id, decision.value))
    shown = decision.action is Action.SHOW
    return decision.id, Action.HIDE if shown else decision.action


def _said(decision: Decision) -> str:
    value = decision.value if len(decision.value) <= LONGEST else f"{decision.value[:LONGEST]}..."
    return " ".join(part for part in (decision.id, decision.action, value) if part)
