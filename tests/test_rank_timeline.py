from dataclasses import replace

import pytest
from factory_events import article, mention

from timeline.merge import merge
from timeline.model import INSIDE, BlockKind, Certainty, Civil, Lane, Status
from timeline.options import Options
from timeline.rank import rank
from timeline.rank.title import clause

ANA = "Ana Ferreira"
ARTICLES = [
    article("a", "Ferreira in Lisbon", "2026-03-05", "Courier", title="Ferreira opens summit"),
    article("b", "Ferreira in Lisbon", "2026-03-06", "Herald", title="Summit ends"),
]


def opened(document, text="Ana Ferreira opened the summit in Lisbon", **more):
    return mention(document, text, "opened", "open", actors=(ANA,), **{"on": "2026-03-04", **more})


def ranked(*mentions, **options):
    return rank(merge(mentions, ARTICLES), ARTICLES, Options(**options))


def reasons(timeline):
    return [merged.reason for merged in timeline.left_out]


def left(document, date):
    return mention(document, "Ana Ferreira left for Rome", "left", "leave", on=date, actors=(ANA,))


def test_events_stand_in_time_order_whatever_their_score():
    timeline = ranked(opened("a"), opened("b"), left("b", "2026-03-01"))
    assert [event.dating.interval.start.day for event in timeline.events] == [1, 4]
    assert [event.score for event in timeline.events][1] == 1.0


def test_what_lies_before_the_chain_of_days_is_background():
    timeline = ranked(left("a", "2019"), left("b", "2026-02-02"), opened("b"))
    assert [event.lane for event in timeline.events] == [
        Lane.BACKGROUND,
        Lane.BACKGROUND,
        Lane.STORY,
    ]


def test_a_month_that_began_before_the_story_is_background():
    timeline = ranked(left("a", "2026-03"), opened("b"))
    assert [event.lane for event in timeline.events] == [Lane.BACKGROUND, Lane.STORY]


@pytest.mark.parametrize(
    ("made", "options", "reason"),
    [
        (opened("a", on=None), {}, "undated"),
        (opened("a", status=Status.NEGATED), {}, "told as not having happened"),
        (opened("a", status=Status.POSSIBLE), {}, "told only as possible"),
        (opened("a"), {"since": Civil(2026, 3, 5)}, "before 2026-03-05"),
        (opened("a"), {"until": Civil(2026, 3, 3)}, "after 2026-03-03"),
        (opened("a"), {"min_sources": 2}, "fewer than 2 independent sources"),
        (opened("a"), {"about": "harbour strike"}, "not about harbour strike"),
    ],
)
def test_what_is_left_out_says_why(made, options, reason):
    timeline = ranked(made, **options)
    assert timeline.events == ()
    assert reasons(timeline) == [reason]


def held(made):
    dating = replace(made.dating, rule="present state", certainty=Certainty.REPORTED)
    return replace(made, dating=dating, status=Status.ONGOING)


def test_what_only_held_on_a_day_is_no_event():
    timeline = ranked(held(opened("a")))
    assert timeline.events == ()
    assert reasons(timeline) == ["known only to hold or to be over by the publish day"]


def test_a_deed_stays_an_event_beside_a_state_of_the_same_words():
    timeline = ranked(held(opened("a")), opened("b"))
    assert [len(event.mentions) for event in timeline.events] == [2]


def test_the_bounds_are_part_of_the_range():
    day = Civil(2026, 3, 4)
    assert len(ranked(opened("a"), since=day, until=day, about="Ferreira Lisbon").events) == 1


def test_top_keeps_the_best():
    timeline = ranked(opened("a"), opened("b"), left("b", "2026-03-01"), top=1)
    assert [event.title for event in timeline.events] == [
        "Ana Ferreira opened the summit in Lisbon"
    ]
    assert reasons(timeline) == ["not among the 1 best"]


def test_two_sources_and_a_firm_date_score_above_one_and_a_report():
    reported = left("b", "2026-03-05")
    reported = replace(
        reported, dating=replace(reported.dating, certainty=Certainty.REPORTED), position=9
    )
    best, other = sorted(ranked(opened("a"), opened("b"), reported).events, key=lambda e: -e.score)
    assert best.sources == ("Courier", "Herald")
    assert other.score < best.score


def test_the_timeline_is_titled_by_the_article_that_tells_most():
    assert ranked(opened("b"), left("b", "2026-03-05"), opened("a")).title == "Summit ends"


def test_no_events_make_an_empty_timeline():
    assert ranked().events == ()


@pytest.mark.parametrize(
    ("made", "title"),
    [
        (mention("a", "Ferreira leaves: LUSA", "leaves", actors=[ANA]), "Ferreira leaves"),
        (mention("a", "In this photo provided by the port, Ana Ferreira, left, tours the quay",
                 "tours", actors=[ANA], block=BlockKind.CAPTION),
         "Ana Ferreira tours the quay"),
        (mention("a", "The talks failed, the Lusa news agency reported", "failed"),
         "The talks failed"),
        (mention("a", "`` The talks failed , '' the agency reported", "failed"),
         "The talks failed"),
        (mention("a", "`` The talks '' failed", "failed"), "“ The talks ” failed"),
        (mention("a", "We are going home, Ana Ferreira said", "said"),
         "We are going home, Ana Ferreira said"),
        (mention("a", "They let us go, the crew said", "said"), "They let us go, the crew said"),
        (mention("a", "The US backs the plan, Ana Ferreira said", "said"),
         "The US backs the plan"),
    ],
)  # fmt: skip
def test_a_title_is_the_clause_without_its_source(made, title):
    assert clause(made) == title


def test_a_title_is_what_the_mention_is_worded_as():
    made = replace(opened("a", "and opened the summit"), wording="Ferreira opened the summit,")
    assert clause(made) == "Ferreira opened the summit"


def test_a_clause_that_names_who_does_it_beats_one_that_does_not():
    vague = replace(opened("a"), wording="she opened the summit in Lisbon", whole=False)
    titles = [event.title for event in ranked(vague, opened("b")).events]
    assert titles == ["Ana Ferreira opened the summit in Lisbon"]


def test_a_side_of_another_deed_is_no_row_of_its_own():
    said = mention("a", "killing at least two people", "killing", on="2026-03-14")
    side = replace(said, dating=replace(said.dating, rule="participle"))
    built = rank(merge([side], [article("a", day="2026-03-14")]), [article("a")], Options())
    assert not built.events
    assert built.left_out[0].reason == "told only as a part of another event"


def test_what_is_only_named_inside_a_clause_says_so():
    named = opened("a")
    inside = replace(named, dating=replace(named.dating, rule=INSIDE))
    assert ranked(inside).left_out[0].reason == "told only inside another event's clause"


def test_a_short_clause_tells_enough_with_its_subject():
    said = mention("a", "killed 310 people", "killed", on="2026-03-14")
    bare = rank(merge([said], [article("a")]), [article("a")], Options())
    worded = replace(said, wording="The last big outbreak killed 310 people")
    full = rank(merge([worded], [article("a")]), [article("a")], Options())
    assert (len(bare.events), len(full.events)) == (0, 1)


def test_the_title_is_of_the_quoted_sentence_if_another_clause_is_only_a_little_handier():
    quoted = opened("a", "Ana Ferreira opened the summit in Lisbon")
    other = opened("b", "Mayor Ana Ferreira of Porto opened the summit in Lisbon before noon today")
    (event,) = ranked(quoted, other).events
    assert (
        event.title == event.mentions[0].mention.text == "Ana Ferreira opened the summit in Lisbon"
    )


def test_a_title_from_another_mention_if_the_quoted_clause_is_long():
    long = "Ana Ferreira opened the summit in Lisbon" + " with much ado and many guests" * 4
    (event,) = ranked(opened("a", long), opened("b")).events
    assert event.title == "Ana Ferreira opened the summit in Lisbon"


def test_what_happened_titles_an_event_before_the_plan_of_it():
    planned = mention(
        "a",
        "Ana Ferreira will open the summit in Lisbon",
        "open",
        actors=(ANA,),
        on="2026-03-04",
        status=Status.PLANNED,
    )
    (event,) = ranked(planned, opened("b")).events
    assert event.title == "Ana Ferreira opened the summit in Lisbon"
