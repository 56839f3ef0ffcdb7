"""How the forms of German words are made: endings, numbering, and the two spellings of ß."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

_Value = TypeVar("_Value")

ENDINGS = ("e", "en", "er", "es", "em")


def numbered(words: str, first: int = 1) -> dict[str, int]:
    """Words with their numbers, counted from the first."""
    return {word: number for number, word in enumerate(words.split(), first)}


def inflected(stems: Mapping[str, _Value], endings: Iterable[str] = ENDINGS) -> dict[str, _Value]:
    """Each stem with each ending: "letzt" gives "letzte", "letzten", ..."""
    return {stem + ending: value for stem, value in stems.items() for ending in endings}


def spelled(words: Mapping[str, _Value]) -> dict[str, _Value]:
    """The words, and those with ß once more with ss."""
    return dict(words) | {word.replace("ß", "ss"): value for word, value in words.items()}
