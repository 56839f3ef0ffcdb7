import pytest
from sample_trees import sentence, timex

from timeline.civil import day
from timeline.events.actors import Cast
from timeline.events.dating import dating
from timeline.events.gaps import COUNTED
from timeline.events.narrative import NOTHING
from timeline.events.scene import scenes
from timeline.events.situation import situation
from timeline.model import (
    Block,
    BlockKind,
    Certainty,
    Civil,
    Dating,
    Span,
    Timex,
    TimexType,
)

MONDAY, PUBLISHED = Civil(2026, 11, 23), Civil(2026, 11, 24)
AFTER = (
    "Berg/NNP/nsubj>1 resigned/VBD/root>-1 Monday/NNP/obl>1 ,/,/punct>4 two/CD/nummod>5 "
    "days/NNS/obl>1 after/IN/mark>8 they/PRP/nsubj>8 questioned/VBD/advcl>1 him/PRP/obj>8"
)
BEFORE = (
    "Berg/NNP/nsubj>1 left/VBD/root>-1 two/CD/nummod>3 days/NNS/obl>1 before/IN/mark>6 "
    "they/PRP/nsubj>6 met/VBD/advcl>1 on/IN/case>8 Monday/NNP/obl>6"
)


def datings(notation: str, phrase: str, value: str, date: str = "Monday") -> dict[str, Dating]:
    """The dating of each clause, by its verb, with "Monday" and a length of time."""
    given = sentence(notation)
    text = " ".join(given.words)
    start = text.index(phrase)
    length = Timex(Span(start, start + len(phrase)), phrase, "length", TimexType.DURATION, value)
    dates = [length, *([timex(given, date, MONDAY)] if date else [])]
    (scene,), names = scenes([Block(BlockKind.BODY, given.span)], dates, [given])
    found: dict[int, Dating] = {}
    for clause in sorted(scene.clauses, key=lambda c: len(list(scene.tree.above(c.head)))):
        told = situation(scene, clause, PUBLISHED, NOTHING, found, Cast(names))
        found[clause.head] = dating(told)
    return {given.words[head]: own for head, own in found.items()}


@pytest.mark.parametrize(
    ("notation", "verb", "expected"),
    [(AFTER, "questioned", Civil(2026, 11, 21)), (BEFORE, "left", Civil(2026, 11, 21))],
)
def test_a_length_counts_from_the_day_that_the_other_clause_tells(
    notation: str, verb: str, expected: Civil
) -> None:
    found = datings(notation, "two days", "P2D")[verb]
    assert (found.interval, found.rule) == (day(expected), COUNTED)
    assert found.certainty is Certainty.EXACT


def test_weeks_are_rough() -> None:
    found = datings(AFTER.replace("days", "weeks"), "two weeks", "P2W")["questioned"]
    assert (found.interval, found.certainty) == (
        day(Civil(2026, 11, 9)),
        Certainty.APPROXIMATE,
    )


def test_without_a_day_nothing_is_counted() -> None:
    found = datings(AFTER, "two days", "P2D", date="")
    assert {own.rule for own in found.values()}.isdisjoint({COUNTED})


def test_months_are_not_counted_in_days() -> None:
    found = datings(AFTER.replace("days", "months"), "two months", "P2M")["questioned"]
    assert found.rule != COUNTED
