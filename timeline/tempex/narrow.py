"""The words before a piece that narrow or blur it: "early" 2011, "nearly" two years."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from timeline.model import Mod
from timeline.tempex.meaning import Duration, Meaning, Narrowed, OnWeekday, Recurring, Shift, Vague
from timeline.tempex.rule import Language
from timeline.tempex.tag import Piece
from timeline.tempex.token import Tokens

_LONGEST_PREFIX = 4


def narrow(piece: Piece, limit: int, tokens: Tokens, language: Language) -> Piece:
    """Take in the words before a piece that narrow or blur it."""
    words: Mapping[str, Mod]
    match piece.meaning:
        case Duration(mod=None):
            words = language.measuring
        case Duration() | Recurring() | Narrowed():
            return piece
        case Vague() if not _counts(tokens.words[piece.first], language):
            return piece
        case Shift() | Vague() if _counts(tokens.words[piece.first], language):
            words = {**language.measuring, **language.narrowing}
        case _:
            words = language.narrowing
    for length in range(_LONGEST_PREFIX, 0, -1):
        first = piece.first - length
        if first < limit:
            continue
        if tokens.words[piece.first].lower() in language.definite and length == 1:
            words = language.narrowing
        said = " ".join(w.lower() for w in tokens.words[first : piece.first])
        if length == _ARTICLE_AND_WORD and _owns_article(piece, said, language):
            continue
        mod = words.get(said)
        if said in language.either and _spans(piece, first, tokens, language.either[said]):
            continue
        if mod is not None and not (mod is Mod.APPROX and _owns(piece, tokens)):
            return replace(piece, first=first, meaning=narrowed(piece.meaning, mod))
    return piece


def _counts(word: str, language: Language) -> bool:
    """Whether a count begins with the word: "20 years ago", "half a century ago"."""
    return word[0].isdecimal() or word.lower() in language.counting


#: "the late".
_ARTICLE_AND_WORD = 2


def _owns_article(piece: Piece, said: str, language: Language) -> bool:
    """ "the late Monday attack": the article is the attack's."""
    return isinstance(piece.meaning, OnWeekday) and said.split()[0] in language.definite


def _spans(piece: Piece, first: int, tokens: Tokens, measuring: frozenset[str]) -> bool:
    """ "over three years" from one end to the other, and not "more than three years"."""
    if not first or not isinstance(piece.meaning, Duration):
        return False
    before = tokens.words[first - 1].lower()
    single = tokens.words[piece.first].lower() in ("a", "an")
    return not single and before.isalpha() and before not in measuring


def _owns(piece: Piece, tokens: Tokens) -> bool:
    """ "ways around Wednesday's ruling": what stands before speaks of the ruling."""
    return tokens.words[piece.behind : piece.behind + 1] in (["'s"], ["’s"])


def narrowed(meaning: Meaning, mod: Mod) -> Meaning:
    """The meaning with a mod; a length carries it itself, and what is counted is bounded by it."""
    match meaning:
        case Duration():
            return replace(meaning, mod=mod)
        case Shift(count) if count:
            return Narrowed((_EARLIER if count < 0 else _LATER).get(mod, mod), meaning)
    return Narrowed(mod, meaning)


#: "More than a year ago" is before that year, "more than a year later" after it.
_EARLIER = {
    Mod.MORE_THAN: Mod.BEFORE,
    Mod.LESS_THAN: Mod.AFTER,
    Mod.EQUAL_OR_MORE: Mod.ON_OR_BEFORE,
    Mod.EQUAL_OR_LESS: Mod.ON_OR_AFTER,
}
_LATER = {
    Mod.MORE_THAN: Mod.AFTER,
    Mod.LESS_THAN: Mod.BEFORE,
    Mod.EQUAL_OR_MORE: Mod.ON_OR_AFTER,
    Mod.EQUAL_OR_LESS: Mod.ON_OR_BEFORE,
}
