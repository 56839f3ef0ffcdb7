"""Sentences of news annotated by hand: is each event found, and are its status, source, date right?

    python -m benchmarks sentences --data FOLDER [--errors]

``sentences.csv`` beside this file holds the annotation, offsets and labels without any text: one
row an event, half-open offsets of its trigger and of the head of who is said to tell it (empty for
the article itself), its status, and its date: the first day (or month, or year) of the time that a
reader would give, empty where the text gives none. It was written before any rule was changed for
these sentences.

An event is found where a mention of ours has a trigger that overlaps it. An empty date is right
where ours is undated, or only a bound such as the publish day.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.batches import annotate
from timeline.edtf import edtf
from timeline.model import Article, Certainty, EventMention, Span
from timeline.options import Options
from timeline.read import read

ANNOTATION = Path(__file__).with_name("sentences.csv")
_BOUNDS = frozenset([Certainty.REPORTED, Certainty.UNCERTAIN])


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated event."""

    document: str
    trigger: Span
    status: str
    source: Span | None
    date: str


def annotation(path: Path = ANNOTATION) -> dict[str, list[Gold]]:
    """The annotated events of each data file."""
    found: dict[str, list[Gold]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            told = row["source_start"]
            source = Span(int(told), int(row["source_end"])) if told else None
            trigger = Span(int(row["start"]), int(row["end"]))
            gold = Gold(row["document"], trigger, row["status"], source, row["date"])
            found.setdefault(row["file"], []).append(gold)
    return found


def mentions(path: Path, documents: set[str]) -> dict[str, tuple[EventMention, ...]]:
    """What we find in some documents of a JSON lines file."""
    lines = [line for line in path.open(encoding="utf-8") if json.loads(line)["id"] in documents]
    with TemporaryDirectory() as folder:
        some = Path(folder) / "articles.jsonl"
        some.write_text("".join(lines), encoding="utf-8")
        articles = [item for item in read(some) if isinstance(item, Article)]
    return {found.article.id: found.mentions for found in annotate(articles, Options())}


def verdict(gold: Gold, found: Sequence[EventMention]) -> Iterator[tuple[str, bool]]:
    """Each measure's name, and whether it is right; of what is not found only that."""
    same = [m for m in found if m.trigger.overlaps(gold.trigger)]
    yield "trigger", bool(same)
    if not same:
        return
    mention = same[0]
    yield "status", mention.status == gold.status
    told = mention.attribution
    told_right = told is not None and gold.source is not None and told.span.overlaps(gold.source)
    yield "source", told_right if gold.source else told is None
    yield "date", date_right(gold, mention)


def date_right(gold: Gold, mention: EventMention) -> bool:
    """Whether the first day told begins as the annotation does; a bound counts as no date."""
    interval = mention.dating.interval
    if not gold.date:
        return interval is None or mention.dating.certainty in _BOUNDS
    return interval is not None and edtf(interval).startswith(gold.date)


def main(argv: Sequence[str]) -> int:
    """Print how many of the found events are right, by measure."""
    parser = argparse.ArgumentParser(prog="benchmarks sentences", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args(argv)
    right, all_ = Counter[str](), Counter[str]()
    for name, golds in annotation().items():
        found = mentions(options.data / name, {gold.document for gold in golds})
        for gold in golds:
            for measure, is_right in verdict(gold, found.get(gold.document, ())):
                all_[measure] += 1
                right[measure] += is_right
                if options.errors and not is_right:
                    print("wrong:", measure, gold)
    for measure, count in all_.items():
        print(f"{measure:8} {right[measure]:4} of {count:4}  {100 * right[measure] / count:.1f} %")
    return 0
