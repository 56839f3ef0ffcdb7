"""The date in a clause's own words: which expression, and whether it is a bound or a stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.civil import FINER_THAN_DAY, add_days, day, midnight
from timeline.events.lexicon import words
from timeline.events.situation import Situation
from timeline.events.syntax import Tree
from timeline.events.tense import Tense
from timeline.events.thirds import third_of
from timeline.model import (
    BlockKind,
    Certainty,
    Civil,
    Dating,
    Granularity,
    Interval,
    Mod,
    Span,
    Status,
    Timex,
)

#: From the finest to the coarsest.
UNITS = tuple(Granularity)

#: What makes a day inexact.
INEXACT = frozenset(Mod) - {Mod.START, Mod.MID, Mod.END}

_OVER = frozenset([Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT])


def own_clause(s: Situation) -> Dating | None:
    """The expression in the clause itself; what is past cannot be on a day to come."""
    if not s.timexes:
        return None
    dates = [t for t in s.timexes if not (_is_over(s, t) or _is_behind(s, t) or _is_start(s, t))]
    timex = best(dates, s.tree, s.clause.head)
    if timex is None:
        return None
    before = _word_before(s.tree, timex)
    if before == "before" and (found := _early_on(timex)):
        return found
    if before in words("bound_before"):
        reason = f'not later than "{timex.text}"'
        return _before_midnight(by(timex, "own clause, bound", reason, Certainty.UNCERTAIN))
    if before == "after":
        return by(timex, "own clause, bound", f'not before "{timex.text}"', Certainty.UNCERTAIN)
    if before == "since":
        return by(timex, "own clause, since", f'since "{timex.text}"', Certainty.EXACT)
    return _range(s, timex) or by(
        timex, "own clause", f'its own words "{timex.text}"', Certainty.EXACT
    )


def _early_on(timex: Timex) -> Dating | None:
    """The day of what took place before a part of it ("before dawn on Monday")."""
    told = timex.interval
    if told is None or told.granularity is not Granularity.PART:
        return None
    reason = f'before "{timex.text}", on that day'
    return replace(
        by(timex, "own clause", reason, Certainty.EXACT), interval=day(told.start), mod=None
    )


def _before_midnight(bound: Dating) -> Dating:
    """A bound as the day that it closes: midnight begins the next one."""
    end = bound.interval
    if end is None or end.granularity not in FINER_THAN_DAY or end.start != midnight(end.start):
        return bound
    return replace(bound, interval=day(add_days(end.start, -1)))


def _range(s: Situation, timex: Timex) -> Dating | None:
    """What takes place from one day to another, told by the two ("between 24 and 28 June")."""
    for first, last in pairwise(sorted(s.timexes, key=lambda t: t.start)):
        if timex not in {first, last} or first.interval is None or last.interval is None:
            continue
        whole = Interval(first.interval.start, last.interval.end, first.interval.granularity)
        alike = first.interval.granularity is last.interval.granularity
        if alike and whole.start < whole.end and _is_joined(s.tree, first, last):
            words_ = f'its own words "{first.text}" to "{last.text}"'
            return Dating(whole, first, "own clause", Certainty.EXACT, words_)
    return None


def _is_joined(tree: Tree, first: Timex, last: Timex) -> bool:
    """Whether one word between two expressions makes them the ends of a stretch of time."""
    between = [tree.low[i] for i in tree.inside(Span(first.end, last.start))]
    if between == ["and"]:
        return _word_before(tree, first) == "between"
    return len(between) == 1 and between[0] in words("range")


def _is_over(s: Situation, timex: Timex) -> bool:
    """Whether the clause tells as a fact what the expression puts behind the publish day."""
    return s.happened and not s.clause.nominal and is_ahead(timex, s.tense, s.published)


def is_ahead(timex: Timex, tense: Tense, published: Civil | None) -> bool:
    """Whether an expression lies behind the publish day, though a verb tells what is over."""
    if published is None or timex.interval is None:
        return False
    return tense in _OVER and timex.interval.start >= day(published).end


def _is_behind(s: Situation, timex: Timex) -> bool:
    """Whether the date is over that stands in what running news tells as holding now.

    Such a date is that of a thing ("it is above Tuesday's price"), but for "as of" and "since".
    """
    if s.published is None or timex.interval is None or timex.history:
        return False
    if s.tense is not Tense.PRESENT or s.role.status is not Status.ONGOING or s.clause.nominal:
        return False
    if s.block is not BlockKind.BODY or _word_before(s.tree, timex) in {"of", "since", "from"}:
        return False
    return timex.interval.end <= day(s.published).start


def _is_start(s: Situation, timex: Timex) -> bool:
    """Whether a plain past counts from the date ("the best result since it began in 1992")."""
    if s.tense is not Tense.PAST:
        return False
    tokens = s.tree.inside(timex.span)
    above = (i for i in (tokens[0], *s.tree.above(tokens[0])) if i != s.clause.head)
    marks = (s.tree.low[c] for i in above for c in s.tree.those(i, ("case", "mark")))
    return "since" in marks


def best(timexes: Sequence[Timex], tree: Tree, head: int) -> Timex | None:
    """The finest of some expressions; of equals the one nearest to the clause's head."""
    verb = tree.sentence.spans[head].start

    def rank(timex: Timex) -> tuple[bool, int, int]:
        bound = _word_before(tree, timex) in words("bound_before") | {"after", "since"}
        bound = bound or timex.mod in INEXACT
        unit = timex.interval.granularity if timex.interval else Granularity.CENTURY
        return bound, UNITS.index(unit), abs(timex.start - verb)

    return min(timexes, key=rank, default=None)


def _word_before(tree: Tree, timex: Timex) -> str:
    """The word in front of an expression, articles aside."""
    before = [i for i, span in enumerate(tree.sentence.spans) if span.end <= timex.start]
    low = [tree.low[i] for i in before[-2:]]
    return low[-2] if len(low) == 2 and low[-1] in {"the", "a"} else low[-1] if low else ""


def by(timex: Timex, rule: str, reason: str, certainty: Certainty) -> Dating:
    """A dating by an expression; about a day, or late in a year, is approximate."""
    if timex.mod in INEXACT and certainty is Certainty.EXACT:
        certainty = Certainty.APPROXIMATE
    third = _third(timex)
    if third and certainty is Certainty.EXACT:
        return Dating(third, timex, rule, Certainty.APPROXIMATE, reason)
    return Dating(timex.interval, timex, rule, certainty, reason, timex.mod)


def _third(timex: Timex) -> Interval | None:
    """What "early" or "late" leaves of a time; "earlier this month" only says that it is over."""
    if timex.interval is None or timex.mod is None:
        return None
    compared = timex.text.split(None, 1)[0].lower() in words("compared")
    return None if compared else third_of(timex.interval, timex.mod)
