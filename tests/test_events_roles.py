import pytest
from sample_trees import (
    HAS_PUSHED,
    OPENED,
    SAID_OPENED,
    WILL_GO,
    WOULD_BREAK,
    index,
    parsed,
)

from timeline.events.clauses import clauses
from timeline.events.names import Names
from timeline.events.reports import reports
from timeline.events.roles import Role, roles
from timeline.model import BlockKind, Kind, Status

OWN_MATTER = (
    "Anna/NNP/nsubj>2 Berg/NNP/flat>0 said/VBD/root>-1 her/PRP$/nmod:poss>4 party/NN/nsubj>5 "
    "offered/VBD/ccomp>2 help/NN/obj>5"
)
MINISTER_PLANS = (
    "Anna/NNP/nsubj>2 Berg/NNP/flat>0 said/VBD/root>-1 she/PRP/nsubj>5 will/MD/aux>5 "
    "resign/VB/ccomp>2"
)
HEADLINE = "Berg/NNP/nsubj>1 visits/VBZ/root>-1 Oslo/NNP/obj>1"
TO_VISIT = "Berg/NNP/nsubj>2 to/TO/mark>2 visit/VB/root>-1 Oslo/NNP/obj>2"
SPEAKING = (
    "Speaking/VBG/advcl>5 in/IN/case>2 Oslo/NNP/obl>0 ,/,/punct>0 Berg/NNP/nsubj>5 "
    "said/VBD/root>-1 it/PRP/nsubj>7 broke/VBD/ccomp>5"
)
DID_LIE = "Who/WP/nsubj>1 lied/VBD/root>-1 to/IN/case>3 Berg/NNP/obl>1 ?/./punct>1"
LIED = "Berg/NNP/nsubj>1 lied/VBD/root>-1 ?/./punct>1"
QUOTED = (
    'Who/WP/nsubj>1 lied/VBD/root>-1 to/IN/case>5 the/DT/det>5 "/``/punct>5 chief/NN/obl>1 '
    "\"/''/punct>5 ?/./punct>1"
)
WHEN_LEFT = (
    "Who/WP/nsubj>1 lied/VBD/root>-1 when/WRB/advmod>4 Berg/NNP/nsubj>4 left/VBD/advcl>1 "
    "?/./punct>1"
)


def role(notation: str, word: str, block: BlockKind = BlockKind.BODY) -> Role:
    words = parsed(notation)
    found = clauses(words)
    told = reports(words, found)
    return roles(words, found, told, block, Names([words]))[index(words, word)]


def test_what_happened_is_an_event_and_its_saying_only_tells() -> None:
    assert role(SAID_OPENED, "opened").kind is Kind.EVENT
    assert role(SAID_OPENED, "opened").report is not None
    assert role(SAID_OPENED, "said").teller


def test_a_saying_that_tells_no_deed_is_the_news() -> None:
    said = role(WOULD_BREAK, "said")
    assert (said.kind, said.status, said.teller) == (Kind.STATEMENT, Status.HAPPENED, False)
    assert role(WOULD_BREAK, "break").silent


def test_the_media_pass_plans_on_and_a_speaker_makes_them() -> None:
    assert role(WILL_GO, "visit").kind is Kind.PLAN
    assert role(WILL_GO, "reported").teller
    assert role(MINISTER_PLANS, "said").kind is Kind.STATEMENT


def test_what_a_person_says_of_her_own_is_a_statement() -> None:
    assert role(OWN_MATTER, "said").kind is Kind.STATEMENT
    assert not role(OWN_MATTER, "said").teller


@pytest.mark.parametrize(
    ("block", "status"), [(BlockKind.TITLE, Status.HAPPENED), (BlockKind.BODY, Status.ONGOING)]
)
def test_headlines_tell_the_past_in_the_present(block: BlockKind, status: Status) -> None:
    assert role(HEADLINE, "visits", block).status is status


def test_a_headline_infinitive_is_a_plan() -> None:
    assert role(TO_VISIT, "visit", BlockKind.TITLE).kind is Kind.PLAN


def test_plain_deeds_and_goings_on() -> None:
    assert role(OPENED, "opened") == Role(Kind.EVENT, Status.HAPPENED)
    assert role(HAS_PUSHED, "pushing").status is Status.ONGOING


def test_a_participle_of_speaking_only_frames_what_is_said() -> None:
    said = SPEAKING.replace("Speaking/VBG", "Laughing/VBG")
    assert role(SPEAKING, "Speaking").teller
    assert not role(said, "Laughing").teller


@pytest.mark.parametrize(
    ("notation", "block", "status"),
    [
        (DID_LIE, BlockKind.BODY, Status.POSSIBLE),
        (LIED, BlockKind.TITLE, Status.POSSIBLE),
        (LIED, BlockKind.BODY, Status.HAPPENED),
        (QUOTED, BlockKind.BODY, Status.HAPPENED),
    ],
)
def test_what_is_only_asked_is_no_news(notation: str, block: BlockKind, status: Status) -> None:
    assert role(notation, "lied", block).status is status


def test_what_stands_beside_a_question_is_told() -> None:
    assert role(WHEN_LEFT, "left").status is Status.HAPPENED
    assert role(WHEN_LEFT, "lied").status is Status.POSSIBLE
