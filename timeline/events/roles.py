"""What each clause is to the reader: a deed, a saying that is news itself, or only who told it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from timeline.events.clauses import Clause, above
from timeline.events.lexicon import words
from timeline.events.names import Names, is_singular_pronoun
from timeline.events.questions import asked
from timeline.events.reports import Report, has_said_object, is_quoted, is_saying, subject
from timeline.events.syntax import Tree
from timeline.events.tense import Tense, is_copular, mood, tense
from timeline.model import BlockKind, Kind, Status

_OVER = frozenset([Tense.PAST, Tense.PERFECT, Tense.PLUPERFECT])
UNREAL = frozenset([Status.POSSIBLE, Status.PLANNED, Status.NEGATED])


class Role(NamedTuple):
    """What a clause does in its sentence.

    Args:
        kind: event, statement or plan.
        status: how real it makes its event.
        report: the report that it is (part of) the content of, or None.
        silent: whether it makes no mention, because a statement tells it already.
        teller: whether it only says who told something, and is no event for the reader.
    """

    kind: Kind
    status: Status
    report: Report | None = None
    silent: bool = False
    teller: bool = False


def roles(
    tree: Tree,
    found: Sequence[Clause],
    told: Sequence[Report],
    block: BlockKind,
    names: Names,
    dated: Collection[int] = (),
    ahead: Collection[int] = (),
) -> dict[int, Role]:
    """The role of every clause, by its head.

    Args:
        tree, found, told, block: the sentence, its clauses and reports, and where it stands.
        names: who is a person in the article.
        dated: heads that a time expression belongs to.
        ahead: those of them whose date lies behind the publish day.
    """
    statuses = _statuses(tree, found, block)
    statuses |= {h: Status.PLANNED for h in ahead if _is_to_come(tree, h, statuses[h])}
    contents = {head: report for report in told for head in report.content}
    by_head = {clause.head: clause for clause in found}
    statements = {r.verb for r in told if _is_statement(tree, r, statuses, names)}
    tellers = {r.verb for r in told} - statements
    tellers |= {clause.head for clause in found if _is_speaking(tree, clause)}
    parts, sayings = {}, statements | tellers
    for head, status in statuses.items():
        said = status is Status.ONGOING and head in statements and block is not BlockKind.BODY
        parts[head] = Role(
            kind=_kind(tree, head, status, sayings),
            status=Status.HAPPENED if said else status,
            report=_report_of(head, by_head, contents) if contents else None,
            silent=_is_said(head, contents, statements, dated),
            teller=head in tellers,
        )
    return parts


def _is_speaking(tree: Tree, clause: Clause) -> bool:
    """Whether a clause only tells where somebody speaks ("Speaking in Oslo, she said ...")."""
    head, above = clause.head, clause.governor
    if tree.tags[head] != "VBG" or above is None or clause.link != "advcl":
        return False
    return tree.lemmas[head] in words("speak") and is_saying(tree, above)


def _is_to_come(tree: Tree, head: int, status: Status) -> bool:
    """Whether what is dated behind the publish day is not over: it is told so, or was appointed."""
    if status not in {Status.ONGOING, Status.HAPPENED}:
        return False
    return tense(tree, head) not in _OVER or tree.lemmas[head] in words("appoint")


def _statuses(tree: Tree, found: Sequence[Clause], block: BlockKind) -> dict[int, Status]:
    """Each clause's own mood; what depends on something unreal without a tense is as unreal."""
    own = {clause.head: _status(tree, clause, block) for clause in found}
    own |= dict.fromkeys(asked(tree, found, headline=block is BlockKind.TITLE), Status.POSSIBLE)
    if UNREAL.isdisjoint(own.values()):
        return own
    return {clause.head: _inherited(tree, clause, own) for clause in found}


def _status(tree: Tree, clause: Clause, block: BlockKind) -> Status:
    """The mood; headlines and captions tell in the present tense what happened."""
    status = Status.HAPPENED if clause.nominal else mood(tree, clause.head)
    if block is BlockKind.BODY or clause.nominal:
        return status
    found = tense(tree, clause.head)
    if found is Tense.INFINITIVE and any(tree.low[i] == "to" for i in tree.children[clause.head]):
        return Status.PLANNED
    simple = found in {Tense.PRESENT, Tense.INFINITIVE} and not is_copular(tree, clause.head)
    return Status.HAPPENED if simple and status is Status.ONGOING else status


def _inherited(tree: Tree, clause: Clause, own: Mapping[int, Status]) -> Status:
    status = own[clause.head]
    if status is not Status.HAPPENED or clause.governor is None:
        return status
    above, found = own.get(clause.governor, status), tense(tree, clause.head)
    bare = found in {Tense.INFINITIVE, Tense.GERUND} or (
        found is Tense.PARTICIPLE and clause.link in {"conj", "xcomp", "advcl"}
    )
    return above if bare and above in UNREAL else status


def _is_statement(tree: Tree, report: Report, statuses: Mapping[int, Status], names: Names) -> bool:
    """Whether the saying is the news: it tells no deed, or the speaker's own matter."""
    first = report.content[0]
    if report.verb not in statuses:
        return False
    if tree.lemmas[report.verb] in words("mind") or statuses[report.verb] is Status.NEGATED:
        return True
    if is_quoted(tree, report):
        return True
    if statuses[first] is Status.PLANNED:
        return not _is_media(tree, report.source)
    return statuses[first] is not Status.HAPPENED or _is_of_self(tree, report, names)


def _is_media(tree: Tree, source: int | None) -> bool:
    """Whether the source only passes news on."""
    return source is not None and tree.lemmas[source] in words("media")


def _is_of_self(tree: Tree, report: Report, names: Names) -> bool:
    """Whether a person speaks of what he, she or his own did."""
    first = subject(tree, report.content[0])
    if first is None or report.source is None or not names.person_at(tree, report.source):
        return False
    return any(is_singular_pronoun(tree, i) for i in (first, *tree.children[first]))


def _kind(tree: Tree, head: int, status: Status, statements: set[int]) -> Kind:
    if head in statements:
        return Kind.STATEMENT
    if status is Status.PLANNED:
        return Kind.PLAN
    return (
        Kind.STATEMENT if is_saying(tree, head) and not has_said_object(tree, head) else Kind.EVENT
    )


def _is_said(
    head: int, contents: Mapping[int, Report], statements: set[int], dated: Collection[int]
) -> bool:
    """Whether a statement's own mention tells the clause already; with a date it is told apart."""
    return head in contents and contents[head].verb in statements and head not in dated


def _report_of(
    clause: int, by_head: Mapping[int, Clause], contents: Mapping[int, Report]
) -> Report | None:
    """The report around a clause: its own, or that of a clause it depends on."""
    passed = {clause}
    for head in (clause, *above(clause, by_head)):
        if head in contents and contents[head].verb not in passed:
            return contents[head]
        passed.add(head)
    return None
