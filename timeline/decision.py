"""What a person decided about an event: the record that is kept, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What a decision does, in the order in which records of one id are written."""

    HIDE = "hide"
    SHOW = "show"
    REDATE = "redate"
    RETITLE = "retitle"
    KIND = "kind"
    LANE = "lane"
    NOTE = "note"
    DISPUTE = "dispute"
    VERIFY = "verify"
    SAME = "same"
    DIFFERENT = "different"
    ADD = "add"


#: Why the mentions of a hidden event are left out.
HIDDEN = "hidden by hand"


@dataclass(frozen=True, slots=True)
class Decision:
    """One record of decisions.toml.

    Args:
        id: an event's or a mention's; a mention's stands for the event it is merged into.
        action: what to do.
        value: the new date, title, kind, lane or note, or the id of the other event.
        was: what the program said when it was decided; empty where that was not kept.
        by: who decided, or empty.
        at: when, ISO 8601, or empty.
        reason: why, in a person's words, or empty.
        aliases: ids of other mentions of the same event, by which it is found when the article of
            ``id`` is gone.
        place: ``file:line`` of the record, or empty for one that no file holds yet.
    """

    id: str
    action: Action
    value: str = ""
    was: str = ""
    by: str = ""
    at: str = ""
    reason: str = ""
    aliases: tuple[str, ...] = ()
    place: str = ""


class Outcome(StrEnum):
    """What a run made of a decision."""

    APPLIED = "applied"
    #: The program says the same by itself: the decision changes nothing any more.
    AGREED = "agreed"
    #: The program said something else when it was decided; the decision holds all the same.
    CONFLICT = "conflict"
    #: No mention has the id any more, nor one of its aliases.
    VANISHED = "vanished"
    #: Another decision on the same event, taken later, says otherwise.
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision beside what a run made of it.

    Args:
        decision: the record.
        outcome: what became of it.
        event: id of the event it was about, or empty where that is gone.
        now: what the program says by itself in this run.
    """

    decision: Decision
    outcome: Outcome
    event: str = ""
    now: str = ""
