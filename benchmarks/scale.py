"""How merging and ranking grow: made-up mentions, doubled until there are 300,000.

    python -m benchmarks scale [--most N]

A thousand mentions come from ten articles of four outlets; six mentions in ten are told alone, the
others by two to five articles; words and names are drawn with a fixed seed, common ones more often.
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Sequence

from timeline import civil
from timeline.merge import fold_copies, merge
from timeline.model import (
    Article,
    BlockKind,
    Civil,
    Dating,
    EventMention,
    PublishDate,
    Span,
)
from timeline.options import Options
from timeline.rank import rank

FIRST = 18_750
PER_ARTICLE = 100
VERBS = "meet open leave sign attack arrest visit announce sink win lose vote strike build".split()


def made(size: int) -> tuple[list[EventMention], list[Article]]:
    """That many mentions, and their articles."""
    draw = random.Random(size)
    count = max(1, size // PER_ARTICLE)
    days = [Civil(2020 + i % 6, 1 + i // 6 % 12, 1 + i // 72 % 28) for i in range(count)]
    articles = [
        Article(f"a{i}", "", "", outlet=f"outlet {i % 4}", published=PublishDate(day, (), 1.0))
        for i, day in enumerate(days)
    ]
    mentions: list[EventMention] = []
    while len(mentions) < size:
        words = " ".join(f"word{int(draw.paretovariate(0.7)) % 50_000}" for _ in range(8))
        name, verb, where = (
            f"Name{draw.randrange(size // 20 + 5)}",
            draw.choice(VERBS),
            draw.randrange(count),
        )
        for teller in range(1 if draw.random() < 0.6 else draw.randint(2, 5)):
            article = (where + teller) % count
            mentions.append(
                _mention(len(mentions), article, f"{name} {verb} {words}", verb, days[where])
            )
    return mentions[:size], articles


def _mention(number: int, article: int, text: str, verb: str, day: Civil) -> EventMention:
    start = number * 200
    at = start + text.index(verb)
    span = Span(start, start + len(text))
    return EventMention(
        id=f"m{number}",
        document=f"a{article}",
        span=span,
        text=text,
        trigger=Span(at, at + len(verb)),
        lemma=verb,
        sentence=span,
        quote=text,
        block=BlockKind.BODY,
        actors=(text.partition(" ")[0],),
        dating=Dating(civil.day(day) if number % 4 else None),
    )


def main(argv: Sequence[str]) -> int:
    """Print processor seconds and memory for each size."""
    parser = argparse.ArgumentParser(prog="benchmarks scale", description=__doc__)
    parser.add_argument("--most", type=int, default=300_000)
    size, most = FIRST, parser.parse_args(argv).most
    while size <= most:
        mentions, articles = made(size)
        began = time.process_time()
        folded = fold_copies(articles)
        events = merge(mentions, folded)
        between = time.process_time()
        rank(events, folded, Options())
        done = time.process_time()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:7} mentions  merge {between - began:5.1f} s  rank {done - between:5.1f} s  "
            f"{len(events):7} events  {memory} MB at most",
            flush=True,
        )
        size *= 2
    return 0
