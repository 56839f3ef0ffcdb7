"""What a person should know of a decision's outcome: an outcome in, a message or nothing out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.decision import Action, Decided, Outcome
from timeline.decisions.check import PAIRED
from timeline.errors import DecisionError

#: Outcomes that --strict turns into exit code 1.
DOUBTFUL = frozenset({Outcome.CONFLICT, Outcome.VANISHED, Outcome.OVERRULED})


def remarks(outcomes: Iterable[Decided]) -> Iterator[str]:
    """A line for each decision that did not simply take its place."""
    for item in outcomes:
        if item.outcome is not Outcome.APPLIED:
            place = item.decision.place or item.decision.id
            yield str(DecisionError(place, *_told(item)))


def doubtful(outcomes: Iterable[Decided]) -> bool:
    """Whether a decision conflicts, is overruled, or has lost what it was about."""
    return any(item.outcome in DOUBTFUL for item in outcomes)


def _told(item: Decided) -> tuple[str, str]:
    decision, now = item.decision, item.now
    other = f" {decision.value}" if decision.action in PAIRED else ""
    what = f"{decision.action} {decision.id}{other}"
    match item.outcome:
        case Outcome.AGREED if decision.action is Action.HIDE:
            return f"{what}: the program leaves it out by itself: {now}", "the record may go"
        case Outcome.AGREED:
            return f"{what}: the program says so by itself now", "the record may go"
        case Outcome.CONFLICT if decision.action is Action.SHOW:
            return f"{what}: cannot be shown: {now}", "give it a date with redate"
        case Outcome.CONFLICT:
            said = f"{what}: the program said {decision.was!r} then and says {now!r} now"
            return said, f"{decision.value or decision.was!r} holds; decide again to settle it"
        case Outcome.OVERRULED:
            return f"{what}: overruled by a later decision on the same event", "delete one of them"
        case _:
            said = f"{what}: no article tells it any more"
            return said, "the record is kept and does nothing"
