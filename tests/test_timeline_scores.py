from datetime import date

import pytest

from benchmarks.porter import stem
from benchmarks.rouge import rouge
from benchmarks.timelines import Task, measures

MONDAY, TUESDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 3), date(2026, 3, 6)
GOLD = {MONDAY: ["The harbour of Lisbon opened."], FRIDAY: ["A ferry sank."]}


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("agreed", "agre"),
        ("hopping", "hop"),
        ("falling", "fall"),
        ("filing", "file"),
        ("happy", "happi"),
        ("relational", "relat"),
        ("adoption", "adopt"),
        ("opinion", "opinion"),
        ("rate", "rate"),
        ("controlling", "control"),
    ],
)
def test_stems_are_those_that_porter_gives(word, stemmed):
    assert stem(word) == stemmed


def test_a_timeline_agrees_with_itself():
    assert rouge(GOLD, GOLD, 1) == rouge(GOLD, GOLD, 2) == (1.0, 1.0)


def test_forms_of_a_word_are_one_and_stop_words_none():
    found = {MONDAY: ["Lisbon is opening its harbours."]}
    assert rouge(found, {MONDAY: GOLD[MONDAY]}, 1) == (1.0, 1.0)


def test_a_day_beside_the_right_one_counts_half():
    precision, recall = rouge({TUESDAY: GOLD[MONDAY]}, {MONDAY: GOLD[MONDAY]}, 1)
    assert precision == recall == 0.5


def test_a_day_missed_costs_recall_alone():
    assert rouge({MONDAY: GOLD[MONDAY]}, GOLD, 1) == (1.0, 0.6)


def test_nothing_found_scores_nothing():
    assert rouge({}, GOLD, 1) == (0.0, 0.0)


def test_days_alone_are_measured_where_the_gold_says_nothing_of_them():
    days = {MONDAY: [], FRIDAY: []}
    assert measures({MONDAY: ["It rained."]}, days) == {"date-F1": (1.0, 0.5)}


def test_as_many_sentences_tell_a_day_as_the_gold_has_on_average():
    told = {MONDAY: ["One.", "Two.", "Three."], FRIDAY: ["One."]}
    task = Task("", (), told, slack=FRIDAY - FRIDAY)
    assert task.sentences == 2
