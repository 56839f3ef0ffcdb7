"""Why two mentions are not one event, in plain words: mentions in, what speaks against each out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.merge.contrary import opposed, other_numbers, strangers
from timeline.merge.profile import Profile, profiles
from timeline.model import Article, EventMention


def against(
    mention: EventMention, others: Sequence[EventMention], articles: Sequence[Article]
) -> list[str]:
    """What keeps each of the others apart from a mention, in few words where no veto does.

    Args:
        mention: of one event.
        others: of other events.
        articles: the articles that they are in.
    """
    mine, *theirs = profiles([mention, *others], articles)
    return [
        "; ".join((*_kinds(mention, other, mine, his), *_vetoes(mine, his)))
        or "too little in common"
        for other, his in zip(others, theirs, strict=True)
    ]


def _kinds(
    mention: EventMention, other: EventMention, left: Profile, right: Profile
) -> Iterator[str]:
    if left.classes.isdisjoint(right.classes):
        yield f"“{mention.lemma}” and “{other.lemma}” name different kinds of event"


def _vetoes(left: Profile, right: Profile) -> Iterator[str]:
    if left.days and right.days and not left.days.meets(right.days):
        yield "another date"
    if left.negated != right.negated:
        yield "one is told as not having happened"
    if left.statement != right.statement:
        yield "one is a statement"
    for noun, mine, theirs in other_numbers(left.numbers, right.numbers):
        yield f"another number of “{noun}”: {mine} and {theirs}"
    for word, other in opposed(left.opposable, right.opposable):
        yield f"“{word}” and “{other}” exclude each other"
    if strangers(left.named, left.around, right.named, right.around):
        yield f"nobody in common: {_listed(left.actors)}; {_listed(right.actors)}"
    if strangers(left.placed, left.around, right.placed, right.around):
        yield f"no place in common: {_listed(left.places)}; {_listed(right.places)}"


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))
