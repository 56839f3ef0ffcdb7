import pytest
from sample_trees import MET_AND_SPOKE, OPENED, WOULD_BREAK, index, parsed, timex

from timeline.civil import year
from timeline.events.timing import governor_of, timing
from timeline.model import Civil, Timex

BURST = (
    "The/DT/det>2 Monday/NNP/compound>2 blast/NN/nsubj>3 destroyed/VBD/root>-1 homes/NNS/obj>3 "
    "././/punct>3"
).replace("././/", "././")
LAUNCHED = (
    "Since/IN/case>2 its/PRP$/nmod:poss>2 launch/NN/obl>7 in/IN/case>4 2003/CD/nmod>2 the/DT/det>6 "
    "shop/NN/nsubj>7 grew/VBD/root>-1 ././punct>7"
)
AT_TALKS = (
    "At/IN/case>2 Monday/NNP/compound>2 talks/NNS/obl>4 Berg/NNP/nsubj>4 "
    "spoke/VBD/root>-1 ././punct>4"
)
MODEL = "The/DT/det>2 2008/CD/nummod>2 model/NN/nsubj>3 failed/VBD/root>-1 ././punct>3"
EXPO = "Berg/NNP/nsubj>1 opened/VBD/root>-1 Expo/NNP/obj>1 2020/CD/nmod:unmarked>1 ././punct>1"
HOUSE = "A/DT/det>1 house/NN/nsubj>5 built/VBN/acl>1 in/IN/case>4 1900/CD/obl>2 fell/VBD/root>-1"
AGREED = (
    "They/PRP/nsubj>1 agreed/VBD/root>-1 to/TO/mark>3 meet/VB/xcomp>1 on/IN/case>5 Friday/NNP/obl>3"
)
CAME = "They/PRP/nsubj>1 came/VBD/root>-1 to/TO/mark>3 see/VB/advcl>1 it/PRP/obj>3 Friday/NNP/obl>3"
JOINED = (
    "Berg/NNP/nsubj>1 toured/VBD/root>-1 mines/NNS/obj>1 on/IN/case>4 Monday/NNP/obl>6 "
    ",/,/punct>6 joined/VBN/advcl>1 by/IN/case>8 aides/NNS/obl>6"
)
THAT = (
    "Berg/NNP/nsubj>1 said/VBD/root>-1 that/IN/mark>7 on/IN/case>4 Monday/NNP/obl>1 ,/,/punct>4 "
    "Holm/NNP/nsubj>7 left/VBD/ccomp>1"
)
MAY = "The/DT/det>1 shop/NN/nsubj>4 in/IN/case>3 May/NNP/nmod>1 opened/VBD/root>-1"
MANAGED = (
    "They/PRP/nsubj>1 managed/VBD/root>-1 to/TO/mark>3 leave/VB/xcomp>1 on/IN/case>5 "
    "Friday/NNP/obl>3"
)
SENT_MONDAY = (
    "A/DT/det>1 plan/NN/nsubj>5 sent/VBN/acl>1 Monday/NNP/obl:unmarked>5 would/MD/aux>5 "
    "raise/VB/root>-1 fees/NNS/obj>5"
)
IN_LETTER = (
    "In/IN/case>2 a/DT/det>2 letter/NN/obl>8 sent/VBN/acl>2 on/IN/case>5 Monday/NNP/obl>3 "
    ",/,/punct>2 Berg/NNP/nsubj>8 said/VBD/root>-1 it/PRP/nsubj>10 failed/VBD/ccomp>8"
)
FARMERS = (
    "On/IN/case>2 Monday/NNP/compound>2 farmers/NNS/obl>3 blocked/VBD/root>-1 roads/NNS/obj>3 "
    "././punct>3"
)
SHOWING = (
    "They/PRP/nsubj>1 issued/VBD/root>-1 a/DT/det>3 map/NN/obj>1 Monday/NNP/nsubj>5 "
    "showing/VBG/advcl>1 mines/NNS/obj>5"
)
SOUGHT = (
    "They/PRP/nsubj>1 sought/VBD/root>-1 to/TO/mark>3 block/VB/xcomp>1 it/PRP/obj>3 "
    "last/JJ/amod>6 month/NN/obl>3"
)
AND_OPENED = (
    "Ann/NNP/nsubj>2 is/VBZ/cop>2 chief/NN/root>-1 and/CC/cc>4 opened/VBD/conj>2 shops/NNS/obj>4 "
    "on/IN/case>7 Monday/NNP/obl>2"
)
RANSOM = (
    "They/PRP/nsubj>1 demanded/VBD/root>-1 a/DT/det>3 ransom/NN/obj>1 in/IN/case>5 "
    "August/NNP/obl>8 "
    ",/,/punct>8 which/WDT/obj>8 shook/VBD/acl:relcl>3 many/JJ/obj>8"
)
GOOD_FRIDAY_DEAL = (
    "The/DT/det>3 Good/JJ/amod>3 Friday/NNP/compound>3 Agreement/NN/nsubj>4 failed/VBD/root>-1"
)
AGREEMENT = GOOD_FRIDAY_DEAL.replace("Agreement/NN", "talks/NNS")
MONDAY = Civil(2026, 11, 23)


@pytest.mark.parametrize(
    ("notation", "phrase", "governor"),
    [
        (OPENED, "Monday", "opened"),
        (MET_AND_SPOKE, "Tuesday", "met"),
        (WOULD_BREAK, "Friday", "said"),
        (BURST, "Monday", "blast"),
        (AT_TALKS, "Monday", "spoke"),
        (HOUSE, "1900", "built"),
        (AGREED, "Friday", "meet"),
        (SOUGHT, "last month", "sought"),
        (CAME, "Friday", "came"),
        (JOINED, "Monday", "toured"),
        (THAT, "Monday", "left"),
        (MAY, "May", "opened"),
        (MANAGED, "Friday", "managed"),
        (SENT_MONDAY, "Monday", "sent"),
        (IN_LETTER, "Monday", "said"),
        (FARMERS, "Monday", "blocked"),
        (SHOWING, "Monday", "issued"),
        (AND_OPENED, "Monday", "opened"),
        (AGREEMENT, "Good Friday", "talks"),
        (GOOD_FRIDAY_DEAL, "Good Friday", None),
        (RANSOM, "August", "demanded"),
        (MODEL, "2008", None),
        (EXPO, "2020", None),
    ],
)
def test_an_expression_belongs_to_the_word_it_dates(
    notation: str, phrase: str, governor: str | None
) -> None:
    words = parsed(notation)
    found = timex(words, phrase, MONDAY)
    head = governor_of(words, words.inside(found.span), found)
    assert (None if head is None else words.sentence.words[head]) == governor


def test_a_date_beside_a_saying_belongs_to_the_saying() -> None:
    words = parsed(
        "Norway/NNP/nsubj>1 said/VBD/root>-1 on/IN/case>4 Friday/NNP/compound>4 cuts/NNS/nsubj>5 "
        "hurt/VBD/ccomp>1"
    )
    assert list(timing(words, [timex(words, "Friday", MONDAY)])) == [1]


def test_a_year_behind_an_event_noun_dates_the_noun() -> None:
    words = parsed(LAUNCHED)
    found = timex(words, "2003", Civil(2003), year(2003))
    assert list(timing(words, [found])) == [index(words, "launch")]


def test_what_has_no_interval_dates_nothing() -> None:
    words = parsed(OPENED)
    monday = timex(words, "Monday", MONDAY)
    vague = Timex(monday.span, "now", "vague", monday.type, "PRESENT_REF")
    assert timing(words, [vague]) == {}


@pytest.mark.parametrize(
    ("notation", "dates"),
    [
        ("Monday/NNP/nsubj>3 is/VBZ/cop>3 a/DT/det>3 day/NN/root>-1", False),
        ("Monday/NNP/nsubj>3 is/VBZ/cop>3 a/DT/det>3 deadline/NN/root>-1", True),
    ],
)
def test_a_clause_that_only_calls_a_time_something_is_not_dated(notation: str, dates: bool) -> None:
    words = parsed(notation)
    assert bool(timing(words, [timex(words, "Monday", MONDAY)])) is dates
