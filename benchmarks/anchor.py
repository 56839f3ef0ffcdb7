"""How often the publish date is right, how honest its confidence is, how fast it is found.

    python -m benchmarks anchor --data FOLDER [--show]

FOLDER holds gold.jsonl (file, url, date or null, set) and pages/. Each page is read as it is, and
once more as a plain text: its visible lines without tags. The address is never given. Where
htmldate is installed, its extensive search runs over the same pages.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import json
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.anchor import anchor
from timeline.civil import iso_day
from timeline.model import Article
from timeline.options import Options
from timeline.read.decode import decode
from timeline.read.head import headline_line
from timeline.read.html import read_html
from timeline.read.page import read_page
from timeline.read.source import Source
from timeline.read.stated import witnesses
from timeline.read.text import of_text

BUCKET = 100
CLAIMED = 0.9


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for one page, beside the truth."""

    file: str
    set: str
    truth: str
    found: str
    confidence: float

    @property
    def right(self) -> bool:
        """Whether the day is the true one (or both are none)."""
        return self.found == self.truth


@dataclass(frozen=True, slots=True)
class PageFile:
    """One page of the data and its true day."""

    file: str
    set: str
    truth: str
    data: bytes


def load(folder: Path) -> list[PageFile]:
    """The pages of the data folder."""
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    return [
        PageFile(
            row["file"],
            row["set"],
            row["date"] or "",
            (folder / "pages" / row["file"]).read_bytes(),
        )
        for row in rows
    ]


def as_page(page: PageFile) -> Article | None:
    """The page as the program reads it."""
    found = next(read_html(Source(page.file, page.file, page.data)), None)
    return found if isinstance(found, Article) else None


def as_text(page: PageFile) -> Article | None:
    """The page's visible lines and nothing else."""
    lines = read_page(decode(page.data)).lines
    return of_text(page.file, page.file, "\n".join(line.text for line in lines))


def answer(page: PageFile, article: Article | None) -> Answer:
    """Date one article."""
    found = anchor(article, Options()).published if article else None
    day, confidence = (iso_day(found.day), found.confidence) if found else ("", 0.0)
    return Answer(page.file, page.set, page.truth, day, confidence)


def accuracy(answers: Iterable[Answer]) -> float:
    """The share that is right."""
    right = [item.right for item in answers]
    return sum(right) / max(1, len(right))


def report(name: str, answers: Sequence[Answer]) -> None:
    """Print accuracy, calibration, and what the confident part is worth."""
    news = [item for item in answers if item.set == "news"]
    claimed = [item for item in answers if item.confidence >= CLAIMED]
    print(
        f"{name}: {accuracy(answers):.3f} right of {len(answers)}, "
        f"{accuracy(news):.3f} of the {len(news)} news pages"
    )
    share = len(claimed) / max(1, len(answers))
    print(
        f"  confidence >= {CLAIMED}: {share:.2f} of the pages, "
        f"{accuracy(claimed):.3f} of them right"
    )
    ranked = sorted(answers, key=lambda item: (item.confidence, item.file))
    for start in range(0, len(ranked) - BUCKET // 2, BUCKET):
        bucket = (
            ranked[start : start + BUCKET] if start + 1.5 * BUCKET < len(ranked) else ranked[start:]
        )
        said = sum(item.confidence for item in bucket) / len(bucket)
        print(f"  {len(bucket):4} pages: claimed {said:.3f}, right {accuracy(bucket):.3f}")


def date_page(data: bytes) -> object:
    """The publish date of a page without its main text: what htmldate does, for comparing speed."""
    page = read_page(decode(data))
    found = witnesses(page, headline_line(page))
    return anchor(Article("", "", "", witnesses=found), Options()).published


def _peer() -> Callable[[bytes], object] | None:
    if importlib.util.find_spec("htmldate") is None:
        return None
    find_date = importlib.import_module("htmldate").find_date
    return lambda data: find_date(data, original_date=True, extensive_search=True)


def timed(find: Callable[[bytes], object], pages: Sequence[PageFile]) -> tuple[float, list[str]]:
    """Seconds of processor time for all pages, and what was found."""
    start = time.process_time()
    found = [find(page.data) for page in pages]
    return time.process_time() - start, [str(day or "") for day in found]


def compare(pages: Sequence[PageFile]) -> None:
    """Print our speed beside htmldate's, and its accuracy."""
    own, _ = timed(date_page, pages)
    print(f"dating alone: {own:.1f} s, {1000 * own / len(pages):.1f} ms a page")
    find = _peer()
    if find is None:
        print("htmldate is not installed: nothing to compare with")
        return
    theirs, found = timed(find, pages)
    right = sum(day == page.truth for day, page in zip(found, pages, strict=True)) / len(pages)
    print(
        f"htmldate, extensive: {right:.3f} right, {theirs:.1f} s; ratio of speed {theirs / own:.2f}"
    )


def main(argv: list[str]) -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks anchor", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args(argv)
    pages = load(options.data)
    for name, read in (("pages", as_page), ("plain text", as_text)):
        answers = [answer(page, read(page)) for page in pages]
        report(name, answers)
        for item in answers if options.show else ():
            if not item.right:
                print(f"  {item.file}: {item.truth or 'none'}, not {item.found or 'none'}")
    compare(pages)
    return 0
