"""How right the language layer is on treebanks, and how fast on news; its time, stage by stage.

    python -m benchmarks language --data FOLDER

FOLDER holds ``ud/*.conllu`` and, for the speed, ``timelines/timeline17/*/articles.jsonl``. Words
and sentences are the treebank's, so that only tags and trees are judged; punctuation counts.
Set ``OPENBLAS_NUM_THREADS=1`` to measure one core.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from timeline.language import annotate
from timeline.language.lemma import lemmatize
from timeline.language.parser import Parse, parse
from timeline.language.sentences import split
from timeline.model import Span
from training.treebank import Tree, read

PARTS = ("ewt-dev", "gum-dev", "ewt-test", "gum-test")
ROUNDS = 3


def accuracy(trees: Sequence[Tree], parses: Sequence[Parse]) -> tuple[float, ...]:
    """Percent of words with the right tag, head, head and label, and lemma (of the right tag)."""
    right = [0, 0, 0, 0, 0]
    for tree, found in zip(trees, parses, strict=True):
        for i, word in enumerate(tree.words):
            head = found.heads[i] + 1 == tree.heads[i]
            right[0] += 1
            right[1] += found.tags[i] == tree.tags[i]
            right[2] += head
            right[3] += head and found.labels[i] == tree.labels[i]
            right[4] += lemmatize(word, tree.tags[i]).lower() == tree.lemmas[i].lower()
    return tuple(100 * count / right[0] for count in right[1:])


def seconds(task: Callable[[], object]) -> float:
    """Processor time of the quickest of some rounds: other programs disturb it least."""
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        task()
        times.append(time.process_time() - begun)
    return min(times)


def speeds(texts: Sequence[str]) -> dict[str, float]:
    """Words a second: of each stage, of all of them, and of the articles one by one."""
    zones = [[Span(0, len(text))] for text in texts]
    found = [list(split(text, zone[0])) for text, zone in zip(texts, zones, strict=True)]
    words = [
        [text[start:end] for start, end in tokens]
        for text, sentences in zip(texts, found, strict=True)
        for tokens in sentences
    ]
    total = sum(map(len, words))
    tasks: dict[str, Callable[[], object]] = {
        "sentences and words": lambda: [
            list(split(text, zone[0])) for text, zone in zip(texts, zones, strict=True)
        ],
        "tags and trees": lambda: parse(words),
        "all, in one batch": lambda: annotate(texts, zones),
        "all, article by article": lambda: [
            annotate([text], [zone]) for text, zone in zip(texts, zones, strict=True)
        ],
    }
    return {name: total / seconds(task) for name, task in tasks.items()}


def news(folder: Path, articles: int) -> list[str]:
    """Texts of the first articles of each topic."""
    files = sorted(folder.glob("timelines/timeline17/*/articles.jsonl"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()[:articles]]
    return [json.loads(line)["text"] for line in lines]


def main(argv: list[str]) -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(prog="benchmarks language", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=150)
    options = parser.parse_args(argv)
    print(f"{'':10} {'tags':>6} {'UAS':>6} {'LAS':>6} {'lemmas':>6}")
    for part in PARTS:
        trees = read(options.data / "ud" / f"{part}.conllu")
        figures = accuracy(trees, parse([tree.words for tree in trees]))
        print(f"{part:10}", *(f"{figure:6.2f}" for figure in figures))
    texts = news(options.data, options.articles)
    if texts:
        begun = time.process_time()
        annotate(texts[:1], [[Span(0, len(texts[0]))]])
        print(f"\none article: {1000 * (time.process_time() - begun):.0f} ms")
        for name, speed in speeds(texts).items():
            print(f"{name:24} {speed:9,.0f} words a second")
    return 0
