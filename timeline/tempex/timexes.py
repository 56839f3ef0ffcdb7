"""A text and its publish day in, anchored time expressions out: the resolver's stages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

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
from timeline.tempex.combine import combine
from timeline.tempex.compile import CompiledLanguage
from timeline.tempex.context import Context
from timeline.tempex.direction import direction, is_limit
from timeline.tempex.languages import language as compiled
from timeline.tempex.meaning import Shift
from timeline.tempex.narrative import is_narrative
from timeline.tempex.resolve import resolve
from timeline.tempex.slashed import settle
from timeline.tempex.tag import Piece, tag
from timeline.tempex.token import Tokens, tokenize

Published = PublishDate | Civil | dt.date | str | None


def dates(
    text: str,
    published: Published = None,
    *,
    language: str = "en",
    blocks: Sequence[Block] = (),
    narrative: bool | None = None,
) -> tuple[Timex, ...]:
    """Find every time expression of a text and say what it stands for.

    Args:
        text: any text; offsets in the result are half-open character offsets into it.
        published: the publish day (TimeML's document creation time) that relative expressions
            are counted from; a string is ISO 8601 (``2026-11-23``).
        language: ISO 639-1 code.
        blocks: what each stretch of the text is; page chrome holds no time expression.
        narrative: whether names follow the last date told (histories) and not the publish day
            (news); None decides by the text's own dates.

    Raises:
        OptionError: for a publish day that is not a date.
    """
    spoken = compiled(language or "en") or compiled("en")
    assert spoken is not None
    tokens = tokenize(text)
    pieces = settle(combine(tag(tokens, spoken), tokens, spoken.language), tokens)
    chrome = [block.span for block in blocks if block.kind is BlockKind.CHROME]
    kept = [p for p in pieces if not _inside(span_of(p, tokens), chrome)]
    day = publish_day(published)
    tells = is_narrative([p.meaning for p in kept], day) if narrative is None else narrative
    return tuple(_resolve_all(kept, tokens, spoken, Context(published=day, narrative=tells)))


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


def _inside(span: Span, stretches: Sequence[Span]) -> bool:
    return any(stretch.contains(span) for stretch in stretches)


def _resolve_all(
    pieces: Sequence[Piece], tokens: Tokens, spoken: CompiledLanguage, context: Context
) -> list[Timex]:
    """Anchor the pieces in text order; each date told can anchor the next ones."""
    found = []
    for piece in pieces:
        clause = replace(
            context,
            direction=direction(piece, tokens, spoken),
            limit=is_limit(piece, tokens, spoken),
        )
        timex = _timex(piece, tokens, clause)
        if timex.interval is not None and _leads_on(piece, timex, context):
            context = replace(context, told=context.after(timex.interval, timex.span))
        found.append(timex)
    return found


def _leads_on(piece: Piece, timex: Timex, context: Context) -> bool:
    """Whether later dates may be counted from this one.

    A comparison ("a year earlier") only looks aside, and in a history so does the writer's today.
    """
    match piece.meaning:
        case Shift(count, Granularity.YEAR, keep=True) if count < 0:
            return context.narrative
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
