"""Which events a timeline shows: events and options in, kept events and left-out mentions out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from timeline.civil import iso_day, last_day, midnight
from timeline.model import (
    BESIDE,
    INSIDE,
    MAKES_NONE,
    Article,
    Event,
    EventMention,
    MergedMention,
    Status,
)
from timeline.options import Options
from timeline.rank.decided import hiding, is_added, is_called_for, overruling, speaking
from timeline.rank.topic import Topic

#: A clause of so many words says something even if it names nobody.
ENOUGH = 4

#: Rules of dating that say when something held or was said, or that name again what is told.
_HELD = MAKES_NONE - {BESIDE}

#: Why an event is left out, or empty.
Objection = Callable[[Event], str]


def admit(
    events: Sequence[Event], articles: Sequence[Article], options: Options
) -> tuple[list[Event], list[MergedMention]]:
    """The events that nothing speaks against, and the mentions of the others with the reason."""
    topic = Topic(options.about, articles)
    telling = (_inside, _undated, _unreal, _state, _side, _mute, _copied(articles))
    within, wishes = _range(options), (_sources(options), topic.objection)
    kept: list[Event] = []
    left_out: list[MergedMention] = []
    for event in events:
        objections = speaking(event, telling, within, wishes)
        reason = next((r for object_to in objections if (r := object_to(event))), "")
        if is_called_for(event):
            kept.append(overruling(event, reason))
        elif reason := reason or hiding(event):
            left_out += _leave_out(event, reason)
        else:
            kept.append(event)
    return kept, left_out


def best(events: Sequence[Event], top: int) -> tuple[list[Event], list[MergedMention]]:
    """The best scored events, best first, with those a person wants shown; and the others.

    Args:
        events: with their scores.
        top: how many to keep, 0 for all.
    """
    ranked = sorted(events, key=lambda e: (-e.score, e.id))
    kept = ranked[:top] if top else ranked
    reason = f"not among the {top} best"
    left_out: list[MergedMention] = []
    for event in ranked[len(kept) :]:
        if is_called_for(event) or is_added(event):
            kept.append(overruling(event, reason))
        else:
            left_out += _leave_out(event, reason)
    return kept, left_out


def _leave_out(event: Event, reason: str) -> list[MergedMention]:
    return [MergedMention(merged.mention, reason) for merged in event.mentions]


def _undated(event: Event) -> str:
    if event.dating.interval:
        return ""
    return f"undated: {event.dating.reason}" if event.dating.reason else "undated"


def _unreal(event: Event) -> str:
    statuses = {merged.mention.status for merged in event.mentions if _is_clause(merged)}
    if statuses <= {Status.NEGATED}:
        return "told as not having happened"
    return "told only as possible" if statuses <= {Status.POSSIBLE, Status.NEGATED} else ""


def _inside(event: Event) -> str:
    """What no clause tells for itself, the clauses around it tell."""
    named_only = not any(map(_is_clause, event.mentions))
    return "told only inside another event's clause" if named_only else ""


def _is_clause(merged: MergedMention) -> bool:
    """Whether a mention is a clause of its own, and not only named inside another."""
    return merged.mention.dating.rule != INSIDE


def _state(event: Event) -> str:
    """What only held on a day, by every date that was told for it, did not happen then."""
    told = {
        merged.mention.dating.rule for merged in event.mentions if merged.mention.dating.interval
    }
    return (
        "known only to hold or to be over by the publish day"
        if _HELD & told and told <= _HELD | {"merged"}
        else ""
    )


def _side(event: Event) -> str:
    """What everybody tells only as a side of another deed (", killing two") is part of that."""
    rules = {m.mention.dating.rule for m in event.mentions if m.mention.dating.interval}
    return "told only as a part of another event" if BESIDE in rules <= {BESIDE, INSIDE} else ""


def _mute(event: Event) -> str:
    """A bare verb form tells nothing: somebody has to do something."""
    told = any(
        m.mention.actors or _size(m.mention) >= ENOUGH for m in event.mentions if _is_clause(m)
    )
    words = max(_size(merged.mention) for merged in event.mentions)
    return "" if told and words > 1 else "tells too little"


def _size(mention: EventMention) -> int:
    """How many words it takes to tell the mention, with the subject that stands elsewhere."""
    return max(len(mention.wording.split()), len(mention.text.split()))


def _copied(articles: Sequence[Article]) -> Objection:
    """What a copy alone tells is its original's sentence, reworded beyond recognition."""
    original = {article.id: article.copy_of for article in articles if article.copy_of}

    def object_to(event: Event) -> str:
        documents = {m.mention.document for m in event.mentions if _is_clause(m)}
        alone = bool(documents) and documents <= original.keys()
        return f"told only by a copy of {original[min(documents)]}" if alone else ""

    return object_to


def _range(options: Options) -> Objection:
    def object_to(event: Event) -> str:
        interval = event.dating.interval
        if interval and options.since and last_day(interval) < midnight(options.since):
            return f"before {iso_day(options.since)}"
        if interval and options.until and midnight(interval.start) > midnight(options.until):
            return f"after {iso_day(options.until)}"
        return ""

    return object_to


def _sources(options: Options) -> Objection:
    def object_to(event: Event) -> str:
        few = len(event.sources) < options.min_sources
        return f"fewer than {options.min_sources} independent sources" if few else ""

    return object_to
