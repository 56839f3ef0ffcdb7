"""How fast articles become mentions, stage by stage, in processor time of one process.

    python -m benchmarks stages --data FOLDER [--topic timeline17/bpoil] [--articles N]

FOLDER holds ``timelines/*/*/articles.jsonl``. Set ``OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1`` to
measure one core: threads of the linear algebra cost more than they save on a busy machine. The
last lines compare quarters of the articles: the cost of an article must not grow with their number.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from timeline import language
from timeline.anchor import anchor
from timeline.batches import BATCH, in_language
from timeline.collector import put_off
from timeline.events import extract
from timeline.events.extract import zones_of
from timeline.language import parser, sentences
from timeline.model import Article
from timeline.options import Options
from timeline.read import read
from timeline.tempex import dates

Result = TypeVar("Result")
PARTS = 4


class Clock:
    """Processor time by the name of what took it."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    @property
    def total(self) -> float:
        """Seconds of everything so far."""
        return sum(self.seconds.values())

    def of(self, name: str, task: Callable[[], Result]) -> Result:
        """Do something and count its time."""
        begun = time.process_time()
        result = task()
        self.seconds[name] += time.process_time() - begun
        return result


def batch(articles: Sequence[Article], clock: Clock) -> int:
    """Take a batch through all stages, as ``timeline.batches`` does; the number of its mentions."""
    options = Options()
    told = clock.of("language of the text", lambda: [in_language(a, options) for a in articles])
    dated = clock.of("publish day", lambda: [anchor(a, options) for a in told])
    timexes = clock.of(
        "time expressions",
        lambda: [dates(a.text, a.published, language=a.language, blocks=a.blocks) for a in dated],
    )
    texts, zones = [a.text for a in dated], [zones_of(a) for a in dated]
    annotated = clock.of("words, tags and trees", lambda: language.annotate(texts, zones))
    found = clock.of("events", lambda: list(extract(dated, timexes, lambda *_: annotated)))
    return sum(map(len, found))


def inside(articles: Sequence[Article], clock: Clock) -> int:
    """Measure the parts of the language layer on their own; the number of words."""
    texts = [a.text for a in articles]
    tokens = clock.of(
        "of it: sentences and words",
        lambda: [
            list(sentences.split(text, zone))
            for a, text in zip(articles, texts, strict=True)
            for zone in zones_of(a)
        ],
    )
    words = [
        tuple(text[start:end] for start, end in sentence)
        for text, found in zip(
            (t for a, t in zip(articles, texts, strict=True) for _ in zones_of(a)),
            tokens,
            strict=True,
        )
        for sentence in found
    ]
    clock.of("of it: tags and trees", lambda: parser.parse(words))
    return sum(map(len, words))


def batches(articles: Sequence[Article]) -> Iterator[Sequence[Article]]:
    """The articles, as many at a time as the program takes."""
    for first in range(0, len(articles), BATCH):
        yield articles[first : first + BATCH]


def main(argv: list[str]) -> int:
    """Print the table."""
    options = arguments(argv)
    folder = options.data / "timelines" / options.topic
    clock, parts = Clock(), Clock()
    found = clock.of("reading", lambda: list(read(folder)))
    articles = [item for item in found if isinstance(item, Article)][: options.articles]
    read_seconds = clock.seconds["reading"] * len(articles) / len(found)
    spent: list[tuple[float, int]] = []
    mentions = 0
    for some in batches(articles):
        before = clock.total
        with put_off():
            mentions += batch(some, clock)
            spent.append((clock.total - before, inside(some, parts)))
    words = sum(count for _, count in spent)
    clock.seconds["reading"] = read_seconds
    total, count = clock.total, len(articles)
    print(f"{count} articles, {words} words, {mentions} mentions")
    for name, seconds in (*clock.seconds.items(), *parts.seconds.items()):
        print(f"  {name:28} {1000 * seconds / count:7.2f} ms an article {seconds / total:7.1%}")
    print(f"{count / total:.1f} articles, {words / total:,.0f} words a second")
    size = max(1, len(spent) // PARTS)
    quarters = [spent[i : i + size] for i in range(0, size * PARTS, size)]
    print("µs a word, quarter by quarter:", *(f"{a_word(quarter):.1f}" for quarter in quarters))
    return 0


def a_word(spent: Sequence[tuple[float, int]]) -> float:
    """Microseconds a word of some batches."""
    return 1e6 * sum(seconds for seconds, _ in spent) / sum(words for _, words in spent)


def arguments(argv: list[str]) -> argparse.Namespace:
    """What was asked for."""
    found = argparse.ArgumentParser(prog="benchmarks stages", description=__doc__.split("\n")[0])
    found.add_argument("--data", type=Path, required=True)
    found.add_argument("--topic", default="timeline17/bpoil")
    found.add_argument("--articles", type=int, default=None)
    return found.parse_args(argv)
