import pytest
from sample_trees import HAS_PUSHED, OPENED, SINCE_POWER, WILL_GO, WOULD_BREAK, index, parsed

from timeline.events.tense import Tense, is_finite, is_state, mood, tense
from timeline.model import Status

DENIED = "Berg/NNP/nsubj>3 did/VBD/aux>3 n't/RB/advmod>3 reply/VB/root>-1 ././punct>3"
PLANS = "Berg/NNP/nsubj>1 plans/VBZ/root>-1 to/TO/mark>3 resign/VB/xcomp>1 ././punct>1"
WENT = "Berg/NNP/nsubj>1 came/VBD/root>-1 to/TO/mark>3 help/VB/advcl>1 ././punct>1"
GOING = "Berg/NNP/nsubj>2 is/VBZ/aux>2 going/VBG/root>-1 to/TO/mark>4 resign/VB/xcomp>2 ././punct>2"
HAD = "Berg/NNP/nsubj>2 had/VBD/aux>2 left/VBN/root>-1 ././punct>2"
WAS_DOING = "It/PRP/nsubj>2 was/VBD/aux>2 looking/VBG/root>-1 ahead/RB/advmod>2 ././punct>2"
BE_PAID = "be/VB/aux:pass>1 paid/VBN/root>-1 on/IN/case>3 Friday/NNP/obl>1"
SANK = "The/DT/det>1 ferry/NN/nsubj>2 sank/VBP/root>-1 twice/RB/advmod>2"
SINK = "Ferries/NNS/nsubj>1 sink/VBP/root>-1 ././punct>1"
IF = "if/IN/mark>2 they/PRP/nsubj>2 go/VBP/root>-1 ././punct>2"
PERHAPS = "Berg/NNP/nsubj>3 may/MD/aux>3 not/RB/advmod>3 leave/VB/root>-1 ././punct>3"
NOBODY = "No/DT/det>1 one/NN/nsubj>2 died/VBD/root>-1 ././punct>2"

NAMED = "Berg/NNP/nsubj>1 named/VBN/root>-1 Holm/NNP/obj>1 ././punct>1"
SWORN = "Berg/NNP/nsubj:pass>1 sworn/VBN/root>-1 in/RP/compound:prt>1"
IS_TO = "It/PRP/nsubj:pass>4 is/VBZ/aux:pass>4 to/TO/mark>4 be/VB/aux:pass>4 drained/VBN/root>-1"
WATCH = "Watch/VB/root>-1 the/DT/det>2 news/NN/obj>0 at/IN/case>4 nine/CD/obl>0 !/./punct>0"
RISK = (
    "The/DT/det>1 risk/NN/nsubj>6 of/IN/case>5 the/DT/det>4 wall/NN/nsubj>5 falling/VBG/acl>1 "
    "grew/VBD/root>-1"
)
HAVING = "Having/VBG/aux>1 fought/VBN/advcl>4 ,/,/punct>1 Berg/NNP/nsubj>4 agreed/VBD/root>-1"


@pytest.mark.parametrize(
    ("notation", "verb", "expected"),
    [
        (NAMED, "named", Tense.PAST),
        (SWORN, "sworn", Tense.PARTICIPLE),
        (IS_TO, "drained", Tense.FUTURE),
        (OPENED, "opened", Tense.PAST),
        (HAS_PUSHED, "pushing", Tense.PROGRESSIVE),
        (WOULD_BREAK, "break", Tense.MODAL),
        (WILL_GO, "visit", Tense.FUTURE),
        (GOING, "resign", Tense.FUTURE),
        (HAD, "left", Tense.PLUPERFECT),
        (PLANS, "plans", Tense.PRESENT),
        (PLANS, "resign", Tense.INFINITIVE),
        (SINCE_POWER, "trip", Tense.PAST),
        (HAVING, "fought", Tense.PLUPERFECT),
        (WAS_DOING, "looking", Tense.WAS_DOING),
        (BE_PAID, "paid", Tense.INFINITIVE),
        (SANK, "sank", Tense.PAST),
        (SINK, "sink", Tense.PRESENT),
    ],
)
def test_tense_is_read_off_the_auxiliaries(notation: str, verb: str, expected: Tense) -> None:
    words = parsed(notation)
    assert tense(words, index(words, verb)) is expected


@pytest.mark.parametrize(
    ("notation", "verb", "expected"),
    [
        (OPENED, "opened", Status.HAPPENED),
        (DENIED, "reply", Status.NEGATED),
        (NOBODY, "died", Status.NEGATED),
        (PERHAPS, "leave", Status.POSSIBLE),
        (WILL_GO, "visit", Status.PLANNED),
        (PLANS, "resign", Status.PLANNED),
        (WENT, "help", Status.POSSIBLE),
        (WOULD_BREAK, "break", Status.POSSIBLE),
        (IF, "go", Status.POSSIBLE),
        (IS_TO, "drained", Status.PLANNED),
        (HAS_PUSHED, "pushing", Status.ONGOING),
        (WAS_DOING, "looking", Status.ONGOING),
        (SINCE_POWER, "trip", Status.ONGOING),
        (RISK, "falling", Status.POSSIBLE),
        (WATCH, "Watch", Status.POSSIBLE),
    ],
)
def test_mood_says_how_real_the_event_is(notation: str, verb: str, expected: Status) -> None:
    words = parsed(notation)
    assert mood(words, index(words, verb)) is expected


def test_a_copula_and_a_verb_of_having_name_states() -> None:
    had = parsed("It/PRP/nsubj>1 has/VBZ/root>-1 two/CD/nummod>3 doors/NNS/obj>1 ././punct>1")
    trip = parsed(SINCE_POWER)
    assert is_state(had, 1)
    assert is_state(trip, index(trip, "trip"))
    assert not is_state(parsed(OPENED), 2)


def test_an_infinitive_stands_in_no_tense() -> None:
    words = parsed(PLANS)
    assert is_finite(words, 1)
    assert not is_finite(words, 3)
