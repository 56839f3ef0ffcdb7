"""Whatever the text: right offsets, no exception, and no phrase that depends on its neighbours."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.civil import iso_bounds
from timeline.edtf import edtf
from timeline.tempex import dates, timex3
from timeline.tempex.combine import combine
from timeline.tempex.languages import language
from timeline.tempex.tag import tag
from timeline.tempex.token import tokenize

PUBLISHED = "2026-11-23"
#: Words, numbers and marks that the rules are made of, and what gets between them in real text.
PIECES = """
Monday Tuesday friday SATURDAY Sun. sat Wed Mondays January May march Sept. Dec spring the fall
winter morning night tonight noon midnight a.m. p.m. pm GMT today yesterday tomorrow now recently
last next this past coming previous following that same early late mid about nearly more than over
the a an one two twenty hundred dozen half quarter few several couple of first second third 19th
21st century decade year month week day hour minute weekend years months weeks days hours ago
earlier later before after from to until by in on at since within every each twice once daily
annually per and or not BC AD Christmas Easter Thanksgiving Eve New Year's Day fiscal Q3 end
beginning middle old long will said met due 1 3 5 12 23 31 45 99 100 1953 1990s 2009 2026 9999 0000
3:15 25:61 1,953 3.5 9/11 09/10/2023 2026-11-23 31.12.1999 '98 ’60s $ % - – — / : . , ; ( ) ' " ’ \n
\n\n \0 \u200b \u202e é 中 \ud800
""".split(" ")
FILLER = "The mayor of Northtown opened a bridge over the river."

characters = st.characters(categories=None, codec=None)
pieces = st.sampled_from([word for piece in PIECES for word in piece.split("\n") or ["\n"]])
mixtures = st.lists(st.one_of(pieces, pieces, pieces, characters), max_size=30).map(" ".join)
glued = st.lists(st.one_of(pieces, st.just(" ")), max_size=30).map("".join)
texts = st.one_of(st.text(characters), mixtures, glued)
published = st.one_of(st.none(), st.dates())

untimed = settings(deadline=None)


@untimed
@given(texts, published, st.booleans())
@example("\ud800Monday\udfff", None, False)
@example("Mon\0day Monday\0", None, True)
@example("中Monday中 Monday", None, False)
def test_a_phrase_is_its_stretch_of_the_text(text, day, narrative):
    for timex in dates(text, day, narrative=narrative):
        assert text[timex.start : timex.end] == timex.text
        assert timex.text == timex.text.strip() != ""


@untimed
@given(texts, published)
def test_phrases_stand_in_order_and_apart(text, day):
    found = dates(text, day)
    assert all(one.end <= other.start for one, other in pairwise(found))


@untimed
@given(texts, published)
def test_a_timex_says_what_it_stands_for_or_why_not(text, day):
    for timex in dates(text, day):
        assert timex.value
        assert timex.rule
        if timex.interval is None:
            assert timex.reason
        else:
            assert timex.interval.start < timex.interval.end


@untimed
@given(texts, published, st.booleans())
def test_every_way_to_write_a_date_comes_from_its_interval(text, day, narrative):
    for timex in dates(text, day, narrative=narrative):
        if timex.interval is not None:
            assert timex.value == timex3.value(timex.interval) or timex.value.endswith("T24:00")
            assert edtf(timex.interval, timex.mod)
            assert all(iso_bounds(timex.interval))


@untimed
@given(texts, published)
def test_the_same_text_says_the_same_again(text, day):
    before = dates(text, day)
    dates("May 5, 1999, and the day after", day)
    assert dates(text, day) == before


@untimed
@given(st.text(alphabet="0123456789.,:/-' \n", max_size=60))
def test_figures_and_marks_do_no_harm(text):
    for timex in dates(text, PUBLISHED):
        assert text[timex.start : timex.end] == timex.text


# ------------------------------------------------------------------------------ neighbours


def plain_phrases():
    """Corpus phrases that hold one expression or none, without their braces."""
    for path in sorted((Path(__file__).parent / "corpus").glob("en*.toml")):
        for group in tomllib.loads(path.read_text(encoding="utf-8"))["group"]:
            for key, phrases in group.get("values", {}).items():
                if " + " not in key and not group.get("narrative"):
                    for phrase in phrases:
                        yield phrase.replace("{", "").replace("}", ""), group.get("published")


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (f"{FILLER}\n\n", f"\n\n{FILLER}"),
        (f"{FILLER} “Yes,” she said.\n\n", "\n\n\ud800\0"),
        ("x" * 1000 + "\n\n", "\n\n" + "- " * 100),
    ],
    ids=["sentence", "speech", "noise"],
)
def test_a_paragraph_does_not_depend_on_its_neighbours(before, behind):
    changed = []
    for phrase, day in plain_phrases():
        alone = dates(phrase, day, language="en", narrative=False)
        amid = dates(before + phrase + behind, day, language="en", narrative=False)
        if [about(timex, 0) for timex in alone] != [about(timex, len(before)) for timex in amid]:
            changed.append(phrase)
    assert changed == []


def about(timex, shift):
    return timex.start - shift, timex.text, timex.type, timex.value, timex.mod, timex.interval


# ------------------------------------------------------------------------------ linear time


def test_no_pattern_repeats_without_bound():
    """A pattern looks at a bounded number of tokens, so a text costs its length and no more."""
    for rules in language("en").rules.values():
        for compiled in rules:
            assert not set("*+") & set(compiled.regex.pattern), compiled.rule.name


@untimed
@given(mixtures)
def test_there_are_no_more_pieces_than_tokens(text):
    spoken, tokens = language("en"), tokenize(text)
    found = tag(tokens, spoken)
    assert len(combine(found, tokens, spoken.language)) <= len(found) <= len(tokens.words)


@untimed
@given(texts)
def test_tokens_are_stretches_of_the_text(text):
    tokens = tokenize(text)
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text[start : start + len(word)] == word


@pytest.mark.parametrize(
    "text",
    [
        "1" * 1_000_000,
        "1," * 200_000,
        "1.1:1/" * 20_000,
        "monday " * 30_000,
        "monday" * 100_000,
        "last last last next " * 20_000,
        "and of the " * 100_000,
        "the end of " * 30_000 + "the year",
        "early " * 100_000 + "2011",
        "two and a half " * 30_000,
        "twenty " * 50_000 + "days ago",
        "hundred " * 50_000 + "years",
        "1995-" * 20_000,
        "May " * 50_000,
        "\n \n" * 100_000,
        "\n" + " " * 500_000,
        "a. m" * 50_000,
        "'s" * 200_000,
        "- " * 200_000,
        "\0" * 500_000,
        "\ud800" * 500_000,
        "中" * 500_000,
        "x" * 1_000_000,
        "_" * 500_000,
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_hostile_text_does_no_harm(text):
    for timex in dates(text, PUBLISHED)[:100]:
        assert text[timex.start : timex.end] == timex.text
