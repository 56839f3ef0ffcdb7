"""The pattern of a rule, read into a small tree: what it matches, and what it can begin with."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_ITEM = re.compile(r"\{(\w+)(?::(\w+))?\}|<(\w+)(?::(\w+))?>|([()|?])|([^\s(){}<>|?]+)")


@dataclass(frozen=True, slots=True)
class Slot:
    """One token of a class: a word's own ("=ago"), a table's or a shape's."""

    kind: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Use:
    """A phrase used inside a pattern."""

    phrase: str
    name: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """One after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Maybe:
    """Once or not at all."""

    part: Node


Node = Slot | Use | Sequence | Choice | Maybe


def parse(pattern: str) -> Node:
    """Read a pattern.

    Raises:
        ValueError: for text outside the grammar or a parenthesis without its partner.
    """
    if _ITEM.sub("", pattern).strip():
        raise ValueError(f"not a pattern: {pattern}")
    items = [match.groups() for match in _ITEM.finditer(pattern)]
    items.reverse()
    tree = _choice(items)
    if items:
        raise ValueError(f"unbalanced pattern: {pattern}")
    return tree


_Item = tuple[str | None, ...]


def _choice(items: list[_Item]) -> Node:
    parts = [_sequence(items)]
    while items and items[-1][4] == "|":
        items.pop()
        parts.append(_sequence(items))
    return parts[0] if len(parts) == 1 else Choice(tuple(parts))


def _sequence(items: list[_Item]) -> Node:
    parts: list[Node] = []
    while items and items[-1][4] not in ("|", ")"):
        if items[-1][4] == "?":
            items.pop()
            parts.append(Maybe(parts.pop()))
        else:
            parts.append(_single(items))
    return parts[0] if len(parts) == 1 else Sequence(tuple(parts))


def _single(items: list[_Item]) -> Node:
    slot, slot_name, phrase, phrase_name, mark, word = items.pop()
    if slot:
        return Slot(slot, "" if slot_name == "_" else slot_name or slot)
    if phrase:
        return Use(phrase, phrase_name or phrase)
    if mark == "(":
        inside = _choice(items)
        if not items or items.pop()[4] != ")":
            raise ValueError("a pattern's parenthesis is not closed")
        return inside
    return Slot(f"={word}")


def leaves(node: Node) -> Iterator[Slot | Use]:
    """The slots and phrases of a tree in order; phrases are not entered."""
    match node:
        case Slot() | Use():
            yield node
        case Maybe(part):
            yield from leaves(part)
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from leaves(part)


@dataclass(frozen=True, slots=True)
class Compiler:
    """Turns trees into regular expressions over token codes.

    Args:
        codes: class name -> all codes of tokens of that class.
        phrase: name -> the phrase's tree.
    """

    codes: Callable[[str], str]
    phrase: Callable[[str], Node]

    def regex(self, node: Node, named: bool = True) -> str:
        """The regular expression of a tree; groups are named at the top level only."""
        match node:
            case Slot(kind, name):
                letters = f"[{self.codes(kind) or chr(0)}]"
                return f"(?P<{name}>{letters})" if name and named else letters
            case Use(phrase, name):
                inside = self.regex(self.phrase(phrase), named=False)
                return f"(?P<{name}>{inside})" if named else f"(?:{inside})"
            case Maybe(part):
                return f"(?:{self.regex(part, named)})?"
            case Sequence(parts):
                return "".join(self.regex(part, named) for part in parts)
            case Choice(parts):
                return f"(?:{'|'.join(self.regex(part, named) for part in parts)})"

    def longest(self, node: Node) -> int:
        """How many tokens a tree matches at most."""
        match node:
            case Slot():
                return 1
            case Use(phrase):
                return self.longest(self.phrase(phrase))
            case Maybe(part):
                return self.longest(part)
            case Sequence(parts):
                return sum(map(self.longest, parts))
            case Choice(parts):
                return max(map(self.longest, parts))

    def begins(self, node: Node) -> tuple[frozenset[str], bool]:
        """The codes a tree can begin with, and whether it can match nothing."""
        match node:
            case Slot(kind):
                return frozenset(self.codes(kind)), False
            case Use(phrase):
                return self.begins(self.phrase(phrase))
            case Maybe(part):
                return self.begins(part)[0], True
            case Choice(parts):
                firsts = [self.begins(part) for part in parts]
                return frozenset().union(*(f for f, _ in firsts)), any(e for _, e in firsts)
            case Sequence(parts):
                found: frozenset[str] = frozenset()
                for part in parts:
                    first, empty = self.begins(part)
                    found |= first
                    if not empty:
                        return found, False
                return found, True
