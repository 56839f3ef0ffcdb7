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
