"""How much two articles are about the same, by the words that tell them from the others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import fsum, log, sqrt

from timeline.merge.profile import Profile

#: Words kept of each article.
TELLING = 40


class Contexts:
    """The tf-idf vectors of the articles' mentions, cut to their heaviest words and of length 1."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        words: dict[str, Counter[str]] = defaultdict(Counter)
        for profile in profiles:
            words[profile.document].update(profile.around | {profile.head})
        holders = Counter(word for counts in words.values() for word in counts)
        total = len(words)
        self._vectors = {
            document: _unit(
                {w: (1 + log(n)) * log(1 + total / holders[w]) for w, n in counts.items()}
            )
            for document, counts in words.items()
        }

    def share(self, left: str, right: str) -> float:
        """Cosine of two articles; 1 for one and the same."""
        if left == right:
            return 1.0
        mine, theirs = sorted((self._vectors[left], self._vectors[right]), key=len)
        return fsum(weight * theirs[word] for word, weight in mine.items() if word in theirs)


def _unit(weights: dict[str, float]) -> dict[str, float]:
    heaviest = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:TELLING]
    length = sqrt(fsum(weight * weight for _, weight in heaviest)) or 1.0
    return {word: weight / length for word, weight in heaviest}
