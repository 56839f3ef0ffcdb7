"""How much two articles are about the same, by the words that tell them from the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from math import fsum, log, sqrt

from timeline.merge.profile import Profile

#: Heaviest words kept of each article, and those by which it is looked up.
TELLING = 60
KEYS = 15
#: A word of more articles than this finds no neighbours.
CROWD = 60
#: An article is read together with this many nearest articles, this many times over.
NEIGHBOURS = 8
ROUNDS = 2

#: With so many articles, their words are half believed to tell stories apart.
DOUBT = 5

Vector = dict[str, float]


class Contexts:
    """What each article is about: its telling words and those of the articles most like it.

    Two short reports of one story may share few words with each other but many with the same third
    one, as in query expansion (Rocchio 1971). Words that only one article has count for nothing.
    """

    def __init__(self, profiles: Sequence[Profile]) -> None:
        vectors = _vectors(profiles)
        for _ in range(ROUNDS):
            vectors = _spread(vectors)
        self._vectors = vectors
        self._trust = len(vectors) / (len(vectors) + DOUBT)
        self._shares: dict[tuple[str, str], float] = {}
        self._usual = _mean_cosine(list(vectors.values()))

    def share(self, left: str, right: str) -> float:
        """Cosine of two articles, less the usual one: where all tell one story it says nothing."""
        pair = (left, right) if left <= right else (right, left)
        known = self._shares.get(pair)
        if known is None:
            nearness = _cosine(self._vectors[left], self._vectors[right])
            known = self._shares[pair] = self._trust * (nearness - self._usual)
        return known


def _vectors(profiles: Sequence[Profile]) -> dict[str, Vector]:
    """Words of the articles' mentions, weighted by how often and how rare (tf-idf)."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for profile in profiles:
        words = frozenset[str]() if profile.inside else profile.around | {profile.head}
        counts[profile.document].update(words)
    holders = Counter(word for words in counts.values() for word in words)
    rarity = {w: log((1 + len(counts)) / n) for w, n in holders.items() if n > 1}
    return {
        document: _unit({w: (1 + log(n)) * rarity[w] for w, n in words.items() if w in rarity})
        for document, words in counts.items()
    }


def _spread(vectors: Mapping[str, Vector]) -> dict[str, Vector]:
    """Each vector plus those of its nearest neighbours, by their nearness."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for document in sorted(vectors):
        for word in _keys(vectors[document]):
            by_word[word].append(document)
    return {document: _with_neighbours(document, vectors, by_word) for document in vectors}


def _with_neighbours(
    document: str, vectors: Mapping[str, Vector], by_word: Mapping[str, Sequence[str]]
) -> Vector:
    own = vectors[document]
    lists = (by_word[word] for word in _keys(own))
    others = {d for holders in lists if len(holders) <= CROWD for d in holders} - {document}
    nearest = nlargest(NEIGHBOURS, ((_cosine(own, vectors[d]), d) for d in others))
    summed = defaultdict(float, own)
    for nearness, other in nearest:
        for word, weight in vectors[other].items():
            summed[word] += nearness * weight
    return _unit(summed)


def _cosine(left: Vector, right: Vector) -> float:
    # The sum is exact, so the order of the words does not matter.
    return fsum([weight * right[word] for word, weight in left.items() if word in right])


def _mean_cosine(vectors: Sequence[Vector]) -> float:
    """Over all pairs of different articles, by way of the sum of all vectors."""
    if len(vectors) < 2:
        return 1.0
    columns: dict[str, list[float]] = defaultdict(list)
    for vector in vectors:
        for word, weight in vector.items():
            columns[word].append(weight)
    squared = fsum(fsum(column) ** 2 for column in columns.values())
    filled = sum(1 for vector in vectors if vector)
    return (squared - filled) / (len(vectors) * (len(vectors) - 1))


def _unit(weights: Mapping[str, float]) -> Vector:
    """The heaviest words, scaled to length 1."""
    kept = {word: weights[word] for word in _heaviest(weights, TELLING)}
    length = sqrt(fsum(weight * weight for weight in kept.values())) or 1.0
    return {word: weight / length for word, weight in kept.items()}


def _keys(vector: Vector) -> Iterable[str]:
    """The heaviest words of a vector, which holds its words in this order."""
    return islice(vector, KEYS)


def _heaviest(weights: Mapping[str, float], count: int) -> Iterable[str]:
    """So many words, the heaviest first; the later one in the alphabet where two weigh the same."""
    least = nlargest(count, weights.values())[-1:] or [0.0]
    heavy = [(weight, word) for word, weight in weights.items() if weight >= least[0]]
    heavy.sort(reverse=True)
    return [word for _, word in heavy[:count]]
