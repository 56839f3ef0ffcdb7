"""What makes a day one that editors keep: the weights of `timeline/rank/weights.toml`, refitted.

    python -m benchmarks days --data FOLDER [--fit]

Each topic is left out in turn: logistic regression on the days of the others scores its days, and
date-F1 of the k best ones is printed. --fit prints the weights over all topics. Needs numpy.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.timelines import Reader, Task, mean_f1, merged, tasks
from timeline.civil import ordinal
from timeline.model import Civil
from timeline.rank.days import NAMES, day_features

#: Strength of the pull towards weights of zero, and Newton steps of the fit.
PULL = 10.0
STEPS = 30
#: All days of a topic together weigh as much as this many.
TOPIC = 100.0


@dataclass(frozen=True, slots=True)
class Sample:
    """The days of one task: standardised features, and whether an editor kept the day."""

    topic: str
    rows: np.ndarray
    kept: np.ndarray
    gold: int
    slack: bool


def sample(task: Task, reader: Reader, folder: Path) -> Sample:
    """The days inside a task's range that its articles tell of."""
    events, articles = merged(reader.annotated(task, folder))
    gold = {ordinal(Civil(day.year, day.month, day.day)) for day in task.days}
    low, high = min(gold) - task.slack.days, max(gold) + task.slack.days
    features = day_features(events, articles)
    days = sorted(first for first, last in features if first == last and low <= first <= high)
    rows = np.array([features[day, day] for day in days])
    spread = rows.std(0)
    rows = (rows - rows.mean(0)) / np.where(spread > 0, spread, 1.0)
    kept = np.array([day in gold for day in days], float)
    return Sample(task.name.partition("/")[0], rows, kept, len(gold), bool(task.slack))


def fit(samples: Sequence[Sample]) -> np.ndarray:
    """Weights of logistic regression, every topic counting the same; the last is the constant."""
    tasks_of: dict[str, int] = defaultdict(int)
    for each in samples:
        tasks_of[each.topic] += 1
    rows = np.vstack([np.c_[s.rows, np.ones(len(s.rows))] for s in samples])
    kept = np.concatenate([s.kept for s in samples])
    share = [np.full(len(s.kept), TOPIC / len(s.kept) / tasks_of[s.topic]) for s in samples]
    weight = np.concatenate(share)
    pull = np.diag([PULL] * (rows.shape[1] - 1) + [1e-6])
    found = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ found))
        slope = rows.T @ (weight * (likely - kept)) + pull @ found
        curve = (rows.T * (weight * likely * (1 - likely))) @ rows + pull
        found -= np.linalg.solve(curve, slope)
    return found


def left_out(samples: Sequence[Sample], slack: bool) -> float:
    """Date-F1 over the topics of one kind, each scored by weights fitted without it."""
    pairs = []
    for each in (s for s in samples if s.slack == slack):
        weights = fit([s for s in samples if s.topic != each.topic])
        best = np.argsort(-(each.rows @ weights[:-1]), kind="stable")[: each.gold]
        hits = float(each.kept[best].sum())
        pairs.append((hits / max(1, len(best)), hits / each.gold))
    return mean_f1(pairs)


def main(argv: Sequence[str]) -> int:
    """Print date-F1 on topics left out, and the weights fitted on all."""
    parser = argparse.ArgumentParser(prog="benchmarks days", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args(argv)
    reader = Reader()
    samples = [sample(task, reader, options.data) for task in tasks(options.data, "")]
    print(f"dense: date-F1 {left_out(samples, False):.3f} on topics left out")
    print(f"sparse: date-F1 {left_out(samples, True):.3f} on topics left out")
    if options.fit:
        for name, weight in zip(NAMES, fit(samples), strict=False):
            print(f"{name} = {weight:.2f}")
    return 0
