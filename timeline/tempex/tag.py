"""Tokens to pieces of time expressions: the longest rule at each place, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from timeline.tempex.compile import OTHER, CompiledLanguage, CompiledRule
from timeline.tempex.meaning import Meaning
from timeline.tempex.rule import InHistory, Match, Weak
from timeline.tempex.token import Tokens

_RUN = re.compile(f"[^{OTHER}]+")

#: Stretches of codes whose rules are remembered; the same few stand before most nouns.
_KEPT = 1 << 13

Found = tuple[CompiledRule, re.Match[str]]


@dataclass(frozen=True, slots=True)
class Piece:
    """What one rule found: tokens ``first`` to ``behind`` (half-open) and their meaning.

    A weak piece counts only when it joins a neighbour; one of histories also in a history.
    """

    first: int
    behind: int
    meaning: Meaning
    rule: str
    weak: bool = False
    history: bool = False


def tag(tokens: Tokens, language: CompiledLanguage) -> list[Piece]:
    """Find the pieces of a tokenised text, in order, without overlaps."""
    codes = "".join(map(language.codes.__getitem__, tokens.words))
    found: list[Piece] = []
    for run in _RUN.finditer(codes):
        if language.trigger.search(codes, run.start(), run.end()):
            found.extend(_tag_run(tokens, codes, run, language))
    return found


def _tag_run(
    tokens: Tokens, codes: str, run: re.Match[str], language: CompiledLanguage
) -> Iterator[Piece]:
    """The pieces of one stretch of tokens that the rules know."""
    at, behind = run.span()
    while at < behind:
        taken = at + 1
        ahead = codes[at : min(behind, at + language.longest)]
        for compiled, raw in _longest_first(language, ahead):
            match = Match(tokens, at, at + raw.end(), _groups(raw, at), compiled.readers)
            pieces = _pieces(compiled, match)
            if pieces:
                yield from pieces
                taken = max(pieces[-1].behind, taken)
                break
        at = taken


@lru_cache(_KEPT)
def _longest_first(language: CompiledLanguage, codes: str) -> tuple[Found, ...]:
    """The rules that some codes begin with, and what of them each takes."""
    rules = language.rules[codes[0]]
    found = [(rule, raw) for rule in rules if (raw := rule.regex.match(codes))]
    return tuple(sorted(found, key=lambda pair: -pair[1].end()))


def _groups(raw: re.Match[str], at: int) -> Mapping[str, tuple[int, int]]:
    """The tokens of each group of a match that begins at a token."""
    return {
        name: (at + raw.start(name), at + raw.end(name))
        for name in raw.re.groupindex
        if raw.start(name) >= 0
    }


def _pieces(compiled: CompiledRule, match: Match) -> list[Piece]:
    """What a match means; nothing where its words mean something else."""
    built = compiled.rule.build(match) if _whole_words(match) else None
    if built is None:
        return []
    if not isinstance(built, tuple):
        return [_piece(match.first, match.behind, built, compiled.rule.name)]
    return [_piece(*match.range(p.group), p.meaning, compiled.rule.name) for p in built]


def _piece(first: int, behind: int, meaning: Meaning | Weak | InHistory, name: str) -> Piece:
    if isinstance(meaning, InHistory):
        return Piece(first, behind, meaning.meaning, name, history=True)
    if isinstance(meaning, Weak):
        return Piece(first, behind, meaning.meaning, name, weak=True)
    return Piece(first, behind, meaning, name)


def _whole_words(match: Match) -> bool:
    """Whether the match does not begin or end inside a word of letters and digits ("747s")."""
    span = match.span
    text = match.tokens.text
    before = text[span.start - 1 : span.start]
    after = text[span.end : span.end + 1]
    return not _wordy(before) and not (_wordy(after) and _wordy(text[span.end - 1]))


def _wordy(character: str) -> bool:
    return character.isalnum()
