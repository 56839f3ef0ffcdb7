"""Days that a length of time to another clause's day gives: "Friday, two days after it burst"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from timeline.civil import TO_THE_DAY, add_days, day
from timeline.events.clauses import Clause
from timeline.events.syntax import Tree, top
from timeline.model import Certainty, Dating, Mod, Timex, TimexType

_SIGNS = {"after": -1, "before": 1}
_LENGTH = re.compile(r"P(\d{1,3})([DW])")

#: The rule of dates found so.
COUNTED = "counted"


class Gap(NamedTuple):
    """How far a clause lies from another one's day.

    Args:
        other: head of the other clause.
        days: to add to its day.
        rough: whether weeks were counted, which people round.
        text: the length as the text has it, with "after" or "before".
    """

    other: int
    days: int
    rough: bool
    text: str


def gaps(tree: Tree, clauses: Sequence[Clause], timexes: Sequence[Timex]) -> dict[int, Gap]:
    """The clauses of a sentence that a length joins with "after" or "before", by their heads."""
    found: dict[int, Gap] = {}
    if not timexes or _SIGNS.keys().isdisjoint(tree.said):
        return found
    owner = {i: clause for clause in clauses for i in clause.tokens}
    for timex in timexes:
        length = _LENGTH.fullmatch(timex.value) if timex.type is TimexType.DURATION else None
        tokens = tree.inside(timex.span)
        joint = tokens[-1] + 1 if tokens else tree.size
        if length is None or timex.mod or joint >= tree.size or tree.low[joint] not in _SIGNS:
            continue
        lower = owner.get(tree.heads[joint]) if tree.bases[joint] == "mark" else None
        beside = owner.get(top(tree, tokens))
        if lower is None or lower.governor is None or beside is None:
            continue
        if beside.head in {lower.head, lower.governor}:
            found |= _both_ways(
                lower.head, lower.governor, length, f"{timex.text} {tree.low[joint]}"
            )
    return found


def _both_ways(lower: int, upper: int, length: re.Match[str], text: str) -> dict[int, Gap]:
    """The gap as each of two clauses sees it; the text ends in "after" or "before"."""
    weeks = length[2] == "W"
    days = int(length[1]) * (7 if weeks else 1) * _SIGNS[text.rsplit(maxsplit=1)[-1]]
    return {lower: Gap(upper, days, weeks, text), upper: Gap(lower, -days, weeks, text)}


def counted(
    gap: Gap | None, timing: Mapping[int, Sequence[Timex]], datings: Mapping[int, Dating]
) -> Dating | None:
    """The day that lies so far from the other clause's, where its own words tell that to the day.

    Args:
        gap: of the clause in question, if it has one.
        timing: the expressions of every clause.
        datings: of the clauses above, which are dated already.
    """
    if gap is None:
        return None
    own = timing.get(gap.other, ())
    known = datings.get(gap.other)
    timex = known.timex if known is not None else own[0] if len(own) == 1 else None
    if timex is None or timex not in own or timex.interval is None:
        return None
    if timex.interval.granularity not in TO_THE_DAY:
        return None
    there = day(add_days(timex.interval.start, gap.days))
    reason = f'"{gap.text}", counted from "{timex.text}"'
    exact = Dating(there, timex, COUNTED, Certainty.EXACT, reason)
    if gap.rough:
        return replace(exact, certainty=Certainty.APPROXIMATE, mod=Mod.APPROX)
    return exact
