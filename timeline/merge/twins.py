"""Mentions that a copy has from its original, whatever words were swapped on the way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from timeline.merge.align import SAME_SENTENCE, marks_of, shared
from timeline.merge.days import agree
from timeline.model import Article, EventMention

#: How far a sentence of a copy may have moved.
REACH = 12
#: How far a trigger may have moved in its sentence, as a part of the sentence.
SAME_PLACE = 0.1

Sentences = list[list[int]]


def originals(mentions: Sequence[EventMention], articles: Sequence[Article]) -> dict[int, int]:
    """The mention that each mention of a copy retells, by index: the same place in its sentence."""
    told = _by_sentence(mentions)
    found: dict[int, int] = {}
    for article in articles:
        if article.copy_of:
            for mine, theirs in _retold(told[article.id], told[article.copy_of], mentions):
                found.update(_in_step(mine, theirs, mentions))
    return found


def _by_sentence(mentions: Sequence[EventMention]) -> dict[str, Sentences]:
    """Each document's sentences in order, as the mentions in them."""
    grouped: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, mention in enumerate(mentions):
        grouped[mention.document][mention.sentence.start].append(index)
    found: dict[str, Sentences] = defaultdict(list)
    for document, sentences in grouped.items():
        for start in sorted(sentences):
            found[document].append(sorted(sentences[start], key=lambda i: mentions[i].trigger))
    return found


def _retold(
    copy: Sentences, original: Sentences, mentions: Sequence[EventMention]
) -> Iterator[tuple[list[int], list[int]]]:
    """The sentences of a copy, each with the one that it retells."""
    originals = [(sentence, marks_of(mentions[sentence[0]].quote)) for sentence in original]
    for place, sentence in enumerate(copy):
        marks = marks_of(mentions[sentence[0]].quote)
        near = originals[max(0, place - REACH) : place + REACH]
        scored = [(shared(marks, others), -i) for i, (_, others) in enumerate(near)]
        best, i = max(scored, default=(0.0, 0))
        if best >= SAME_SENTENCE:
            yield sentence, near[-i][0]


def _in_step(
    mine: list[int], theirs: list[int], mentions: Sequence[EventMention]
) -> Iterator[tuple[int, int]]:
    """Each of the mentions of a sentence that has one of its kind at its place in the other."""
    free = list(theirs)
    for left in mine:
        here = _place(mentions[left])
        nearest = min(free, key=lambda right: abs(_place(mentions[right]) - here), default=None)
        if nearest is not None and _alike(mentions[left], mentions[nearest]):
            free.remove(nearest)
            yield left, nearest


def _place(mention: EventMention) -> float:
    """Where in its sentence a mention's trigger stands, from 0 to 1."""
    return (mention.trigger.start - mention.sentence.start) / max(1, len(mention.quote))


def _alike(left: EventMention, right: EventMention) -> bool:
    return (
        abs(_place(left) - _place(right)) <= SAME_PLACE
        and left.kind is right.kind
        and left.status is right.status
        and agree(left.dating, right.dating)
    )
