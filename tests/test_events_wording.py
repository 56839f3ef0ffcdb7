from __future__ import annotations

import pytest
from sample_trees import index, sentence, timex

from timeline.civil import day
from timeline.events.antecedents import Antecedents
from timeline.events.scene import scenes
from timeline.events.spans import below, clause_span
from timeline.events.wording import Wording, wording
from timeline.model import Block, BlockKind, Civil, Dating, Span

DAY = Civil(2026, 11, 20)
LEFT = (
    "The/DT/det>1 mayor/NN/nsubj>2 praised/VBD/root>-1 the/DT/det>4 crew/NN/obj>2 and/CC/cc>6 "
    "left/VBD/conj>2 the/DT/det>8 harbour/NN/obj>6 on/IN/case>10 Friday/NNP/obl>6 ././punct>2"
)
REWARDED = (
    "The/DT/det>1 crew/NN/nsubj:pass>3 was/VBD/aux:pass>3 praised/VBN/root>-1 and/CC/cc>5 "
    "rewarded/VBN/conj>3 by/IN/case>8 the/DT/det>8 owner/NN/obl:agent>5 ././punct>3"
)
PLANS = (
    "Berg/NNP/nsubj>1 plans/VBZ/root>-1 to/TO/mark>3 travel/VB/xcomp>1 to/IN/case>5 Lima/NNP/obl>3 "
    "on/IN/case>7 Friday/NNP/obl>3 ././punct>1"
)
TOURED = (
    "Anna/NNP/nsubj>10 Berg/NNP/flat>0 ,/,/punct>4 who/WP/nsubj>4 toured/VBD/acl:relcl>0 "
    "the/DT/det>6 bridge/NN/obj>4 on/IN/case>8 Friday/NNP/obl>4 ,/,/punct>4 left/VBD/root>-1 "
    "the/DT/det>12 town/NN/obj>10 ././punct>10"
)
MILL = (
    "The/DT/det>1 mill/NN/nsubj:pass>7 ,/,/punct>3 founded/VBN/acl>1 in/IN/case>5 1902/CD/obl>3 "
    ",/,/punct>3 closed/VBD/root>-1 on/IN/case>9 Friday/NNP/obl>7 ././punct>7"
)
SANK = (
    "A/DT/det>1 ship/NN/nsubj>2 sank/VBD/root>-1 on/IN/case>4 Friday/NNP/obl>2 ,/,/punct>6 "
    "killing/VBG/advcl>2 ten/CD/nummod>8 people/NNS/obj>6 ././punct>2"
)
MOVED = (
    "Born/VBN/advcl>5 in/IN/case>2 1950/CD/obl>0 ,/,/punct>0 Berg/NNP/nsubj>5 moved/VBD/root>-1 "
    "to/IN/case>7 Rome/NNP/obl>5 ././punct>5"
)
LETTERS = (
    "The/DT/det>1 widow/NN/nsubj>2 received/VBD/root>-1 letters/NNS/obj>2 between/IN/case>5 "
    "March/NNP/obl>2 2014/CD/nmod:unmarked>5 and/CC/cc>8 May/NNP/conj>5 2015/CD/nmod:unmarked>8"
)
MOURNING = (
    "Berg/NNP/nsubj>1 declared/VBD/root>-1 days/NNS/obj>1 of/IN/case>4 mourning/NN/nmod>2 "
    "starting/VBG/acl>2 Sunday/NNP/obj>5 ././punct>1"
)
FOUND = (
    "Divers/NNS/nsubj>1 found/VBD/root>-1 the/DT/det>3 crew/NN/obj>1 before/IN/case>5 "
    "midnight/NN/obl>1 ././punct>1"
)
BREAKS = (
    "If/IN/mark>3 the/DT/det>2 dam/NN/nsubj>3 breaks/VBZ/advcl>7 ,/,/punct>3 the/DT/det>6 "
    "town/NN/nsubj>7 floods/VBZ/root>-1 ././punct>7"
)
RESIGNED = (
    "Berg/NNP/nsubj>1 resigned/VBD/root>-1 two/CD/nummod>3 days/NNS/obl:unmarked>7 after/IN/mark>7 "
    "the/DT/det>6 mill/NN/nsubj>7 closed/VBD/advcl>1 ././punct>1"
)
OPENED = (
    "Anna/NNP/nsubj>2 Berg/NNP/flat>0 opened/VBD/root>-1 the/DT/det>4 bridge/NN/obj>2 ././punct>2"
)
SHE_PRAISED = "She/PRP/nsubj>1 praised/VBD/root>-1 the/DT/det>3 crew/NN/obj>1 ././punct>1"
SHE_PRAISED_BERG = "She/PRP/nsubj>1 praised/VBD/root>-1 Berg/NNP/obj>1 ././punct>1"
HE_PAID = (
    "Holm/NNP/nsubj>1 said/VBD/root>-1 he/PRP/nsubj>3 paid/VBD/ccomp>1 Berg/NNP/obj>3 ././punct>1"
)
THE_CHIEF = (
    "The/DT/det>2 former/JJ/amod>2 chief/NN/nsubj>3 told/VBD/root>-1 a/DT/det>5 court/NN/iobj>3 "
    "that/IN/mark>8 he/PRP/nsubj>8 paid/VBD/ccomp>3 the/DT/det>10 builder/NN/obj>8 ././punct>3"
)
BANK = "Nordic/NNP/compound>1 Bank/NNP/nsubj>2 opened/VBD/root>-1 ././punct>2"
HER_FATHER = "Her/PRP$/nmod:poss>1 father/NN/nsubj>2 left/VBD/root>-1 ././punct>2"
RAINS = "It/PRP/nsubj>2 was/VBD/cop>2 late/JJ/root>-1 ././punct>2"
POLLS = (
    "Polls/NNS/nsubj>1 closed/VBD/root>-1 and/CC/cc>5 Anna/NNP/nsubj>5 Berg/NNP/flat>3 "
    "conceded/VBD/conj>1 ././punct>1"
)
SIR_HOLM = "Sir/NNP/compound>2 Ole/NNP/compound>2 Holm/NNP/nsubj>3 spoke/VBD/root>-1 ././punct>3"
HOLM_LEFT = "Ole/NNP/compound>1 Holm/NNP/nsubj>2 left/VBD/root>-1 ././punct>2"
FORMED = (
    "Berg/NNP/nsubj>1 met/VBD/root>-1 Norland/NNP/obj>1 ,/,/punct>5 a/DT/det>5 "
    "country/NN/appos>2 formed/VBN/acl>5 in/IN/case>8 1948/CD/obl>6 with/IN/case>11 "
    "its/PRP$/nmod:poss>11 help/NN/obl>6 ././punct>1"
)
WINNER = (
    "The/DT/det>1 winner/NN/nsubj>6 ,/,/punct>4 Mira/NNP/compound>4 Toll/NNP/appos>1 ,/,/punct>4 "
    "promised/VBD/root>-1 peace/NN/obj>6 ././punct>6"
)
HELD = (
    "Sailors/NNS/dep>6 captured/VBN/acl>0 by/IN/case>3 pirates/NNS/obl>1 have/VBP/aux>6 "
    "been/VBN/aux:pass>6 freed/VBN/root>-1 ././punct>6"
)
GOING_ON = (
    "Continuing/VBG/advcl>6 her/PRP$/nmod:poss>2 trip/NN/nsubj>6 ,/,/punct>0 Berg/NNP/nsubj>6 "
    "will/MD/aux>6 go/VB/root>-1 to/IN/case>8 Lima/NNP/obl>6 ././punct>6"
)
HEADLINE = (
    "Hundreds/NNS/nsubj>1 flee/VBP/root>-1 as/IN/mark>4 dam/NN/nsubj>4 bursts/VBZ/advcl>1 "
    ";/:/punct>1 mayor/NN/nsubj>7 resigns/VBZ/parataxis>1"
)
RIVALS = (
    "Members/NNS/nsubj>1 feared/VBD/root>-1 his/PRP$/nmod:poss>3 rivals/NNS/obj>1 ,/,/punct>7 "
    "whom/WP/obj>7 Berg/NNP/nsubj>7 beat/VBD/acl:relcl>3 easily/RB/advmod>7 on/IN/case>10 "
    "Tuesday/NNP/obl>7 ././punct>1"
)
LETTER = (
    "The/DT/det>1 letter/NN/nsubj>6 which/WDT/nsubj>5 Berg/NNP/nsubj>5 had/VBD/aux>5 "
    "sent/VBN/acl:relcl>1 came/VBD/root>-1 ././punct>6"
)
CLAIM = (
    "The/DT/det>1 day/NN/nsubj>6 which/WDT/nsubj>5 the/DT/det>4 bank/NN/nsubj>5 "
    "closed/VBD/acl:relcl>1 passed/VBD/root>-1 ././punct>6"
)
TRIED = (
    "The/DT/det>1 fight/NN/nsubj>8 which/WDT/obj>5 the/DT/det>4 vote/NN/nsubj>5 "
    "failed/VBD/acl:relcl>1 to/TO/mark>7 end/VB/xcomp>5 lasted/VBD/root>-1"
)
REACTED = (
    "Members/NNS/nsubj>1 reacted/VBD/root>-1 to/IN/case>3 what/WP/obl>1 Berg/NNP/nsubj>5 "
    "called/VBD/acl:relcl>3 a/DT/det>7 lie/NN/xcomp>5 ././punct>1"
)
THERE = (
    "There/EX/expl>1 are/VBP/root>-1 men/NNS/nsubj>1 and/CC/cc>4 wrecked/VBD/conj>1 the/DT/det>6 "
    "shop/NN/obj>4 ././punct>1"
)
VOTERS = (
    "Many/JJ/amod>1 Norlanders/NNPS/nsubj>2 said/VBD/root>-1 they/PRP/nsubj>4 voted/VBD/ccomp>2 "
    "for/IN/case>6 him/PRP/obl>4 ././punct>2"
)
MOSS_DROPS = (
    "Moss/NNP/nsubj>1 announced/VBD/root>-1 that/IN/mark>4 he/PRP/nsubj>4 quit/VBD/ccomp>1 "
    "././punct>1"
)
WHO_LEFT = (
    "That/DT/nsubj>1 pleased/VBD/root>-1 Anna/NNP/obj>1 Berg/NNP/flat>2 ,/,/punct>9 "
    "who/WP/nsubj>9 since/IN/mark>8 she/PRP/nsubj>8 left/VBD/advcl>9 sings/VBZ/acl:relcl>2 "
    "././punct>1"
)
QUOTED_HE = (
    'Holm/NNP/nsubj>1 said/VBD/root>-1 "/``/punct>4 he/PRP/nsubj>4 fired/VBD/ccomp>1 '
    "\"/''/punct>4 ././punct>1"
)
DAUGHTER = (
    "Holm/NNP/nsubj>1 missed/VBD/root>-1 his/PRP$/nmod:poss>3 daughter/NN/obj>1 ,/,/punct>9 "
    "who/WP/nsubj>9 when/WRB/advmod>8 she/PRP/nsubj>8 died/VBD/advcl>9 sang/VBD/acl:relcl>3"
)
A_CHANNEL = (
    "A/DT/det>3 Carte/NNP/compound>3 Nord/NNP/compound>3 Channel/NNP/nsubj>4 opened/VBD/root>-1"
)
HE_LEFT = "He/PRP/nsubj>1 left/VBD/root>-1 ././punct>1"
CAROLINE_SANG = "Caroline/NNP/compound>1 Holm/NNP/nsubj>2 sang/VBD/root>-1 ././punct>2"
VOTERS_SAID = (
    "Many/JJ/amod>1 voters/NNS/nsubj>2 said/VBD/root>-1 they/PRP/nsubj>4 left/VBD/ccomp>2 "
    "././punct>2"
)
COURT_SAID = (
    "The/DT/det>1 court/NN/nsubj>2 said/VBD/root>-1 it/PRP/nsubj>4 erred/VBD/ccomp>2 ././punct>2"
)
COURT_UNABLE = (
    "The/DT/det>1 court/NN/nsubj>2 said/VBD/root>-1 it/PRP/nsubj>5 was/VBD/cop>5 unable/JJ/ccomp>2 "
    "to/TO/mark>7 rule/VB/xcomp>5"
)
PARTY_VOTE = (
    "The/DT/det>1 parties/NNS/nsubj>2 said/VBD/root>-1 their/PRP$/nmod:poss>4 vote/NN/nsubj>5 "
    "failed/VBD/ccomp>2 ././punct>2"
)
WARNINGS = (
    "Berg/NNP/nsubj>1 ignored/VBD/root>-1 two/CD/nummod>3 warnings/NNS/obj>1 ,/,/punct>6 "
    "the/DT/det>6 first/NN/parataxis>1 of/IN/case>8 them/PRP/nmod>6 in/IN/case>10 2022/CD/obl>1"
)
THAT_CHRISTMAS = (
    "That/DT/det>1 Christmas/NNP/nsubj>4 was/VBD/cop>4 their/PRP$/nmod:poss>4 first/JJ/root>-1"
)
RYGHS = (
    "Jonas/NNP/nsubj>4 and/CC/cc>3 Emil/NNP/compound>3 Rygh/NNP/conj>0 fled/VBD/root>-1 ././punct>4"
)
THEY_LEFT = "They/PRP/nsubj>1 left/VBD/root>-1 ././punct>1"
GLUED = (
    "The/DT/det>1 show/NN/nsubj>7 that/WDT/obj>5 they/PRP/nsubj:pass>5 were/VBD/aux:pass>5 "
    "glued/VBN/acl:relcl>1 to/IN/obl>5 ended/VBD/root>-1"
)
OF_THE_ARM = (
    "Berg/NNP/nsubj>10 of/IN/case>4 the/DT/det>4 charitable/JJ/amod>4 arm/NN/nmod>0 ,/,/punct>8 "
    "who/WP/nsubj:pass>8 was/VBD/aux:pass>8 jailed/VBN/acl:relcl>4 ,/,/punct>8 wept/VBD/root>-1"
)
LOST_NAME = (
    "Berg/NNP/nsubj>1 left/VBD/root>-1 Norland/NNP/obj>1 ,/,/punct>5 a/DT/det>5 "
    "land/NN/parataxis>1 formed/VBN/acl>5 in/IN/case>8 1948/CD/obl>6 by/IN/case>10 treaty/NN/obl>6"
)
READ_AS_CLAUSE = (
    "Berg/NNP/nsubj>1 left/VBD/root>-1 Norland/NNP/obj>1 ,/,/punct>5 a/DT/det>5 land/NN/nsubj>6 "
    "formed/VBN/parataxis>1 in/IN/case>8 1948/CD/obl>6 by/IN/case>10 treaty/NN/obl>6"
)
IN_OSLO = (
    "In/IN/case>1 Oslo/NNP/obl>10 ,/,/punct>1 a/DT/det>4 man/NN/nsubj>10 hurt/VBN/acl>4 "
    "on/IN/case>7 Friday/NNP/obl>5 by/IN/case>9 ice/NN/obl>5 died/VBD/root>-1"
)
HIRED = (
    "Holm/NNP/nsubj:pass>2 was/VBD/aux:pass>2 hired/VBN/root>-1 by/IN/case>4 Ulf/NNP/obl>2 "
    "Moss/NNP/flat>4 as/IN/mark>8 he/PRP/nsubj>8 sang/VBD/advcl>2"
)
AGENCY_TELLS = (
    "The/DT/det>2 Nord/NNP/compound>2 Agency/NNP/nsubj>3 praised/VBD/root>-1 Holm/NNP/nmod:poss>6 "
    "'s/POS/case>4 trip/NN/obj>3 since/IN/mark>9 he/PRP/nsubj>9 reigned/VBD/advcl>3"
)
HE_BERG = "He/PRP/nsubj>4 (/-LRB-/punct>2 Berg/NNP/appos>0 )/-RRB-/punct>2 left/VBD/root>-1"
EVEN_AS = (
    "Even/RB/advmod>4 as/IN/case>2 war/NN/nsubj>3 raged/VBD/root>-1 there/RB/advmod>3 ././punct>3"
)
AS_PART = "As/IN/case>1 part/NN/obl>4 ,/,/punct>1 Berg/NNP/nsubj>4 sang/VBD/root>-1 ././punct>4"


def worded(*notations: str, of: str, date: str = "", block: BlockKind = BlockKind.BODY) -> Wording:
    """How the clause around a word of the last sentence is worded, after the sentences before."""
    given = []
    for notation in notations:
        start = given[-1].span.end + 1 if given else 0
        given.append(sentence(notation, start))
    dates = (timex(given[-1], date, DAY, day(DAY)),) if date else ()
    found, names = scenes([Block(block, Span(0, given[-1].span.end))], dates, given)
    who = Antecedents(names)
    for scene in found[:-1]:
        who.read(scene)
    scene = found[-1]
    clause = next(c for c in scene.clauses if c.head == index(scene.tree, of))
    under, told = below(scene.clauses), scene.statements()
    span = clause_span(scene.tree, clause, scene.clauses, under, told)
    dating = Dating(day(DAY), dates[0]) if dates else Dating()
    return wording(scene, clause, span, dating, who)


@pytest.mark.parametrize(
    ("notation", "of", "date", "text"),
    [
        (LEFT, "left", "Friday", "The mayor left the harbour"),
        (REWARDED, "rewarded", "", "The crew was rewarded by the owner"),
        (PLANS, "travel", "Friday", "Berg plans to travel to Lima"),
        (TOURED, "toured", "Friday", "Anna Berg toured the bridge"),
        (SANK, "killing", "Friday", "A ship sank, killing ten people"),
    ],
)
def test_a_verb_without_a_subject_gets_that_of_its_sentence(
    notation: str, of: str, date: str, text: str
) -> None:
    assert worded(notation, of=of, date=date) == Wording(text, whole=True)


@pytest.mark.parametrize(
    ("notation", "of", "text"),
    [
        (RIVALS, "beat", "Berg beat his rivals easily"),
        (LETTER, "sent", "Berg had sent the letter"),
        (CLAIM, "closed", "the bank closed"),
        (TRIED, "failed", "the vote failed to end"),
        (GLUED, "glued", "they were glued to"),
    ],
)
def test_what_a_relative_clause_does_something_to_stands_behind_its_verb(
    notation: str, of: str, text: str
) -> None:
    assert worded(notation, of=of, date="Tuesday" if notation is RIVALS else "").text == text


def test_who_is_somebody_and_no_thing() -> None:
    assert worded(OF_THE_ARM, of="jailed").text == "Berg was jailed"
    assert worded(OF_THE_ARM.replace("who/WP", "which/WDT"), of="jailed").text == (
        "the charitable arm was jailed"
    )


def test_a_title_does_not_end_in_a_word_that_asks() -> None:
    assert worded(REACTED, of="reacted").text == "Members reacted to what Berg called a lie"
    long = REACTED.replace("lie/NN/xcomp>5", "lie/NN/xcomp>5" + " so/RB/advmod>7" * 40)
    assert worded(long, of="reacted").text == "Members reacted"


def test_there_is_nobody_who_does_something() -> None:
    assert not worded(THERE, of="wrecked").text.startswith("There")


def test_many_are_not_he_and_a_speaker_nobody_knows_leaves_him_open() -> None:
    assert worded(VOTERS, of="voted").text == "Many Norlanders voted for him"
    assert worded(HOLM_LEFT, MOSS_DROPS, of="quit").text == "he quit"


@pytest.mark.parametrize(
    ("before", "notation", "of", "text"),
    [
        (HOLM_LEFT, QUOTED_HE, "fired", '" he fired "'),
        (OPENED, DAUGHTER, "died", "she died"),
        (A_CHANNEL, HE_LEFT, "left", "He left"),
        (CAROLINE_SANG, HE_LEFT, "left", "He left"),
        (HOLM_LEFT, HE_LEFT, "left", "Ole Holm left"),
        (HOLM_LEFT, HIRED, "sang", "he sang"),
        (HOLM_LEFT, AGENCY_TELLS, "reigned", "Holm reigned"),
        (
            HOLM_LEFT,
            HE_LEFT.replace("././punct>1", "././punct>1 \"/''/punct>1"),
            "left",
            "He left",
        ),
        (HOLM_LEFT, HE_BERG, "left", "He ( Berg ) left"),
    ],
)
def test_he_is_nobody_who_cannot_be_meant(before: str, notation: str, of: str, text: str) -> None:
    assert worded(before, notation, of=of).text == text


@pytest.mark.parametrize(
    ("notation", "of", "text"),
    [
        (VOTERS_SAID, "left", "many voters left"),
        (VOTERS_SAID.replace("voters", "rains"), "left", "they left"),
        (COURT_SAID, "erred", "the court erred"),
        (COURT_SAID.replace("court", "rain"), "erred", "it erred"),
        (COURT_UNABLE, "unable", "the court was unable to rule"),
        (PARTY_VOTE, "failed", "the parties’ vote failed"),
    ],
)
def test_it_and_they_mean_the_body_or_the_people_who_say_so(
    notation: str, of: str, text: str
) -> None:
    assert worded(notation, of=of).text == text


def test_a_pronoun_in_a_relative_clause_means_the_noun_it_tells_of() -> None:
    assert worded(WHO_LEFT, of="left").text == "Anna Berg left"


def test_a_participle_in_front_is_told_with_its_clause() -> None:
    assert worded(MOVED, of="Born", date="1950").text == "Born in 1950 , Berg moved to Rome"


@pytest.mark.parametrize(
    ("notation", "of", "date", "text"),
    [
        (LETTERS, "received", "March 2014",
         "The widow received letters between March 2014 and May 2015"),
        (MOURNING, "declared", "Sunday", "Berg declared days of mourning"),
        (FOUND, "found", "midnight", "Divers found the crew before midnight"),
        (MILL, "founded", "1902", "The mill founded in 1902"),
    ],
)  # fmt: skip
def test_a_date_goes_with_all_that_hangs_on_it_or_stays(
    notation: str, of: str, date: str, text: str
) -> None:
    assert worded(notation, of=of, date=date).text == text


@pytest.mark.parametrize(
    ("notation", "of", "text"),
    [
        (MILL, "closed", "The mill closed on Friday"),
        (BREAKS, "breaks", "If the dam breaks"),
        (RESIGNED, "closed", "the mill closed"),
        (RESIGNED, "resigned", "Berg resigned"),
    ],
)
def test_what_only_joins_goes_and_a_condition_stays(notation: str, of: str, text: str) -> None:
    assert worded(notation, of=of).text == text


@pytest.mark.parametrize(
    ("notation", "of", "date", "text"),
    [
        (WARNINGS, "ignored", "2022", "Berg ignored two warnings , the first of them in 2022"),
        (THAT_CHRISTMAS, "first", "That Christmas", "That Christmas was their first"),
    ],
)
def test_a_date_without_which_nothing_would_be_told_stays(
    notation: str, of: str, date: str, text: str
) -> None:
    assert worded(notation, of=of, date=date).text == text


def test_they_at_the_head_of_a_sentence_are_whom_the_last_one_is_about() -> None:
    assert worded(RYGHS, THEY_LEFT, of="left").text == "Jonas and Emil Rygh left"
    assert worded(RYGHS, RAINS, THEY_LEFT, of="left").text == "They left"


def test_a_clause_is_told_without_what_sets_it_below_another() -> None:
    assert worded(EVEN_AS, of="raged").text == "war raged there"
    assert worded(AS_PART, of="sang").text == "As part , Berg sang"


def test_a_noun_in_apposition_brings_the_name_it_explains() -> None:
    told = worded(FORMED, of="formed", date="1948")
    assert told.text == "Norland , a country formed with its help"


def test_a_name_that_the_tree_lost_stands_before_the_comma() -> None:
    for lost in (LOST_NAME, READ_AS_CLAUSE):
        told = worded(lost, of="formed", date="1948")
        assert told.text == "Norland , a land formed by treaty"
    assert worded(IN_OSLO, of="hurt", date="Friday").text == "a man hurt by ice"


def test_a_subject_keeps_the_name_set_off_behind_it() -> None:
    assert worded(WINNER, of="promised").text == "The winner , Mira Toll , promised peace"


def test_a_subject_that_the_tree_lost_is_what_stands_before_the_verb() -> None:
    assert worded(HELD, of="freed").text == "Sailors captured by pirates have been freed"


def test_what_is_left_of_an_opening_participle_goes() -> None:
    assert worded(GOING_ON, of="go").text == "Berg will go to Lima"


@pytest.mark.parametrize(
    ("before", "notation", "of", "text"),
    [
        ([OPENED], SHE_PRAISED, "praised", "Anna Berg praised the crew"),
        ([OPENED], HER_FATHER, "left", "Anna Berg’s father left"),
        ([OPENED], HE_PAID, "paid", "he paid Berg"),
        ([], THE_CHIEF, "paid", "the former chief paid the builder"),
        ([OPENED, RAINS], SHE_PRAISED, "praised", "She praised the crew"),
        ([POLLS], SHE_PRAISED, "praised", "Anna Berg praised the crew"),
        ([SIR_HOLM, HOLM_LEFT], SHE_PRAISED, "praised", "She praised the crew"),
        ([BANK], SHE_PRAISED, "praised", "She praised the crew"),
        ([OPENED], SHE_PRAISED_BERG, "praised", "She praised Berg"),
    ],
)
def test_a_pronoun_is_named_only_where_there_is_no_doubt(
    before: list[str], notation: str, of: str, text: str
) -> None:
    told = worded(*before, notation, of=of)
    assert told == Wording(text, whole=not text.lower().startswith(("he ", "she ")))


def test_it_that_stands_for_nothing_is_left_and_missed_by_nobody() -> None:
    assert worded(BANK, RAINS, of="late") == Wording("It was late", whole=True)


def test_a_headline_is_quoted_up_to_its_semicolon() -> None:
    told = worded(HEADLINE, of="flee", block=BlockKind.TITLE)
    assert told.text == "Hundreds flee as dam bursts"
