"""Who is "he" and who is "she": an article's trees in, what its names and pronouns tell out."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from timeline.events.names import name_at
from timeline.events.syntax import Tree

HE = frozenset(["he", "him", "his", "himself"])
SHE = frozenset(["she", "her", "hers", "herself"])
#: A pronoun speaks for a name's gender where it does so this many times as often as against it.
SURE = 2


class Genders:
    """What one article says of its people: by their forenames, else by the pronouns beside them.

    The sentences are only read once somebody asks.
    """

    def __init__(self, trees: Iterable[Tree]) -> None:
        self._trees = trees
        self._told: dict[str, str] | None = None

    def of(self, name: Sequence[str]) -> str:
        """ "he" or "she", or empty where nothing tells.

        Args:
            name: the words of a full name.
        """
        if len(name) > 1:
            called = name[0].lower()
            known = next((by for by, listed in _forenames().items() if called in listed), "")
            if known:
                return known
        if self._told is None:
            self._told = _by_pronouns(self._trees)
        return self._told.get(name[-1], "")


@cache
def _forenames() -> dict[str, frozenset[str]]:
    listed = tomllib.loads(files(__package__).joinpath("forenames.toml").read_text("utf-8"))
    return {"he": frozenset(listed["male"].split()), "she": frozenset(listed["female"].split())}


def _by_pronouns(trees: Iterable[Tree]) -> dict[str, str]:
    """The gender of surnames, by the pronouns in the clauses that they are subjects of."""
    counts: dict[str, Counter[str]] = {}
    for tree in trees:
        if HE.isdisjoint(tree.said) and SHE.isdisjoint(tree.said):
            continue
        for i in [i for i, word in enumerate(tree.low) if word in HE or word in SHE]:
            owner = _owner(tree, i)
            if owner:
                counts.setdefault(owner, Counter())["he" if tree.low[i] in HE else "she"] += 1
    return {name: sure for name, seen in counts.items() if (sure := _sure(seen))}


def _owner(tree: Tree, i: int) -> str:
    """The surname of the nearest subject above a pronoun."""
    for above in tree.above(i):
        subject = next((s for s in tree.those(above, ("nsubj",)) if s != i), None)
        if subject is not None:
            name = name_at(tree, subject) if subject < i else ()
            return name[-1] if name else ""
    return ""


def _sure(seen: Counter[str]) -> str:
    he, she = seen["he"], seen["she"]
    if he >= SURE * she and he:
        return "he"
    return "she" if she >= SURE * he and she else ""
