"""One article at a time, over batches and worker processes: the same result for any number."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest

from timeline.batches import BATCH, annotate
from timeline.errors import TimelineError
from timeline.model import Article, Block, BlockKind, Civil, Span
from timeline.options import Options

OPTIONS = Options(published=Civil(2021, 5, 5))


def article(number):
    text = f"The mayor of Ashford met {number} farmers on Monday. Rain fell for two days."
    body = Block(BlockKind.BODY, Span(0, len(text)))
    return Article(f"{number:03d}.txt", f"{number:03d}.txt", text, (body,))


ARTICLES = [article(number) for number in range(BATCH + 3)]


def test_articles_come_back_in_order_with_their_own_mentions():
    found = annotate(ARTICLES, OPTIONS)
    assert [each.article.id for each in found] == [each.id for each in ARTICLES]
    assert all(each.article.published.day == Civil(2021, 5, 5) for each in found)
    assert all(each.mentions for each in found)
    assert all(m.document == each.article.id for each in found for m in each.mentions)


def test_worker_processes_find_the_same():
    assert annotate(ARTICLES, Options(published=OPTIONS.published, jobs=2)) == annotate(
        ARTICLES, OPTIONS
    )


def threads(texts, zones):
    """An annotator that finds no sentence in a process of one thread, and fails in others."""
    assert os.environ["OPENBLAS_NUM_THREADS"] == "1"
    return [() for _ in texts]


def test_workers_use_one_thread_each_and_the_caller_keeps_its_own(monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    annotate(ARTICLES, Options(jobs=2, annotator=threads))
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_a_batch_of_one_finds_the_same():
    alone = [annotate([each], OPTIONS)[0] for each in ARTICLES[:3]]
    assert alone == annotate(ARTICLES, OPTIONS)[:3]


def test_progress_counts_every_article():
    done = []
    annotate(ARTICLES, OPTIONS, done.append)
    assert done == [BATCH, 3]


def test_the_language_is_the_callers_then_the_articles_then_english():
    german = replace(ARTICLES[0], language="de")
    assert annotate([ARTICLES[0]], OPTIONS)[0].article.language == "en"
    assert annotate([german], OPTIONS)[0].article.language == "de"
    assert annotate([german], Options(language="en"))[0].article.language == "en"


def test_no_article_is_no_work():
    assert annotate([], OPTIONS) == []


class Deadly(str):
    """Kills the process that receives it."""

    def __reduce__(self):
        return os._exit, (9,)


def test_a_killed_worker_is_named_and_no_articles_are_lost_in_silence():
    articles = [replace(each, text=Deadly(each.text)) for each in ARTICLES]
    with pytest.raises(TimelineError, match="jobs=2: a worker process was killed"):
        annotate(articles, Options(jobs=2))


def silent(texts, zones):
    """An annotator that finds no sentence."""
    return [() for _ in texts]


def test_the_callers_annotator_is_asked():
    found = annotate(ARTICLES[:2], Options(annotator=silent))
    assert [each.mentions for each in found] == [(), ()]
