"""Which way a clause looks: ahead ("will meet in May"), back ("met in May"), or it does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.model import Direction
from timeline.tempex.rule import Language
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

#: How many words around an expression its clause is looked for in.
_REACH = 16
_BORDERS = frozenset(".;?!:")


def direction(piece: Piece, tokens: Tokens, language: Language) -> Direction:
    """The way the nearest telling word points: before the expression first, else behind it.

    A word such as "by" or "until" right before it asks for the nearest one where no verb tells
    more.
    """
    before = _clause(tokens, range(piece.first - 1, piece.first - 1 - _REACH, -1))
    behind = _clause(tokens, range(piece.behind, piece.behind + _REACH))
    return _first_cue(before, language) or _first_cue(behind, language) or Direction.NONE


def is_limit(piece: Piece, tokens: Tokens, language: Language) -> bool:
    """Whether the expression is a limit: "by May", "until Tuesday"."""
    return piece.first > 0 and tokens.words[piece.first - 1].lower() in language.limits


def _first_cue(words: Iterable[tuple[str, str]], language: Language) -> Direction | None:
    """The first word that looks ahead or back; a regular past tense looks back."""
    for written, before in words:
        word = written.lower()
        if word in language.forward:
            return Direction.PAST if before in language.turning else Direction.FUTURE
        past = word in language.backward or _is_regular_past(written, language)
        if past and before not in language.open_verbs:
            return Direction.PAST
    return None


def _is_regular_past(word: str, language: Language) -> bool:
    if not word.islower() or word in language.not_past:
        return False
    return any(len(word) > len(end) + 2 and word.endswith(end) for end in language.past_endings)


def _clause(tokens: Tokens, indices: range) -> Iterator[tuple[str, str]]:
    """The words in that order up to the sentence's border, each with the word before it."""
    for index in indices:
        if not 0 <= index < len(tokens.words):
            return
        word = tokens.words[index]
        if word in _BORDERS or word[0] == "\n":
            return
        yield word, tokens.words[index - 1].lower() if index else ""
