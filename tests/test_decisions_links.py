"""Same and different: what a person joins or parts stays so, and a contradiction names both."""

from __future__ import annotations

import pytest

import timeline
from timeline.decision import Action, Decision, Outcome
from timeline.decisions.links import check_links
from timeline.errors import DecisionError
from timeline.model import Article, Witness

TEXTS = {
    "a.txt": ("2021-05-03", "Mayor Jane Reed opened the new dam in Ashford on Sunday."),
    "b.txt": ("2021-05-04", "Jane Reed opened the dam in Ashford on Sunday."),
    "c.txt": ("2021-05-05", "The council closed the bridge in Milton on Tuesday."),
    "d.txt": ("2021-05-06", "The Milton council closed the bridge in Milton on Tuesday."),
}


def build(*decisions, names=TEXTS):
    articles = [
        Article(name, name, TEXTS[name][1], witnesses=(Witness("given", TEXTS[name][0]),))
        for name in names
    ]
    return timeline.build(articles, timeline.Options(decisions=decisions))


def groups(story):
    """The documents of each event."""
    return sorted(sorted(m.mention.document for m in event.mentions) for event in story.events)


def mention(story, document):
    every = (m.mention for event in story.events for m in event.mentions)
    return next(m.id for m in every if m.document == document)


@pytest.fixture(scope="module")
def plain():
    return build()


def linked(plain, action, left, right, **rest):
    ids = sorted((mention(plain, left), mention(plain, right)))
    return Decision(ids[0], Action(action), ids[1], **rest)


def test_the_articles_tell_two_events_twice(plain):
    assert groups(plain) == [["a.txt", "b.txt"], ["c.txt", "d.txt"]]


def test_same_joins_all_of_both_events_and_says_so(plain):
    story = build(linked(plain, "same", "a.txt", "c.txt"))
    assert groups(story) == [["a.txt", "b.txt", "c.txt", "d.txt"]]
    (event,) = story.events
    assert event.status == "edited"
    (outcome,) = story.decided
    assert (outcome.outcome, outcome.now) == (Outcome.APPLIED, "different")


def test_different_parts_two_mentions_of_one_event(plain):
    story = build(linked(plain, "different", "a.txt", "b.txt"))
    assert groups(story) == [["a.txt"], ["b.txt"], ["c.txt", "d.txt"]]
    states = {event.mentions[0].mention.document: event.status for event in story.events}
    assert (states["a.txt"], states["b.txt"]) == ("edited", "edited")
    assert [d.now for d in story.decided] == ["same"]


def test_who_is_said_to_differ_is_not_drawn_along(plain):
    story = build(
        linked(plain, "same", "a.txt", "c.txt"), linked(plain, "different", "a.txt", "d.txt")
    )
    assert groups(story) == [["a.txt", "b.txt", "c.txt"]]
    assert [m.mention.document for m in story.left_out] == ["d.txt"]


@pytest.mark.parametrize(
    ("action", "left", "right"), [("same", "a.txt", "b.txt"), ("different", "a.txt", "c.txt")]
)
def test_what_merging_does_by_itself_is_agreed_and_marks_nothing(plain, action, left, right):
    story = build(linked(plain, action, left, right))
    assert groups(story) == groups(plain)
    assert [d.outcome for d in story.decided] == [Outcome.AGREED]
    assert {event.status for event in story.events} == {"ok"}


def test_a_join_survives_new_articles_and_the_loss_of_one(plain):
    first = build(names=["b.txt", "c.txt"])
    joined = linked(first, "same", "b.txt", "c.txt")
    assert groups(build(joined)) == [["a.txt", "b.txt", "c.txt", "d.txt"]]
    lost = Decision("m0", Action.SAME, joined.value, aliases=(joined.id,))
    assert groups(build(lost)) == [["a.txt", "b.txt", "c.txt", "d.txt"]]
    (gone,) = build(joined, names=["a.txt", "d.txt"]).decided
    assert gone.outcome is Outcome.VANISHED


SAME, DIFFERENT = Action.SAME, Action.DIFFERENT


def test_a_contradiction_by_way_of_a_third_names_both_records():
    records = [
        Decision("m1", SAME, "m2", place="d.toml:1"),
        Decision("m2", SAME, "m3", place="d.toml:5"),
        Decision("m1", DIFFERENT, "m3", place="d.toml:9"),
    ]
    message = r"d\.toml:9: m1 different m3 contradicts m2 same m3 at d\.toml:5"
    with pytest.raises(DecisionError, match=message):
        check_links(records)
    check_links(records[1:])


def test_a_contradiction_stops_the_build(plain):
    with pytest.raises(DecisionError, match="contradicts"):
        build(
            linked(plain, "same", "a.txt", "c.txt"),
            linked(plain, "same", "c.txt", "d.txt"),
            linked(plain, "different", "a.txt", "d.txt"),
        )
