"""The steps inside the resolver: patterns, shapes of numbers, page chrome, histories."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Block, BlockKind, Direction, Span
from timeline.tempex import dates
from timeline.tempex.compile import compile_language
from timeline.tempex.languages import LANGUAGES, language
from timeline.tempex.pattern import Compiler, parse
from timeline.tempex.rule import SHAPES, rule
from timeline.tempex.token import shapes, tokenize

HISTORY = " ".join(
    f"In {year} the town burned. By 3 May {year + 1} it stood again. In June it burned once more."
    for year in range(1800, 1920, 6)
)
PROFILE = (
    "He was born in 1951, left school in 1967 and went to sea in 1968. He wrote his first book in "
    "1975, his second in 1981 and his third in 1990. He was jailed in 1994, freed in 1996, jailed "
    "again in 2002 and 2014. In June a court freed him."
)
NEWS = (
    "The court ruled Saturday that a law of 1914 holds. It was changed in 1915, 1916, 1917, 1918 "
    "and 1919. On 16 July the mayor had said yesterday's rules were old; he did on Monday."
)


# ------------------------------------------------------------------------------ patterns


@pytest.mark.parametrize(
    "pattern", ["( a", "a )", "( a | b", "a ) b", "{week", "a }", "<nth", "[a]x{"]
)
def test_a_broken_pattern_is_refused(pattern):
    with pytest.raises(ValueError, match=r"pattern|closed"):
        parse(pattern)


def test_a_pattern_with_an_unknown_table_is_refused():
    @rule("wrong", "{nosuchtable} ago")
    def wrong(m):
        return None

    english = dataclasses.replace(language("en").language, rules=(wrong,))
    with pytest.raises(ValueError, match="nosuchtable"):
        compile_language(english)


@pytest.mark.parametrize(
    ("pattern", "tokens"),
    [("a", 1), ("a b? {day}", 3), ("(a | b c d) <two>?", 5), ("<two> <two>", 4)],
)
def test_the_longest_match_of_a_pattern_is_known(pattern, tokens):
    phrases = {"two": parse("x y?")}
    assert Compiler(str, phrases.__getitem__).longest(parse(pattern)) == tokens


def test_what_is_remembered_of_a_phrase_holds_wherever_it_stands():
    text = "On the first Friday of May 2011 it rained. " + "in the last of the " * 99
    text += "on the first Friday of May 2011"
    first, *_, last = dates(text, "2026-11-23")
    assert first.value == last.value == "2011-05-06"
    assert first.text == last.text == "the first Friday of May 2011"
    assert (first.start, last.end) == (3, len(text))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_rule_can_begin(code):
    spoken = language(code)
    reachable = {id(one.rule) for rules in spoken.rules.values() for one in rules}
    assert {one.name for one in spoken.language.rules if id(one) not in reachable} == set()


def test_a_language_is_compiled_once():
    assert language("en") is language("en")


def test_a_language_without_rules_is_none():
    assert language("tlh") is None


# ------------------------------------------------------------------------------ numbers


@pytest.mark.parametrize(
    ("word", "some", "never"),
    [
        ("5", {"int", "day", "hour", "monthnumber"}, {"year", "minute"}),
        ("31", {"day", "two"}, {"monthnumber", "hour"}),
        ("32", {"two"}, {"day"}),
        ("00", {"minute", "hour"}, {"day"}),
        ("1948", {"year"}, {"day"}),
        ("3000", {"int"}, {"year"}),
        ("0930", {"military"}, {"year"}),
        ("1,500", {"int"}, {"decimal"}),
        ("3.5", {"decimal"}, {"int"}),
        ("9.30", {"clock"}, {"int"}),
        ("9.75", {"decimal"}, {"clock"}),
        ("1.2.3", {"dotted"}, {"decimal"}),
        ("1234567890123", set(), SHAPES),
        ("Monday", set(), SHAPES),
    ],
)
def test_what_a_number_could_be(word, some, never):
    assert some <= shapes(word)
    assert not never & shapes(word)


@given(st.from_regex(r"\d+([.,]\d+)*", fullmatch=True))
def test_every_number_has_known_shapes_only(word):
    assert shapes(word) <= SHAPES


@given(st.text(max_size=80))
def test_no_token_holds_a_space_but_a_paragraph_or_a_meridiem(text):
    for word in tokenize(text).words:
        assert not any(c.isspace() for c in word) or word[0] == "\n" or word[0] in "aApP"


# ------------------------------------------------------------------------------ blocks


def test_page_chrome_holds_no_date():
    text = "Friday, December 8, 2023\nThe court ruled Saturday.\nMust read: Sunday"
    ends = [0, 25, 51, len(text)]
    kinds = (BlockKind.CHROME, BlockKind.BODY, BlockKind.CHROME)
    blocks = [Block(kind, Span(*ends[index : index + 2])) for index, kind in enumerate(kinds)]
    assert [timex.text for timex in dates(text, "2026-11-23", blocks=blocks)] == ["Saturday"]


# ------------------------------------------------------------------------------ histories


def test_a_history_is_known_by_its_years():
    assert dates(HISTORY, "2026-11-23")[-1].value == "1915-06"


def test_news_that_names_years_is_still_news():
    values = {timex.text: timex.value for timex in dates(NEWS, "2026-11-23")}
    assert values["16 July"] == "2026-07-16"
    assert values["Saturday"] == "2026-11-21"


@pytest.mark.xfail(reason="a profile in a paper names as many years as a short history")
def test_a_profile_in_a_paper_is_still_news():
    assert dates(PROFILE, "2026-11-23")[-1].value == "2026-06"


@pytest.mark.parametrize("narrative", [True, False])
def test_each_expression_says_whether_the_text_was_read_as_a_history(narrative):
    found = dates("The war began in 1914. In July he fled.", "2026-11-23", narrative=narrative)
    assert [timex.history for timex in found] == [narrative, narrative]


@pytest.mark.parametrize(("narrative", "value"), [(True, "1919-07-16"), (False, "2026-07-16")])
def test_the_caller_decides_what_a_history_is(narrative, value):
    text = "On 28 June 1919 a treaty was signed. On 16 July it was read out."
    assert dates(text, "2026-11-23", narrative=narrative)[-1].value == value


# ------------------------------------------------------------------------------ reasons


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The council will meet on Friday.", Direction.FUTURE),
        ("The council met on Friday.", Direction.PAST),
        ("It was last Friday.", Direction.PAST),
        ("It is next Friday.", Direction.FUTURE),
        ("two days ago", Direction.PAST),
        ("two days from now", Direction.FUTURE),
        ("today", Direction.NONE),
        ("May 3, 2020", Direction.NONE),
    ],
)
def test_the_direction_is_told(text, direction):
    (timex,) = dates(text, "2026-11-23")
    assert timex.direction is direction


def test_an_ambiguous_date_says_what_else_it_could_be():
    (timex,) = dates("Signed 09/10/2023.")
    assert timex.value == "2023-09-10"
    assert "2023-10-09" in timex.reason


def test_the_order_of_a_slashed_date_is_learned_from_the_text():
    timexes = dates("Signed 09/10/2023, and again 25/12/2023.")
    assert [timex.value for timex in timexes] == ["2023-10-09", "2023-12-25"]
    assert timexes[0].reason == ""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("six days", "length"),
        ("recently", "vague"),
        ("every Monday", "recurs"),
        ("Saturday", "publish date"),
    ],
)
def test_what_has_no_day_says_why(text, reason):
    (timex,) = dates(text)
    assert timex.interval is None
    assert reason in timex.reason


# ------------------------------------------------------------------------------ languages


@pytest.mark.parametrize("text", ["The court ruled Saturday.", "last week", "Monday morning"])
def test_short_english_is_known_as_english(text):
    assert dates(text, "2026-11-23") == dates(text, "2026-11-23", language="en") != ()


@pytest.mark.parametrize("text", ["12 men died Friday.", "Workers earn $15 per hour."])
def test_english_with_words_that_other_languages_share(text):
    assert dates(text, "2026-11-23") == dates(text, "2026-11-23", language="en") != ()
