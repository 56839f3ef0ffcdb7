"""Which sentence tells a day best: the one nearest to what all sentences of the day tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import fsum, log, sqrt

from timeline.model import Article, Event, EventMention
from timeline.rank.days import Stretch, stretch
from timeline.rank.told import Telling

_WORD = re.compile(r"[^\W\d_]{2,}")
#: Letters of a word that its forms share.
STEM = 7
#: A sentence of more words than this tells too much to be read at a glance.
LONG = 35
#: One of fewer tells too little to stand alone.
SHORT = 15
#: Fewer sentences than this have no middle.
ENOUGH = 10
#: What the beginning of an article adds, where the news is summed up.
LEAD = 2.0
#: What a sentence keeps of its value in an article of another time, which tells the day as it is
#: remembered; and one that opens with the stamp of its article.
REMEMBERED, STAMPED = 0.5, 0.5

Vector = dict[str, float]


class Centrality:
    """How well each sentence tells its day (centroid of tf-idf vectors, Radev et al. 2004)."""

    def __init__(self, events: Iterable[Event], articles: Iterable[Article]) -> None:
        told = _sentences(events)
        self._telling = Telling(articles)
        self._many = {days for days, quotes in told.items() if len(quotes) >= ENOUGH}
        counts = {quote: Counter(words(quote)) for quotes in told.values() for quote in quotes}
        rarity = _rarity(counts.values())
        self._values: dict[tuple[Stretch, str], float] = {}
        for days, quotes in told.items():
            vectors = {quote: _vector(counts[quote], rarity) for quote in quotes}
            centre = _sum(vectors.values())
            for quote, vector in vectors.items():
                near = fsum([weight * centre[word] for word, weight in vector.items()])
                self._values[days, quote] = near * near * _brevity(quote)

    def has_a_middle(self, days: Stretch) -> bool:
        """Whether sentences enough tell of the days to say which one is nearest to all."""
        return days in self._many

    def of(self, mention: EventMention, days: Stretch) -> float:
        """From 0 to 3; the sentence is one of a mention that has this date."""
        value = self._values.get((days, mention.quote), 0.0)
        value *= 1.0 if self._telling.is_prompt(mention) else REMEMBERED
        value *= STAMPED if self._telling.is_stamp(mention) else 1.0
        return value * (1 + LEAD / (1 + mention.position))


def _sentences(events: Iterable[Event]) -> dict[Stretch, dict[str, None]]:
    """The sentences that tell of each day, each once, in the order of the events."""
    found: dict[Stretch, dict[str, None]] = defaultdict(dict)
    for event in events:
        for merged in event.mentions:
            if interval := merged.mention.dating.interval:
                found[stretch(interval)][merged.mention.quote] = None
    return found


def words(sentence: str) -> list[str]:
    """The words of a sentence, cut to what their forms share."""
    return [word[:STEM] for word in _WORD.findall(sentence.casefold())]


def _rarity(sentences: Collection[Mapping[str, int]]) -> dict[str, float]:
    """What a word is worth that so many of the sentences have, these given by their words."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        counts.update(sentence.keys())
    return {word: log((1 + len(sentences)) / count) for word, count in counts.items()}


def _vector(counts: Mapping[str, int], rarity: Mapping[str, float]) -> Vector:
    # Hardly any word comes twice, and the logarithm of 1 is nothing.
    weighed = {w: (1 + log(n)) * rarity[w] if n > 1 else rarity[w] for w, n in counts.items()}
    return _unit(weighed)


def _sum(vectors: Iterable[Vector]) -> Vector:
    total: Vector = defaultdict(float)
    for vector in vectors:
        for word, weight in vector.items():
            total[word] += weight
    return _unit(total)


def _unit(vector: Mapping[str, float]) -> Vector:
    length = sqrt(fsum([weight * weight for weight in vector.values()])) or 1.0
    return {word: weight / length for word, weight in vector.items()}


def _brevity(sentence: str) -> float:
    size = max(1, len(sentence.split()))
    return min(1.0, LONG / size, size / SHORT)


def retells(sentence: str, others: Sequence[frozenset[str]]) -> bool:
    """Whether a sentence tells half of what one of the others tells, or is told by it."""
    mine = frozenset(words(sentence))
    return any(2 * len(mine & theirs) > min(len(mine), len(theirs)) + 2 for theirs in others)
