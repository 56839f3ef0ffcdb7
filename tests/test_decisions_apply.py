"""Decisions in place of what the program says, and what is told about each of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

import timeline
from timeline.decision import Action, Decision, Outcome
from timeline.decisions import doubtful, remarks
from timeline.errors import DecisionError
from timeline.model import Article, Lane, Witness


def article(name, day, text):
    return Article(name, name, text, witnesses=(Witness("given", day),))


ARTICLES = (
    article("dam.txt", "2021-05-03", "Mayor Jane Reed opened the dam in Ashford on Sunday."),
    article("bridge.txt", "2021-05-05", "The council closed the bridge in Milton on Tuesday."),
)


def build(*decisions, articles=ARTICLES, **options):
    return timeline.build(articles, timeline.Options(decisions=decisions, **options))


@pytest.fixture(scope="module")
def plain():
    """The two events without any decision."""
    dam, bridge = build().events
    return {"dam": dam, "bridge": bridge}


def decide(event, action, value="", **rest):
    return Decision(event.id, Action(action), value, **rest)


def told(story, event):
    return next(found for found in story.events if found.id == event.id)


def test_a_timeline_without_decisions_decides_nothing(plain):
    assert build().decided == ()
    assert [event.status for event in plain.values()] == ["ok", "ok"]


@pytest.mark.parametrize(
    ("action", "value", "field", "wanted"),
    [
        ("retitle", "The dam opens", "title", "The dam opens"),
        ("kind", "statement", "kind", "statement"),
        ("lane", "background", "lane", Lane.BACKGROUND),
        ("note", "Seen by two", "note", "Seen by two"),
    ],
)
def test_what_was_decided_stands_and_the_original_is_kept(plain, action, value, field, wanted):
    dam = plain["dam"]
    story = build(decide(dam, action, value))
    found = told(story, dam)
    assert getattr(found, field) == wanted
    assert found.status == "edited"
    (edit,) = found.edits
    assert (edit.outcome, edit.now) == (Outcome.APPLIED, getattr(dam, field))
    assert told(story, plain["bridge"]) == plain["bridge"]


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2021-05-01", "2021-05-01"),
        ("2021-04", "2021-04"),
        ("2021-04~", "2021-04~"),
        ("2021-04-30/2021-05-01", "2021-04-30/2021-05-01"),
        ("1 May 2021", "2021-05-01"),
        ("Saturday", "2021-05-01"),
        ("last week", "2021-04-26/2021-05-02"),
    ],
)
def test_a_date_may_be_edtf_or_plain_words(plain, value, date):
    story = build(decide(plain["dam"], "redate", value, by="Jo", reason="the minutes say so"))
    row = story.to_frame().set_index("id").loc[plain["dam"].id]
    assert (row["date"], row["status"], row["rule"]) == (date, "edited", "decision")
    reason = told(story, plain["dam"]).dating.reason
    assert reason == "dated by Jo: the minutes say so"


def test_words_that_name_no_day_name_the_record(plain):
    undated = [replace(article, witnesses=()) for article in ARTICLES]
    with pytest.raises(DecisionError, match=r"^d\.toml:7: 'Saturday' names no day"):
        build(
            Decision(plain["dam"].id, Action.SHOW),
            decide(plain["dam"], "redate", "Saturday", place="d.toml:7"),
            articles=undated,
        )


def test_a_hidden_event_is_left_out_with_its_reason(plain):
    story = build(decide(plain["dam"], "hide"))
    assert [event.id for event in story.events] == [plain["bridge"].id]
    assert [m.reason for m in story.left_out] == ["hidden by hand"]
    assert [d.outcome for d in story.decided] == [Outcome.APPLIED]


def test_what_the_program_leaves_out_can_be_shown(plain):
    story = build(decide(plain["dam"], "show"), since=timeline.Civil(2021, 5, 4))
    assert {event.id for event in story.events} == {event.id for event in plain.values()}
    (edit,) = told(story, plain["dam"]).edits
    assert (edit.outcome, edit.now) == (Outcome.APPLIED, "before 2021-05-04")


def test_an_event_can_be_added_and_refined():
    story = build(
        Decision("h1", Action.ADD, "2021-05-03 | The dam is photographed"),
        Decision("h1", Action.KIND, "statement"),
        Decision("h1", Action.REDATE, "2021-05-04"),
        min_sources=1,
        top=2,
    )
    added = next(event for event in story.events if event.id == "h1")
    assert (added.title, added.kind, added.mentions) == ("The dam is photographed", "statement", ())
    row = story.to_frame().set_index("id").loc["h1"]
    assert (row["date"], row["status"], row["n_sources"]) == ("2021-05-04", "edited", 0)


def test_an_id_that_is_taken_is_not_added(plain):
    with pytest.raises(DecisionError, match="is the id of an event already"):
        build(decide(plain["dam"], "add", "2021-05-03 | Again"))


def test_a_dispute_shows_and_says_what_it_is(plain):
    found = told(build(decide(plain["dam"], "dispute", "The mayor denies it")), plain["dam"])
    assert (found.status, found.note) == ("disputed", "The mayor denies it")


def test_a_verified_event_stays_as_it_is_and_keeps_its_date_against_the_program(plain):
    dam = plain["dam"]
    kept = told(build(decide(dam, "verify", was="2021-05-02")), dam)
    assert (kept.status, kept.dating) == ("ok", dam.dating)
    story = build(decide(dam, "verify", was="2021-05-01"))
    assert story.to_frame().set_index("id").loc[dam.id, "date"] == "2021-05-01"
    assert [d.outcome for d in story.decided] == [Outcome.CONFLICT]


@pytest.mark.parametrize(
    ("action", "value"), [("redate", "2021-05-02"), ("kind", "event"), ("lane", "story")]
)
def test_what_the_program_says_by_itself_is_reported_and_marks_nothing(plain, action, value):
    story = build(decide(plain["dam"], action, value, place="d.toml:3"))
    assert told(story, plain["dam"]).status == "ok"
    assert list(remarks(story.decided)) == [
        f"d.toml:3: {action} {plain['dam'].id}: the program says so by itself now "
        "(the record may go)"
    ]
    assert not doubtful(story.decided)


def test_a_conflict_is_reported_and_the_person_wins(plain):
    story = build(decide(plain["dam"], "redate", "2021-05-01", was="2021-04-30", place="d.toml:3"))
    assert story.to_frame().set_index("id").loc[plain["dam"].id, "date"] == "2021-05-01"
    (remark,) = remarks(story.decided)
    assert "the program said '2021-04-30' then and says '2021-05-02' now" in remark
    assert doubtful(story.decided)


def test_what_has_vanished_is_reported_and_not_forgotten(plain):
    story = build(decide(plain["dam"], "hide", place="d.toml:3"), articles=ARTICLES[1:])
    assert [(d.outcome, d.event) for d in story.decided] == [(Outcome.VANISHED, "")]
    assert "d.toml:3: hide" in next(remarks(story.decided))
    assert doubtful(story.decided)


def test_an_alias_leads_to_the_event_when_the_article_is_gone(plain):
    decision = decide(plain["dam"], "retitle", "Kept", aliases=("m0", plain["bridge"].id))
    story = build(decision, articles=ARTICLES[1:])
    assert [event.title for event in story.events] == ["Kept"]


def test_the_later_of_two_decisions_on_one_event_holds(plain):
    event = plain["dam"]
    early = Decision("m0", Action.REDATE, "2021-05-01", at="2026-01-01", aliases=(event.id,))
    late = decide(event, "redate", "2021-04-30", at="2026-02-01")
    for order in ((early, late), (late, early)):
        story = build(*order)
        assert {d.decision.id: d.outcome for d in story.decided} == {
            "m0": Outcome.OVERRULED,
            event.id: Outcome.APPLIED,
        }
        assert story.to_frame().set_index("id").loc[event.id, "date"] == "2021-04-30"


def test_the_order_of_the_records_is_nothing(plain):
    decisions = [
        decide(plain["dam"], "note", "b"),
        decide(plain["dam"], "retitle", "a"),
        decide(plain["bridge"], "hide"),
        Decision("h1", Action.ADD, "2021 | x"),
    ]
    assert build(*decisions) == build(*reversed(decisions))


def test_who_verifies_a_date_that_was_decided_leaves_it_so(plain):
    dam = plain["dam"]
    story = build(
        decide(dam, "redate", "2021-05-01", was="2021-05-02", at="2026-01-01"),
        decide(dam, "verify", was="2021-05-02", at="2026-01-02"),
    )
    assert [d.outcome for d in story.decided] == [Outcome.APPLIED, Outcome.APPLIED]
    assert story.to_frame().set_index("id").loc[dam.id, "date"] == "2021-05-01"


def test_what_has_no_date_cannot_be_shown_and_that_is_told():
    undated = article("a.txt", "2021-05-03", "The old bridge in Milton has no railing.")
    (left_out,) = build(articles=[undated]).left_out
    show = Decision(left_out.mention.id, Action.SHOW, place="d.toml:1")
    story = build(show, articles=[undated])
    assert (story.events, doubtful(story.decided)) == ((), True)
    assert "cannot be shown: undated" in next(remarks(story.decided))
    dated = Decision(left_out.mention.id, Action.REDATE, "2021-05")
    assert len(build(show, dated, articles=[undated]).events) == 1


def test_what_this_run_asks_for_does_not_make_a_hidden_event_agreed(plain):
    hidden = decide(plain["dam"], "hide")
    story = build(hidden, since=timeline.Civil(2021, 5, 4))
    assert [d.outcome for d in story.decided] == [Outcome.APPLIED]
    assert [m.reason for m in story.left_out] == ["hidden by hand"]


def test_an_added_event_lies_in_the_time_that_is_asked_for_and_can_be_hidden():
    added = Decision("h1", Action.ADD, "2021-05-03 | The dam is photographed")

    def titles(*decisions, **options):
        return {event.title for event in build(*decisions, **options).events}

    assert "The dam is photographed" in titles(added, min_sources=1, top=1, about="bridge")
    assert "The dam is photographed" not in titles(added, since=timeline.Civil(2021, 5, 4))
    assert "The dam is photographed" not in titles(added, Decision("h1", Action.HIDE))
