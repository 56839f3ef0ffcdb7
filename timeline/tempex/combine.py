"""Pieces that stand side by side become one expression: "Monday" + "morning", "early" + "2011"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.model import Part
from timeline.tempex.kinds import is_day, is_name, is_year, within
from timeline.tempex.meaning import (
    Around,
    AtClock,
    AtPart,
    CalendarDate,
    InHalf,
    InQuarter,
    Meaning,
    OnWeekday,
    Shift,
    Which,
)
from timeline.tempex.narrow import narrow
from timeline.tempex.rule import Language
from timeline.tempex.share import share
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

_LONGEST_LINK = 2


def combine(pieces: Iterable[Piece], tokens: Tokens, language: Language) -> list[Piece]:
    """Join neighbours, drop weak pieces that stayed alone, and take in the words that narrow."""
    joined: list[Piece] = []
    for piece in pieces:
        while joined and (both := _join(joined[-1], piece, tokens, language)):
            joined.pop()
            piece = both
        joined.append(piece)
    kept = [piece for piece in joined if not piece.weak]
    kept = share(kept, tokens, language)
    behinds = [0, *(piece.behind for piece in kept)]
    return [
        narrow(piece, limit, tokens, language) for piece, limit in zip(kept, behinds, strict=False)
    ]


def _join(left: Piece, right: Piece, tokens: Tokens, language: Language) -> Piece | None:
    """The two as one, where what stands between them lets them be one and their meanings fit."""
    between = tokens.words[left.behind : right.first]
    if len(between) > _LONGEST_LINK or any(w.lower() not in language.links for w in between):
        return None
    meaning = join(left.meaning, right.meaning, touching=not between)
    if meaning is None:
        return None
    rule = right.rule if left.weak else left.rule
    return Piece(left.first, right.behind, meaning, rule)


def join(left: Meaning, right: Meaning, *, touching: bool) -> Meaning | None:
    """What two neighbouring meanings mean together, or None where they stay two.

    Args:
        left, right: in the order of the text.
        touching: nothing stands between them.
    """
    match left, right:
        case AtClock(of=None), AtPart(part, of) if of is not None:
            return replace(_in_part(left, part), of=of)
        case AtPart(part, None), AtPart(same, of) if of is not None and part is same:
            return right
        case AtPart(part, of), AtClock(of=None) if of is not None:
            return replace(_in_part(right, part), of=of)
        case ((AtClock(of=None) | AtPart(of=None) | Around(of=None)), _) if is_day(right):
            return replace(left, of=right)
        case _, (AtClock(of=None) | AtPart(of=None)) if is_day(left):
            return replace(right, of=left)
        case AtClock(of=of), AtPart(part, None) if touching and of is not None:
            return _in_part(left, part)
        case AtPart(part, None), AtClock(of=None) if touching:
            return _in_part(right, part)
        case AtClock(of=None), AtPart(part, None):
            return _in_part(left, part)
        case OnWeekday(weekday), CalendarDate(day=int(), weekday=None):
            return replace(right, weekday=weekday)
        case AtPart(of=OnWeekday(weekday)), CalendarDate(day=int(), weekday=None):
            return replace(left, of=replace(right, weekday=weekday))
        case AtClock(of=OnWeekday(weekday)), CalendarDate(day=int(), weekday=None):
            return replace(left, of=replace(right, weekday=weekday))
        case CalendarDate(day=int(), weekday=None), OnWeekday(weekday, Which.BARE) if touching:
            return None
        case _ if is_name(left) and is_year(right):
            return within(left, right)
        case Shift(keep=False), InQuarter() | InHalf() if is_year(left) and is_name(right):
            return within(right, left)
    return None


def _in_part(clock: AtClock, part: Part) -> AtClock:
    """ "three o'clock in the afternoon" is 15:00."""
    late = part in (Part.AFTERNOON, Part.EVENING) or (part is Part.NIGHT and clock.hour >= 6)
    return replace(clock, hour=clock.hour + 12) if late and clock.hour < 12 else clock
