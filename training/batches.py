"""Trees in, tensors out: sentences as numbers, in batches, with the answers to each word."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import torch
from torch import Tensor

from timeline.language.features import TABLES, rows
from timeline.language.lemma import lemmatize
from training.treebank import Guess, Tree

LIKELIEST = 4
"""Of tags, heads and labels so many are kept of what a teacher thinks."""
_rows = cache(rows)
_lemma = cache(lemmatize)


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences as numbers, padded; -100 in ``tags`` and ``labels`` behind their ends.

    The three ``likely`` are (sentences, places, names or heads): how probable each is.
    """

    rows: Tensor
    inside: Tensor
    tags: Tensor
    heads: Tensor
    labels: Tensor

    def likely(self, trees: Sequence[Tree], names: Names) -> dict[str, Tensor]:
        """Targets for training: what is true, or what the teacher holds for likely."""
        sizes = {"tags": len(names.tags), "heads": self.inside.shape[1] + 1}
        sizes["labels"] = len(names.labels)
        return {part: self._likely(trees, part, size) for part, size in sizes.items()}

    def _likely(self, trees: Sequence[Tree], part: str, size: int) -> Tensor:
        index = torch.zeros((*self.inside.shape, LIKELIEST), dtype=torch.long)
        sure = torch.zeros(index.shape)
        index[..., 0], sure[..., 0] = getattr(self, part).clamp(min=0), 1
        for i, tree in enumerate(trees):
            if tree.guess is not None:
                n, start = len(tree.words), tree.guess.start
                index[i, :n] = tree.guess.columns[part][start : start + n]
                sure[i, :n] = tree.guess.columns[part + ".sure"][start : start + n]
        sure /= sure.sum(-1, keepdim=True)
        # Of a short sentence's few heads the last may lie outside; nothing holds it for likely.
        index.clamp_(max=size - 1)
        return torch.zeros((*self.inside.shape, size)).scatter_add_(-1, index, sure)


@dataclass(frozen=True, slots=True)
class Names:
    """The tags and labels that the treebanks use, in order."""

    tags: tuple[str, ...]
    labels: tuple[str, ...]

    @classmethod
    def of(cls, trees: Sequence[Tree]) -> Names:
        """All names in these trees."""
        tags = {tag for tree in trees for tag in tree.tags}
        labels = {label for tree in trees for label in tree.labels}
        return cls(tuple(sorted(tags)), tuple(sorted(labels)))


def batched(trees: Sequence[Tree], words: int, chance: random.Random) -> list[list[Tree]]:
    """Batches of about ``words`` words, of like lengths, in any order."""
    ordered = sorted(trees, key=lambda tree: len(tree.words) + 3 * chance.random())
    batches: list[list[Tree]] = [[]]
    for tree in ordered:
        if len(batches[-1]) * len(tree.words) >= words:
            batches.append([])
        batches[-1].append(tree)
    chance.shuffle(batches)
    return batches


def numbered(trees: Sequence[Tree], names: Names) -> Batch:
    """A batch as tensors."""
    longest = max(len(tree.words) for tree in trees)
    shape = (len(trees), longest)
    batch = Batch(
        torch.zeros((*shape, len(TABLES)), dtype=torch.long),
        torch.zeros(shape, dtype=torch.bool),
        *(torch.full(shape, -100) for _ in range(3)),
    )
    for i, tree in enumerate(trees):
        n = len(tree.words)
        batch.rows[i, :n] = torch.tensor([_rows(word) for word in tree.words])
        batch.inside[i, :n] = True
        batch.tags[i, :n] = torch.tensor([_index(names.tags, tag) for tag in tree.tags])
        batch.heads[i, :n] = torch.tensor(tree.heads)
        batch.labels[i, :n] = torch.tensor([_index(names.labels, label) for label in tree.labels])
    return batch


def _index(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else -100


@cache
def taught(path: Path) -> list[Tree]:
    """The trees that ``training.label`` wrote, with the teacher's guesses."""
    columns: Mapping[str, Tensor] = torch.load(path, weights_only=True)
    tags, labels = (columns[f"{part}.names"] for part in ("tags", "labels"))
    tag, label = (columns[part][:, 0].tolist() for part in ("tags", "labels"))
    heads, trees, start = columns["tree"].tolist(), [], 0
    for words in columns["words"]:
        at = slice(start, start + len(words))
        own = tuple(tags[i] for i in tag[at])
        lemmas = tuple(map(_lemma, words, own))
        named = tuple(labels[i] for i in label[at])
        guess = Guess(columns, start)
        trees.append(Tree(tuple(words), lemmas, own, tuple(heads[at]), named, guess))
        start += len(words)
    return trees
