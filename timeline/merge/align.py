"""How much of one text another one retells: sentences paired by what rewriting keeps, in order.

Who re-publishes a wire story may swap synonyms, cut, edit or reorder it, but keeps names and
numbers: three-word shingles of a machine-spun copy overlap by a sixth, its sentences still align.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline.model import Article, BlockKind, Span

#: A sentence ends at its mark (and closing quote or bracket) before a space, or at a line break.
_BREAK = re.compile(r"(?<=[.!?])[\"”’')\]]{0,3}[ \t]+|[\r\n]+")
_WORD = re.compile(r"\w+")
_TOLD = frozenset({BlockKind.TITLE, BlockKind.CAPTION, BlockKind.BODY})

#: Shorter lines are labels and page furniture, not sentences.
MIN_WORDS = 5
#: Rewriting keeps long words more often than short ones.
MIN_LETTERS = 5
#: Fewer sentences are no story, unless they are exactly the same.
FEWEST = 3
#: Sentences read of one article; a longer one is judged by its beginning.
MAX_SENTENCES = 80
#: Two sentences tell the same when they share this much of their marks.
SAME_SENTENCE = 0.42
#: Sentences compared with one sentence, those that share most words first.
LIKELIEST = 4
#: Names and numbers count this much more than words.
NAME_WEIGHT = 2
#: How many sentences a copy may jump back and still be in order.
STEP_BACK = 3


class Marks(NamedTuple):
    """What rewriting keeps of one sentence: names and numbers, long words, and their weight."""

    names: frozenset[str]
    words: frozenset[str]
    weight: int


def sentence_marks(article: Article) -> tuple[Marks, ...]:
    """The marks of each sentence the article tells, in order, repeated sentences once."""
    spans = [b.span for b in article.blocks if b.kind in _TOLD] or [Span(0, len(article.text))]
    sentences = (s for start, end in spans for s in _BREAK.split(article.text[start:end]))
    marks = dict.fromkeys(_marks(words) for s in sentences if len(words := s.split()) >= MIN_WORDS)
    return tuple(marks)[:MAX_SENTENCES]


def marks_of(sentence: str) -> Marks:
    """What rewriting keeps of one sentence."""
    return _marks(sentence.split())


def _marks(words: Sequence[str]) -> Marks:
    names, plain = set(), set()
    for position, word in enumerate(_WORD.findall(" ".join(words))):
        if word[0].isdigit() or (word[0].isupper() and position):
            names.add(word.casefold())
        elif len(word) >= MIN_LETTERS:
            plain.add(word.casefold())
    return Marks(frozenset(names), frozenset(plain), NAME_WEIGHT * len(names) + len(plain))


def retold(left: Sequence[Marks], right: Sequence[Marks]) -> float:
    """Share of the shorter text's sentences that the longer one tells too, nearly in order."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < FEWEST and shorter != longer:
        return 0.0
    holders = _holders(longer)
    places = [p for marks in shorter if (p := _counterpart(marks, longer, holders)) >= 0]
    return _longest_in_order(places) / max(1, len(shorter))


def _holders(sentences: Sequence[Marks]) -> dict[str, list[int]]:
    """The sentences with each word."""
    found: dict[str, list[int]] = defaultdict(list)
    for place, marks in enumerate(sentences):
        for word in marks.names | marks.words:
            found[word].append(place)
    return found


def _counterpart(
    marks: Marks, others: Sequence[Marks], holders: Mapping[str, Sequence[int]]
) -> int:
    """The sentence that tells the same, -1 if none does."""
    near = Counter(place for word in marks.names | marks.words for place in holders.get(word, ()))
    places = [place for place, _ in sorted(near.items(), key=lambda n: (-n[1], n[0]))[:LIKELIEST]]
    share, place = max(((shared(marks, others[p]), -p) for p in places), default=(0.0, 0))
    return -place if share >= SAME_SENTENCE else -1


def shared(left: Marks, right: Marks) -> float:
    """How much two sentences share of their marks, from 0 to 1 (Dice's coefficient, weighted)."""
    both = NAME_WEIGHT * len(left.names & right.names) + len(left.words & right.words)
    return 2 * both / max(1, left.weight + right.weight)


def _longest_in_order(places: Sequence[int]) -> int:
    """Length of the longest chain of places that never jumps back further than allowed."""
    lengths: list[int] = []
    for here, place in enumerate(places):
        before = (lengths[i] for i in range(here) if places[i] - STEP_BACK < place)
        lengths.append(1 + max(before, default=0))
    return max(lengths, default=0)
