"""Mentions of many articles become events: copies folded, mentions clustered, dates settled."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from timeline.collector import put_off
from timeline.merge.again import again_pairs
from timeline.merge.candidates import candidate_pairs
from timeline.merge.cluster import average_link
from timeline.merge.copies import fold_copies
from timeline.merge.decided import Decided
from timeline.merge.dispute import join_disputed
from timeline.merge.event import Told, build_event
from timeline.merge.inside import taken_in
from timeline.merge.library import Library
from timeline.merge.links import link_reports
from timeline.merge.profile import Rarity, profiles
from timeline.merge.similar import HOPELESS, THRESHOLD, Judge
from timeline.merge.twins import originals
from timeline.model import Article, Constraints, Event, EventMention

__all__ = ["fold_copies", "merge"]


def merge(
    mentions: Sequence[EventMention],
    articles: Sequence[Article],
    constraints: Constraints | None = None,
) -> tuple[Event, ...]:
    """Group the mentions that tell one happening, undated ones too; the input's order is nothing.

    Args:
        mentions: as extracted, of all articles.
        articles: the articles they come from, copies marked by :func:`fold_copies`.
        constraints: which mentions a person put together or apart.

    Returns:
        The events, in the order of their ids; an undated mention in a dated event takes its date,
        and a report of an event is linked to it.
    """
    with put_off():
        ordered = sorted(mentions, key=lambda m: (m.document, m.span.start, m.trigger, m.id))
        library = Library(articles)
        decided = Decided(ordered, constraints or Constraints())
        groups = _groups(ordered, articles, library, decided)
        events = (build_event(group, library) for group in groups)
        return link_reports(sorted(events, key=lambda event: event.id))


def _groups(
    ordered: Sequence[EventMention],
    articles: Sequence[Article],
    library: Library,
    decided: Decided,
) -> list[list[Told]]:
    """The mentions of each event, beside what merging saw in them."""
    seen = profiles(ordered, articles)
    rarity = Rarity(seen)
    judge = Judge(seen, rarity)
    retold = originals(ordered, articles)
    # A copy may have swapped the words: it is like what its original is like.
    shown = [seen[retold.get(index, index)] for index in range(len(seen))]

    def measure(a: int, b: int, least: float = -inf) -> float:
        left, right = shown[a], shown[b]
        return 1.0 if left is right else judge.probability(left, right, least)

    inside = frozenset(profile.index for profile in seen if profile.inside)
    clauses = [profile for profile in seen if not profile.inside]
    twins = sorted((min(pair), max(pair)) for pair in retold.items())
    found = {*candidate_pairs(seen, rarity, clauses), *twins}
    pairs = sorted(pair for pair in found if inside.isdisjoint(pair))
    found.update(candidate_pairs(seen, rarity))
    named = sorted(pair for pair in found if not inside.isdisjoint(pair))
    told = [Told(m, p, m.id in decided.joined) for m, p in zip(ordered, seen, strict=True)]
    # What a copy has from its original, with the same date, is one event without more ado.
    sure = [(a, b) for a, b in twins if seen[a].days == seen[b].days]
    sure += again_pairs(ordered)
    hand = {"together": decided.together, "apart": decided.apart}
    likely = ((measure(a, b, HOPELESS), a, b) for a, b in pairs)
    plain = [pair for pair in sure if inside.isdisjoint(pair)]
    groups = average_link(len(seen), likely, measure, THRESHOLD, same=plain, **hand)
    likely = ((measure(a, b, HOPELESS), a, b) for a, b in named)
    groups = taken_in(groups, inside, list(likely), measure, same=sure, **hand)
    groups = join_disputed(groups, decided.open(pairs, groups), told, judge, library)
    return [[told[index] for index in group] for group in groups]
