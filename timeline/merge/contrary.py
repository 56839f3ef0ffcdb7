"""What in two clauses speaks against one event: numbers and words in, what is at odds out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from timeline.merge.triggers import stem
from timeline.merge.words import OPPOSED, ORDINALS, PLURALS, SMALL, STOP

Numbers = frozenset[tuple[str, str]]

#: A number and the words behind it, among them what it counts.
_COUNTED = re.compile(
    rf"(?<![\w.,])(\d[\d,.]*|{'|'.join(SMALL)})((?: [A-Za-z-]+){{1,6}})", re.IGNORECASE
)
#: An ordinal and the words behind it.
_ORDERED = re.compile(
    rf"(?<![\w.,])(\d+(?=st|nd|rd|th)|{'|'.join(ORDINALS)})[a-z]{{0,2}}((?: [a-z-]+){{1,2}})",
    re.IGNORECASE,
)
#: What every number has, at the beginning of its words at least.
_NUMBERS = re.compile(rf"\d|\b(?i:{'|'.join(sorted({w[:3] for w in (*SMALL, *ORDINALS)}))})")
#: A shorter word in -s is hardly a plural.
MIN_PLURAL = 3
#: Function words that may stand between a number and what it counts.
_BETWEEN = frozenset({"and", "or", "more", "other"})


def _sides() -> Iterator[tuple[str, tuple[int, int]]]:
    """Each opposed word or pair of neighbours, as stems, with its line and its side there."""
    for line, sides in enumerate(OPPOSED):
        for side, words in enumerate(sides):
            for word in words:
                yield "-".join(map(stem, word.split("-"))), (line, side)


_SIDES = dict(_sides())
_SIDE_WORDS = frozenset(_SIDES)


def numbers(text: str) -> Numbers:
    """Counted things and things in an order: the noun's stem, and the number."""
    if not _NUMBERS.search(text):
        return frozenset()
    counted = ((_counted(words.split()), n.casefold()) for n, words in _COUNTED.findall(text))
    found = [(noun, SMALL.get(n, n)) for noun, n in counted if noun]
    for n, words in _ORDERED.findall(text):
        number = ORDINALS.get(n.casefold(), n)
        found += [(f"{noun} in order", number) for noun in _ordered(words.split())]
    return frozenset(found)


def _counted(words: Iterable[str]) -> str:
    """The stem of the first plural behind a number; empty where a function word comes first."""
    for word in words:
        if word in PLURALS or (word.islower() and word.endswith("s") and len(word) > MIN_PLURAL):
            return stem(word)
        if word in STOP and word not in _BETWEEN:
            break
    return ""


def _ordered(words: Iterable[str]) -> Iterator[str]:
    """The stems of the words behind an ordinal, up to a function word."""
    for word in words:
        if word.casefold() in STOP:
            return
        yield stem(word)


def opposable(head: str, about: frozenset[str], following: Sequence[str]) -> frozenset[str]:
    """The words and neighbours in a clause that exclude others, as stems.

    Args:
        head: the stem of its trigger.
        about: its words.
        following: the words behind the trigger.
    """
    found = (about | {head}) & _SIDE_WORDS
    pairs = [f"{head}-{stem(following[0])}"] if following else []
    if "not" in following:
        denied = {stem(b) for a, b in pairwise(following) if a == "not"}
        found -= denied
        pairs += (f"not-{word}" for word in denied)
    return found.union(_SIDE_WORDS.intersection(pairs))


def other_numbers(left: Numbers, right: Numbers) -> Iterator[tuple[str, str, str]]:
    """What two clauses count and count differently, with both numbers."""
    if left and right:
        mine, theirs = dict(sorted(left)), dict(sorted(right))
        for noun in sorted(mine.keys() & theirs.keys()):
            if mine[noun] != theirs[noun]:
                yield noun, mine[noun], theirs[noun]


def opposed(left: frozenset[str], right: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Two words that exclude each other where nothing on their lines is on both sides."""
    for line in sorted({_SIDES[w][0] for w in left} & {_SIDES[w][0] for w in right}):
        mine = {_SIDES[w][1]: w for w in sorted(left) if _SIDES[w][0] == line}
        theirs = {_SIDES[w][1]: w for w in sorted(right) if _SIDES[w][0] == line}
        if mine.keys().isdisjoint(theirs):
            yield min(mine.values()), min(theirs.values())


def strangers(
    named: frozenset[str], around: frozenset[str], others: frozenset[str], beside: frozenset[str]
) -> bool:
    """Whether both sides name someone, and neither side or sentence knows any of the other's.

    Args:
        named, others: the words of the names on each side.
        around, beside: the words of the sentences they stand in.
    """
    return (
        bool(named and others)
        and named.isdisjoint(others)
        and named.isdisjoint(beside)
        and others.isdisjoint(around)
    )
