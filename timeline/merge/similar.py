"""Whether two mentions may tell one event, and how likely: gates, vetoes, then likeness."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from timeline.merge.context import Contexts
from timeline.merge.days import Days
from timeline.merge.profile import Profile, Rarity
from timeline.merge.words import OPPOSED
from timeline.model import Kind


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two mentions resemble each other, each from 0 to 1, None where one side says nothing."""

    trigger: float
    actors: float | None
    places: float | None
    clause: float
    sentence: float
    story: float
    dated: float | None

    def log_odds(self) -> float:
        """The weighted sum of all of them."""
        return (
            BIAS
            + TRIGGER * self.trigger
            + ACTORS * (UNNAMED if self.actors is None else self.actors)
            + CLAUSE * self.clause
            + SENTENCE * self.sentence
            + STORY * self.story
            + SAME_DAY * (self.dated or 0.0)
        )


#: Log-odds that two mentions are one event, per unit of each likeness (logistic regression on
#: annotated news, rounded); the bias is the odds of two mentions of one class that share nothing.
BIAS = -3.1
TRIGGER, ACTORS, CLAUSE, SENTENCE, STORY = 1.8, 1.0, 1.1, 1.1, 3.5
SAME_ARTICLE = -2.4
SAME_DAY = 2.0
#: Likeness of actors when one side names none.
UNNAMED = 0.3
#: What two mentions that cannot be one event take from the likeness of their groups, and two
#: whose dates exclude each other.
VETO = -0.3
OTHER_DATE = -1.0
#: Groups at least this like are one event.
THRESHOLD = 0.3


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares two mentions of one run."""

    rarity: Rarity
    contexts: Contexts

    def probability(self, left: Profile, right: Profile) -> float:
        """How likely two mentions are one event, from 0 to 1; less than 0 where they cannot be."""
        if left.days and right.days and not left.days.meets(right.days):
            return OTHER_DATE
        likeness = self.likeness(left, right)
        if likeness is None:
            return VETO
        same_article = SAME_ARTICLE if left.document == right.document else 0.0
        return 1 / (1 + exp(-likeness.log_odds() - same_article))

    def likeness(self, left: Profile, right: Profile) -> Likeness | None:
        """How alike two mentions are, or None where they cannot be one event."""
        if not _gates_open(left, right) or _vetoed(left, right):
            return None
        share = self.rarity.share
        return Likeness(
            trigger=_trigger(left, right),
            actors=share(left.actors, right.actors) if left.actors and right.actors else None,
            places=share(left.places, right.places) if left.places and right.places else None,
            clause=share(left.about, right.about),
            sentence=share(left.around, right.around),
            story=self.contexts.share(left.document, right.document),
            dated=_same_days(left.days, right.days),
        )


def _gates_open(left: Profile, right: Profile) -> bool:
    """Kinds of happening and reality must agree."""
    return (
        bool(left.classes & right.classes)
        and left.negated == right.negated
        and (left.kind is Kind.STATEMENT) == (right.kind is Kind.STATEMENT)
    )


def _vetoed(left: Profile, right: Profile) -> bool:
    """Other persons, another number of the same things, or an opposite person or place."""
    return (
        _strangers(left.named, left.around, right.named, right.around)
        or _strangers(left.placed, left.around, right.placed, right.around)
        or _other_number(left, right)
        or any(_opposed(left, right, pair) for pair in OPPOSED)
    )


def _strangers(
    named: frozenset[str], around: frozenset[str], others: frozenset[str], beside: frozenset[str]
) -> bool:
    """Whether both sides name someone, and neither sentence knows any of the other's."""
    return bool(named and others) and named.isdisjoint(beside) and others.isdisjoint(around)


def _other_number(left: Profile, right: Profile) -> bool:
    mine, theirs = dict(left.numbers), dict(right.numbers)
    return any(mine[noun] != theirs[noun] for noun in mine.keys() & theirs.keys())


def _opposed(left: Profile, right: Profile, words: frozenset[str]) -> bool:
    mine, theirs = left.about & words, right.about & words
    return bool(mine and theirs and not mine & theirs)


def _trigger(left: Profile, right: Profile) -> float:
    if left.head == right.head:
        return 0.5 if left.light else 1.0
    return 0.7


def _same_days(left: Days | None, right: Days | None) -> float | None:
    """1 for the same day, less the wider the days that agree; None where one is undated."""
    if left is None or right is None:
        return None
    return 1.0 / max(left.length, right.length)
