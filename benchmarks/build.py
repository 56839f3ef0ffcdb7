"""What a whole build costs an article: made-up articles in, a written timeline out.

    python -m benchmarks build [--sizes 2000 5000 20000]

Each article has a headline and six short sentences, put together from a few words by a fixed seed.
One process, processor time, reading and writing included.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import timeline

FIRST_DAY = date(2020, 1, 6)
PEOPLE = "Berg Holm Lund Moe Dahl Ek Strand Vik Nord Lie Falk Hagen Sand Bakke Rud".split()
FIRST_NAMES = "Anna Erik Ida Lars Mona Nils Olga Per Rita Sven Tora Ulf".split()
PLACES = "Oslo Bergen Tromso Malmo Turku Aarhus Visby Narvik Lund Vaasa Odense Kiruna".split()
DEEDS = (
    "met {other} in {place}",
    "opened a bridge in {place}",
    "was arrested in {place}",
    "resigned as mayor of {place}",
    "signed an agreement with {other}",
    "visited a school in {place}",
    "lost a vote in {place}",
    "sued {other} over {number} million crowns",
)
SAID = ("officials said", "the newspaper reported", "a spokesman said", "the police said")
LENGTH, DAYS = 6, 2000


def made(count: int) -> Iterator[str]:
    """That many articles, a line of JSON each, a few on every day of five years and more."""
    draw = random.Random(count)
    for index in range(count):
        day = FIRST_DAY + timedelta(index * DAYS // count)
        told = [_sentence(draw, day) for _ in range(LENGTH)]
        title = told[0].partition(" on ")[0]
        text = "\n\n".join([title, *told])
        record = {"id": f"a{index}", "published": day.isoformat(), "text": text}
        yield json.dumps(record) + "\n"


def _sentence(draw: random.Random, day: date) -> str:
    then = day - timedelta(draw.randrange(6))
    deed = draw.choice(DEEDS).format(
        other=_name(draw), place=draw.choice(PLACES), number=draw.randrange(2, 90)
    )
    return f"{_name(draw)} {deed} on {then:%A}, {draw.choice(SAID)}."


def _name(draw: random.Random) -> str:
    return f"{draw.choice(FIRST_NAMES)} {draw.choice(PEOPLE)}"


def main(argv: Sequence[str]) -> int:
    """Print processor seconds, articles a second and memory for each size."""
    parser = argparse.ArgumentParser(prog="benchmarks build", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2000, 5000, 20000])
    for size in parser.parse_args(argv).sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "articles.jsonl"
            path.write_text("".join(made(size)), "utf-8")
            began = time.process_time()
            story = timeline.build(timeline.read(path))
            built = time.process_time()
            story.write(Path(folder) / "out")
            wrote = time.process_time()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:6} articles  build {built - began:6.1f} s  write {wrote - built:5.1f} s"
            f"  {size / (wrote - began):6.1f} articles a second  {len(story.events):6} events"
            f"  {memory} MB at most",
            flush=True,
        )
    return 0
