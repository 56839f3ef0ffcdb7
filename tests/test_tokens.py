from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language.tokens import tokenize


def words(text):
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor didn't resign.", "The mayor did n't resign ."),
        ("The mayor did n't resign .", "The mayor did n't resign ."),
        ("They DIDN’T, we can't", "They DID N’T , we ca n't"),
        ("We cannot; canned", "We can not ; canned"),
        ("The city's mayors' car", "The city 's mayors ' car"),
        ("it’s theirs, they'll go", "it ’s theirs , they 'll go"),
        ("O'Brien and D’Angelo", "O'Brien and D’Angelo"),
        ("a ten-day strike", "a ten - day strike"),
        ("pro-Western co-founder e-mails F-16 COVID-19", None),
        ("on Sept. 5, Gen. Lee of Acme Corp. spoke", "on Sept. 5 , Gen. Lee of Acme Corp. spoke"),
        ("the U.N. and the E.U.", "the U.N. and the E.U."),
        ("He sat. No. 5 said no.", "He sat . No. 5 said no ."),
        ("at 7:45pm, 8 p.m. or 9 AM", "at 7:45 pm , 8 p.m. or 9 AM"),
        ("$1,250.50, 3.5%, the 19th, the 1990s", "$ 1,250.50 , 3.5 % , the 19th , the 1990s"),
        ("on 2021-03-04 or 4/3/2021", "on 2021-03-04 or 4/3/2021"),
        ("pages 5-10", "pages 5 - 10"),
        ("back in the '90s", "back in the '90s"),
        ('"Go!" she said', '" Go ! " she said'),
        ("`` Go , '' she said", None),
        ("Lee -LRB- left -RRB- spoke", None),
        ("“Go,” she said — twice…", "“ Go , ” she said — twice …"),
        ("well... no -- yes", "well ... no -- yes"),
        ("AT&T, R&D", "AT&T , R&D"),
        ("see https://example.org/a?b=1 or mail a.b@example.org", None),
    ],
)
def test_words(text, expected):
    assert words(text) == (expected or text).split()


@given(st.text())
def test_spans_cover_what_is_visible(text):
    spans = tokenize(text)
    assert all(start < end for start, end in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for start, end in spans:
        assert not any(c.isspace() for c in text[start:end])
    inside = {i for start, end in spans for i in range(start, end)}
    assert not any(c.isalnum() for i, c in enumerate(text) if i not in inside)


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_stays_in_bounds(text, start, length):
    end = min(len(text), start + length)
    assert all(start <= a < b <= end for a, b in tokenize(text, start, end))


HOSTILE = {
    "one word": "a" * 200_000,
    "numbers": "1.1" * 60_000 + "x",
    "letters and periods": "a." * 100_000,
    "hyphens": "a-" * 100_000,
    "apostrophes": "a'" * 100_000,
    "no mail": "a.b-" * 50_000,
    "almost n't": "an'" * 60_000,
    "initials": "A. " * 60_000,
    "spaces": " " * 200_000,
    "marks": "\u0301" * 200_000,
    "underscores": "_a" * 100_000,
    "NUL": "\0" * 200_000,
    "surrogates": "\ud800" * 200_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_every_token_of_a_hostile_text_is_its_stretch(name):
    text = HOSTILE[name]
    for token in tokenize(text):
        assert text[token.start : token.end]
