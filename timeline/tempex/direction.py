"""Which way a clause looks: ahead ("will meet in May"), back ("met in May"), or it does not say."""

from __future__ import annotations

from timeline.model import Direction
from timeline.tempex.rule import Language
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

#: How many words around an expression its clause is looked for in.
_REACH = 14
_BORDERS = frozenset(".;?!:")


def direction(piece: Piece, tokens: Tokens, language: Language) -> Direction:
    """The way the nearest telling word of the clause points."""
    before = _clause(tokens, range(piece.first - 1, piece.first - 1 - _REACH, -1))
    behind = _clause(tokens, range(piece.behind, piece.behind + _REACH))
    for word in (*before, *behind):
        if word in language.forward:
            return Direction.FUTURE
        if word in language.backward:
            return Direction.PAST
    return Direction.NONE


def _clause(tokens: Tokens, indices: range) -> list[str]:
    """The words in that order up to the clause's border."""
    found = []
    for index in indices:
        if not 0 <= index < len(tokens.words):
            break
        word = tokens.words[index].lower()
        if word in _BORDERS or word[0] == "\n":
            break
        found.append(word)
    return found
