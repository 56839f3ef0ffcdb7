"""Mentions of many articles become events: copies folded, mentions clustered, dates settled."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.merge.candidates import candidate_pairs
from timeline.merge.cluster import average_link
from timeline.merge.context import Contexts
from timeline.merge.copies import fold_copies
from timeline.merge.dispute import join_disputed
from timeline.merge.event import Told, build_event
from timeline.merge.library import Library
from timeline.merge.profile import Rarity, profiles
from timeline.merge.similar import THRESHOLD, Judge
from timeline.merge.twins import twin_pairs
from timeline.model import Article, Event, EventMention

__all__ = ["fold_copies", "merge"]


def merge(mentions: Sequence[EventMention], articles: Sequence[Article]) -> tuple[Event, ...]:
    """Group the mentions that tell one happening, undated ones too; the input's order is nothing.

    Args:
        mentions: as extracted, of all articles.
        articles: the articles they come from, copies marked by :func:`fold_copies`.

    Returns:
        The events, in the order of their ids; an undated mention in a dated event takes its date.
    """
    ordered = sorted(mentions, key=lambda m: (m.document, m.span.start, m.trigger, m.id))
    seen = profiles(ordered, articles)
    rarity = Rarity(seen)
    judge = Judge(rarity, Contexts(seen))
    twins = twin_pairs(ordered, articles)

    def measure(a: int, b: int) -> float:
        return 1.0 if (min(a, b), max(a, b)) in twins else judge.probability(seen[a], seen[b])

    pairs = sorted(candidate_pairs(seen, rarity) | twins)
    library = Library(articles)
    told = [Told(mention, profile) for mention, profile in zip(ordered, seen, strict=True)]
    groups = average_link(len(seen), pairs, measure, THRESHOLD)
    groups = join_disputed(groups, pairs, told, judge, library)
    events = (build_event([told[index] for index in group], library) for group in groups)
    return tuple(sorted(events, key=lambda event: event.id))
