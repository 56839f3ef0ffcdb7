"""CoNLL-U files in, sentences for training out, varied in the ways news varies."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank; heads are 0 for the root and i for word i - 1."""

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]


def read(path: Path) -> list[Tree]:
    """Trees of a CoNLL-U file, without its multi-word and empty nodes."""
    blocks = path.read_text(encoding="utf-8").strip().split("\n\n")
    return [_tree(block.splitlines()) for block in blocks]


def _tree(lines: list[str]) -> Tree:
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    columns = list(zip(*(row for row in rows if row[0].isdigit()), strict=True))
    return Tree(
        words=tuple(word.replace(" ", "") for word in columns[1]),
        lemmas=columns[2],
        tags=columns[4],
        heads=tuple(map(int, columns[6])),
        labels=columns[7],
    )


def varied(tree: Tree, chance: random.Random, share: float) -> Tree:
    """The tree as it is or, for ``share`` of the trees, written like a headline.

    Treebanks hold few headlines; in news they are everywhere, and their capitals mislead a tagger
    that has learnt that a capital means a name.
    """
    if chance.random() >= share:
        return tree
    write = chance.choices((_titled, str.upper, str.lower), (6, 1, 1))[0]
    return replace(tree, words=tuple(write(word) for word in tree.words))


def _titled(word: str) -> str:
    return word if word.startswith(("'", "’", "n'")) else word[:1].upper() + word[1:]
