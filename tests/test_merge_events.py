import random
from dataclasses import replace

import pytest
from factory_events import article, interval, mention

from timeline.merge import merge
from timeline.model import Certainty, Kind, Status
from timeline.tempex import dates

ARTICLES = [
    article("a", day="2026-03-05", outlet="Courier"),
    article("b", day="2026-03-06", outlet="Herald"),
    article("c", day="2026-03-06", outlet="Mirror", copy_of="a"),
]
ANA, RUI = "Ana Ferreira", "Rui Costa"


def met(document, text="Ferreira met Costa at the summit in Lisbon", **more):
    given = {"actors": (ANA, RUI), "places": ("Lisbon",), **more}
    return mention(document, text, "met", "meet", **given)


def test_an_undated_mention_takes_the_date_of_the_same_event_and_says_so():
    (event,) = merge([met("a", on="2026-03-04"), met("b")], ARTICLES)
    first, second = event.mentions
    assert event.dating.interval == second.mention.dating.interval == interval("2026-03-04")
    assert first.reason == "first mention"
    assert "takes the date of the same event in a" in second.reason


def test_copies_are_one_source():
    (event,) = merge([met(name, on="2026-03-04") for name in "abc"], ARTICLES)
    assert event.sources == ("Courier", "Herald")


@pytest.mark.parametrize(
    "other",
    [
        met("b", on="2026-02-01"),
        met("b", "Ferreira met Costa at the summit in Lisbon", status=Status.NEGATED),
        met("b", "Ferreira met Costa at the summit in Lisbon", kind=Kind.STATEMENT),
        met("b", "Ferreira met Costa at the summit in Madrid", places=("Madrid",)),
        met("b", "Gruber met Novak at the summit in Lisbon", actors=("Gruber", "Novak")),
        mention("b", "Ferreira left the summit in Lisbon", "left", "leave", actors=(ANA,)),
    ],
    ids=["date", "negation", "statement", "place", "person", "verb"],
)
def test_another_date_verb_person_place_or_mood_is_another_event(other):
    assert len(merge([met("a", on="2026-03-04"), other], ARTICLES)) == 2


def test_near_twins_are_two_events():
    near_twins = [
        mention(name, f"A {who} was arrested in {town}", "arrested", "arrest", places=(town,))
        for name, who, town in (("a", "man", "Leeds"), ("b", "woman", "Bristol"))
    ]
    assert len(merge(near_twins, ARTICLES)) == 2


def test_another_number_of_the_same_things_is_another_event():
    text = "Police in Lisbon arrested {} smugglers at the harbour on Tuesday"
    few, many = (
        mention(name, text.format(n), "arrested", "arrest", places=("Lisbon",))
        for name, n in (("a", 4), ("b", 31))
    )
    assert len(merge([few, many], ARTICLES)) == 2


def test_what_a_copy_reworded_is_still_the_same_event():
    told = [
        mention(name, f"Ana Ferreira {verb} 300 million euros to Porto", verb, verb, actors=(ANA,))
        for name, verb in (("a", "offered"), ("c", "equipped"))
    ]
    assert len(merge(told, ARTICLES)) == 1


def test_a_date_known_only_from_the_report_gives_way_to_a_firm_one():
    reported = met("a", on="2026-03-05", certainty=Certainty.REPORTED)
    (event,) = merge([reported, met("b", on="2026-03-04")], ARTICLES)
    assert event.dating.interval == interval("2026-03-04")


def test_the_finer_of_two_dates_that_agree_is_the_events():
    (event,) = merge([met("a", on="2026-03"), met("b", on="2026-03-04")], ARTICLES)
    assert event.dating.interval == interval("2026-03-04")


@pytest.mark.parametrize(
    ("certainty", "settled"), [(Certainty.UNCERTAIN, "2026-03-04"), (Certainty.REPORTED, "2026-03")]
)
def test_a_guessed_day_says_more_than_its_month_and_a_reports_day_less(certainty, settled):
    day_told = met("b", on="2026-03-04", certainty=certainty)
    (event,) = merge([met("a", on="2026-03"), day_told], ARTICLES)
    assert event.dating.interval == interval(settled)


def test_sources_that_date_one_event_differently_are_shown_side_by_side():
    (event,) = merge([met("a", on="2026-03-04"), met("b", on="2026-03-03")], ARTICLES)
    assert event.status == "disputed"
    assert event.note == (
        "sources disagree on the date: 2026-03-03 according to Herald; "
        "2026-03-04 according to Courier"
    )


def test_the_same_again_a_day_later_is_another_event():
    assert len(merge([met("a", on="2026-03-04"), met("b", on="2026-03-05")], ARTICLES)) == 2


def test_the_same_weekday_a_week_before_is_another_event():
    assert len(merge([met("a", on="2026-03-04"), met("b", on="2026-02-26")], ARTICLES)) == 1
    assert len(merge([met("a", on="2026-03-04"), met("b", on="2026-02-25")], ARTICLES)) == 2


def test_an_article_that_tells_of_both_days_settles_that_they_are_two():
    mentions = [met("a", on="2026-03-04"), met("b", on="2026-03-03")]
    mentions.append(met("b", on="2026-03-04", position=5))
    assert {event.status for event in merge(mentions, ARTICLES)} == {"ok"}


def test_a_noun_that_names_again_what_was_told_is_the_same_event():
    timex = dates("Novak resigned on 4 March 2026", "2026-03-05")[0]
    told = {"on": "2026-03-04", "timex": timex}
    resigned = mention("a", "Novak resigned on 4 March 2026", "resigned", "resign", **told)
    again = mention("a", "his resignation", "resignation", position=3, **told)
    recalled = replace(again, dating=replace(again.dating, rule="told before"))
    assert len(merge([resigned, recalled], ARTICLES)) == 1
    assert len(merge([resigned, again], ARTICLES)) == 2


def test_the_order_of_the_mentions_does_not_matter():
    mentions = [
        met("a", on="2026-03-04"),
        met("b"),
        met("c", on="2026-03-01"),
        met("b", on="2026", position=1),
    ]
    shuffled = mentions[:]
    random.Random(7).shuffle(shuffled)
    assert merge(mentions, ARTICLES) == merge(shuffled, ARTICLES[::-1])


def test_no_mentions_make_no_events():
    assert merge([], ARTICLES) == ()


@pytest.mark.parametrize(
    ("url", "source"), [("https://example.org/a", "example.org"), ("http://[a", "a"), ("x", "a")]
)
def test_an_article_without_an_outlet_is_known_by_its_host_or_its_id(url, source):
    told = replace(article("a", day="2026-03-05"), url=url)
    (event,) = merge([met("a", on="2026-03-04")], [told])
    assert event.sources == (source,)
