"""Merging event mentions: CoNLL F1 against annotated news.

    python -m benchmarks merge --data FOLDER

FOLDER holds events/*.jsonl. "gold mentions" hands the annotated mentions to the merge stage, topic
by topic where the data knows topics; "end to end" finds and dates the mentions itself, and a gold
mention then counts for the shortest mention that contains its trigger (alone if there is none).
"same word" is the usual yardstick: one event a lemma (and topic).
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.coref import score
from benchmarks.gold import Gold, read_gold
from timeline.anchor import anchor
from timeline.events import extract
from timeline.merge import fold_copies, merge
from timeline.model import Article, Event, EventMention, Witness
from timeline.options import Options
from timeline.tempex import dates

Labels = dict[Hashable, Hashable]


def by_topic(documents: Iterable[Gold]) -> dict[str, list[Gold]]:
    """The documents of each topic."""
    found: dict[str, list[Gold]] = defaultdict(list)
    for document in documents:
        found[document.topic].append(document)
    return dict(found)


def gold_labels(documents: Iterable[Gold]) -> Labels:
    """The annotated cluster of each gold mention."""
    return {
        mention.id: (document.topic, cluster)
        for document in documents
        for mention, cluster in zip(document.mentions, document.clusters, strict=True)
    }


def same_word(documents: Iterable[Gold]) -> Labels:
    """One event for each lemma of a topic."""
    return {m.id: (d.topic, m.lemma) for d in documents for m in d.mentions}


def merged(documents: Iterable[Gold]) -> Labels:
    """What the merge stage makes of the gold mentions."""
    labels: Labels = {}
    for topic, members in by_topic(documents).items():
        mentions = [mention for document in members for mention in document.mentions]
        labels |= _labels(topic, merge(mentions, [document.article for document in members]))
    return labels


def _labels(topic: str, events: Iterable[Event]) -> Labels:
    return {m.mention.id: (topic, event.id) for event in events for m in event.mentions}


def end_to_end(path: Path) -> tuple[Labels, float]:
    """The event of each gold mention when mentions are found and dated too, and their coverage."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    articles = [anchor(_article(row), Options()) for row in rows]
    folded = fold_copies(articles)
    timexes = [dates(a.text, a.published, language=a.language, blocks=a.blocks) for a in folded]
    found = list(extract(folded, timexes))
    event_of = _labels("", merge([m for own in found for m in own], folded))
    labels: Labels = {}
    covered = 0
    for row, own in zip(rows, found, strict=True):
        for number, wanted in enumerate(row["mentions"]):
            key = f"{row['id']}#{number}"
            teller = _teller(wanted, own)
            labels[key] = event_of[teller.id] if teller else key
            covered += teller is not None
    return labels, covered / max(1, len(labels))


def _article(row: Mapping[str, str]) -> Article:
    witness = (Witness("given", row["published"]),) if row.get("published") else ()
    return Article(row["id"], "", row["text"], title=row.get("title", ""), witnesses=witness)


def _teller(wanted: Mapping[str, int], mentions: Iterable[EventMention]) -> EventMention | None:
    """The shortest mention around a trigger."""
    around = [
        m for m in mentions if m.span.start <= wanted["start"] and wanted["end"] <= m.span.end
    ]
    return min(around, key=lambda m: m.span.end - m.span.start, default=None)


def main(argv: Sequence[str]) -> int:
    """Print the scores of each file of annotated events."""
    parser = argparse.ArgumentParser(prog="benchmarks merge", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    options = parser.parse_args(argv)
    for path in sorted(options.data.glob("events/*.jsonl")):
        documents = read_gold(path)
        gold = gold_labels(documents)
        print(f"{path.stem}: {len(gold)} mentions in {len(documents)} articles")
        print("  same word    ", score(gold, same_word(documents)))
        print("  gold mentions", score(gold, merged(documents)))
        if any(d.mentions and d.mentions[0].dating.interval for d in documents):
            labels, coverage = end_to_end(path)
            print("  end to end   ", score(gold, labels), f" coverage {100 * coverage:.1f}")
    return 0
