"""Speed of the resolver, warm, on one core, as a ratio to dateparser's search in the same run.

    python -m benchmarks speed --data FOLDER [--megabytes N]

FOLDER holds TimeML files (any depth). dateparser is given a sample of the same sentences, because
the whole would take it minutes. Growth is shown by doubling the text up to 16 MB, hostile input by
the same sizes of digits and of one repeated word.
"""

from __future__ import annotations

import argparse
import datetime as dt
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.timeml import read_document
from timeline.tempex import dates

_PUBLISHED = "1998-02-13"
_SAMPLE = 20_000


def seconds(work: Callable[[], object]) -> float:
    """Processor time, best of three."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def ours(text: str) -> float:
    """Megabytes a second."""
    return len(text) / 1e6 / seconds(lambda: dates(text, _PUBLISHED))


def dateparsers(text: str) -> float:
    """Megabytes a second of ``search_dates`` over the sample's lines."""
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": dt.datetime.fromisoformat(_PUBLISHED), "PREFER_DATES_FROM": "past"}
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()]

    def work() -> None:
        for line in lines:
            search_dates(line, languages=["en"], settings=settings)

    return sum(map(len, lines)) / 1e6 / seconds(work)


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="benchmarks speed", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--megabytes", type=int, default=16)
    options = parser.parse_args(argv)
    articles = [read_document(path).text for path in sorted(options.data.rglob("*.tml"))]
    size = sum(map(len, articles))
    dates("warm up on Monday", _PUBLISHED)
    spent = seconds(lambda: [dates(text, _PUBLISHED) for text in articles])
    speed = size / 1e6 / spent
    peer = dateparsers("\n".join(articles))
    print(f"articles   {len(articles)} texts, {size / 1e6:.2f} MB: {speed:.2f} MB/s")
    print(f"dateparser search_dates, same lines: {peer:.3f} MB/s, ratio {speed / peer:.0f}")
    text = "\n\n".join(articles)
    for megabytes in (1, 2, 4, 8, 16):
        if megabytes > options.megabytes:
            break
        characters = megabytes * 1_000_000
        running = (text * (characters // size + 1))[:characters]
        repeated = ("monday " * (characters // 7 + 1))[:characters]
        figures = (ours(running), ours("7" * characters), ours(repeated))
        print(
            "{:2} MB      news {:5.2f}  digits {:7.2f}  repeated {:5.2f} MB/s".format(
                megabytes, *figures
            )
        )
    return 0
