"""Groups that tell one event and date it differently: found after clustering, and joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.merge.event import Told
from timeline.merge.library import Library
from timeline.merge.similar import Judge
from timeline.model import Certainty, EventMention, Kind

#: Likeness, dates aside, at which two groups are one event with two dates.
DISPUTED = 0.75
#: Days by which the articles of sources that differ may be apart.
SAME_NEWS = 3

#: Two Wednesdays are not one that a source got wrong.
WEEK = 7

Pair = tuple[int, int]


def join_disputed(
    groups: Sequence[list[int]],
    pairs: Iterable[Pair],
    told: Sequence[Told],
    judge: Judge,
    library: Library,
) -> list[list[int]]:
    """The groups, those joined that independent sources of the same news date differently."""
    group_of = {index: place for place, group in enumerate(groups) for index in group}
    found = []
    for a, b in pairs:
        if _may_dispute(told[a], told[b], library):
            likeness = judge.likeness(told[a].profile, told[b].profile)
            if likeness >= DISPUTED:
                found.append((-likeness, group_of[a], group_of[b]))
    return _join(groups, sorted(found), told)


def _may_dispute(left: Told, right: Told, library: Library) -> bool:
    """Whether two dated mentions of independent sources differ by days that are no repetition.

    Who meets again: then the reports are as far apart as the meetings, or the meetings a week.
    """
    mine, theirs = left.profile.days, right.profile.days
    if mine is None or theirs is None or mine.length > 1 or theirs.length > 1:
        return False
    apart = mine.first - theirs.first
    reports = library.days_between(left.mention.document, right.mention.document)
    return (
        0 < abs(apart) < WEEK
        and reports is not None
        and abs(reports) <= SAME_NEWS
        and apart != reports
        and _firm(left.mention)
        and _firm(right.mention)
        and library.source(left.mention.document) != library.source(right.mention.document)
    )


def _firm(mention: EventMention) -> bool:
    return mention.kind is Kind.EVENT and mention.dating.certainty is Certainty.EXACT


def _join(
    groups: Sequence[list[int]],
    found: Iterable[tuple[float, int, int]],
    told: Sequence[Told],
) -> list[list[int]]:
    """Each group is joined once at most, and never with one that shares an article with it."""
    joined: dict[int, int] = {}
    for _, a, b in found:
        if a not in joined and b not in joined and _no_article_in_both(groups[a], groups[b], told):
            joined[a] = joined[b] = min(a, b)
    merged: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        merged.setdefault(joined.get(place, place), []).extend(group)
    return [sorted(group) for group in merged.values()]


def _no_article_in_both(left: Iterable[int], right: Iterable[int], told: Sequence[Told]) -> bool:
    """An article that tells of both days knows of two events."""
    mine = {told[index].mention.document for index in left}
    return mine.isdisjoint(told[index].mention.document for index in right)
