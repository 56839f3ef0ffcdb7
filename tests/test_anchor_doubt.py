"""An unsure publish day is said, and what counts from it is marked; the examples are invented."""

import pytest

from timeline import Options, build
from timeline.anchor import anchor, doubt
from timeline.model import Article, Certainty, Civil, Problem, PublishDate, Witness
from timeline.read.text import of_text

TITLE = "Old harbour bridge closes after crack is found"
STORY = "The city closed its old bridge on Monday. The bridge opened on March 3, 2010."


def published(confidence, rival=0.0):
    rival_day = Civil(2024, 3, 9) if rival else None
    day = PublishDate(Civil(2024, 3, 4), (), confidence, runner_up=rival_day, rival=rival)
    return Article("a", "a", STORY, published=day)


@pytest.mark.parametrize(
    ("article", "said"),
    [
        (published(0.9), ""),
        (published(0.9, 0.1), ""),
        (published(0.4), "40% confidence"),
        (published(0.5, 0.4), "or perhaps 2024-03-09"),
        (Article("a", "a", STORY), "no publish date"),
        (Article("a", "a", STORY, witnesses=(Witness("given", "soon"),)), "'soon' is no day"),
    ],
)
def test_doubt_is_put_into_words(article, said):
    assert said in doubt(article)
    assert bool(said) is bool(doubt(article))


def build_of(*lines, **stated):
    article = of_text("a", "a", "\n\n".join((TITLE, *lines, STORY)))
    return build([article], Options(**stated))


def certainties(story):
    mentions = [m.mention for e in story.events for m in e.mentions]
    return {m.dating.timex.text: m.dating.certainty for m in mentions if m.dating.timex}


def test_relative_dates_of_an_unsure_day_are_uncertain():
    story = build_of("09/10/2023")
    found = certainties(story)
    assert found["Monday"] is Certainty.UNCERTAIN
    assert found["March 3, 2010"] is Certainty.EXACT
    (problem,) = story.problems
    assert isinstance(problem, Problem)
    assert "or perhaps" in problem.problem


def test_those_of_a_sure_day_are_not():
    story = build_of("Published: March 4, 2024")
    assert Certainty.UNCERTAIN not in certainties(story).values()
    assert story.problems == ()


def test_the_rival_is_known():
    found = anchor(of_text("a", "a", f"{TITLE}\n\n09/10/2023\n\n{STORY}"), Options()).published
    assert found is not None
    assert 0 < found.rival <= found.confidence
