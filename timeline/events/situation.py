"""What may date a clause, gathered from its sentence, its article and what was told before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline.events.actors import Cast
from timeline.events.clauses import Clause, is_set_off
from timeline.events.gaps import counted
from timeline.events.lexicon import words
from timeline.events.narrative import NOTHING, Course, speakers
from timeline.events.nouns import since
from timeline.events.reports import Report, is_saying
from timeline.events.roles import Role
from timeline.events.scene import Scene
from timeline.events.syntax import Tree
from timeline.events.tense import Tense, is_finite, tense
from timeline.model import BlockKind, Civil, Dating, Kind, Status, Timex

_MAIN = frozenset(["root", "conj", "ccomp", "parataxis", "appos"])


class Telling(NamedTuple):
    """The report that tells a clause.

    Args:
        timexes: the expressions that belong to the say-verb.
        source: who says it, in words.
        tense: of the say-verb.
        earlier: whether it is called an earlier report.
        direct: whether the clause is what the report tells, and not only part of that.
    """

    timexes: tuple[Timex, ...]
    source: str
    tense: Tense
    earlier: bool
    direct: bool

    @property
    def told_by(self) -> str:
        """Who reports it, as a reason says it."""
        return f"reported by {self.source}" if self.source else "reported"


class Situation(NamedTuple):
    """All that may date one clause.

    Args:
        tree, clause, role: what it is.
        tense: how it tells.
        timexes: the expressions that belong to the clause itself.
        telling: the report it is part of, or None.
        governing: the dating of the clause it depends on, or None.
        following: the expressions of a later clause that tells of the same time.
        agent: the expressions of a happening that is the clause's subject.
        counted: the day that a length of time to another clause's day gives.
        since: when the deed was, told before, since which the clause holds.
        speakers: the names of who says it, if the clause is a saying.
        course: what the sentences before hand on.
        block: what stretch of the article it stands in.
        is_lead: whether it stands in the first sentence of the running text.
        published: the publish day, or None.
    """

    tree: Tree
    clause: Clause
    role: Role
    tense: Tense
    timexes: tuple[Timex, ...] = ()
    telling: Telling | None = None
    governing: Dating | None = None
    following: tuple[Timex, ...] = ()
    agent: tuple[Timex, ...] = ()
    counted: Dating | None = None
    since: Dating | None = None
    speakers: frozenset[str] = frozenset()
    course: Course = NOTHING
    block: BlockKind = BlockKind.BODY
    is_lead: bool = False
    published: Civil | None = None

    @property
    def happened(self) -> bool:
        """Whether the clause tells a fact of the past."""
        return self.role.status is Status.HAPPENED

    @property
    def _is_behind_mark(self) -> bool:
        """Whether "before" or "after" sets the clause apart from what the sentence tells."""
        joined = self.clause.governor if self.clause.link == "conj" else None
        heads = (self.clause.head,) if joined is None else (self.clause.head, joined)
        marks = (i for head in heads for i in self.tree.those(head, ("mark", "advmod", "case")))
        return any(self.tree.low[i] in words("apart") for i in marks)

    @property
    def is_main(self) -> bool:
        """Whether the clause is told on its own, and not as part of another one's picture."""
        if _is_of_time(self.tree, self.clause) or _is_asked(self.tree, self.clause):
            return False
        if self.telling is not None and self.telling.direct:
            return True
        if self._is_behind_mark:
            return False
        if self.clause.governor is None:
            return True
        return self.clause.link in _MAIN


def _is_of_time(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only says which time is meant ("about the day the dam burst")."""
    subject = tree.child(clause.head, ("nsubj",)) if clause.governor is not None else None
    if subject is None:
        return False
    before = min(tree.below(subject)) - 1
    return (
        before > 0 and tree.lemmas[before] in words("time_unit") and tree.low[before - 1] == "the"
    )


def _is_asked(tree: Tree, clause: Clause) -> bool:
    """Whether a clause says what somebody asks or knows ("tell what went wrong")."""
    first = min(clause.tokens)
    return clause.link == "ccomp" and tree.tags[first] in {"WP", "WRB"} and first < clause.head


def situation(
    scene: Scene,
    clause: Clause,
    published: Civil | None,
    course: Course,
    datings: Mapping[int, Dating],
    cast: Cast,
) -> Situation:
    """Gather what may date a clause; the clauses above it are dated already."""
    above = _above(scene, clause)
    return Situation(
        tree=scene.tree,
        clause=clause,
        role=scene.roles[clause.head],
        tense=tense(scene.tree, clause.head),
        timexes=scene.timing.get(clause.head, ()),
        telling=_telling(scene, clause, cast),
        governing=None if above is None or scene.roles[above].teller else datings.get(above),
        following=_following(scene, clause) or _accompanying(scene, clause),
        agent=_agent(scene, clause),
        counted=counted(scene.gaps.get(clause.head), scene.timing, datings),
        since=since(scene.tree, clause, course.deeds),
        speakers=speakers(scene, clause.head) if course.said else frozenset(),
        course=course,
        block=scene.block,
        is_lead=scene.rank == 0,
        published=published,
    )


def _above(scene: Scene, clause: Clause) -> int | None:
    """The clause that this one depends on; in front of direct speech, none inside the quotes."""
    above = clause.governor
    if above is None or not _opens_quote(scene.tree, clause.head, above):
        return above
    finite = (
        c.head
        for c in scene.clauses
        if c.governor == above and c.head < above and is_finite(scene.tree, c.head)
    )
    return min(finite, key=lambda head: (abs(head - clause.head), head), default=above)


def _opens_quote(tree: Tree, first: int, behind: int) -> bool:
    """Whether a participle stands before a quotation mark that opens in front of another word."""
    if tree.tags[first] != "VBG":
        return False
    return any(tree.tags[i] == "``" for i in range(first + 1, behind))


def _telling(scene: Scene, clause: Clause, cast: Cast) -> Telling | None:
    report = scene.roles[clause.head].report
    if report is None:
        return None
    return Telling(
        timexes=scene.timing.get(report.verb, ()),
        source="" if report.source is None else cast.source(scene.tree, report.source),
        tense=tense(scene.tree, report.verb),
        earlier=_is_earlier(scene, report),
        direct=clause.head in report.content,
    )


def _is_earlier(scene: Scene, report: Report) -> bool:
    """Whether the report is called an earlier one."""
    saying = next((c for c in scene.clauses if c.head == report.verb), None)
    return saying is not None and scene.tree.says(saying.tokens, words("earlier"))


def _agent(scene: Scene, clause: Clause) -> tuple[Timex, ...]:
    """The dates of a happening that does what the clause tells ("the May 3 blast killed two")."""
    doer = scene.tree.child(clause.head, ("nsubj",)) if scene.timing else None
    return () if doer is None else scene.timing.get(doer, ())


def _accompanying(scene: Scene, clause: Clause) -> tuple[Timex, ...]:
    """The dates of what somebody did or had just done as he said something, or did another thing.

    "Arriving on Monday, he met the king"; "he said after meeting him on Monday".
    """
    if not scene.timing:
        return ()
    saying = is_saying(scene.tree, clause.head)
    for c in scene.tree.those(clause.head, ("advcl",)):
        if c in scene.timing and _is_bare_gerund(scene.tree, c, after=saying):
            return scene.timing[c]
    return ()


def _is_bare_gerund(tree: Tree, i: int, *, after: bool) -> bool:
    """Whether a participle tells what went on then; behind "after" it is one where that counts."""
    if tree.tags[i] != "VBG" or tree.helpers.get(i) or tree.child(i, ("nsubj",)) is not None:
        return False
    marks = {tree.low[m] for m in tree.those(i, ("mark", "case"))}
    opens = not marks and is_set_off(tree, i) and i < tree.heads[i]
    return opens or bool(marks & {"while", "when"}) or (after and marks == {"after"})


def _following(scene: Scene, clause: Clause) -> tuple[Timex, ...]:
    """The dates of a later verb that shares this one's subject and closes the sentence."""
    if not scene.timing:
        return ()
    for other in scene.clauses:
        if other.governor != clause.head or other.link != "conj" or other.head < clause.head:
            continue
        role = scene.roles[other.head]
        deed = role.kind is Kind.EVENT and role.status is Status.HAPPENED
        if deed and scene.tree.child(other.head, ("nsubj",)) is None:
            behind = scene.tree.sentence.spans[other.head].end
            return tuple(t for t in scene.timing.get(other.head, ()) if t.start > behind)
    return ()
