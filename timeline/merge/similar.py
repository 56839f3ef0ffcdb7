"""Whether two mentions may tell one event, and how likely: gates, vetoes, then likeness."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

from timeline.merge.context import Contexts
from timeline.merge.contrary import opposed, other_numbers, strangers
from timeline.merge.profile import Profile, Rarity
from timeline.model import Kind

#: Log-odds that two mentions are one event, by what they share: logistic regression on news
#: annotated with the events it tells, rounded. Shares run from 0 to 1, the others are yes or no.
NOTHING_SHARED = -1.6
SAME_WORD = 0.9
SHARED_CLAUSE = 1.2
SHARED_SENTENCE = 1.3
SHARED_STORY = 4.8
SHARED_ACTORS = 0.3
SAME_DAY = 0.9
OTHER_WORDS = -0.6
OLD_NEWS = -0.7
SAME_ARTICLE = -0.5
TITLE_AND_TEXT = 3.5
SAME_SENTENCE = -1.6
LIGHT_VERB = -2.4
STATEMENTS = -4.0
NOBODY_SHARED = -3.5
NO_PLACE_SHARED = -3.0

#: Log-odds below which it does not matter how unlike two mentions are.
HOPELESS = -2.0
#: What is undated may be this many days old.
MONTH = 30

#: What two mentions that cannot be one event take from the likeness of their groups, and two
#: whose dates exclude each other.
VETO = -0.3
OTHER_DATE = -1.0
#: Groups at least this like are one event.
THRESHOLD = 0.36


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares the mentions of one run."""

    rarity: Rarity
    contexts: Contexts

    def probability(self, left: Profile, right: Profile) -> float:
        """How likely two mentions are one event, from 0 to 1; less than 0 where they cannot be."""
        if left.days and right.days and not left.days.meets(right.days):
            return OTHER_DATE
        return self.likeness(left, right)

    def likeness(self, left: Profile, right: Profile) -> float:
        """The same with their dates left aside."""
        if not _same_kind(left, right) or _vetoed(left, right):
            return VETO
        return 1 / (1 + exp(-self._log_odds(left, right)))

    def _log_odds(self, left: Profile, right: Profile) -> float:
        known = NOTHING_SHARED + _shape(left, right) + self._where(left, right)
        if shared := left.actors & right.actors:
            known += SHARED_ACTORS * self.rarity.evidence(shared)
        if known + SHARED_CLAUSE + SHARED_SENTENCE < HOPELESS:
            return known
        clause = self.rarity.share(left.about, right.about)
        known += SHARED_CLAUSE * clause
        known += SHARED_SENTENCE * self.rarity.share(left.around, right.around)
        if not clause and left.about and right.about:
            known += OTHER_WORDS
        if left.light or right.light:
            known += LIGHT_VERB * (1 - clause)
        if left.kind is Kind.STATEMENT:
            known += STATEMENTS * (1 - clause)
        return known

    def _where(self, left: Profile, right: Profile) -> float:
        """What articles and days speak for: a title is repeated, hardly anything else is."""
        if left.document == right.document:
            return TITLE_AND_TEXT if left.titled != right.titled else SAME_ARTICLE
        return (
            SHARED_STORY * self.contexts.share(left.document, right.document)
            + SAME_DAY * _same_day(left, right)
            + OLD_NEWS * _old_news(left, right)
        )


def _shape(left: Profile, right: Profile) -> float:
    """What words and names alone speak for."""
    return (
        SAME_WORD * (left.head == right.head)
        + SAME_SENTENCE * (left.sentence == right.sentence)
        + NOBODY_SHARED * strangers(left.named, left.around, right.named, right.around)
        + NO_PLACE_SHARED * strangers(left.placed, left.around, right.placed, right.around)
    )


def _same_kind(left: Profile, right: Profile) -> bool:
    """The gates: kinds of happening and reality must agree."""
    return (
        not left.classes.isdisjoint(right.classes)
        and left.negated == right.negated
        and (left.kind is Kind.STATEMENT) == (right.kind is Kind.STATEMENT)
    )


def _vetoed(left: Profile, right: Profile) -> bool:
    """Another number of the same things, or an opposite person, place or outcome."""
    if left.opposable and right.opposable and any(opposed(left.opposable, right.opposable)):
        return True
    return bool(left.numbers and right.numbers) and any(other_numbers(left.numbers, right.numbers))


def _old_news(left: Profile, right: Profile) -> float:
    """How far apart the two are if the undated one is as new as its article, in doublings."""
    if left.days and right.days:
        return 0.0
    mine, theirs = left.days or left.told, right.days or right.told
    if mine is None or theirs is None or mine.meets(theirs):
        return 0.0
    gap = max(mine.first - theirs.last, theirs.first - mine.last)
    return log(1 + gap / MONTH) / log(2) if gap > MONTH else 0.0


def _same_day(left: Profile, right: Profile) -> float:
    """1 for the same day, less the wider the days that agree, 0 where one is undated."""
    if left.days is None or right.days is None:
        return 0.0
    return 1.0 / max(left.days.length, right.days.length)
