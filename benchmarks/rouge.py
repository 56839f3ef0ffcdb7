"""What timelines say against what editors wrote: AR1 and AR2, ROUGE with the days aligned.

By Martschat and Markert (2017): each day of one side goes to the day of the other that costs least
in distance and words, several may share one; shared n-grams count for less the further the days
are apart. Words are stemmed, stop words dropped, as the field does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.porter import stem

#: The SMART list, by which ROUGE passes over words.
_STOP = frozenset(Path(__file__).with_name("stop_words.txt").read_text("utf-8").split())
_WORD = re.compile(r"[a-z0-9]+")
#: Words up to this length are not stemmed.
SHORT = 3

Days = Mapping[date, Sequence[str]]
Bags = dict[date, Counter[str]]
Grams = dict[date, Counter[tuple[str, ...]]]
#: Precision and recall.
Pair = tuple[float, float]


def rouge(found: Days, gold: Days, size: int) -> Pair:
    """Precision and recall of n-grams, days aligned."""
    bags, gold_bags = _bags(found), _bags(gold)
    grams, gold_grams = _grams(found, size), _grams(gold, size)
    there, back = _aligned(bags, gold_bags), _aligned(gold_bags, bags)
    right = sum(_shared(grams[day], gold_grams[to]) * _near(day, to) for day, to in there.items())
    told = sum(_shared(gold_grams[day], grams[to]) * _near(day, to) for day, to in back.items())
    return right / max(1, _size(grams)), told / max(1, _size(gold_grams))


def _near(one: date, other: date) -> float:
    return 1 / (abs((one - other).days) + 1)


def _aligned(days: Bags, others: Bags) -> dict[date, date]:
    """For each day the one of the others that costs least, the earlier of two alike."""

    def cost_from(day: date) -> Callable[[date], tuple[float, date]]:
        return lambda to: ((1 - _near(day, to)) * (1 - _f1(days[day], others[to])), to)

    return {day: min(others, key=cost_from(day)) for day in days} if others else {}


def _f1(one: Counter[str], other: Counter[str]) -> float:
    return 2 * (one & other).total() / ((one.total() + other.total()) or 1)


def _shared(one: Counter[tuple[str, ...]], other: Counter[tuple[str, ...]]) -> int:
    return (one & other).total()


def _size(grams: Grams) -> int:
    return sum(counts.total() for counts in grams.values())


def _bags(days: Days) -> Bags:
    """The words as they stand, by which days are aligned."""
    return {day: Counter(" ".join(sentences).split()) for day, sentences in days.items()}


def _grams(days: Days, size: int) -> Grams:
    return {day: Counter(_runs(_stems(sentences), size)) for day, sentences in days.items()}


def _runs(words: Sequence[str], size: int) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + size]) for i in range(len(words) - size + 1)]


def _stems(sentences: Sequence[str]) -> list[str]:
    found = _WORD.findall(" ".join(sentences).lower())
    return [stem(w) if len(w) > SHORT else w for w in found if w not in _STOP]
