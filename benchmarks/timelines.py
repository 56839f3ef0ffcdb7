"""Whole timelines against those of editors: date-F1 of the days, AR1 and AR2 of what they say.

    python -m benchmarks timelines --data FOLDER [--only NAME]

FOLDER holds timelines/SET/TOPIC/articles.jsonl and gold-*.json ({day: [sentences]}). By Martschat
and Markert (2018) and Gholipour Ghalandari and Ifrim (2020): a task is one expert timeline of k
days; articles outside its range are cut (gold without sentences: outside the range of the gold days
near the articles, a week of slack), a day scores as its best event, and the k best days are kept,
each told by the quotes of its n best events, as many as the gold has sentences a day.
"Dense" tasks are those whose gold has sentences (Timeline17), "sparse" ones days alone (ENTITIES).
"""

from __future__ import annotations

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import timeline
from benchmarks.rouge import Days, Pair, rouge
from timeline.batches import Annotated, annotate
from timeline.civil import TO_THE_DAY, iso_day
from timeline.merge import fold_copies, merge
from timeline.model import Article, Event
from timeline.options import Options
from timeline.rank import rank

WEEK = timedelta(7)


@dataclass(frozen=True, slots=True)
class Task:
    """The articles of one expert timeline, as lines of JSON, and its sentences by their days."""

    name: str
    lines: tuple[str, ...]
    days: Mapping[date, Sequence[str]]
    slack: timedelta

    @property
    def sentences(self) -> int:
        """How many sentences tell a day, at least one."""
        return max(1, round(sum(map(len, self.days.values())) / len(self.days)))


def tasks(folder: Path, only: str) -> Iterator[Task]:
    """All tasks below a folder whose path contains a name."""
    for gold_path in sorted(folder.glob("timelines/*/*/gold-*.json")):
        if only in str(gold_path.parent.relative_to(folder)):
            lines = (gold_path.parent / "articles.jsonl").read_text("utf-8").splitlines()
            gold = json.loads(gold_path.read_text("utf-8"))
            yield _task(f"{gold_path.parent.name}/{gold_path.stem}", lines, gold)


def _task(name: str, lines: Sequence[str], gold: Mapping[str, Sequence[str]]) -> Task:
    days = {date.fromisoformat(day[:10]): sentences for day, sentences in gold.items()}
    published = [date.fromisoformat(json.loads(line)["published"][:10]) for line in lines]
    slack = timedelta(0) if any(gold.values()) else WEEK
    if slack:
        near = min(published) - slack, max(published) + slack
        days = {day: told for day, told in days.items() if near[0] <= day <= near[1]}
    first, last = min(days) - slack, max(days) + slack
    kept = (line for line, day in zip(lines, published, strict=True) if first <= day <= last)
    return Task(name, tuple(kept), days, slack)


def best_days(events: Sequence[Event], task: Task) -> dict[date, list[str]]:
    """As many days as the gold has, by their best event, with the quotes of each one's best."""
    first, last = min(task.days) - task.slack, max(task.days) + task.slack
    told: dict[date, list[Event]] = defaultdict(list)
    for event in events:
        interval = event.dating.interval
        if interval and interval.granularity in TO_THE_DAY and 0 < interval.start.year <= 9999:
            day = date.fromisoformat(iso_day(interval.start))
            if first <= day <= last:
                told[day].append(event)
    best = {day: sorted(of, key=lambda e: -e.score)[: task.sentences] for day, of in told.items()}
    kept = sorted(best, key=lambda day: (-best[day][0].score, day))[: len(task.days)]
    return {day: [event.mentions[0].mention.quote for event in best[day]] for day in kept}


def measures(found: Days, gold: Days) -> dict[str, Pair]:
    """Precision and recall of each measure; of the days alone where the gold has no sentences."""
    hits = len(found.keys() & gold.keys())
    days = {"date-F1": (hits / max(1, len(found)), hits / len(gold))}
    if not any(gold.values()):
        return days
    return days | {f"AR{size}": rouge(found, gold, size) for size in (1, 2)}


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
    """Print each task's F1, and F1 of the mean precision and recall of each set of topics."""
    parser = argparse.ArgumentParser(prog="benchmarks timelines", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default="")
    options = parser.parse_args(argv)
    reader = Reader()
    results: dict[str, list[dict[str, Pair]]] = {}
    for task in tasks(options.data, options.only):
        began = time.process_time()
        events, articles = merged(reader.annotated(task, options.data))
        found = best_days(rank(events, articles, Options()).events, task)
        row = measures(found, task.days)
        results.setdefault("sparse" if task.slack else "dense", []).append(row)
        _print(task.name, [row])
        print(f"  {time.process_time() - began:.1f} s", flush=True)
    for name, rows in results.items():
        _print(f"{name}: {len(rows)} tasks", rows)
        print()
    return 0


def _print(name: str, rows: Sequence[Mapping[str, Pair]]) -> None:
    figures = (f"{measure} {mean_f1([row[measure] for row in rows]):.3f}" for measure in rows[0])
    print(f"{name:48} " + "  ".join(figures), end="")


def mean_f1(pairs: Sequence[Pair]) -> float:
    """F1 of mean precision and mean recall."""
    precision, recall = (sum(side) / max(1, len(pairs)) for side in zip(*pairs, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
