"""Which date a group of mentions settles on, who disagrees, and what undated ones take."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.civil import TO_THE_DAY
from timeline.edtf import edtf
from timeline.merge.days import Days, agree, possible_days
from timeline.merge.library import Library
from timeline.model import INSIDE, Certainty, Dating, EventMention

_FIRMEST_FIRST = tuple(Certainty)
#: Less firm than an uncertain day, firmer than the day of a report.
_COARSE = _FIRMEST_FIRST.index(Certainty.UNCERTAIN) + 0.5


def settling_mention(mentions: Sequence[EventMention], library: Library) -> EventMention | None:
    """The mention whose date most sources agree with, then the firmest, told and finest.

    A date guessed from the sentences before counts only where there is no other.
    """
    sources = _sources_by_days(mentions, library)

    def preference(mention: EventMention) -> tuple[int, float, bool, int, int, str]:
        days = possible_days(mention.dating)
        extent = (days.length, days.first) if days else (0, 0)
        firmness = _FIRMEST_FIRST.index(mention.dating.certainty) + _vagueness(mention.dating)
        return -agreeing[days], firmness, mention.dating.timex is None, *extent, mention.id

    agreeing = {days: _agreeing(days, sources) for days in (*sources, None)}
    dated = [m for m in mentions if possible_days(m.dating)]
    guessed = [m for m in mentions if m.dating.interval]
    return min(dated or guessed, key=preference, default=None)


def _vagueness(dating: Dating) -> float:
    """How much less firm a month or a year is: less than a guessed day, not than a report's."""
    coarse = dating.interval is not None and dating.interval.granularity not in TO_THE_DAY
    return _COARSE if coarse else 0.0


def _sources_by_days(mentions: Iterable[EventMention], library: Library) -> dict[Days, set[str]]:
    """Who gives which days: there are few days however many mentions there are."""
    found: dict[Days, set[str]] = defaultdict(set)
    for mention in mentions:
        if days := possible_days(mention.dating):
            found[days].add(library.source(mention.document))
    return found


def _agreeing(days: Days | None, sources: Mapping[Days, set[str]]) -> int:
    """How many sources give days that may be these."""
    agreeing = (who for other, who in sources.items() if days is None or days.meets(other))
    return len(set[str]().union(*agreeing))


def disagreement(mentions: Sequence[EventMention], settled: Dating, library: Library) -> str:
    """Who gives which date, where one contradicts the settled one; empty where none does."""
    if all(agree(m.dating, settled) for m in mentions):
        return ""
    dated = [m for m in mentions if possible_days(m.dating)]
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
    rule = INSIDE if mention.dating.rule == INSIDE else "merged"
    words = f' ("{given.timex.text}")' if given.timex else ""
    reason = f"undated here, takes the date of the same event in {settled.document}{words}"
    return replace(
        mention,
        dating=Dating(given.interval, None, rule, given.certainty, reason, given.mod),
    )
