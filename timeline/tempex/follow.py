"""Pieces to anchored time expressions, in the order of the text: each date told leads on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from timeline.model import AnchorKind, Civil, Direction, Granularity, Span, Timex
from timeline.tempex.compile import CompiledLanguage
from timeline.tempex.context import Context
from timeline.tempex.direction import (
    direction,
    is_aside,
    is_certain,
    is_limit,
    is_month,
    sure_direction,
)
from timeline.tempex.meaning import (
    Alike,
    Amount,
    Base,
    CalendarDate,
    Duration,
    InQuarter,
    Narrowed,
    OnWeekday,
    Shift,
)
from timeline.tempex.narrative import asides
from timeline.tempex.resolve import resolve
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens


@dataclass(frozen=True, slots=True)
class Near:
    """What the text has said shortly before a piece.

    Args:
        measured: the paragraph speaks of a stretch of months ("for the nine months").
        yearly: the piece before, in the same sentence, is a year in figures.
        weekday: the day of the weekday named before in the sentence.
        way: where a month named before in the sentence was looked for.
    """

    measured: bool = False
    yearly: bool = False
    weekday: Civil | None = None
    way: Direction = Direction.NONE


def follow(
    pieces: Sequence[Piece], tokens: Tokens, spoken: CompiledLanguage, context: Context
) -> list[Timex]:
    """Anchor the pieces in text order; each date told can anchor the next ones."""
    found: list[Timex] = []
    out_of_line = asides([piece.meaning for piece in pieces]) if context.narrative else frozenset()
    near, behind = Near(), 0
    for place, piece in enumerate(pieces):
        near = _before(piece, tokens.words[behind : piece.first], near)
        timex = _timex(piece, tokens, _clause(piece, tokens, spoken, context, near))
        near, behind = _after(piece, timex, near), piece.behind
        aside = place in out_of_line or is_aside(piece, tokens, spoken)
        if timex.interval is not None and not aside and _leads_on(piece, timex, context):
            told = context.after(timex.interval, timex.span)
            context = Context(context.published, told, narrative=context.narrative)
        found.append(timex)
    return found


def _before(piece: Piece, between: Sequence[str], last: Near) -> Near:
    """What is near a piece, after the words since the last one."""
    if last == _NOTHING and not isinstance(piece.meaning, Duration):
        return last
    paragraph = any(word[0] == "\n" for word in between)
    sentence = paragraph or not _ENDS.isdisjoint(between)
    measured = _is_measured(piece, last.measured and not paragraph)
    return Near(measured) if sentence else replace(last, measured=measured)


_NOTHING = Near()
_ENDS = frozenset(".!?;")


def _after(piece: Piece, timex: Timex, near: Near) -> Near:
    if isinstance(piece.meaning, OnWeekday) and timex.interval:
        return replace(near, weekday=timex.interval.start, yearly=False)
    yearly = _is_year(piece)
    if yearly is not near.yearly:
        near = replace(near, yearly=yearly)
    if is_month(piece) and timex.interval and timex.anchor.kind is AnchorKind.PUBLISHED:
        return replace(near, way=_way(timex.interval.start, timex.anchor.day))
    return near


def _is_year(piece: Piece) -> bool:
    match piece.meaning:
        case CalendarDate(year=int(), month=None, day=None):
            return True
    return False


def _way(start: Civil, published: Civil | None) -> Direction:
    return Direction.PAST if published and start <= published else Direction.FUTURE


def _is_measured(piece: Piece, last: bool) -> bool:
    match piece.meaning:
        case Duration((Amount(int() | float(), Granularity.MONTH),)):
            return True
        case InQuarter():
            return False
    return last


def _clause(
    piece: Piece, tokens: Tokens, spoken: CompiledLanguage, context: Context, near: Near
) -> Context:
    """The context of a piece: what its own clause says, too."""
    sure = sure_direction(piece, tokens, spoken)
    return Context(
        context.published,
        context.told,
        sure
        or direction(piece, tokens, spoken)
        or (near.way if is_month(piece) else Direction.NONE),
        bool(sure),
        is_limit(piece, tokens, spoken),
        context.narrative,
        near.measured,
        near.yearly,
        None if near.weekday is None or is_certain(piece, tokens, spoken) else near.weekday,
    )


def _leads_on(piece: Piece, timex: Timex, context: Context) -> bool:
    """Whether later dates may be counted from this one.

    A comparison ("a year earlier") only looks aside, and in a history so does the writer's today.
    """
    meaning = piece.meaning.of if isinstance(piece.meaning, Narrowed) else piece.meaning
    match meaning:
        case Alike():
            return False
        case Shift(count, base=base, keep=keep) if count < 0 and (keep or base is Base.TEXT):
            return False
    return not (context.narrative and timex.anchor.kind is AnchorKind.PUBLISHED)


def _timex(piece: Piece, tokens: Tokens, context: Context) -> Timex:
    span = span_of(piece, tokens)
    known = resolve(piece.meaning, context)
    return Timex(
        span=span,
        text=tokens.text[span.start : span.end],
        rule=piece.rule,
        type=known.type,
        value=known.value,
        mod=known.mod,
        interval=known.interval,
        anchor=known.anchor,
        direction=known.direction,
        reason=known.reason,
        quant=known.quant,
        freq=known.freq,
        history=context.narrative,
    )


def span_of(piece: Piece, tokens: Tokens) -> Span:
    """Character offsets of a piece."""
    return Span(tokens.starts[piece.first], tokens.end(piece.behind - 1))
