"""German, the second language: its corpus, its news prose, and how little it needed."""

import inspect

from hypothesis import given
from hypothesis import strategies as st
from test_corpus import MARKED, rows

from timeline.tempex import dates
from timeline.tempex.languages import language
from timeline.tempex.rules.de import LANGUAGE

ROWS = list(rows("de"))

NEWS = """Berlin. Nach wochenlangen Verhandlungen hat der Senat am Freitagabend den Haushalt
für 2027 beschlossen. Die Abstimmung war zunächst für den 12. November angesetzt, wurde dann
aber um eine Woche verschoben. Bereits im Frühjahr 2024 hatte der Rechnungshof gewarnt.

In der Nacht zum Samstag kam es zu Protesten. Gegen 23.30 Uhr räumte die Polizei den Platz. Seit
Anfang der 1990er Jahre hat es das nicht mehr gegeben, sagte ein Sprecher am Sonntag. Das
Landesgericht soll am kommenden Mittwoch um 10 Uhr entscheiden.
"""


def test_the_corpus_is_a_specification():
    assert len(ROWS) >= 150


def test_a_news_story_is_read_through():
    timexes = dates(NEWS, "2026-11-23", language="de")
    assert [(timex.text, timex.value) for timex in timexes] == [
        ("wochenlangen", "PXW"),
        ("Freitagabend", "2026-11-20TEV"),
        ("2027", "2027"),
        ("12. November", "2026-11-12"),
        ("eine Woche", "P1W"),
        ("Frühjahr 2024", "2024-SP"),
        ("Nacht zum Samstag", "2026-11-20TNI"),
        ("23.30 Uhr", "2026-11-20T23:30"),
        ("Anfang der 1990er Jahre", "199"),
        ("Sonntag", "2026-11-22"),
        ("kommenden Mittwoch um 10 Uhr", "2026-11-25T10:00"),
    ]


def test_every_word_of_every_table_can_be_looked_up_in_capitals():
    """ "DREISSIG": a capital ß is two letters."""
    for table in LANGUAGE.words.values():
        for word in table:
            assert word.upper().lower() in table or "ß" not in word


def test_the_rules_know_neither_calendar_nor_context():
    for rule in LANGUAGE.rules:
        source = inspect.getsource(inspect.getmodule(rule.build))
        assert "timeline.civil" not in source
        assert "tempex.resolve" not in source


@given(st.lists(st.sampled_from(sorted(language("de").codes)), max_size=12).map(" ".join))
def test_any_row_of_german_time_words_is_read(text):
    for timex in dates(text, "2026-11-23", language="de"):
        assert text[timex.start : timex.end] == timex.text


def test_the_marks_of_the_corpus_are_balanced():
    assert all("{" not in MARKED.sub(r"\1", row.phrase) for row in ROWS)
