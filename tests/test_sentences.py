import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.sentences import LONGEST, split
from timeline.model import Span


def sentences(text):
    return [text[s[0].start : s[-1].end] for s in split(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["The vote is on Sept. 16.", "It was set by Gov. Ann Lee."],
        ["The U.N. Security Council met.", "It failed."],
        ["He lives in the U.S.", "The firm does not."],
        ["J. R. Moss met Dr. Poe.", "They spoke."],
        ["It ended at 5 p.m.", "Moss left.", "It began at 3 p.m. Friday."],
        ["It opened at 9 a.m. EST."],
        ['"We won."', "Then she left."],
        ['"Did we win?" he asked.', "Nobody knew."],
        ["“We won.”", "“We did.”"],
        ["(It closed.)", "It opened."],
        ["Acme Inc. Chairman Bo Li quit.", "He was 60."],
        ["It rose 3.5 points.", "5 fell."],
        ["1. Kim arrives in town."],
        ["What?!", "No!", "Yes…", "Perhaps."],
        ["He paused ... and went on."],
    ],
)
def test_one_line(expected):
    assert sentences(" ".join(expected)) == expected


def test_tokenised_text():
    text = "`` I did n't know . '' She left . `` Nor I , '' he said ."
    assert sentences(text) == ["`` I did n't know . ''", "She left .", "`` Nor I , '' he said ."]


def test_headline_and_dateline_lines_end():
    lines = ["Mayor opens bridge", "Oslo, May 4", "The mayor opened a bridge.", "He cut a ribbon."]
    assert sentences("\n".join(lines)) == lines


def test_a_line_that_was_wrapped_goes_on():
    text = "The mayor opened a bridge,\nthe town's\nfirst, and cut a ribbon."
    assert sentences(text) == [text]


def test_text_wrapped_at_a_width_goes_on():
    text = (
        "The mayor of the town said on Monday that the long bridge to\n"
        "Northtown will be opened in the spring of the next year, and\n"
        "Southtown will get one as well.\n"
    )
    assert sentences(text) == [text.strip()]


def test_a_blank_line_ends_a_sentence():
    assert sentences("the mayor,\n \t\nof the town") == ["the mayor,", "of the town"]
    assert sentences("the mayor,\r\nof the town") == ["the mayor,\r\nof the town"]


def test_zones_are_borders():
    text = "The mayor of the town"
    found = [list(split(text, zone)) for zone in (Span(0, 9), Span(9, len(text)))]
    assert [[text[s[0].start : s[-1].end] for s in f] for f in found] == [
        ["The mayor"],
        ["of the town"],
    ]


def test_a_table_is_read_row_by_row():
    rows = ["Year  Votes", "2019  1,200", "2023  3,400"]
    assert sentences("\n".join(rows)) == rows


def test_long_sentences_are_cut_where_they_pause():
    text = ("word " * 100 + ", ") * 500
    found = list(split(text, Span(0, len(text))))
    assert max(map(len, found)) <= LONGEST
    assert text[slice(*found[0][-1])] == ","


@given(st.text(alphabet=st.sampled_from("aB .,\"'”\n1!?…U.S Dr\u2028")))
def test_every_token_is_in_one_sentence(text):
    found = list(split(text, Span(0, len(text))))
    flat = [span for sentence in found for span in sentence]
    assert flat == sorted(flat)
    assert all(found)
    inside = {i for start, end in flat for i in range(start, end)}
    assert not any(c.isalnum() for i, c in enumerate(text) if i not in inside)


HOSTILE = {
    "no punctuation": "word " * 40_000,
    "no end": "word, " * 40_000,
    "full stops": ". " * 100_000,
    "quotes": '. " a ' * 40_000,
    "short lines": "Aa\n" * 60_000,
    "small lines": "a\n" * 100_000,
    "blank lines": "\n" * 200_000,
    "abbreviations": "Mr. " * 50_000,
    "capitals": "THE MAYOR SAID NO. " * 10_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_sentence_of_a_hostile_text_is_too_long(name):
    text = HOSTILE[name]
    for sentence in split(text, Span(0, len(text))):
        assert len(sentence) <= LONGEST
