"""Articles to a story: order, problems, and what a caller may not do."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import timeline
from timeline.model import Article, Block, BlockKind, Civil, Problem, Span
from timeline.options import Options

ROOT = Path(__file__).parent.parent
SEEDS = timeline.read(ROOT / "seeds")


def article(name, text):
    return Article(name, name, text, (Block(BlockKind.BODY, Span(0, len(text))),))


def test_the_order_of_the_articles_does_not_matter():
    expected = timeline.build(SEEDS)
    for seed in range(3):
        shuffled = random.Random(seed).sample(SEEDS, len(SEEDS))
        assert timeline.build(shuffled) == expected


def test_events_stand_in_time_order_and_are_dated():
    starts = [event.dating.interval.start for event in timeline.build(SEEDS).events]
    assert starts == sorted(starts)


def test_every_mention_quotes_its_article():
    story = timeline.build(SEEDS)
    texts = {each.id: each.text for each in story.articles}
    mentions = [merged.mention for event in story.events for merged in event.mentions]
    assert mentions
    for mention in mentions:
        assert texts[mention.document][mention.span.start : mention.span.end] == mention.text


def test_problems_pass_through_and_undated_articles_join_them():
    broken = Problem("broken.txt", "in/broken.txt", "the file is empty")
    undated = article("undated.txt", "The dam broke and the town fled.")
    problems = timeline.build([broken, undated]).problems
    assert problems[0] == broken
    assert [problem.document for problem in problems[1:]] == ["undated.txt"]
    assert "publish date" in problems[1].problem


def test_a_given_publish_date_leaves_no_article_undated():
    undated = article("undated.txt", "The dam broke on Sunday and the town fled.")
    story = timeline.build([undated], Options(published=Civil(2021, 5, 5)))
    assert story.problems == ()
    assert story.events[0].dating.interval.start == Civil(2021, 5, 2)


def test_the_same_article_twice_counts_once():
    assert timeline.build([*SEEDS, *SEEDS]) == timeline.build(SEEDS)


def test_two_articles_with_one_id_are_refused():
    first, second = article("a.txt", "The dam broke."), article("a.txt", "The dam held.")
    with pytest.raises(timeline.OptionError, match=r"a\.txt: is the id of two articles"):
        timeline.build([first, second])


def test_nothing_in_is_an_empty_timeline():
    assert timeline.build([]).events == ()


def test_public_names_are_there():
    assert sorted(timeline.__all__) == dir(timeline)
    assert all(getattr(timeline, name) for name in timeline.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        timeline.nonsense  # noqa: B018
