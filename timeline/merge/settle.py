"""Which date a group of mentions settles on, who disagrees, and what undated ones take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from timeline.edtf import edtf
from timeline.merge.days import agree, possible_days
from timeline.merge.library import Library
from timeline.model import Certainty, Dating, EventMention

_FIRMEST_FIRST = tuple(Certainty)


def settling_mention(mentions: Sequence[EventMention], library: Library) -> EventMention | None:
    """The mention whose date most sources agree with, then the firmest, told and finest.

    A date guessed from the sentences before counts only where there is no other.
    """
    dated = [m for m in mentions if possible_days(m.dating)]

    def preference(mention: EventMention) -> tuple[int, int, bool, int, int, str]:
        agreeing = {library.source(m.document) for m in dated if agree(mention.dating, m.dating)}
        firmness = _FIRMEST_FIRST.index(mention.dating.certainty)
        days = possible_days(mention.dating)
        extent = (days.length, days.first) if days else (0, 0)
        return -len(agreeing), firmness, mention.dating.timex is None, *extent, mention.id

    guessed = [m for m in mentions if m.dating.interval]
    return min(dated or guessed, key=preference, default=None)


def disagreement(mentions: Sequence[EventMention], settled: Dating, library: Library) -> str:
    """Who gives which date, where one contradicts the settled one; empty where none does."""
    dated = [m for m in mentions if possible_days(m.dating)]
    if all(agree(m.dating, settled) for m in dated):
        return ""
    said: dict[str, set[str]] = defaultdict(set)
    for mention in dated:
        if interval := mention.dating.interval:
            said[edtf(interval, mention.dating.mod)].add(library.source(mention.document))
    claims = (f"{day} according to {', '.join(sorted(who))}" for day, who in sorted(said.items()))
    return "sources disagree on the date: " + "; ".join(claims)


def adopt(mention: EventMention, settled: EventMention | None) -> EventMention:
    """A mention without a firm date, with the date that its event has elsewhere, and saying so."""
    if settled is None or settled is mention or possible_days(mention.dating):
        return mention
    given = settled.dating
    words = f' ("{given.timex.text}")' if given.timex else ""
    reason = f"undated here, takes the date of the same event in {settled.document}{words}"
    return replace(
        mention,
        dating=Dating(given.interval, None, "merged", given.certainty, reason, given.mod),
    )
