"""What a statement says, a step without a tense and a noun have mentions that make no rows."""

from __future__ import annotations

import pytest
from sample_trees import WOULD_BREAK
from test_events_extract import SUNDAY, told

from timeline.model import INSIDE, MAKES_NONE, EventMention, Status

CAME_TO_SIGN = (
    "Berg/NNP/nsubj>1 came/VBD/root>-1 on/IN/case>3 Sunday/NNP/obl>1 to/TO/mark>5 "
    "sign/VB/advcl>1 the/DT/det>7 treaty/NN/obj>5 ././punct>1"
)
PLANS_TO_SIGN = "Berg/NNP/nsubj>1 planned/VBD/root>-1 Sunday/NNP/obl>1 to/TO/mark>4 sign/VB/xcomp>1"
AFTER_DEPARTURE = (
    "After/IN/case>2 his/PRP$/nmod:poss>2 departure/NN/obl>4 Berg/NNP/nsubj>4 spoke/VBD/root>-1 "
    "on/IN/case>6 Sunday/NNP/obl>4 ././punct>4"
)
NO_REFUSAL = (
    "Berg/NNP/nsubj>3 did/VBD/aux>3 not/RB/advmod>3 send/VB/root>-1 a/DT/det>5 refusal/NN/obj>3 "
    "././punct>3"
)
NOT_THE_REFUSAL = NO_REFUSAL.replace("a/DT", "the/DT")


def one(notation: str, lemma: str, *, dated: bool = True) -> EventMention:
    phrases = [(0, "Sunday")] if dated else []
    return next(m for m in told(notation, phrases=phrases) if m.lemma == lemma)


@pytest.mark.parametrize(
    ("notation", "lemma", "text"),
    [
        (CAME_TO_SIGN, "sign", "sign the treaty"),
        (CAME_TO_SIGN, "treaty", "the treaty"),
    ],
)
def test_what_a_clause_tells_beside_its_deed_is_a_mention(
    notation: str, lemma: str, text: str
) -> None:
    found = one(notation, lemma)
    assert (found.text, found.dating.rule) == (text, INSIDE)
    assert found.dating.interval is not None
    assert found.dating.interval.start == SUNDAY
    assert "inside" in found.dating.reason


def test_what_a_statement_says_is_a_mention_of_its_own() -> None:
    found = one(WOULD_BREAK, "break", dated=False)
    assert (found.text, found.dating.rule) == ("the plan would break rules", INSIDE)
    assert found.attribution is not None
    assert found.attribution.source == "Norway"


def test_such_a_mention_makes_no_row() -> None:
    assert INSIDE in MAKES_NONE


def test_what_is_planned_has_not_the_day_of_the_planning() -> None:
    found = one(PLANS_TO_SIGN, "sign")
    assert (found.status, found.dating.interval) == (Status.PLANNED, None)


def test_a_noun_behind_after_is_of_another_time() -> None:
    found = one(AFTER_DEPARTURE, "departure")
    assert found.dating.interval is None
    assert found.dating.reason


@pytest.mark.parametrize(
    ("notation", "status"),
    [(NO_REFUSAL, Status.POSSIBLE), (NOT_THE_REFUSAL, Status.HAPPENED)],
)
def test_a_noun_of_an_unreal_clause_is_real_only_if_known(notation: str, status: Status) -> None:
    assert one(notation, "refusal", dated=False).status is status
