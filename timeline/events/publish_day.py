"""The rules that date a clause by the day its article appeared."""

from __future__ import annotations

from timeline.civil import day
from timeline.events.clauses import Clause
from timeline.events.lexicon import words
from timeline.events.reports import subject
from timeline.events.situation import Situation
from timeline.events.syntax import Tree
from timeline.events.tense import Tense
from timeline.model import BlockKind, Certainty, Dating, Kind, Status

STATE, PERFECT = "present state", "present perfect"
#: The rules that say what held, or was over, by the publish day; such a day dates nothing else.
HELD = frozenset({STATE, PERFECT})

_TOLD_PAST = frozenset([Tense.PAST, Tense.PERFECT, Tense.PARTICIPLE, Tense.NONE])


def present_state(s: Situation) -> Dating | None:
    """What running text tells in the plain present holds on the publish day, and no deed is dated.

    What holds always or by habit ("usually", "every") has no day, nor what nobody in particular
    says ("analysts say").
    """
    if s.tense is not Tense.PRESENT or s.role.status is not Status.ONGOING:
        return None
    if s.published is None or s.block is not BlockKind.BODY:
        return None
    if is_habit(s.tree, s.clause) or not (s.role.kind is Kind.EVENT or is_said_by_name(s)):
        return None
    reason = "told in the present tense: it holds on the publish day, and may have held before"
    return Dating(day(s.published), rule=STATE, certainty=Certainty.REPORTED, reason=reason)


def present_perfect(s: Situation) -> Dating | None:
    """What running text tells in the perfect took place by the publish day."""
    if s.tense is not Tense.PERFECT or s.role.status is not Status.HAPPENED or not s.is_main:
        return None
    if s.published is None or s.block is not BlockKind.BODY:
        return None
    reason = "told in the perfect: no later than the publish day"
    return Dating(day(s.published), rule=PERFECT, certainty=Certainty.REPORTED, reason=reason)


def is_habit(tree: Tree, clause: Clause) -> bool:
    """Whether a word of the clause says that it holds again and again ("usually", "every")."""
    return tree.says(clause.tokens, words("habit"))


def is_said_by_name(s: Situation) -> bool:
    """Whether somebody with a name says it."""
    source = subject(s.tree, s.clause.head)
    return source is not None and s.tree.tags[source] in {"NNP", "NNPS"}


def is_earlier(tree: Tree, clause: Clause) -> bool:
    """Whether a word of the clause says that it tells of another time ("earlier", "previously")."""
    return tree.says(clause.tokens, words("earlier"))


def headline(s: Situation) -> Dating | None:
    """A headline tells the latest deed; what it says that somebody says may be old."""
    if s.block is not BlockKind.TITLE or s.published is None or not s.is_main:
        return None
    if s.role.kind is Kind.STATEMENT:
        return None
    reason = "headlines tell the latest news: no later than the publish day"
    return Dating(day(s.published), rule="headline", certainty=Certainty.REPORTED, reason=reason)


def lead(s: Situation) -> Dating | None:
    """The first sentence of a news article tells of what is news on the publish day."""
    if not s.is_lead or s.published is None or not s.is_main or s.tense not in _TOLD_PAST:
        return None
    reason = "the opening sentence tells the latest news: no later than the publish day"
    return Dating(day(s.published), rule="lead", certainty=Certainty.REPORTED, reason=reason)


def undated_report(s: Situation) -> Dating | None:
    """What a source is quoted with in the past tense was reported by the publish day."""
    telling = s.telling
    if telling is None or telling.tense is not Tense.PAST or telling.earlier or not s.published:
        return None
    if not s.happened or not s.is_main or s.tense is Tense.PLUPERFECT:
        return None
    reason = f"{telling.told_by}: no later than the publish day"
    return Dating(day(s.published), rule="report", certainty=Certainty.REPORTED, reason=reason)


def undated_saying(s: Situation) -> Dating | None:
    """A statement that is quoted in the past tense was made by the publish day."""
    if s.role.kind is not Kind.STATEMENT or s.tense is not Tense.PAST or not s.is_main:
        return None
    if s.published is None or s.block is not BlockKind.BODY or not s.happened:
        return None
    if is_earlier(s.tree, s.clause) or is_habit(s.tree, s.clause):
        return None
    reason = "said without a date: no later than the publish day"
    return Dating(day(s.published), rule="saying", certainty=Certainty.REPORTED, reason=reason)
