"""When a clause's event took place: rules tried in turn, each saying how it knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from timeline.civil import FINER_THAN_DAY, day
from timeline.events.clauses import Clause, is_set_off
from timeline.events.lexicon import words
from timeline.events.syntax import Tree
from timeline.events.tense import Tense
from timeline.model import (
    BlockKind,
    Certainty,
    Civil,
    Dating,
    Granularity,
    Mod,
    Status,
    Timex,
)

_FINE = FINER_THAN_DAY | {Granularity.DAY}
_SAME_TIME = frozenset(["when", "while", "as", "where", "whilst", "amid", "during"])
_TOLD_PAST = frozenset([Tense.PAST, Tense.PERFECT, Tense.PARTICIPLE, Tense.NONE])


@dataclass(frozen=True, slots=True)
class Situation:
    """All that may date one clause.

    Args:
        tree, clause: where it stands.
        tense, status: how it tells.
        timexes: the expressions that belong to the clause itself.
        saying: those of the report that the clause is the content of, or None outside reports.
        source: who reports it, in words.
        saying_tense: of the report's verb.
        governing: the dating of the clause it depends on, or None.
        following: the expressions of a clause that tells of the same time ("and ... on Friday").
        told: the dating that the narrative carries, or None.
        block: what stretch of the article it stands in.
        is_lead: whether it stands in the article's first sentence of running text.
        is_content: whether it is what the report tells, and no clause below that.
        below_saying: whether the clause it depends on only tells who says so.
        earlier_report: whether the report is said to be an older one.
        is_statement: whether the saying itself is the event.
        published: the publish day, or None.
    """

    tree: Tree
    clause: Clause
    tense: Tense
    status: Status
    timexes: tuple[Timex, ...] = ()
    saying: tuple[Timex, ...] | None = None
    source: str = ""
    saying_tense: Tense = Tense.NONE
    governing: Dating | None = None
    following: tuple[Timex, ...] = ()
    told: Dating | None = None
    block: BlockKind = BlockKind.BODY
    is_lead: bool = False
    is_statement: bool = False
    below_saying: bool = False
    earlier_report: bool = False
    is_content: bool = False
    published: Civil | None = None


def dating(situation: Situation) -> Dating:
    """The first rule's answer that has one; undated with the reason where none has."""
    for rule in RULES:
        found = rule(situation)
        if found is not None:
            return found
    return Dating(rule="undated", reason=why_undated(situation))


def own_clause(s: Situation) -> Dating | None:
    """The expression in the clause itself."""
    timex = _best(s.timexes, s.tree, s.clause.head)
    if timex is None:
        return None
    before = _word_before(s.tree, timex)
    if before in words("bound_before"):
        return _by(
            timex, "own clause, bound", f'not later than "{timex.text}"', Certainty.UNCERTAIN
        )
    if before == "after":
        return _by(timex, "own clause, bound", f'not before "{timex.text}"', Certainty.UNCERTAIN)
    if before == "since":
        return _by(timex, "own clause, since", f'since "{timex.text}"', Certainty.EXACT)
    return _by(timex, "own clause", f'its own words "{timex.text}"', Certainty.EXACT)


def plain_state(s: Situation) -> Dating | None:
    """A state, a general truth and a mere possibility have no day of their own."""
    if s.status is Status.HAPPENED or s.status is Status.PLANNED:
        return None
    if s.block is not BlockKind.BODY and s.status is Status.ONGOING:
        return None
    if s.is_statement and s.saying_tense is not Tense.PRESENT:
        return None
    return Dating(rule="undated", reason=why_undated(s))


def attribution(s: Situation) -> Dating | None:
    """The day of the report: the event is no later than that."""
    timex = _best(s.saying or (), s.tree, s.clause.head)
    if timex is None or not _is_main(s):
        return None
    who = f" by {s.source}" if s.source else ""
    reason = f'reported{who} "{timex.text}": no later than that'
    return _by(timex, "attribution", reason, Certainty.REPORTED)


def same_time(s: Situation) -> Dating | None:
    """The expression of a clause that is joined to this one and shares its time."""
    timex = _best(s.following, s.tree, s.clause.head)
    if timex is None or s.status is not Status.HAPPENED:
        return None
    return _by(
        timex, "joined clause", f'the clause joined to it says "{timex.text}"', Certainty.EXACT
    )


def governing_clause(s: Situation) -> Dating | None:
    """What happens with, or in one breath with, a dated clause happens when that does."""
    above = s.governing
    if above is None or above.interval is None or s.status is not Status.HAPPENED or s.below_saying:
        return None
    if s.clause.link == "conj":
        if s.tense is Tense.PLUPERFECT:
            return None
        return replace(
            above, rule="joined clause", reason=f"joined to a clause dated so: {above.reason}"
        )
    if not shares_time(s.tree, s.clause):
        return None
    return replace(above, rule="governing clause", reason=f"with the main clause: {above.reason}")


def shares_time(tree: Tree, clause: Clause) -> bool:
    """Whether a subordinate clause tells of its governor's time ("while ...", ", accompanied by")."""
    marks = [tree.low[i] for i in tree.children[clause.head] if tree.bases[i] in {"mark", "advmod"}]
    if clause.link.startswith("advcl"):
        return not marks or bool(_SAME_TIME & set(marks))
    bare = tree.tag(clause.head) in {"VBN", "VBG"}
    return clause.link == "acl" and bare and is_set_off(tree, clause.head)


def narrative(s: Situation) -> Dating | None:
    """The date that earlier sentences told carries on."""
    if s.told is None or s.status is not Status.HAPPENED or s.tense is not Tense.PAST:
        return None
    if s.clause.link.startswith(("advcl", "acl", "csubj")) or s.block is not BlockKind.BODY:
        return None
    return replace(
        s.told, rule="narrative", reason=f"the sentences before tell of that time: {s.told.reason}"
    )


def headline(s: Situation) -> Dating | None:
    """A headline and a caption tell of what is news on the publish day."""
    if s.block is not BlockKind.TITLE or s.published is None or not _is_main(s):
        return None
    reason = "headlines tell the latest news: no later than the publish day"
    return Dating(day(s.published), rule="headline", certainty=Certainty.REPORTED, reason=reason)


def lead(s: Situation) -> Dating | None:
    """The first sentence of a news article tells of what is news on the publish day."""
    if not s.is_lead or s.published is None or not _is_main(s) or s.tense not in _TOLD_PAST:
        return None
    reason = "the opening sentence tells the latest news: no later than the publish day"
    return Dating(day(s.published), rule="lead", certainty=Certainty.REPORTED, reason=reason)


def undated_report(s: Situation) -> Dating | None:
    """What a source is quoted with in the past tense was reported by the publish day."""
    if (
        s.saying is None
        or s.saying_tense is not Tense.PAST
        or s.published is None
        or s.earlier_report
    ):
        return None
    if s.status is not Status.HAPPENED or not _is_main(s) or s.tense is Tense.PLUPERFECT:
        return None
    reason = f"reported{' by ' + s.source if s.source else ''}: no later than the publish day"
    return Dating(day(s.published), rule="report", certainty=Certainty.REPORTED, reason=reason)


def why_undated(s: Situation) -> str:
    """In plain words, why a clause has no date."""
    if s.clause.nominal:
        return "only named, with no date"
    if s.status is Status.NEGATED:
        return "told as not having happened"
    if s.status is Status.POSSIBLE:
        return "only possible or wanted, with no date"
    if s.status is Status.PLANNED:
        return "planned, with no date"
    if s.status is Status.ONGOING or s.is_statement:
        return "holds in general: no day of its own"
    return "the text gives no date for it"


def _is_main(s: Situation) -> bool:
    if s.saying is not None and s.clause.link == "acl:relcl":
        return s.is_content
    return s.clause.link.split(":")[0] in {"root", "conj", "ccomp", "parataxis", "appos"}


def _best(timexes: Sequence[Timex], tree: Tree, head: int) -> Timex | None:
    """The finest of some expressions; of equals the one nearest to the clause's head."""
    verb = tree.sentence.spans[head].start

    def rank(timex: Timex) -> tuple[bool, bool, int]:
        bound = _word_before(tree, timex) in words("bound_before") | {"after", "since"}
        unit = timex.interval.granularity if timex.interval else Granularity.CENTURY
        return bound, unit not in _FINE, abs(timex.start - verb)

    return min(timexes, key=rank, default=None)


def _word_before(tree: Tree, timex: Timex) -> str:
    """The word in front of an expression, articles aside."""
    before = [i for i, span in enumerate(tree.sentence.spans) if span.end <= timex.start]
    low = [tree.low[i] for i in before[-2:]]
    return low[-2] if len(low) == 2 and low[-1] in {"the", "a"} else low[-1] if low else ""


def _by(timex: Timex, rule: str, reason: str, certainty: Certainty) -> Dating:
    vague = timex.mod is Mod.APPROX and certainty is Certainty.EXACT
    return Dating(
        timex.interval,
        timex,
        rule,
        Certainty.APPROXIMATE if vague else certainty,
        reason,
        timex.mod,
    )


#: In the order they are tried.
RULES: tuple[Callable[[Situation], Dating | None], ...] = (
    own_clause,
    plain_state,
    attribution,
    same_time,
    governing_clause,
    narrative,
    headline,
    lead,
    undated_report,
)
