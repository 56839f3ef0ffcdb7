"""Which kinds of happening a word can name: a lemma and the words after it in, class names out."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from timeline.merge.words import LIGHT

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


#: Words behind a trigger that may belong to its phrase, and in which a light verb's object stands.
PARTICLES = 2
OBJECT_WORDS = 4


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
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in rows.items():
        for word in words.split():
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _by_stem() -> dict[str, frozenset[str]]:
    """Class names by stem, for derivations that the table does not list."""
    found: dict[str, frozenset[str]] = {}
    for word, names in _table().items():
        found[stem(word)] = found.get(stem(word), frozenset()) | names
    return found


def classes(lemma: str, following: Sequence[str] = ()) -> frozenset[str]:
    """The classes of an event word and its stem, which is a class of its own.

    A light verb means what its object means: to take into custody is to arrest.

    Args:
        lemma: base form of the trigger; a phrase has hyphens or spaces between its words.
        following: the words behind it in lower case; "gun" + "down" is "gun-down".
    """
    phrase = lemma.casefold().replace(" ", "-")
    found = set(_classes_of_phrase(phrase))
    for word in following[:PARTICLES]:
        if exact := _table().get(f"{phrase}-{word}"):
            found = set(exact)
    if phrase in LIGHT:
        for word in following[:OBJECT_WORDS]:
            found |= _by_stem().get(stem(word), frozenset())
    return frozenset(found | {f"={stem(phrase)}"})


def _classes_of_phrase(phrase: str) -> frozenset[str]:
    """The classes of a word or phrase, or of the first word in the phrase that has any."""
    for word in (phrase, *phrase.split("-")):
        if found := _table().get(word) or _by_stem().get(stem(word)):
            return found
    return frozenset()
