"""The stages that look at one article at a time: articles in, dated articles with mentions out.

They run over batches, in worker processes where asked; the result is the same for any number.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import repeat
from multiprocessing import active_children, get_context
from threading import current_thread, main_thread

from timeline.anchor import anchor, doubted
from timeline.collector import put_off
from timeline.errors import TimelineError
from timeline.events import extract
from timeline.model import Article, EventMention
from timeline.options import Options
from timeline.tempex import dates, detect

#: Articles a batch: enough to keep the parser's matrices full, few enough to share out evenly.
BATCH = 32

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")

#: Told how many more articles are done.
Progress = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its publish date, and the event mentions found in it."""

    article: Article
    mentions: tuple[EventMention, ...]


def annotate(
    articles: Sequence[Article], options: Options, progress: Progress | None = None
) -> list[Annotated]:
    """Anchor, date and extract from every article, in the order given."""
    batches = [articles[first : first + BATCH] for first in range(0, len(articles), BATCH)]
    done: list[Annotated] = []
    for found in _each_batch(batches, options):
        done.extend(found)
        if progress:
            progress(len(found))
    return done


def _each_batch(
    batches: Sequence[Sequence[Article]], options: Options
) -> Iterator[list[Annotated]]:
    """Annotate batch after batch, here or in as many processes as pay."""
    jobs = min(options.jobs, len(batches))
    if jobs > 1:
        return _in_processes(jobs, batches, options)
    return map(annotate_batch, batches, repeat(options))


def _in_processes(
    jobs: int, batches: Sequence[Sequence[Article]], options: Options
) -> Iterator[list[Annotated]]:
    others = set(active_children())
    # Spawned on every system alike: a forked copy of a process with threads may hang.
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        with _interrupts_ignored(), _one_thread_each():
            results = pool.map(annotate_batch, batches, repeat(options))
        try:
            yield from results
        except BrokenProcessPool:
            hint = "memory may have run out; use fewer jobs"
            raise TimelineError(f"jobs={jobs}", "a worker process was killed", hint) from None
        except BaseException:
            # Leaving the pool would wait until the workers have done what is queued.
            for worker in set(active_children()) - others:
                worker.terminate()
            raise


def annotate_batch(articles: Sequence[Article], options: Options) -> list[Annotated]:
    """Anchor, date and extract from a few articles together."""
    with put_off():
        read = [anchor(in_language(article, options), options) for article in articles]
        timexes = [dates(a.text, a.published, language=a.language, blocks=a.blocks) for a in read]
        mentions = map(doubted, extract(read, timexes, options.annotator), timexes, read)
        return list(map(Annotated, read, mentions))


def in_language(article: Article, options: Options) -> Article:
    """The article in the language that the caller, or else the article, says or is written in."""
    return replace(article, language=options.language or article.language or detect(article.text))


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Start processes whose linear algebra uses one thread: more would wait for each other.

    Where the caller's environment says how many, that holds.
    """
    added = {name: "1" for name in _THREADS if name not in os.environ}
    os.environ.update(added)
    try:
        yield
    finally:
        for name in added:
            os.environ.pop(name, None)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Start processes that leave Ctrl-C to their parent, and so print no tracebacks.

    They inherit it; an initializer of theirs would come after their imports, and too late.
    """
    if current_thread() is not main_thread():
        yield
        return
    answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, answer)
