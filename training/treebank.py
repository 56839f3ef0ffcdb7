"""CoNLL-U files in, sentences for training out, varied in the ways news varies."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from torch import Tensor


SIDES = (
    "left", "right", "center", "centre", "center left", "center right", "front left", "front",
    "second left", "top left", "top", "pictured", "background",
)  # fmt: skip
"""Where captions say that people stand."""

SAYING = frozenset(["add", "announce", "confirm", "explain", "report", "say", "warn", "write"])


@dataclass(frozen=True, slots=True)
class Guess:
    """What a teacher thinks of a sentence's words, from ``start`` on in the columns of a file."""

    columns: Mapping[str, Tensor]
    start: int


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence of a treebank; heads are 0 for the root and i for word i - 1.

    Of a sentence that a teacher read there is its ``guess``, too, until words change places.
    """

    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    labels: tuple[str, ...]
    guess: Guess | None = None


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


def varied(tree: Tree, chance: random.Random, headlines: float, news: float) -> Tree:
    """The tree as it is or, for two shares of the trees, as a headline or as other news has it.

    Treebanks hold little of either. The capitals of a headline mislead a tagger that has learnt
    that a capital means a name; in captions "Lee, left, visits" looks like a verb; and reports
    put the verb before who speaks ("said Lee").
    """
    draw = chance.random()
    if draw < news:
        return _inverted(_captioned(tree, chance))
    if draw >= news + headlines:
        return tree
    write = chance.choices((_titled, str, str.upper, str.lower), (6, 3, 1, 1))[0]
    short = _shortened(tree)
    return replace(short, words=tuple(write(word) for word in short.words))


def _shortened(tree: Tree) -> Tree:
    """The tree in the grammar of headlines: no articles, no full stop, the past told as present."""
    told = tuple(_present(tree, i) for i in range(len(tree.words)))
    words, tags = (tuple(column) for column in zip(*told, strict=True))
    heads = set(tree.heads)
    kept = [i for i in range(len(words)) if i + 1 in heads or not _left_out(tree, i)]
    return _permuted(replace(tree, words=words, tags=tags), kept) if kept else tree


def _left_out(tree: Tree, i: int) -> bool:
    """Whether headlines do without the word: articles, full stops, the "was" of "was killed"."""
    article = tree.labels[i] == "det" and tree.lemmas[i].lower() in ("a", "an", "the")
    passive = tree.labels[i] == "aux:pass" and tree.tags[i] in ("VBD", "VBZ", "VBP")
    return article or passive or tree.words[i] == "."


def _present(tree: Tree, i: int) -> tuple[str, str]:
    """Word and tag, a main verb in the past changed to the present; "be" and "have" stay."""
    lemma = tree.lemmas[i]
    past = tree.tags[i] == "VBD" and tree.labels[i] in ("root", "conj", "parataxis", "ccomp")
    if not past or lemma in ("be", "have", "do") or not lemma.isalpha():
        return tree.words[i], tree.tags[i]
    subjects = [
        j for j, head in enumerate(tree.heads) if head == i + 1 and tree.labels[j] == "nsubj"
    ]
    plural = any(_is_plural(tree, j) for j in subjects)
    if plural:
        return lemma, "VBP"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeou":
        return lemma[:-1] + "ies", "VBZ"
    return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "o", "z")) else "s"), "VBZ"


def _is_plural(tree: Tree, i: int) -> bool:
    joined = any(head == i + 1 and tree.labels[j] == "conj" for j, head in enumerate(tree.heads))
    pronoun = tree.words[i].lower() in ("i", "you", "we", "they")
    return joined or pronoun or tree.tags[i] in ("NNS", "NNPS")


def _titled(word: str) -> str:
    return word if word.startswith(("'", "’", "n'")) else word[:1].upper() + word[1:]


def _captioned(tree: Tree, chance: random.Random) -> Tree:
    """Say behind the name that is the sentence's subject where its bearer stands in the picture."""
    names = [i for i in range(len(tree.words)) if _is_named_subject(tree, i)]
    if not names:
        return tree
    last = names[0]
    while last + 1 < len(tree.words) and tree.labels[last + 1] == "flat":
        last += 1
    if last + 1 < len(tree.words) and tree.labels[last + 1] in ("punct", "case", "conj", "cc"):
        return tree
    side = chance.choice(SIDES).split()
    return _inserted(tree, last + 1, names[0], side)


def _is_named_subject(tree: Tree, i: int) -> bool:
    verb = tree.heads[i] - 1
    subject = tree.tags[i] == "NNP" and tree.labels[i] in ("nsubj", "nsubj:pass")
    return subject and verb > i and tree.tags[verb].startswith("VB")


def _inverted(tree: Tree) -> Tree:
    """Put a verb of saying before its subject, where what was said comes before both."""
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in SAYING or not tree.tags[verb].startswith("VB"):
            continue
        subjects = [i for i in range(verb) if _is_subject_of(tree, i, verb)]
        if subjects:
            first = min(i for i in range(verb) if _descends(tree, i, subjects[-1]))
            whole = all(_descends(tree, i, subjects[-1]) for i in range(first, verb))
            if whole and _told_before(tree, verb, first):
                order = [*range(first), verb, *range(first, verb)]
                return _permuted(tree, [*order, *range(verb + 1, len(tree.words))])
    return tree


def _is_subject_of(tree: Tree, i: int, verb: int) -> bool:
    noun = tree.tags[i].startswith("NN") and tree.labels[i] == "nsubj"
    return noun and tree.heads[i] == verb + 1


def _told_before(tree: Tree, verb: int, first: int) -> bool:
    told = [i for i in range(first) if tree.heads[i] == verb + 1]
    head = tree.heads[verb] - 1
    inserted = tree.labels[verb] == "parataxis" and 0 <= head < first
    return inserted or any(tree.labels[i] in ("ccomp", "parataxis") for i in told)


def _descends(tree: Tree, i: int, ancestor: int) -> bool:
    while i not in (ancestor, -1):
        i = tree.heads[i] - 1
    return i == ancestor


def _permuted(tree: Tree, order: list[int]) -> Tree:
    """The tree with its words in another order, or fewer of them, given as their old places."""
    place = {old: new for new, old in enumerate(order)} | {-1: -1}
    return Tree(
        words=tuple(tree.words[i] for i in order),
        lemmas=tuple(tree.lemmas[i] for i in order),
        tags=tuple(tree.tags[i] for i in order),
        heads=tuple(place[tree.heads[i] - 1] + 1 for i in order),
        labels=tuple(tree.labels[i] for i in order),
    )


def _inserted(tree: Tree, at: int, name: int, side: list[str]) -> Tree:
    """The tree with ``side`` between commas before word ``at``, as an attribute of ``name``."""
    count = len(side) + 2
    core = at + len(side)
    moved = [head + count * (head > at) for head in tree.heads]
    heads = [core + 1, *[core + 1] * (len(side) - 1), name + 1, core + 1]
    tags = [",", *["JJ"] * len(side), ","]
    labels = ["punct", *["amod"] * len(side), "punct"]
    return Tree(
        words=(*tree.words[:at], ",", *side, ",", *tree.words[at:]),
        lemmas=(*tree.lemmas[:at], ",", *side, ",", *tree.lemmas[at:]),
        tags=(*tree.tags[:at], *tags, *tree.tags[at:]),
        heads=(*moved[:at], *heads, *moved[at:]),
        labels=(*tree.labels[:at], *labels, *tree.labels[at:]),
    )
