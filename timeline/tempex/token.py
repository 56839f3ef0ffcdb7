"""Text to the tokens that time expressions are made of: words, numbers, marks, with their offsets.

Every alternative is a plain run of characters, so reading takes linear time on any text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      [A-Z]++(?=[ ,\n])           # most words, the quick way
    | [ap]\.[ ]?m\b\.?            # a.m. and its like are one token
    | \d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?  # an ISO 8601 moment
    | ['’]s\b                     # so is a possessive
    | won['’]t\b                  # and "won't", which has not won
    | \d+(?:,\d{3}(?!\d)|\.\d+)*  # 12  1,500  3.5
    | [^\W\d_]+(?:[\d_]\w*)?      # a word; with digits it is a name (G20)
    | \n[^\S\n]*\n\s*             # the end of a paragraph
    | [^\w\s]|_                   # one mark
    """,
    re.VERBOSE | re.IGNORECASE,
)


_DOTTED_DATE = re.compile(r"\d\d?\.\d\d?\.\d{4}")


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, as two parallel sequences; ``words[i]`` begins at ``starts[i]``."""

    text: str
    words: Sequence[str]
    starts: Sequence[int]

    def end(self, index: int) -> int:
        """Offset behind a token."""
        return self.starts[index] + len(self.words[index])


def tokenize(text: str) -> Tokens:
    """Split a text; blank lines become tokens of their own, other white space is dropped."""
    found = list(_TOKEN.finditer(text))
    return Tokens(text, [match[0] for match in found], [match.start() for match in found])


def shapes(word: str) -> frozenset[str]:
    """What a number could be by its looks alone: a day, a month, a year, an hour, ...

    The names are those that patterns use in braces; empty for a token without digits.
    """
    if word.isdecimal():
        return _integer(word)
    if not word[:1].isdecimal():
        return frozenset()
    if "T" in word.upper():
        return frozenset({"instant"})
    if _DOTTED_DATE.fullmatch(word):
        return frozenset({"dotteddate"})
    whole, _, rest = word.replace(",", ".").partition(".")
    if "," in word and all(len(group) == 3 for group in word.split(",")[1:]) and "." not in word:
        return frozenset({"int"})
    if not rest.isdecimal() or len(whole) > 4 or len(rest) > 4:
        return frozenset({"dotted"})
    clock = len(whole) <= 2 and len(rest) == 2 and int(whole) <= 24 and int(rest) < 60
    return frozenset({"decimal", "clock"} if clock else {"decimal"})


def _integer(word: str) -> frozenset[str]:
    length = len(word)
    if length > 9:
        return frozenset()
    number = int(word)
    found = {"int"}
    if length <= 2:
        found |= {"day"} if 1 <= number <= 31 else set()
        found |= {"monthnumber"} if 1 <= number <= 12 else set()
        found |= {"hour"} if number <= 24 else set()
        found |= {"two"} if length == 2 else set()
        found |= {"minute"} if length == 2 and number < 60 else set()
    elif length == 3:
        found |= {"three"}
    elif length == 4:
        found |= {"year"} if 1000 <= number <= 2999 else set()
        found |= {"military"} if number <= 2400 and number % 100 < 60 else set()
    return frozenset(found)
