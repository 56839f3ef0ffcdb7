"""Days of whole timelines against those that editors chose: date-F1.

    python -m benchmarks timelines --data FOLDER [--only NAME]

FOLDER holds timelines/SET/TOPIC/articles.jsonl and gold-*.json ({day: [sentences]}). By Martschat
and Markert (2018) and Gholipour Ghalandari and Ifrim (2020): a task is one expert timeline of k
days; articles outside its range are cut (gold without sentences: outside the range of the gold days
near the articles, a week of slack), a day scores as its best event, and the k best days are kept.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import timeline
from timeline.civil import FINER_THAN_DAY, iso_day
from timeline.model import Event, Granularity

WEEK = timedelta(7)
_DAY = FINER_THAN_DAY | {Granularity.DAY}


@dataclass(frozen=True, slots=True)
class Task:
    """The articles of one expert timeline, as lines of JSON, and its days."""

    name: str
    lines: tuple[str, ...]
    days: frozenset[date]
    slack: timedelta


def tasks(folder: Path, only: str) -> Iterator[Task]:
    """All tasks below a folder whose path contains a name."""
    for gold_path in sorted(folder.glob("timelines/*/*/gold-*.json")):
        if only in str(gold_path.parent.relative_to(folder)):
            lines = (gold_path.parent / "articles.jsonl").read_text("utf-8").splitlines()
            gold = json.loads(gold_path.read_text("utf-8"))
            yield _task(f"{gold_path.parent.name}/{gold_path.stem}", lines, gold)


def _task(name: str, lines: Sequence[str], gold: Mapping[str, Sequence[str]]) -> Task:
    days = {date.fromisoformat(day[:10]) for day in gold}
    published = [date.fromisoformat(json.loads(line)["published"][:10]) for line in lines]
    slack = timedelta(0) if any(gold.values()) else WEEK
    if slack:
        days = {d for d in days if min(published) - slack <= d <= max(published) + slack}
    first, last = min(days) - slack, max(days) + slack
    kept = (line for line, day in zip(lines, published, strict=True) if first <= day <= last)
    return Task(name, tuple(kept), frozenset(days), slack)


def best_days(events: Sequence[Event], task: Task) -> set[date]:
    """As many days as the gold has, by their best event."""
    first, last = min(task.days) - task.slack, max(task.days) + task.slack
    scores: dict[date, float] = {}
    for event in events:
        interval = event.dating.interval
        if interval and interval.granularity in _DAY and 0 < interval.start.year <= 9999:
            day = date.fromisoformat(iso_day(interval.start))
            if first <= day <= last:
                scores[day] = max(scores.get(day, 0.0), event.score)
    return set(sorted(scores, key=lambda day: (-scores[day], day))[: len(task.days)])


def main(argv: Sequence[str]) -> int:
    """Print precision and recall of each task, and F1 of their means for all."""
    parser = argparse.ArgumentParser(prog="benchmarks timelines", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args(argv)
    results = []
    for task in tasks(options.data, options.only):
        began = time.perf_counter()
        story = timeline.build(_articles(task))
        found = best_days(story.timeline.events, task)
        hits = len(found & task.days)
        results.append((hits / max(1, len(found)), hits / len(task.days)))
        speed = len(task.lines) / (time.perf_counter() - began)
        print(f"{task.name:40} P {results[-1][0]:.3f}  R {results[-1][1]:.3f}  {speed:.0f}/s")
    precision, recall = (sum(side) / max(1, len(results)) for side in zip(*results, strict=True))
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    print(f"{len(results)} tasks  P {precision:.3f}  R {recall:.3f}  date-F1 {f1:.3f}")
    return 0


def _articles(task: Task) -> list[timeline.Article]:
    """The task's articles, read as users' JSON lines are."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        path.write_text("\n".join(task.lines), "utf-8")
        return [item for item in timeline.read(path) if isinstance(item, timeline.Article)]
