"""Stems of English words by Porter's algorithm as published (1980), which ROUGE compares."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

_VOWELS = "aeiou"
_MEASURE = re.compile("vc")
#: Endings of the second, third and fourth step; the longest that fits is the only one tried.
_SECOND = dict(
    pair.split(":")
    for pair in """ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent
    eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous
    aliti:al iviti:ive biliti:ble""".split()
)
_THIRD = dict(
    pair.split(":") for pair in "icate:ic ative: alize:al iciti:ic ical:ic ful: ness:".split()
)
_FOURTH = dict.fromkeys(
    """al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive
    ize""".split(),
    "",
)


@cache
def stem(word: str) -> str:
    """The stem of a word in small letters."""
    word = _plural(word)
    word = _past(word)
    if word.endswith("y") and _has_vowel(word[:-1]):
        word = word[:-1] + "i"
    word = _swapped(word, _SECOND, 0)
    word = _swapped(word, _THIRD, 0)
    word = _swapped(word, _FOURTH, 1)
    return _tidied(word)


def _shape(stem: str) -> str:
    """A letter for each: c for a consonant, v for a vowel; y behind a consonant is a vowel."""
    shape = ""
    for letter in stem:
        vowel = letter in _VOWELS or (letter == "y" and shape.endswith("c"))
        shape += "v" if vowel else "c"
    return shape


def _measure(stem: str) -> int:
    """How many runs of vowels a run of consonants follows."""
    return len(_MEASURE.findall(_shape(stem)))


def _has_vowel(stem: str) -> bool:
    return "v" in _shape(stem)


def _short(stem: str) -> bool:
    """Whether it ends as "hop" does: consonant, vowel, consonant other than w, x and y."""
    return _shape(stem).endswith("cvc") and stem[-1] not in "wxy"


def _doubled(stem: str) -> bool:
    return len(stem) > 1 and stem[-1] == stem[-2] and _shape(stem).endswith("c")


def _plural(word: str) -> str:
    if word.endswith(("sses", "ies")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _past(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) else word
    ending = next((e for e in ("ed", "ing") if word.endswith(e)), "")
    left = word.removesuffix(ending)
    if not ending or not _has_vowel(left):
        return word
    if left.endswith(("at", "bl", "iz")):
        return left + "e"
    if _doubled(left) and left[-1] not in "lsz":
        return left[:-1]
    return left + "e" if _measure(left) == 1 and _short(left) else left


def _swapped(word: str, endings: dict[str, str], least: int) -> str:
    ending = _longest(word, endings)
    if not ending:
        return word
    kept = 1 if ending in ("sion", "tion") else 0
    left = word[: len(word) - len(ending) + kept]
    return left + endings[ending] if _measure(left) > least else word


def _longest(word: str, endings: Iterable[str]) -> str:
    return max((e for e in endings if word.endswith(e)), key=len, default="")


def _tidied(word: str) -> str:
    if word.endswith("e"):
        left = word[:-1]
        if _measure(left) > 1 or (_measure(left) == 1 and not _short(left)):
            word = left
    return word[:-1] if word.endswith("ll") and _measure(word) > 1 else word
