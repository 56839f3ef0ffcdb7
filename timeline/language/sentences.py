"""Text and a zone in, the tokens of each sentence out.

A zone's ends and blank lines are hard borders. A line end is white space inside running text that
was wrapped, and a border elsewhere: after a headline, a caption, a row of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from timeline.language.tokens import MONTHS, TITLES, WEEKDAYS, tokenize, wordlist
from timeline.model import Span

LONGEST = 120
"""Tokens a sentence may have; longer ones are cut, so that hostile input costs linear time."""

STARTERS = wordlist(
    "A According After Also Although An And Another As At Because Before Both But By Despite "
    "During Each Earlier Even For From He Her Here His How However I If In Instead It Its Last "
    "Later Many Meanwhile More Most My Nor Now On One Only Or Other Our Police Several She Since "
    "So Some Still Such That The Their Then There These They This Those Though Through Under "
    "Until We What When Where Which While Who Why With Yet You"
)
"""Words that in capitals open a sentence far more often than they belong to a name."""

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_ENDERS = frozenset([".", "。", "！", "？", "…", "؟", "।"])
_CLOSERS = frozenset(["”", "''", ")", "]", "»", "-RRB-", "-RSB-"])
_ATTACHED_CLOSERS = frozenset(['"', "'", "’"])
_RUN_ON = frozenset([",", ";", ":", ".", "-", "–", "—", "--", ")", "/"])
_SOFT_BREAKS = frozenset([",", ";", ":", "—", "–", "--", ".", "|"])
_HANGING = wordlist(
    ", and or but nor the a an of in on at to for from with by as that which who whose into over "
    "under between & his her its their is are was were has have had will would"
)
_NEVER_LAST = frozenset(word + "." for word in TITLES | {"vs", "No", "Nos", "Ft", "Mt"})
_CLOCK = frozenset(["a.m.", "p.m.", "A.M.", "P.M.", "a.m", "p.m"])
_AFTER_CLOCK = wordlist(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Eastern Central Mountain Pacific "
    "Greenwich"
).union(*((word, word + ".") for word in WEEKDAYS | MONTHS))


def split(text: str, zone: Span) -> Iterator[list[Span]]:
    """Yield the tokens' spans of each sentence of ``text[zone.start:zone.end]``, in order."""
    for lines in _paragraphs(text, zone):
        for tokens in _runs(text, lines):
            yield from _sentences(text, tokens)


def _paragraphs(text: str, zone: Span) -> Iterator[list[list[Span]]]:
    """Lists of lines, each the spans of its tokens, between blank lines."""
    lines: list[list[Span]] = []
    end = zone.start
    for match in _LINE.finditer(text, zone.start, zone.end):
        tokens = tokenize(text, match.start(), match.end())
        breaks = len(text[end : match.start()].replace("\r\n", "\n"))
        if lines and (breaks > 1 or not tokens):
            yield lines
            lines = []
        if tokens:
            lines.append(tokens)
        end = match.end()
    if lines:
        yield lines


def _runs(text: str, lines: list[list[Span]]) -> Iterator[list[Span]]:
    """Join the lines of one paragraph where one sentence may run across their ends."""
    width = max(_width(line) for line in lines) if len(lines) > 2 else 0
    wrapped = width if 50 <= width <= 100 else 0
    run = lines[0]
    for previous, line in pairwise(lines):
        if _runs_on(text, previous, line, wrapped):
            run = run + line if run is previous else _extended(run, line)
        else:
            yield run
            run = line
    yield run


def _extended(run: list[Span], line: list[Span]) -> list[Span]:
    run.extend(line)
    return run


def _width(line: list[Span]) -> int:
    return line[-1].end - line[0].start


def _runs_on(text: str, line: list[Span], following: list[Span], wrapped: int) -> bool:
    """Whether a sentence may run from one line into the next one.

    It does after a comma or a function word, before a small letter, and where the text is wrapped
    at a width that the next word would have crossed.
    """
    last, first = (text[slice(*span)] for span in (line[-1], following[0]))
    if last in _CLOSERS or last in _ATTACHED_CLOSERS:
        last = text[slice(*line[-2])] if len(line) > 1 else last
    if last in _ENDERS or last[0] in "!?":
        return False
    if first[0].islower() or last.lower() in _HANGING:
        return True
    return _width(line) + 1 + len(first) > wrapped > 0


def _sentences(text: str, tokens: list[Span]) -> Iterator[list[Span]]:
    """Cut a run of tokens behind the words that end a sentence."""
    words = [text[start:end] for start, end in tokens]
    begin = quotes = 0
    for i, word in enumerate(words):
        if word == '"':
            quotes += 1
        if i < begin or not (word[-1] == "." or word in _ENDERS or word[0] in "!?"):
            continue
        after = _behind_closers(words, tokens, i + 1, quotes)
        if after < len(words) and _ends(words, begin, i, words[after]):
            yield from _cut(words, tokens, begin, after)
            begin, quotes = after, 0
    yield from _cut(words, tokens, begin, len(words))


def _behind_closers(words: Sequence[str], tokens: Sequence[Span], i: int, quotes: int) -> int:
    """Index behind the quotes and brackets that close at ``i``."""
    while i < len(words) and _closes(words[i], tokens, i, quotes):
        i += 1
    return i


def _closes(word: str, tokens: Sequence[Span], i: int, quotes: int) -> bool:
    if word in _CLOSERS:
        return True
    if word not in _ATTACHED_CLOSERS:
        return False
    if tokens[i].start == tokens[i - 1].end:
        return True
    apart = i + 1 == len(tokens) or tokens[i + 1].start > tokens[i].end
    return apart and quotes % 2 == 1


def _ends(words: Sequence[str], begin: int, i: int, following: str) -> bool:
    """Whether the sentence from ``begin`` ends with word ``i``, given the word behind it."""
    word = words[i]
    if word in _ENDERS or word[0] in "!?" or word.strip(".") == "":
        numbered = i == begin + 1 and words[begin].isdigit()
        return not (following[0].islower() or following in _RUN_ON or numbered)
    if word in _NEVER_LAST:
        return False
    if word in _CLOCK:
        return following[0].isupper() and not following.isupper() | (following in _AFTER_CLOCK)
    return following in STARTERS


def _cut(
    words: Sequence[str], tokens: Sequence[Span], begin: int, end: int
) -> Iterator[list[Span]]:
    """The tokens from ``begin`` to ``end`` in pieces no longer than a sentence may be."""
    while end - begin > LONGEST:
        pieces = range(begin + LONGEST, begin + LONGEST // 2, -1)
        at = next((i for i in pieces if words[i - 1] in _SOFT_BREAKS), begin + LONGEST)
        yield list(tokens[begin:at])
        begin = at
    if begin < end:
        yield list(tokens[begin:end])
