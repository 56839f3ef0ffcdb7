"""Days of whole timelines against those that editors chose: date-F1.

    python -m benchmarks timelines --data FOLDER [--only NAME]

FOLDER holds timelines/SET/TOPIC/articles.jsonl and gold-*.json ({day: [sentences]}). By Martschat
and Markert (2018) and Gholipour Ghalandari and Ifrim (2020): a task is one expert timeline of k
days; articles outside its range are cut (gold without sentences: outside the range of the gold days
near the articles, a week of slack), a day scores as its best event, and the k best days are kept.
"Dense" tasks are those whose gold has sentences (Timeline17), "sparse" ones days alone (ENTITIES).
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
from timeline.batches import Annotated, annotate
from timeline.civil import FINER_THAN_DAY, iso_day
from timeline.merge import fold_copies, merge
from timeline.model import Article, Event, Granularity
from timeline.options import Options
from timeline.rank import rank

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


class Reader:
    """Annotates the articles of a topic once, for all of its tasks."""

    def __init__(self) -> None:
        self._topic = ""
        self._known: dict[str, Annotated] = {}

    def annotated(self, task: Task, folder: Path) -> list[Annotated]:
        """The task's articles with their mentions; those without text are passed over."""
        topic = task.name.partition("/")[0]
        if topic != self._topic:
            (path,) = folder.glob(f"timelines/*/{topic}/articles.jsonl")
            articles = [item for item in timeline.read(path) if isinstance(item, Article)]
            self._known = {found.article.id: found for found in annotate(articles, Options())}
            self._topic = topic
        wanted = (json.loads(line)["id"] for line in task.lines)
        return [self._known[name] for name in wanted if name in self._known]


def merged(found: Sequence[Annotated]) -> tuple[tuple[Event, ...], tuple[Article, ...]]:
    """The events of annotated articles, and the articles with their copies marked."""
    articles = fold_copies([each.article for each in found])
    return merge([m for each in found for m in each.mentions], articles), articles


def main(argv: Sequence[str]) -> int:
    """Print precision and recall of each task, and F1 of the means of each set of topics."""
    parser = argparse.ArgumentParser(prog="benchmarks timelines", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args(argv)
    reader = Reader()
    results: dict[str, list[tuple[float, float]]] = {}
    for task in tasks(options.data, options.only):
        began = time.process_time()
        events, articles = merged(reader.annotated(task, options.data))
        found = best_days(rank(events, articles, Options()).events, task)
        hits = len(found & task.days)
        precision, recall = hits / max(1, len(found)), hits / len(task.days)
        results.setdefault("sparse" if task.slack else "dense", []).append((precision, recall))
        seconds = time.process_time() - began
        print(f"{task.name:48} P {precision:.3f}  R {recall:.3f}  {seconds:.1f} s", flush=True)
    for name, pairs in results.items():
        print(f"{name}: {len(pairs)} tasks  date-F1 {mean_f1(pairs):.3f}")
    return 0


def mean_f1(pairs: Sequence[tuple[float, float]]) -> float:
    """F1 of mean precision and mean recall."""
    precision, recall = (sum(side) / max(1, len(pairs)) for side in zip(*pairs, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
