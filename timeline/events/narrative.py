"""The date that a story carries from sentence to sentence until something moves it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.civil import FINER_THAN_DAY
from timeline.events.clauses import Clause, is_event_noun
from timeline.events.syntax import Tree
from timeline.events.tense import Tense, tense
from timeline.model import Certainty, Dating, Granularity, Status

_FINE = FINER_THAN_DAY | {Granularity.DAY}
_FRAMES = frozenset("before after while when during since following until once whilst".split())
_REASONS = frozenset("because although though if unless as by in despite without".split())
_OWN = frozenset(["own clause"])


def opens_frame(tree: Tree) -> bool:
    """Whether the sentence opens by placing itself beside another happening ("Before touring ...")."""
    return any(_is_frame(tree, i) for i in range(tree.size)) or (
        tree.low[0] in _FRAMES and any(is_event_noun(tree, i) for i in _first_phrase(tree))
    )


def _is_frame(tree: Tree, i: int) -> bool:
    """Whether a clause in front of the main one says beside what that happened."""
    if tree.bases[i] != "advcl" or tree.head(i) < i or min(tree.below(i)) > 2:
        return False
    joints = {tree.low[c] for c in tree.those(i, ("mark", "advmod", "case"))}
    gerund = tree.tag(i) == "VBG" and bool(joints - _REASONS)
    return gerund or bool(joints & _FRAMES)


def _first_phrase(tree: Tree) -> list[int]:
    """The noun that the sentence's first word introduces."""
    head = tree.head(0)
    return [head] if head > 0 and tree.bases[0] == "case" else []


def carried(
    told: Dating | None,
    tree: Tree,
    found: Sequence[Clause],
    datings: Sequence[tuple[Clause, Status, Dating]],
) -> Dating | None:
    """The date told after a sentence, given the one before it.

    Args:
        told: carried so far.
        tree, found: the sentence.
        datings: its mentions' clauses, statuses and dates.
    """
    own = [d for _, status, d in datings if status is Status.HAPPENED and _leads(d)]
    if own:
        return own[-1]
    main = next((c for c in found if c.governor is None), None)
    if opens_frame(tree) or (main is not None and _moves_on(tree, main)):
        return None
    return told


def _leads(dating: Dating) -> bool:
    """Whether the story goes on from this date: a day that the text itself gives for a deed."""
    interval = dating.interval
    exact = dating.rule in _OWN and dating.certainty is not Certainty.REPORTED
    return exact and interval is not None and interval.granularity in _FINE


def _moves_on(tree: Tree, main: Clause) -> bool:
    """Whether the main clause leaves the told time for the writer's own present."""
    return tense(tree, main.head) in {Tense.PRESENT, Tense.PERFECT, Tense.PROGRESSIVE, Tense.FUTURE}
