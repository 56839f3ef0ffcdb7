"""One group of mentions becomes one event: its date, its sources, a reason for each mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from timeline.merge.library import Library
from timeline.merge.profile import Profile
from timeline.merge.settle import adopt, disagreement, settling_mention
from timeline.merge.triggers import stem
from timeline.model import (
    INSIDE,
    BlockKind,
    Dating,
    Event,
    EventMention,
    Kind,
    MergedMention,
)

_WORD = re.compile(r"[^\W\d_]{3,}")
#: Shared words that a reason lists.
SHOWN = 4
FIRST_MENTION = "first mention"
BY_HAND = "joined by hand"


@dataclass(frozen=True, slots=True)
class Told:
    """A mention beside what merging saw in it, and whether a person put it where it is."""

    mention: EventMention
    profile: Profile
    by_hand: bool = False


def build_event(group: Sequence[Told], library: Library) -> Event:
    """The event that a group of mentions tells, its best mention first."""
    return _alone(group[0].mention, library) if len(group) == 1 else _together(group, library)


def _alone(mention: EventMention, library: Library) -> Event:
    """Most events are told once, and there is nothing to settle."""
    return Event(
        id=mention.id,
        dating=mention.dating,
        kind=mention.kind,
        title=mention.text,
        mentions=(MergedMention(mention, FIRST_MENTION),),
        sources=(library.source(mention.document),),
        people=tuple(sorted(set(mention.actors))),
        places=tuple(sorted(set(mention.places))),
    )


def _together(group: Sequence[Told], library: Library) -> Event:
    settled = settling_mention([told.mention for told in group], library)
    dating = settled.dating if settled else Dating(reason="no mention is dated")
    best = sorted(group, key=lambda told: _quality(told.mention, settled, library))
    note = disagreement([told.mention for told in best], dating, library)
    return Event(
        id=min((told.mention for told in group), key=library.age).id,
        dating=dating,
        kind=_kind([told.mention for told in best]),
        title=best[0].mention.text,
        mentions=tuple(_merged(told, best[0], settled) for told in best),
        sources=tuple(dict.fromkeys(library.source(told.mention.document) for told in best)),
        people=_most_named(told.mention.actors for told in best),
        places=_most_named(told.mention.places for told in best),
        status="disputed" if note else "ok",
        note=note,
    )


def _quality(
    mention: EventMention, settled: EventMention | None, library: Library
) -> tuple[bool, bool, bool, bool, bool, tuple[float, str, int, int]]:
    """Sorts the mention that shows the event best to the front."""
    dating = settled.dating if settled else None
    return (
        mention.dating.rule == INSIDE,
        mention.dating.interval != (dating.interval if dating else None),
        mention.block is not BlockKind.BODY,
        library.is_copy(mention.document),
        not mention.actors,
        library.age(mention),
    )


def _kind(mentions: Sequence[EventMention]) -> Kind:
    """A plan is one only as long as nobody tells that it happened."""
    counts = Counter(m.kind for m in mentions if m.kind is not Kind.PLAN)
    return counts.most_common(1)[0][0] if counts else Kind.PLAN


def _most_named(names: Iterable[Sequence[str]]) -> tuple[str, ...]:
    counts = Counter(name for group in names for name in dict.fromkeys(group))
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _merged(told: Told, leader: Told, settled: EventMention | None) -> MergedMention:
    reason = FIRST_MENTION if told is leader else _reason(told, leader)
    mention = adopt(told.mention, settled)
    taken = f"; {mention.dating.reason}" if mention is not told.mention else ""
    return MergedMention(mention, reason + taken)


def _reason(told: Told, leader: Told) -> str:
    """What a mention shares with the one that stands for its event, in plain words."""
    mine, first = told.profile, leader.profile
    parts = [BY_HAND] if told.by_hand else []
    parts.append(_same_word(told, leader))
    if shared := sorted(mine.actors & first.actors):
        parts.append("both name " + ", ".join(shared))
    if shared := sorted(mine.places & first.places):
        parts.append("same place " + ", ".join(shared))
    if mine.days and first.days and mine.days.meets(first.days):
        parts.append("same date" if mine.days == first.days else "dates agree")
    names = mine.named | first.named | mine.placed | first.placed
    if shared := _spelled((mine.about & first.about) - names, leader.mention.text):
        parts.append("shared words " + ", ".join(shared[:SHOWN]))
    return "; ".join(filter(None, parts)) or "like the other mentions"


def _spelled(stems: frozenset[str], text: str) -> list[str]:
    """The words of a text that have these stems, in its order."""
    return [w for w in dict.fromkeys(_WORD.findall(text.casefold())) if stem(w) in stems]


def _same_word(told: Told, leader: Told) -> str:
    """What their triggers have in common: empty for what a copy swapped or a third links."""
    if told.mention.lemma == leader.mention.lemma:
        return f"same word “{told.mention.lemma}”"
    if told.profile.classes.isdisjoint(leader.profile.classes):
        return ""
    return f"“{told.mention.lemma}” and “{leader.mention.lemma}” name the same kind of event"
