from __future__ import annotations

from dataclasses import replace

import pytest
from sample_trees import (
    BEFORE_TOURING,
    HAS_PUSHED,
    MET_AND_SPOKE,
    OPENED,
    SAID_OPENED,
    SINCE_POWER,
    WILL_GO,
    WOULD_BREAK,
    index,
    sentence,
    timex,
)

from timeline.civil import day, hour, part_of_day, year
from timeline.events.actors import Cast
from timeline.events.clauses import Clause
from timeline.events.dating import dating
from timeline.events.narrative import NOTHING, Course, Said, leaving
from timeline.events.own import by
from timeline.events.scene import Scene, scenes
from timeline.events.situation import situation
from timeline.model import (
    Block,
    BlockKind,
    Certainty,
    Civil,
    Dating,
    Granularity,
    Interval,
    Mod,
    Part,
)

PUBLISHED = Civil(2026, 11, 24)
MONDAY = Civil(2026, 11, 23)
STORY = Dating(day(MONDAY), rule="own clause", reason="of the opening")
BRINGING = (
    "Berg/NNP/nsubj>1 saw/VBD/root>-1 ships/NNS/obj>1 on/IN/case>4 Monday/NNP/obl>1 ,/,/punct>6 "
    "bringing/VBG/advcl>1 aides/NNS/obj>6"
)
BLAST = "The/DT/det>2 Monday/NNP/compound>2 blast/NN/nsubj>3 destroyed/VBD/root>-1 homes/NNS/obj>3"
UNTIL = "Work/NN/nsubj>1 stopped/VBD/root>-1 by/IN/case>3 Monday/NNP/obl>1 ././punct>1"
PLAIN = "Berg/NNP/nsubj>1 left/VBD/root>-1 Oslo/NNP/obj>1 ././punct>1"
PLAIN_REPORT = (
    "Berg/NNP/nsubj>1 left/VBD/ccomp>4 ,/,/punct>1 officials/NNS/nsubj>4 "
    "said/VBD/root>-1 ././punct>4"
)
EARLIER = (
    "Officials/NNS/nsubj>1 said/VBD/root>-1 earlier/RBR/advmod>1 Berg/NNP/nsubj>4 left/VBD/ccomp>1"
)
HEADLINE = "Berg/NNP/nsubj>1 leaves/VBZ/root>-1 Oslo/NNP/obj>1"
LATER = (
    "Police/NNS/nsubj>1 raided/VBD/root>-1 a/DT/det>3 house/NN/obj>1 and/CC/cc>5 held/VBD/conj>1 "
    "two/CD/obj>5 on/IN/case>8 Monday/NNP/obl>5"
)
HAD_LEFT = "Berg/NNP/nsubj>2 had/VBD/aux>2 left/VBN/root>-1 ././punct>2"
SAID_IN_QUOTES = (
    "\"/``/punct>2 We/PRP/nsubj>2 won/VBD/ccomp>5 ,/,/punct>2 \"/''/punct>2 said/VBD/root>-1 "
    "Berg/NNP/nsubj>5 ././punct>5"
)

HAS_ROOMS = "The/DT/det>1 house/NN/nsubj>2 has/VBZ/root>-1 rooms/NNS/obj>2 ././punct>2"
HAS_SINCE = "It/PRP/nsubj>1 has/VBZ/root>-1 rooms/NNS/obj>1 since/IN/case>4 Monday/NNP/obl>1"
USUALLY_HAS = "It/PRP/nsubj>2 usually/RB/advmod>2 has/VBZ/root>-1 guests/NNS/obj>2 ././punct>2"
HAD_ROOMS = "The/DT/det>1 house/NN/nsubj>2 had/VBD/root>-1 rooms/NNS/obj>2 ././punct>2"
HAS_LEFT = "Berg/NNP/nsubj>2 has/VBZ/aux>2 left/VBN/root>-1 Oslo/NNP/obj>2 ././punct>2"
NAME_CLAIMS = (
    "Berg/NNP/nsubj>1 claims/VBZ/root>-1 that/IN/mark>5 it/PRP/nsubj>5 is/VBZ/cop>5 "
    "false/JJ/ccomp>1"
)
ANALYSTS_SAY = (
    "Analysts/NNS/nsubj>1 say/VBP/root>-1 that/IN/mark>5 it/PRP/nsubj>5 is/VBZ/cop>5 "
    "false/JJ/ccomp>1"
)
IS_THIN = (
    "It/PRP/nsubj>2 is/VBZ/cop>2 thin/JJ/root>-1 ,/,/punct>4 making/VBG/advcl>2 it/PRP/obj>4 "
    "light/JJ/xcomp>4"
)
BEFORE_QUOTE = (
    'Berg/NNP/nsubj>1 hinted/VBD/advcl>6 ,/,/punct>3 adding/VBG/advcl>6 ,/,/punct>3 "/``/punct>6 '
    "Stop/VB/root>-1 me/PRP/obj>6 \"/''/punct>6"
)
HAS_AND_SOLD = (
    "Berg/NNP/nsubj>1 owns/VBZ/root>-1 ships/NNS/obj>1 and/CC/cc>4 sold/VBD/conj>1 two/CD/obj>4"
)

OFF_AND_RESUME = (
    "It/PRP/nsubj>2 was/VBD/aux:pass>2 called/VBN/root>-1 off/RP/compound:prt>2 and/CC/cc>6 "
    "will/MD/aux>6 resume/VB/conj>2 on/IN/case>8 Monday/NNP/obl>6"
)
SCHEDULED = (
    "A/DT/det>1 hearing/NN/nsubj:pass>4 has/VBZ/aux>4 been/VBN/aux:pass>4 scheduled/VBN/root>-1 "
    "for/IN/case>6 Friday/NNP/obl>4"
)
SEMICOLON = (
    "They/PRP/nsubj>1 clashed/VBD/root>-1 on/IN/case>3 Monday/NNP/obl>1 ;/:/punct>1 "
    "six/CD/nsubj:pass>7 were/VBD/aux:pass>7 arrested/VBN/parataxis>1"
)

IS_ABOVE = (
    "It/PRP/nsubj>2 is/VBZ/cop>2 above/JJ/root>-1 the/DT/det>4 price/NN/obl>2 "
    "on/IN/case>6 Monday/NNP/obl>2"
)
BEST_SINCE = "It/PRP/nsubj>2 was/VBD/cop>2 best/JJS/root>-1 since/IN/case>4 1992/CD/obl>2"
BETWEEN = (
    "They/PRP/nsubj>2 will/MD/aux>2 vote/VB/root>-1 between/IN/case>4 Monday/NNP/obl>2 "
    "and/CC/cc>6 Friday/NNP/conj>4"
)
BEFORE_DAWN = (
    "They/PRP/nsubj>1 fled/VBD/root>-1 before/IN/case>4 dawn/NN/compound>4 Monday/NNP/obl>1"
)
CLAIMS_LEFT = "Holm/NNP/nsubj>1 claims/VBZ/root>-1 Berg/NNP/nsubj>3 left/VBD/ccomp>1 Oslo/NNP/obj>3"


def stretch(notation: str, word: str, first: str, last: str) -> Dating:
    """The dating of a clause with two days, Monday and the Friday behind it."""
    given = sentence(notation)
    dates = [timex(given, first, MONDAY), timex(given, last, Civil(2026, 11, 27))]
    (scene,), names = scenes([Block(BlockKind.BODY, given.span)], dates, [given], PUBLISHED)
    clause = next(c for c in scene.clauses if c.head == index(scene.tree, word))
    return dating(situation(scene, clause, PUBLISHED, NOTHING, {}, Cast(names)))


def date(
    notation: str,
    word: str,
    phrase: str = "",
    interval: Interval | None = None,
    *,
    course: Course = NOTHING,
    block: BlockKind = BlockKind.BODY,
    rank: int = 5,
) -> Dating:
    """The dating of one clause, with "Monday" as the day of a phrase."""
    given = sentence(notation)
    dates = [timex(given, phrase, MONDAY, interval)] if phrase else []
    found, names = scenes([Block(block, given.span)], dates, [given], PUBLISHED)
    scene = Scene(
        found[0].tree,
        block,
        rank,
        rank,
        found[0].clauses,
        found[0].reports,
        found[0].roles,
        found[0].timing,
    )
    datings: dict[int, Dating] = {}
    ordered: list[Clause] = sorted(scene.clauses, key=lambda c: len(list(scene.tree.above(c.head))))
    for clause in ordered:
        datings[clause.head] = dating(
            situation(scene, clause, PUBLISHED, course, datings, Cast(names))
        )
    return datings[index(scene.tree, word)]


def test_the_clause_s_own_expression() -> None:
    found = date(OPENED, "opened", "Monday")
    assert (found.interval, found.rule, found.certainty) == (
        day(MONDAY),
        "own clause",
        Certainty.EXACT,
    )
    assert found.reason == 'its own words "Monday"'
    assert found.timex is not None


def test_a_subordinate_clause_keeps_its_own_year() -> None:
    assert date(SINCE_POWER, "took", "2011", year(2011)).interval == year(2011)
    assert date(SINCE_POWER, "trip", "2011", year(2011)).interval is None


def test_a_report_bounds_what_it_tells() -> None:
    found = date(SAID_OPENED, "opened", "Sunday")
    assert (found.rule, found.certainty) == ("attribution", Certainty.REPORTED)
    assert found.reason == 'reported by officials "Sunday": no later than that'


def test_who_tells_keeps_the_day_of_the_saying() -> None:
    found = date(SAID_OPENED, "said", "Sunday")
    assert (found.rule, found.timex and found.timex.text) == ("teller", "Sunday")


def test_who_says_so_with_a_deed_says_it_when_it_is_done() -> None:
    found = date(
        "Berg/NNP/nsubj>1 opened/VBD/root>-1 shops/NNS/obj>1 on/IN/case>4 Monday/NNP/obl>1 "
        ",/,/punct>6 saying/VBG/advcl>1 prices/NNS/nsubj>8 fell/VBD/ccomp>6",
        "saying",
        "Monday",
    )
    assert (found.rule, found.timex and found.timex.text) == ("teller", "Monday")


def test_a_statement_is_dated_by_its_saying() -> None:
    assert date(WOULD_BREAK, "said", "Friday").rule == "own clause"


def test_a_reported_plan_is_known_by_the_report() -> None:
    assert date(WILL_GO, "visit", "Sunday").certainty is Certainty.REPORTED


def test_joined_clauses_share_a_date_both_ways() -> None:
    assert date(MET_AND_SPOKE, "toured", "Tuesday").rule == "joined clause"
    assert date(LATER, "raided", "Monday").rule == "joined clause"


def test_a_clause_set_off_goes_with_its_main_clause() -> None:
    assert date(BRINGING, "bringing", "Monday").rule == "participle"


def test_what_a_dated_happening_did_it_did_then() -> None:
    found = date(BLAST, "destroyed", "Monday")
    assert (found.rule, found.interval) == ("subject event", day(MONDAY))


def test_by_a_day_is_a_bound() -> None:
    found = date(UNTIL, "stopped", "Monday")
    assert (found.rule, found.certainty) == ("own clause, bound", Certainty.UNCERTAIN)


def test_before_a_part_of_a_day_is_on_that_day() -> None:
    dawn = Interval(Civil(2026, 11, 23, 5), Civil(2026, 11, 23, 8), Granularity.PART)
    found = date(BEFORE_DAWN, "fled", "dawn Monday", dawn)
    assert (found.interval, found.certainty) == (day(MONDAY), Certainty.EXACT)
    assert date(BEFORE_DAWN, "fled", "dawn Monday", day(MONDAY)).certainty is Certainty.UNCERTAIN


def test_states_have_no_day() -> None:
    found = date(HAS_PUSHED, "pushing", course=Course(STORY, STORY), rank=0)
    assert found == Dating(rule="undated", reason="holds in general: no day of its own")


def test_earlier_sentences_hand_their_day_on() -> None:
    assert date(PLAIN, "left", course=Course(told=STORY)).rule == "narrative"
    story = date(PLAIN, "left", course=Course(story=STORY))
    assert (story.rule, story.certainty) == ("story day", Certainty.UNCERTAIN)
    assert date(HAD_LEFT, "left", course=Course(STORY, STORY)).interval is None


def test_a_frame_stands_apart_from_the_main_clause() -> None:
    assert date(BEFORE_TOURING, "touring", course=Course()).interval is None


@pytest.mark.parametrize(
    ("notation", "word", "block", "rank", "rule"),
    [
        (HEADLINE, "leaves", BlockKind.TITLE, -1, "headline"),
        (PLAIN, "left", BlockKind.BODY, 0, "lead"),
        (PLAIN_REPORT, "left", BlockKind.BODY, 5, "report"),
        (SAID_IN_QUOTES, "said", BlockKind.BODY, 5, "saying"),
    ],
)
def test_news_is_no_later_than_the_publish_day(
    notation: str, word: str, block: BlockKind, rank: int, rule: str
) -> None:
    found = date(notation, word, block=block, rank=rank)
    assert (found.rule, found.interval) == (rule, day(PUBLISHED))
    assert found.certainty is Certainty.REPORTED


def test_what_nothing_dates_says_so() -> None:
    assert date(PLAIN, "left") == Dating(rule="undated", reason="the text gives no date for it")
    assert date(EARLIER, "left").interval is None


def test_about_a_day_is_approximate() -> None:
    given = sentence(OPENED)
    monday = timex(given, "Monday", MONDAY)
    about = type(monday)(
        monday.span, monday.text, "test", monday.type, monday.value, Mod.APPROX, monday.interval
    )
    found, names = scenes([Block(BlockKind.BODY, given.span)], [about], [given])
    dated = dating(situation(found[0], found[0].clauses[0], None, Course(), {}, Cast(names)))
    assert (dated.certainty, dated.mod) == (Certainty.APPROXIMATE, Mod.APPROX)


def test_what_follows_an_hour_need_not_lie_in_it() -> None:
    morning = Dating(part_of_day(MONDAY, Part.MORNING), rule="own clause")
    given = sentence(OPENED)
    found, _ = scenes([Block(BlockKind.BODY, given.span)], (), [given])
    assert leaving(NOTHING, found[0], {2: morning}).told == Dating(day(MONDAY), rule="own clause")


def test_what_is_told_inside_a_story_is_no_later_than_that() -> None:
    found = date(PLAIN_REPORT, "left", course=Course(told=STORY))
    assert (found.rule, found.certainty) == ("narrative", Certainty.REPORTED)


def test_what_the_present_tense_tells_holds_on_the_publish_day() -> None:
    found = date(HAS_ROOMS, "has")
    assert (found.interval, found.rule) == (day(PUBLISHED), "present state")
    assert found.certainty is Certainty.REPORTED
    assert "holds on the publish day" in found.reason


def test_habits_past_states_and_long_pushing_have_no_day() -> None:
    assert date(USUALLY_HAS, "has").interval is None
    assert date(HAD_ROOMS, "had").interval is None
    assert date(HAS_PUSHED, "pushing").interval is None


AHEAD = day(Civil(2026, 11, 27))
HAS_DOUBTED = (
    "Berg/NNP/nsubj>2 has/VBZ/aux>2 doubted/VBN/root>-1 his/PRP$/nmod:poss>4 exit/NN/obj>2 "
    "on/IN/case>6 Friday/NNP/obl>2"
)
TO_BE_PAID = "be/VB/aux:pass>1 paid/VBN/root>-1 on/IN/case>3 Friday/NNP/obl>1"
SUBSEQUENTLY = "Berg/NNP/nsubj>2 subsequently/RB/advmod>2 left/VBD/root>-1 Oslo/NNP/obj>2"
INITIALLY = "Berg/NNP/nsubj>2 initially/RB/advmod>2 stayed/VBD/root>-1 ././punct>2"


def test_what_is_over_is_on_no_day_to_come() -> None:
    assert date(HAS_DOUBTED, "doubted", "Friday", AHEAD).rule == "present perfect"
    assert date(TO_BE_PAID, "paid", "Friday", AHEAD).interval == AHEAD


def test_words_of_another_time_leave_the_day_told() -> None:
    assert date(SUBSEQUENTLY, "left", course=Course(STORY, STORY)).interval is None
    assert date(INITIALLY, "stayed", course=Course(STORY, STORY)).rule == "narrative"
    assert date(INITIALLY, "stayed", course=Course(story=STORY)).interval is None


def test_what_somebody_with_a_name_says_is_said_on_the_publish_day() -> None:
    assert date(NAME_CLAIMS, "claims").interval == day(PUBLISHED)
    assert date(NAME_CLAIMS, "claims").rule == "present state"
    assert date(ANALYSTS_SAY, "say").interval is None


def test_a_participle_shares_the_time_of_a_state() -> None:
    assert date(IS_THIN, "making").rule == "present state"


def test_an_earlier_report_is_told_on_no_day() -> None:
    assert date(EARLIER, "said").interval is None
    assert date(PLAIN_REPORT, "said").interval == day(PUBLISHED)


def test_a_participle_in_front_of_a_quote_belongs_to_the_clause_beside_it() -> None:
    found = date(BEFORE_QUOTE, "adding", course=Course(story=STORY))
    assert (found.rule, found.interval) == ("participle", day(MONDAY))


def test_a_state_s_own_date_comes_first() -> None:
    assert date(HAS_SINCE, "has", "Monday").rule == "own clause, since"


def test_what_is_told_in_the_perfect_was_over_by_the_publish_day() -> None:
    found = date(HAS_LEFT, "left")
    assert (found.interval, found.rule) == (day(PUBLISHED), "present perfect")
    assert found.certainty is Certainty.REPORTED
    assert date(HAS_LEFT, "left", block=BlockKind.TITLE).rule != "present perfect"


def test_a_state_dates_nothing_else() -> None:
    assert date(HAS_AND_SOLD, "owns").rule == "present state"
    assert date(HAS_AND_SOLD, "sold").interval is None


def test_what_is_planned_for_a_day_dates_no_deed_beside_it() -> None:
    assert date(OFF_AND_RESUME, "called", "Monday").interval is None


def test_what_was_appointed_for_a_day_to_come_is_a_plan_on_it() -> None:
    found = date(SCHEDULED, "scheduled", "Friday", day(Civil(2026, 11, 27)))
    assert (found.interval, found.certainty) == (day(Civil(2026, 11, 27)), Certainty.EXACT)


def test_a_semicolon_joins_clauses_as_and_does() -> None:
    assert date(SEMICOLON, "arrested", "Monday").rule == "joined clause"


def test_words_are_said_on_with_what_was_said_before_by_the_same_mouth() -> None:
    before = Course(said=Said(STORY, frozenset({"berg"})))
    found = date(SAID_IN_QUOTES, "said", course=before)
    assert (found.interval, found.certainty) == (day(MONDAY), Certainty.UNCERTAIN)
    other = Course(said=Said(STORY, frozenset({"holm"})))
    assert date(SAID_IN_QUOTES, "said", course=other).rule == "saying"


def test_two_days_joined_make_a_stretch() -> None:
    found = stretch(BETWEEN, "vote", "Monday", "Friday")
    assert found.interval == Interval(MONDAY, Civil(2026, 11, 28), Granularity.DAY)
    assert stretch(BETWEEN.replace("between", "on"), "vote", "Monday", "Friday").interval == day(
        MONDAY
    )


def test_what_is_quoted_was_not_said_on_a_day_long_ago() -> None:
    old = Dating(day(Civil(2026, 11, 2)), rule="own clause")
    assert date(SAID_IN_QUOTES, "said", course=Course(told=old)).rule == "saying"
    assert date(SAID_IN_QUOTES, "said", course=Course(told=STORY)).rule == "narrative"


def test_what_somebody_claims_today_takes_no_day_from_the_story() -> None:
    assert date(CLAIMS_LEFT, "left", course=Course(told=STORY)).rule != "narrative"


def test_a_date_that_is_over_is_no_day_of_what_holds_now() -> None:
    assert date(IS_ABOVE, "above", "Monday").interval != day(MONDAY)
    assert date(HAS_SINCE, "has", "Monday").interval == day(MONDAY)


def test_the_best_since_a_year_was_not_in_that_year() -> None:
    assert date(BEST_SINCE, "best", "1992", year(1992)).interval is None


def test_before_midnight_is_on_the_day_that_ends_then() -> None:
    midnight = hour(Civil(2026, 11, 23))
    found = date(UNTIL.replace("Monday", "midnight"), "stopped", "midnight", midnight)
    assert (found.interval, found.certainty) == (day(Civil(2026, 11, 22)), Certainty.UNCERTAIN)


REPEATEDLY = "He/PRP/nsubj>2 repeatedly/RB/advmod>2 left/VBD/root>-1 Oslo/NNP/obj>2"
AFTER_BERG = (
    "Years/NNS/obl:unmarked>3 after/IN/mark>3 Berg/NNP/nsubj>3 left/VBD/ccomp>5 ,/,/punct>3 "
    "shops/NNS/nsubj>6 opened/VBD/root>-1"
).replace("ccomp>5", "ccomp>6")
HEARD_WHEN = (
    "Berg/NNP/nsubj>1 slept/VBD/root>-1 in/IN/case>3 2003/CD/obl>1 when/WRB/advmod>6 "
    "a/DT/det>6 shot/NN/nsubj>7 fell/VBD/advcl>1"
).replace("advmod>6", "advmod>7")


def test_what_was_done_again_and_again_is_not_of_the_story_s_day() -> None:
    assert date(REPEATEDLY, "left", course=Course(story=STORY)).interval is None


def test_what_another_thing_came_after_is_not_the_latest_news() -> None:
    assert date(AFTER_BERG, "left", rank=0).interval is None
    assert date(AFTER_BERG, "opened", rank=0).rule == "lead"


def test_what_depends_on_another_year_is_not_of_the_story_s_day() -> None:
    found = date(HEARD_WHEN, "fell", "2003", year(2003), course=Course(story=STORY))
    assert found.interval == year(2003)


def test_a_saying_that_is_over_was_not_on_a_day_to_come() -> None:
    later = day(Civil(2026, 12, 24))
    assert date(SAID_OPENED, "opened", "Sunday", later).rule != "attribution"


def test_late_in_a_year_is_its_last_third() -> None:
    late = replace(timex(sentence(UNTIL), "Monday", MONDAY, year(2011)), mod=Mod.END)
    found = by(late, "own clause", "", Certainty.EXACT)
    assert found.interval == Interval(Civil(2011, 9), Civil(2012), Granularity.MONTH)
    assert found.certainty is Certainty.APPROXIMATE
    compared = replace(late, text="later that year")
    assert by(compared, "own clause", "", Certainty.EXACT).interval == year(2011)


def test_what_follows_a_look_back_may_be_as_old() -> None:
    found = date(PLAIN, "left", course=Course(story=STORY, away=True))
    assert (found.rule, found.interval) == ("look back", STORY.interval)
