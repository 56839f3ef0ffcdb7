"""A text and its publish day in, anchored time expressions out: the resolver's stages."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from timeline.errors import OptionError
from timeline.model import (
    AnchorKind,
    Block,
    BlockKind,
    Civil,
    Granularity,
    PublishDate,
    Span,
    Timex,
)
from timeline.tempex.absolute import absolute
from timeline.tempex.combine import combine
from timeline.tempex.compile import CompiledLanguage
from timeline.tempex.context import Context
from timeline.tempex.detect import detect
from timeline.tempex.direction import direction, is_aside, is_limit, sure_direction
from timeline.tempex.languages import language as compiled
from timeline.tempex.meaning import Alike, Amount, Base, Duration, InQuarter, Narrowed, Shift
from timeline.tempex.narrative import asides, is_narrative
from timeline.tempex.resolve import resolve
from timeline.tempex.slashed import settle
from timeline.tempex.tag import Piece, tag
from timeline.tempex.token import Tokens, tokenize

Published = PublishDate | Civil | dt.date | str | None


def dates(
    text: str,
    published: Published = None,
    *,
    language: str = "",
    blocks: Sequence[Block] = (),
    narrative: bool | None = None,
) -> tuple[Timex, ...]:
    """Find every time expression of a text and say what it stands for.

    Args:
        text: any text; offsets in the result are half-open character offsets into it.
        published: the publish day (TimeML's document creation time) that relative expressions
            are counted from; a string is ISO 8601 (``2026-11-23``).
        language: ISO 639-1 code; empty reads it off the text. A language without rules of its own
            is read by dateparser, and its expressions say ``rule="dateparser"``.
        blocks: what each stretch of the text is; page chrome holds no time expression.
        narrative: whether names follow the last date told (histories) and not the publish day
            (news); None decides by the text's own dates.

    Raises:
        OptionError: for a publish day that is not a date.
    """
    day = publish_day(published)
    code = language or detect(text)
    spoken = compiled(code)
    chrome = [block.span for block in blocks if block.kind is BlockKind.CHROME]
    if spoken is None:
        return tuple(_outside(_by_dateparser(text, day, code), chrome, lambda timex: timex.span))
    tokens = tokenize(text)
    pieces = settle(combine(tag(tokens, spoken), tokens, spoken.language), tokens)
    kept = _outside(pieces, chrome, lambda piece: span_of(piece, tokens))
    news = [piece for piece in kept if not piece.history]
    tells = is_narrative([p.meaning for p in news], day) if narrative is None else narrative
    told = kept if tells else news
    return tuple(_resolve_all(told, tokens, spoken, Context(published=day, narrative=tells)))


def _by_dateparser(text: str, day: Civil | None, code: str) -> list[Timex]:
    """The dates of a text in a language without rules; without a base only the absolute ones."""
    found = absolute(text, day or _ANY_DAY, code)
    return [t for t in found if day or t.anchor.kind is AnchorKind.NONE]


#: A base for absolute dates, which do not look at it.
_ANY_DAY = Civil(2000)


def publish_day(published: Published) -> Civil | None:
    """The civil day of whatever the caller gave.

    Raises:
        OptionError: for a string that is not an ISO 8601 day.
    """
    match published:
        case None | "":
            return None
        case PublishDate():
            return published.day
        case Civil():
            return published
        case dt.date():
            return Civil(published.year, published.month, published.day)
    try:
        day = dt.date.fromisoformat(published[:10])
    except ValueError:
        raise OptionError(
            "published", f"{published!r} is not a day", "write it as 2026-11-23"
        ) from None
    return Civil(day.year, day.month, day.day)


def span_of(piece: Piece, tokens: Tokens) -> Span:
    """Character offsets of a piece."""
    return Span(tokens.starts[piece.first], tokens.end(piece.behind - 1))


Found = TypeVar("Found")


def _outside(
    found: Sequence[Found], stretches: Sequence[Span], span: Callable[[Found], Span]
) -> list[Found]:
    """What lies in none of the stretches; both come in the order of the text."""
    ends = [stretch.end for stretch in stretches]

    def inside(one: Found) -> bool:
        index = bisect_left(ends, span(one).end)
        return index < len(ends) and stretches[index].contains(span(one))

    return [one for one in found if not inside(one)]


def _resolve_all(
    pieces: Sequence[Piece], tokens: Tokens, spoken: CompiledLanguage, context: Context
) -> list[Timex]:
    """Anchor the pieces in text order; each date told can anchor the next ones."""
    found = []
    out_of_line = asides([piece.meaning for piece in pieces]) if context.narrative else frozenset()
    measured = None
    for place, piece in enumerate(pieces):
        measured = _measured(piece, measured, tokens)
        clause = replace(
            context,
            measured=measured is not None,
            sure=bool(sure_direction(piece, tokens, spoken)),
            direction=direction(piece, tokens, spoken),
            limit=is_limit(piece, tokens, spoken),
        )
        timex = _timex(piece, tokens, clause)
        aside = place in out_of_line or (context.narrative and is_aside(piece, tokens, spoken))
        if timex.interval is not None and not aside and _leads_on(piece, timex, context):
            context = replace(context, told=context.after(timex.interval, timex.span))
        found.append(timex)
    return found


def _measured(piece: Piece, last: Piece | None, tokens: Tokens) -> Piece | None:
    """The stretch of months that the piece's sentence speaks of, if any."""
    match piece.meaning:
        case Duration((Amount(int() | float(), Granularity.MONTH),)):
            return piece
    if last is None or isinstance(piece.meaning, InQuarter):
        return None
    between = tokens.words[last.behind : piece.first]
    return None if any(word[0] == "\n" for word in between) else last


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
    )
