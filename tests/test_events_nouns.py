"""Event nouns take their date from their verb, or from the sentence that told them before."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sample_trees import sentence
from test_events_extract import SUNDAY, told

from timeline.civil import day
from timeline.events.nouns import recalled
from timeline.events.syntax import tree
from timeline.model import INSIDE, Certainty, Dating, EventMention, Status

LAUNCHED = (
    "Berg/NNP/nsubj>1 launched/VBD/root>-1 a/DT/det>3 shop/NN/obj>1 on/IN/case>5 Sunday/NNP/obl>1 "
    "././punct>1"
)
SINCE_LAUNCH = (
    "Since/IN/case>2 its/PRP$/nmod:poss>2 launch/NN/obl>6 the/DT/det>4 shop/NN/nsubj>6 "
    "has/VBZ/aux>6 grown/VBN/root>-1 ././punct>6"
)
THE_LAUNCH = (
    "Holm/NNP/nsubj>1 praised/VBD/root>-1 the/DT/det>3 launch/NN/obj>1 of/IN/case>5 it/PRP/obl>1"
)
FIRST_LAUNCH = (
    "Holm/NNP/nsubj>1 recalled/VBD/root>-1 the/DT/det>4 first/JJ/amod>4 launch/NN/obj>1 ././punct>1"
)
HELD_TALKS = (
    "They/PRP/nsubj>1 held/VBD/root>-1 talks/NNS/obj>1 on/IN/case>4 Sunday/NNP/obl>1 ././punct>1"
)
WILL_HOLD = (
    "They/PRP/nsubj>2 will/MD/aux>2 hold/VB/root>-1 talks/NNS/obj>2 on/IN/case>5 Sunday/NNP/obl>2"
)
BLAMED_TALKS = (
    "They/PRP/nsubj>1 blamed/VBD/root>-1 talks/NNS/obj>1 on/IN/case>4 Sunday/NNP/obl>1 ././punct>1"
)
TOOK_TOLL = (
    "The/DT/det>1 spill/NN/nsubj>2 took/VBD/root>-1 a/DT/det>4 toll/NN/obj>2 Sunday/NNP/obl>2"
)
TOOK_PLACE = (
    "The/DT/det>1 spill/NN/nsubj>2 took/VBD/root>-1 place/NN/obj>2 Sunday/NNP/obl>2 ././punct>2"
)


def named(found: Sequence[EventMention], lemma: str) -> list[EventMention]:
    return [m for m in found if m.lemma == lemma]


def test_a_noun_is_dated_by_the_sentence_that_told_the_deed() -> None:
    (noun,) = named(told(LAUNCHED, THE_LAUNCH, phrases=[(0, "Sunday")])[1:], "launch")
    assert noun.text == "the launch"
    assert noun.dating.interval is not None
    assert noun.dating.interval.start == SUNDAY
    assert (noun.dating.rule, noun.dating.certainty) == ("told before", Certainty.UNCERTAIN)


def test_what_has_been_since_a_deed_began_with_it() -> None:
    found = told(LAUNCHED, SINCE_LAUNCH, phrases=[(0, "Sunday")])
    (grown,) = named(found, "grow")
    assert grown.dating.rule == "since then"
    assert grown.dating.interval is not None
    assert grown.dating.interval.start == SUNDAY


def test_a_noun_that_something_limits_may_be_another_one() -> None:
    _, first = named(told(LAUNCHED, FIRST_LAUNCH, phrases=[(0, "Sunday")]), "launch")
    assert first.dating.rule == INSIDE


def test_two_days_told_for_one_deed_date_no_noun() -> None:
    deed = tree(sentence(THE_LAUNCH))
    known = Dating(day(SUNDAY), rule="own clause")
    assert recalled(deed, 3, {"launch": known}) is not None
    assert recalled(deed, 3, {"launch": None}) is None


@pytest.mark.parametrize(
    ("notation", "noun", "status"),
    [
        (HELD_TALKS, "talk", Status.HAPPENED),
        (WILL_HOLD, "talk", Status.PLANNED),
        (TOOK_PLACE, "spill", Status.HAPPENED),
    ],
)
def test_a_noun_shares_the_time_of_the_verb_that_says_it_was(
    notation: str, noun: str, status: Status
) -> None:
    (found,) = named(told(notation, phrases=[(0, "Sunday")]), noun)
    assert (found.dating.rule, found.status) == ("its verb", status)
    assert found.dating.interval is not None
    assert found.dating.interval.start == SUNDAY


@pytest.mark.parametrize(("notation", "noun"), [(BLAMED_TALKS, "talk"), (TOOK_TOLL, "spill")])
def test_other_verbs_say_nothing_of_when_it_was(notation: str, noun: str) -> None:
    (found,) = named(told(notation, phrases=[(0, "Sunday")]), noun)
    assert (found.dating.rule, found.dating.certainty) == (INSIDE, Certainty.UNCERTAIN)


def test_mentions_of_a_sentence_have_ids_of_their_own() -> None:
    found = told(HELD_TALKS, HELD_TALKS, phrases=[(0, "Sunday"), (1, "Sunday")])
    assert len({m.id for m in found}) == len(found) == 4
