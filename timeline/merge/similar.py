"""Whether two mentions may tell one event, and how likely: gates, vetoes, then likeness."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, inf, log

from timeline.merge.context import Contexts
from timeline.merge.contrary import opposed, other_numbers, strangers
from timeline.merge.profile import Profile, Rarity

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

#: Log-odds below which two mentions are less like than the threshold, however much less.
HOPELESS = -0.6
#: What is undated may be this many days old.
MONTH = 30

#: What two mentions that cannot be one event take from the likeness of their groups, and two
#: whose dates exclude each other.
VETO = -0.3
OTHER_DATE = -1.0
#: Groups at least this like are one event.
THRESHOLD = 0.36


class Judge:
    """Compares the mentions of one run."""

    def __init__(self, profiles: Sequence[Profile], rarity: Rarity) -> None:
        self._rarity = rarity
        self._contexts = Contexts(profiles)
        self._clauses = [rarity.total(profile.about) for profile in profiles]
        self._sentences = [rarity.total(profile.around) for profile in profiles]

    def probability(self, left: Profile, right: Profile, least: float = -inf) -> float:
        """How likely two mentions are one event, from 0 to 1; less than 0 where they cannot be.

        Args:
            left, right: of this run.
            least: log-odds below which any value will do that is as low.
        """
        if left.days and right.days and not left.days.meets(right.days):
            return OTHER_DATE
        return self.likeness(left, right, least)

    def likeness(self, left: Profile, right: Profile, least: float = -inf) -> float:
        """The same with their dates left aside."""
        if not _same_kind(left, right) or _vetoed(left, right):
            return VETO
        return 1 / (1 + exp(-self._log_odds(left, right, least)))

    def _log_odds(self, left: Profile, right: Profile, least: float) -> float:
        """What costs least is looked at first: it decides most pairs."""
        known = NOTHING_SHARED + _shape(left, right) + self._where(left, right)
        if left.actors and (shared := left.actors & right.actors):
            known += SHARED_ACTORS * self._rarity.evidence(shared)
        if known + SHARED_CLAUSE + SHARED_SENTENCE < least:
            return known
        clause = self._share(left.about & right.about, self._clauses, left, right)
        known += SHARED_CLAUSE * clause + _empty(left, right, clause)
        if known + SHARED_SENTENCE < least:
            return known
        sentence = self._share(left.around & right.around, self._sentences, left, right)
        return known + SHARED_SENTENCE * sentence

    def _share(
        self, both: frozenset[str], weights: Sequence[int], left: Profile, right: Profile
    ) -> float:
        """Weight of the words that two mentions share, as a part of their mean weight (Dice)."""
        if not both:
            return 0.0
        return 2 * self._rarity.total(both) / (weights[left.index] + weights[right.index])

    def _where(self, left: Profile, right: Profile) -> float:
        """What articles and days speak for: a title is repeated, hardly anything else is."""
        if left.document == right.document:
            known = SAME_SENTENCE if left.sentence == right.sentence else 0.0
            return known + (TITLE_AND_TEXT if left.titled != right.titled else SAME_ARTICLE)
        known = SHARED_STORY * self._contexts.share(left.document, right.document)
        if left.days and right.days:
            return known + SAME_DAY / max(left.days.length, right.days.length)
        return known + OLD_NEWS * _old_news(left, right)


def _shape(left: Profile, right: Profile) -> float:
    """What words and names alone speak for."""
    known = SAME_WORD if left.head == right.head else 0.0
    if left.named and right.named and strangers(left.named, left.around, right.named, right.around):
        known += NOBODY_SHARED
    if (
        left.placed
        and right.placed
        and strangers(left.placed, left.around, right.placed, right.around)
    ):
        known += NO_PLACE_SHARED
    return known


def _empty(left: Profile, right: Profile, clause: float) -> float:
    """What speaks against two mentions the more, the less their clauses share."""
    known = OTHER_WORDS if not clause and left.about and right.about else 0.0
    if left.light or right.light:
        known += LIGHT_VERB * (1 - clause)
    if left.statement:
        known += STATEMENTS * (1 - clause)
    return known


def _same_kind(left: Profile, right: Profile) -> bool:
    """The gates: kinds of happening and reality must agree."""
    return (
        not left.classes.isdisjoint(right.classes)
        and left.negated == right.negated
        and left.statement == right.statement
    )


def _vetoed(left: Profile, right: Profile) -> bool:
    """Another number of the same things, or an opposite person, place or outcome."""
    if left.opposable and right.opposable and any(opposed(left.opposable, right.opposable)):
        return True
    return bool(left.numbers and right.numbers) and any(other_numbers(left.numbers, right.numbers))


def _old_news(left: Profile, right: Profile) -> float:
    """How far apart two are if an undated one is as new as its article, in doublings."""
    mine, theirs = left.days or left.told, right.days or right.told
    if mine is None or theirs is None:
        return 0.0
    gap = max(mine.first - theirs.last, theirs.first - mine.last)
    return log(1 + gap / MONTH) / log(2) if gap > MONTH else 0.0
