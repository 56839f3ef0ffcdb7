"""Whether 09/10/2023 is a day in September or in October: what the other dates of the text say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.tempex.meaning import CalendarDate
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

#: The largest number that can be a month.
_MONTHS = 12


def settle(pieces: Sequence[Piece], tokens: Tokens) -> list[Piece]:
    """Read ambiguous dates in the order that the unambiguous ones show; else they stay marked."""
    orders = {order for piece in pieces if (order := _order(piece, tokens))}
    return [_settled(piece, orders) for piece in pieces]


def _order(piece: Piece, tokens: Tokens) -> str:
    """The order that a slashed date shows by itself: "day", "month", or nothing."""
    if piece.rule != "slashed-date" or not isinstance(piece.meaning, CalendarDate):
        return ""
    numbers = [int(w) for w in tokens.words[piece.first : piece.behind] if w.isdecimal()]
    if numbers[0] > _MONTHS:
        return "day"
    return "month" if numbers[1] > _MONTHS else ""


def _settled(piece: Piece, orders: set[str]) -> Piece:
    """The piece in the one order that the text shows; the language's own where it shows none."""
    match piece.meaning:
        case CalendarDate(month=int(month), day=int(day), ambiguous=True) as date:
            if orders == {"day"}:
                return replace(piece, meaning=replace(date, month=day, day=month, ambiguous=False))
            if orders == {"month"}:
                return replace(piece, meaning=replace(date, ambiguous=False))
    return piece
