"""Nouns that name again what their article told: mentions in, pairs that are one event out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.merge.triggers import stem
from timeline.model import EventMention, Timex

#: The rule of dating that finds the deed which a noun ("its launch") stands for.
TOLD_BEFORE = "told before"

Deed = tuple[str, str, Timex | None]


def again_pairs(mentions: Sequence[EventMention]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes: a noun dated by what was told before, and the mention that told it.

    Args:
        mentions: in the order of their documents and of the text.
    """
    told: dict[Deed, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.dating.rule != TOLD_BEFORE:
            told[_deed(mention)].append(index)
    for index, mention in enumerate(mentions):
        if mention.dating.rule == TOLD_BEFORE:
            before = [other for other in told[_deed(mention)] if other < index]
            yield from ((other, index) for other in before[-1:])


def _deed(mention: EventMention) -> Deed:
    """What was done, in one article, on the day that one expression gives."""
    return mention.document, stem(mention.lemma), mention.dating.timex
