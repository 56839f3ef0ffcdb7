import pytest
from sample_trees import (
    BEFORE_TOURING,
    HAS_PUSHED,
    MET_AND_SPOKE,
    OPENED,
    SAID_OPENED,
    parsed,
    sentence,
    timex,
)

from timeline.civil import day, year
from timeline.events.narrative import Course, entering, leaving, opening_frame, speakers
from timeline.events.scene import Scene, scenes
from timeline.model import Block, BlockKind, Certainty, Civil, Dating, Interval

MONDAY = Civil(2026, 11, 23)
TOLD = Dating(day(MONDAY), rule="own clause")
NONE = Dating(rule="undated")
WHILE = (
    "While/IN/mark>1 touring/VBG/advcl>4 ,/,/punct>1 Berg/NNP/nsubj>4 met/VBD/root>-1 "
    "Holm/NNP/obj>4"
)
BECAUSE = (
    "Because/IN/mark>2 he/PRP/nsubj>2 lost/VBD/advcl>5 ,/,/punct>2 Berg/NNP/nsubj>5 "
    "resigned/VBD/root>-1"
)

WHO_LEFT = (
    "Berg/NNP/nsubj>3 who/WP/nsubj>2 left/VBD/acl:relcl>0 spoke/VBD/root>-1 "
    "Monday/NNP/obl>2 ././punct>3"
)
HAD_LEFT = "Berg/NNP/nsubj>2 had/VBD/aux>2 left/VBN/root>-1 Monday/NNP/obl>2"
MAILS_SHOW = (
    "Mails/NNS/nsubj>1 show/VBP/root>-1 he/PRP/nsubj:pass>4 was/VBD/aux:pass>4 "
    "told/VBN/ccomp>1 Monday/NNP/obl>4"
)
PLAIN = "Berg/NNP/nsubj>1 left/VBD/root>-1 Oslo/NNP/obj>1 ././punct>1"
EXPO = "Berg/NNP/nsubj>1 won/VBD/root>-1 Expo/NNP/obj>1 2020/CD/nmod:unmarked>2 ././punct>1"


def scene(notation: str, phrase: str = "", interval: Interval | None = None) -> Scene:
    given = sentence(notation)
    dates = [timex(given, phrase, MONDAY, interval)] if phrase else []
    found, _ = scenes([Block(BlockKind.BODY, given.span)], dates, [given])
    return found[0]


@pytest.mark.parametrize(
    ("notation", "frame"),
    [(BEFORE_TOURING, "before"), (WHILE, "while"), (BECAUSE, ""), (OPENED, "")],
)
def test_a_sentence_may_open_beside_another_happening(notation: str, frame: str) -> None:
    assert opening_frame(parsed(notation)) == frame


def test_a_dated_deed_is_told_on_and_opens_the_story() -> None:
    opened = scene(OPENED, "Monday")
    deed = opened.tree.lemmas[2]
    assert leaving(Course(), opened, {2: TOLD}) == Course(TOLD, TOLD, {deed: TOLD})


def test_the_present_moves_on_and_keeps_the_story() -> None:
    pushed = scene(HAS_PUSHED)
    assert leaving(Course(TOLD, TOLD), pushed, {3: NONE}) == Course(None, TOLD)


def test_a_frame_apart_takes_nothing_over() -> None:
    assert entering(Course(TOLD, TOLD), scene(BEFORE_TOURING)) == Course()
    assert entering(Course(TOLD, TOLD), scene(WHILE)) == Course(None, TOLD)
    assert entering(Course(TOLD, TOLD), scene(OPENED)) == Course(TOLD, TOLD)


def test_a_sentence_of_other_times_takes_nothing_over() -> None:
    past = scene(MET_AND_SPOKE, "Tuesday", year(2011))
    assert entering(Course(TOLD, TOLD), past) == Course()


def test_reports_and_years_do_not_lead_the_story_on() -> None:
    opened = scene(OPENED, "Monday")
    reported = Dating(day(MONDAY), rule="own clause", certainty=Certainty.REPORTED)
    coarse = Dating(year(2011), rule="own clause")
    assert leaving(Course(), opened, {2: reported}).told is None
    assert leaving(Course(), opened, {2: coarse}).told is None


def test_a_deed_in_a_relative_clause_is_told_in_passing() -> None:
    passing = scene(WHO_LEFT, "Monday")
    assert leaving(Course(), passing, {2: TOLD, 3: NONE}).told is None


def test_a_date_that_dates_no_word_speaks_of_another_time() -> None:
    expo = scene(EXPO, "2020", year(2020))
    assert expo.loose
    assert entering(Course(story=TOLD), expo).story is None
    assert entering(Course(story=TOLD), scene(OPENED, "Monday")).story == TOLD


def test_what_was_before_does_not_lead_the_story_on() -> None:
    had_left = scene(HAD_LEFT, "Monday")
    assert leaving(Course(), had_left, {2: TOLD}).told is None
    mails = scene(MAILS_SHOW, "Monday")
    assert leaving(Course(), mails, {1: NONE, 4: TOLD}).told is None


def test_a_dated_saying_is_remembered_until_another_deed_is_told() -> None:
    saying = scene(SAID_OPENED, "Sunday")
    (spoken,) = saying.timing[7]
    own = Dating(spoken.interval, spoken, "own clause")
    told = leaving(Course(), saying, {2: NONE, 7: own}).said
    assert told is not None
    assert told.dating == own
    opened = scene(OPENED, "Monday")
    assert leaving(Course(said=told), opened, {2: TOLD}).said is None


def test_a_day_carried_over_a_sentence_is_less_sure() -> None:
    once = leaving(Course(), scene(OPENED, "Monday"), {2: TOLD})
    twice = leaving(once, scene(PLAIN), {1: NONE})
    assert once.told is not None
    assert twice.told is not None
    assert (once.told.certainty, twice.told.certainty) == (
        Certainty.EXACT,
        Certainty.UNCERTAIN,
    )


def test_a_frame_behind_another_day_does_not_return_to_the_story() -> None:
    other = Dating(day(Civil(2020, 2, 3)), rule="own clause")
    assert entering(Course(other, TOLD), scene(WHILE)) == Course()
    assert entering(Course(other, TOLD), scene(OPENED)) == Course(other, TOLD)


def test_a_look_back_takes_the_text_away_from_an_opening_without_a_date() -> None:
    undated = Dating(day(MONDAY), rule="lead", certainty=Certainty.REPORTED)
    past = scene(OPENED, "Monday", year(2011))
    years_ago = {2: Dating(year(2011), rule="own clause")}
    assert leaving(Course(story=undated), past, years_ago).away
    assert not leaving(Course(story=TOLD), past, years_ago).away
    assert leaving(Course(story=undated, away=True), scene(PLAIN), {1: NONE}).away
    again = scene(OPENED, "Monday")
    assert not leaving(Course(story=undated, away=True), again, {2: TOLD}).away


def test_a_speaker_is_not_the_firm_named_before_the_title() -> None:
    chief = scene(
        "Harbour/NNP/compound>1 Works/NNP/compound>4 chief/NNP/compound>4 Anna/NNP/compound>4 "
        "Berg/NNP/nsubj>5 said/VBD/root>-1 it/PRP/nsubj>7 sank/VBD/ccomp>5"
    )
    assert speakers(chief, 5) == {"anna", "berg"}
