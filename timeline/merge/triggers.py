"""Which kinds of happening a word can name: a lemma and the words after it in, class names out."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

#: Suffixes that come and go between forms and derivations of one word, longest first.
_SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ions",
    "ing",
    "ion",
    "ies",
    "ers",
    "ed",
    "es",
    "er",
    "s",
    "y",
)
#: What is left of a word never gets shorter than this.
_MIN_STEM = 3


@cache
def stem(word: str) -> str:
    """The word without ending, doubled consonant and final e: "stopping", "stops" are "stop"."""
    word = word.casefold()
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _MIN_STEM:
            word = word[: -len(suffix)]
            break
    if len(word) > _MIN_STEM and word[-1] == "e":
        return word[:-1]
    doubled = len(word) > _MIN_STEM and word[-1] == word[-2] and word[-1] not in "ls"
    return word[:-1] if doubled else word


@cache
def _table() -> dict[str, frozenset[str]]:
    """Class names by word."""
    rows = tomllib.loads(files("timeline.merge").joinpath("triggers.toml").read_text("utf-8"))
    classes: dict[str, set[str]] = defaultdict(set)
    for name, words in rows.items():
        for word in words.split():
            classes[word].add(name)
    return {word: frozenset(names) for word, names in classes.items()}


def classes(lemma: str, following: Sequence[str] = ()) -> frozenset[str]:
    """The classes of an event word, or its own stem where the table has none.

    Args:
        lemma: base form of the trigger; a phrase has hyphens or spaces between its words.
        following: stems of the words behind it; "gun" + "down" is "gun-down".
    """
    phrase = lemma.casefold().replace(" ", "-")
    table = _table()
    for word in following[:2]:
        if found := table.get(f"{phrase}-{word}"):
            return found
    return table.get(phrase) or frozenset({f"={stem(phrase)}"})
