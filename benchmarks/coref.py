"""Coreference scores of clusterings (Pradhan et al. 2014): MUC, B-cubed, CEAF-e and their mean."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

Labels = Mapping[Hashable, Hashable]
Clusters = list[set[Hashable]]


@dataclass(frozen=True, slots=True)
class Scores:
    """F1 of each measure, in percent."""

    muc: float
    b_cubed: float
    ceaf: float

    @property
    def conll(self) -> float:
        """The mean of the three."""
        return (self.muc + self.b_cubed + self.ceaf) / 3

    def __str__(self) -> str:
        return (
            f"MUC {self.muc:.1f}  B3 {self.b_cubed:.1f}  CEAFe {self.ceaf:.1f}  "
            f"CoNLL {self.conll:.1f}"
        )


def score(gold: Labels, system: Labels) -> Scores:
    """Scores of the system's labels of the same items."""
    key, response = _clusters(gold), _clusters(system)
    return Scores(
        _f1(_links(response, key), _links(key, response)),
        _f1(_purity(system, response, key), _purity(gold, key, response)),
        _f1(*_entities(key, response)),
    )


def _clusters(labels: Labels) -> Clusters:
    found: dict[Hashable, set[Hashable]] = defaultdict(set)
    for item, label in labels.items():
        found[label].add(item)
    return list(found.values())


def _where(clusters: Clusters) -> dict[Hashable, int]:
    return {item: place for place, cluster in enumerate(clusters) for item in cluster}


def _f1(precision: float, recall: float) -> float:
    return 200 * precision * recall / (precision + recall) if precision + recall else 0.0


def _links(clusters: Clusters, other: Clusters) -> float:
    """MUC: links of the clusters that the other side has too."""
    where = _where(other)
    hits = sum(len(cluster) - len({where[item] for item in cluster}) for cluster in clusters)
    return hits / max(1, sum(len(cluster) - 1 for cluster in clusters))


def _purity(labels: Labels, clusters: Clusters, other: Clusters) -> float:
    """B-cubed: how much of each item's cluster shares its cluster on the other side."""
    mine, theirs = _where(clusters), _where(other)
    shares = (
        len(clusters[mine[item]] & other[theirs[item]]) / len(clusters[mine[item]])
        for item in labels
    )
    return sum(shares) / max(1, len(labels))


def _entities(key: Clusters, response: Clusters) -> tuple[float, float]:
    """CEAF-e: the best pairing of clusters, by scipy where it is installed, else greedy."""
    where = _where(response)
    overlap = Counter((i, where[item]) for i, cluster in enumerate(key) for item in cluster)
    likeness = {
        (i, j): 2 * both / (len(key[i]) + len(response[j])) for (i, j), both in overlap.items()
    }
    total = _best_pairing(likeness, len(key), len(response))
    return total / max(1, len(response)), total / max(1, len(key))


def _best_pairing(likeness: Mapping[tuple[int, int], float], rows: int, columns: int) -> float:
    try:
        import numpy as np
        from scipy.optimize import linear_sum_assignment
    except ImportError:
        return _greedy_pairing(likeness)
    matrix = np.zeros((rows, columns))
    for pair, value in likeness.items():
        matrix[pair] = value
    return float(matrix[linear_sum_assignment(-matrix)].sum())


def _greedy_pairing(likeness: Mapping[tuple[int, int], float]) -> float:
    total, rows, columns = 0.0, set(), set()
    for (i, j), value in sorted(likeness.items(), key=lambda pair: (-pair[1], pair[0])):
        if i not in rows and j not in columns:
            total += value
            rows.add(i)
            columns.add(j)
    return total
