"""Merged events with what people decided about them: dates, kinds, and events that were added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.decision import Action, Decided, Decision, Outcome
from timeline.decisions.outcome import decided, prevailing
from timeline.decisions.when import dating, split_added
from timeline.edtf import edtf
from timeline.errors import DecisionError
from timeline.model import Article, Dating, Event, Kind

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Amended:
    """Events with their edits, and the decisions that no event carries."""

    events: tuple[Event, ...]
    loose: tuple[Decided, ...] = ()


def amend(
    events: Sequence[Event],
    decisions: Sequence[Decision],
    articles: Sequence[Article],
    alone: Sequence[Event] = (),
) -> Amended:
    """Date, file and add events as decided, and note on each what the program says by itself.

    Args:
        events: as merged.
        decisions: the records.
        articles: what relative dates are counted from.
        alone: the events as merged without any decision.

    Raises:
        DecisionError: for a date that names no day, or an id that is taken.
    """
    if not decisions:
        return Amended(tuple(events))
    added = [_added(decision) for decision in decisions if decision.action is Action.ADD]
    every = [*events, *added]
    home = _homes(every)
    _check_new(added, _homes(events))
    on: dict[str, list[Decision]] = defaultdict(list)
    for decision in decisions:
        for event in _about(decision, home):
            on[event].append(decision)
    hand = _Hand({article.id: article for article in articles}, _homes(alone or events))
    amended = [hand.edit(event, on[event.id]) if event.id in on else event for event in every]
    return Amended(tuple(amended), (*hand.overruled, *_vanished(decisions, on)))


def _homes(events: Iterable[Event]) -> dict[str, str]:
    """The event of each mention, by ids; an event's own id leads to it too."""
    homes = {merged.mention.id: event.id for event in events for merged in event.mentions}
    return homes | {event.id: event.id for event in events}


def home_of(decision: Decision, homes: Mapping[str, str]) -> str:
    """The event that a decision is about, by its id or else an alias; empty where all are gone."""
    return next((homes[i] for i in (decision.id, *decision.aliases) if i in homes), "")


def _about(decision: Decision, homes: Mapping[str, str]) -> list[str]:
    """The event, or the two whose likeness was decided."""
    first = home_of(decision, homes)
    if decision.action not in (Action.SAME, Action.DIFFERENT):
        return [first] if first else []
    second = homes.get(decision.value, "")
    return list(dict.fromkeys((first, second))) if first and second else []


def _vanished(decisions: Iterable[Decision], on: Mapping[str, list[Decision]]) -> list[Decided]:
    found = {id(decision) for group in on.values() for decision in group}
    return [Decided(d, Outcome.VANISHED) for d in decisions if id(d) not in found]


def _added(decision: Decision) -> Event:
    """An event that no article tells."""
    date, title = split_added(decision.value, decision.place or decision.id)
    return Event(
        id=decision.id,
        dating=_dating(decision, date, None),
        kind=Kind.EVENT,
        title=title,
        mentions=(),
        sources=(),
    )


def _check_new(added: Iterable[Event], taken: Mapping[str, str]) -> None:
    for event in added:
        if event.id in taken:
            raise DecisionError(event.id, "is the id of an event already", "add it under another")


def _dating(decision: Decision, date: str, article: Article | None) -> Dating:
    published = article.published if article else None
    who = f" by {decision.by}" if decision.by else ""
    why = f": {decision.reason}" if decision.reason else ""
    found = dating(date, published, article.language if article else "", f"dated{who}{why}")
    if found is None:
        hint = "write 2023-09-16, 2023-09 or 2023~"
        raise DecisionError(decision.place or decision.id, f"{date!r} names no day", hint)
    return found


class _Hand:
    """Edits event after event, and keeps what was overruled."""

    def __init__(self, articles: Mapping[str, Article], alone: Mapping[str, str]) -> None:
        self._articles, self._alone = articles, alone
        self.overruled: list[Decided] = []

    def edit(self, event: Event, decisions: list[Decision]) -> Event:
        """The event as decided, with the decisions and what the program says instead."""
        holding, overruled = prevailing(decisions)
        self.overruled += [Decided(d, Outcome.OVERRULED, event.id) for d in overruled]
        program = event
        for decision in holding:
            event = self._one(event, program, decision)
        return event

    def _one(self, event: Event, program: Event, decision: Decision) -> Event:
        """The event after one more decision, with what the program says by itself."""
        said, agrees, changed = self._changed(event, program, decision)
        edit = decided(decision, event.id, said, agrees=agrees)
        return replace(event if agrees else changed, edits=(*event.edits, edit))

    def _changed(self, event: Event, program: Event, decision: Decision) -> tuple[str, bool, Event]:
        """What the program says, whether that is what was decided, and the event as decided."""
        said = _edtf(program.dating)
        match decision.action:
            case Action.REDATE:
                dated = self._dated(program, decision, decision.value)
                return said, _edtf(dated) == said, replace(event, dating=dated)
            case Action.VERIFY:
                moved = decision.was not in ("", UNDATED, said) and event.dating is program.dating
                dated = self._dated(program, decision, decision.was) if moved else event.dating
                return said, False, replace(event, dating=dated)
            case Action.KIND:
                kind = Kind(decision.value)
                return program.kind, kind is program.kind, replace(event, kind=kind)
            case Action.SAME | Action.DIFFERENT:
                said = self._by_itself(decision)
                return said, said == decision.action, event
            case _:
                return "", False, event

    def _dated(self, event: Event, decision: Decision, date: str) -> Dating:
        first = event.mentions[0].mention.document if event.mentions else ""
        return _dating(decision, date, self._articles.get(first))

    def _by_itself(self, decision: Decision) -> str:
        """Whether the program alone takes the two for the same."""
        left, right = home_of(decision, self._alone), self._alone.get(decision.value, "")
        return Action.SAME if left == right else Action.DIFFERENT


def _edtf(dating: Dating) -> str:
    return edtf(dating.interval, dating.mod) if dating.interval else UNDATED
