"""A text and its publish day in, anchored time expressions out: the resolver's stages."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeVar

from timeline.errors import OptionError
from timeline.model import (
    AnchorKind,
    Block,
    BlockKind,
    Civil,
    PublishDate,
    Span,
    Timex,
)
from timeline.tempex.absolute import absolute
from timeline.tempex.combine import combine
from timeline.tempex.context import Context
from timeline.tempex.detect import detect
from timeline.tempex.follow import follow, span_of
from timeline.tempex.languages import language as compiled
from timeline.tempex.narrative import is_narrative
from timeline.tempex.slashed import settle
from timeline.tempex.tag import tag
from timeline.tempex.token import tokenize

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
    return tuple(follow(told, tokens, spoken, Context(published=day, narrative=tells)))


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
