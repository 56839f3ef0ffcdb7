"""Ids and decisions through re-runs: articles that come and go, another order or threshold."""

from __future__ import annotations

from itertools import permutations

import pytest

import timeline
from timeline.decision import Action, Decision, Outcome
from timeline.model import Article, Witness

TEXTS = {
    "a.txt": ("2021-05-03", "Mayor Jane Reed opened the new dam in Ashford on Sunday."),
    "b.txt": ("2021-05-04", "Jane Reed opened the dam in Ashford on Sunday. Milton lost a match."),
    "c.txt": ("2021-05-05", "The new dam in Ashford was opened by Mayor Jane Reed on Sunday."),
    "d.txt": ("2021-05-06", "The council closed the bridge in Milton on Tuesday."),
}


def articles(names):
    return [
        Article(name, name, TEXTS[name][1], witnesses=(Witness("given", TEXTS[name][0]),))
        for name in names
    ]


def build(names, *decisions):
    return timeline.build(articles(names), timeline.Options(decisions=decisions))


def mentions(story):
    """Ids of mentions by document and place, in events and outside."""
    merged = [m for event in story.events for m in event.mentions] + list(story.left_out)
    return {(m.mention.document, m.mention.trigger.start): m.mention.id for m in merged}


def the_opening(story):
    """The event of the dam, which must be one."""
    (event,) = [event for event in story.events if "opened" in event.title]
    return event


WHOLE = "abcd"


def named(letters):
    return [f"{letter}.txt" for letter in letters]


@pytest.fixture(scope="module")
def whole():
    return build(named(WHOLE))


def test_the_articles_of_this_test_tell_one_opening(whole):
    assert len(the_opening(whole).mentions) == 3


@pytest.mark.parametrize("letters", ["abc", "bcd", "ac", "d", "dcba", "cabd"])
def test_the_id_of_a_mention_is_not_of_the_other_articles(letters, whole):
    some = mentions(build(named(letters)))
    assert some.items() <= mentions(whole).items()
    assert len(set(some.values())) == len(some)


def test_the_order_of_the_articles_is_nothing(whole):
    for letters in list(permutations(WHOLE))[1::5]:
        assert build(named(letters)) == whole


def test_the_id_of_a_mention_is_not_of_the_merge_threshold(whole, monkeypatch):
    monkeypatch.setattr("timeline.merge.THRESHOLD", 2.0)
    parted = build(named(WHOLE))
    assert len(parted.events) > len(whole.events)
    assert mentions(parted) == mentions(whole)


def test_the_id_of_a_mention_is_not_of_the_dates(whole):
    later = timeline.build(
        articles(named(WHOLE)), timeline.Options(published=timeline.Civil(2022, 1, 5))
    )
    assert mentions(later) == mentions(whole)


def test_the_id_of_an_event_is_its_oldest_mentions_and_former_ids_stay_in_it(whole):
    former = the_opening(build(named("bcd"))).id
    event = the_opening(whole)
    assert event.id != former
    assert mentions(whole)["b.txt", TEXTS["b.txt"][1].index("opened")] == former
    assert former in {merged.mention.id for merged in event.mentions}


RETITLED = "The dam opens"


def decide(story):
    """A decision on the opening, as `timeline decide` and the page record it."""
    event = the_opening(story)
    others = tuple(sorted({m.mention.id for m in event.mentions} - {event.id}))
    return Decision(event.id, Action.RETITLE, RETITLED, event.title, aliases=others)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("bc", "abcd"),
        ("abcd", "bcd"),
        ("abc", "cd"),
        ("ab", "dcba"),
        ("c", "abc"),
    ],
)
def test_a_decision_survives_articles_that_come_and_go(before, after):
    decision = decide(build(named(before)))
    story = build(named(after), decision)
    assert [event.title for event in story.events].count(RETITLED) == 1
    (outcome,) = story.decided
    assert outcome.outcome in (Outcome.APPLIED, Outcome.CONFLICT)


def test_a_decision_whose_articles_are_all_gone_is_told_to_have_vanished(whole):
    story = build(["d.txt"], decide(whole))
    assert [item.outcome for item in story.decided] == [Outcome.VANISHED]
