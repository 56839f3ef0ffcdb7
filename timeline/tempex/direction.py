"""Which way a clause looks: ahead ("will meet in May"), back ("met in May"), or it does not say."""

from __future__ import annotations

from timeline.model import Direction
from timeline.tempex.compile import CompiledLanguage
from timeline.tempex.cues import Cue
from timeline.tempex.meaning import CalendarDate
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

#: How many words around an expression its clause is looked for in.
_REACH = 16


def direction(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> Direction:
    """The way the nearest telling word points: before the expression first, else behind it."""
    before = range(piece.first - 1, max(piece.first - 1 - _REACH, -1), -1)
    behind = range(piece.behind, min(piece.behind + _REACH, len(tokens.words)))
    found = _first_cue(before, tokens, language) or _first_cue(behind, tokens, language)
    return found or Direction.NONE


def is_limit(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether the expression is a limit: "by May", "until Tuesday"."""
    limits = language.language.limits
    return piece.first > 0 and tokens.words[piece.first - 1].lower() in limits


def is_aside(piece: Piece, tokens: Tokens, language: CompiledLanguage) -> bool:
    """Whether a year is named in passing: "until 1976", "the treaty (1783)"."""
    match piece.meaning:
        case CalendarDate(month=None, day=None) if piece.first:
            before = tokens.words[piece.first - 1].lower()
            return before in ("(", "[") or before in language.language.bounds
    return False


def _first_cue(indices: range, tokens: Tokens, language: CompiledLanguage) -> Direction | None:
    """What the first word that looks ahead or back says, up to the clause's border."""
    cues, words = language.cues, tokens.words
    for index in indices:
        cue = cues[words[index]]
        if cue is Cue.NOTHING:
            continue
        if cue is Cue.BORDER:
            return None
        before = words[index - 1].lower() if index else ""
        if cue is Cue.PAIR:
            if f"{before} {words[index].lower()}" in language.language.forward_pairs:
                return Direction.FUTURE
            continue
        if cue is Cue.AHEAD:
            turned = before in language.language.turning
            return Direction.PAST if turned else Direction.FUTURE
        if before not in language.language.open_verbs:
            return Direction.PAST
    return None
