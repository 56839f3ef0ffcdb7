"""Trees with the labels of spaCy's English pipelines in, Universal Dependencies out.

The two differ in shape too: there a preposition governs its noun, "be" its predicate, and each
conjunct the next one. Each of these is turned by one function below, on lists changed in step.
"""

from __future__ import annotations

from collections.abc import Sequence

RENAMED = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "case",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nn": "compound",
    "npadvmod": "obl:unmarked",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}


class _Tree:
    """A tree under change: heads and labels as lists."""

    def __init__(self, tags: Sequence[str], heads: Sequence[int], labels: Sequence[str]) -> None:
        self.tags, self.heads, self.labels = tags, list(heads), list(labels)

    def children(self, head: int, *labels: str) -> list[int]:
        return [
            i
            for i, h in enumerate(self.heads)
            if h == head and (not labels or self.labels[i] in labels)
        ]

    def lift(self, low: int, label: str) -> None:
        """Swap a word with its head: it takes the head's place, and the head becomes ``label``."""
        high = self.heads[low]
        self.heads[low], self.labels[low] = self.heads[high], self.labels[high]
        self.heads[high], self.labels[high] = low, label


def to_universal(
    words: Sequence[str], tags: Sequence[str], heads: Sequence[int], labels: Sequence[str]
) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads (-1 the root) and labels as Universal Dependencies has them.

    Trees that are so already, known by having none of the other scheme's labels, stay as they are.
    """
    if not set(labels) & {"pobj", "dobj", "prep", "nsubjpass", "auxpass", "attr", "ROOT"}:
        return tuple(heads), tuple(labels)
    tree = _Tree(tags, heads, labels)
    _lift_predicates(tree, words)
    _lift_prepositions(tree)
    _flatten_conjuncts(tree)
    return tuple(tree.heads), tuple(RENAMED.get(label, label) for label in tree.labels)


def _lift_predicates(tree: _Tree, words: Sequence[str]) -> None:
    """In "it was late", "late" governs and "was" is its copula."""
    forms = {"be", "am", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "'m"}
    for verb, word in enumerate(words):
        found = tree.children(verb, "attr", "acomp")
        if word.lower() in forms and found:
            predicate = found[0]
            others = [i for i in tree.children(verb) if i != predicate]
            tree.lift(predicate, "cop")
            for i in others:
                tree.heads[i] = predicate


def _lift_prepositions(tree: _Tree) -> None:
    """In "in May", "May" governs and "in" is its case."""
    for low, label in enumerate(list(tree.labels)):
        high = tree.heads[low]
        if label not in ("pobj", "pcomp") or high < 0:
            continue
        verbal, agent = tree.tags[low].startswith("VB"), tree.labels[high] == "agent"
        tree.lift(low, "mark" if verbal and label == "pcomp" else "case")
        if tree.labels[low] in ("prep", "agent", "dative"):
            noun = tree.heads[low] >= 0 and tree.tags[tree.heads[low]].startswith(
                ("NN", "PRP", "CD")
            )
            kind = ("acl", "nmod") if noun else ("advcl", "obl")
            tree.labels[low] = "obl:agent" if agent else kind[label != "pcomp" or not verbal]
        for i in tree.children(high, "prep", "conj", "cc", "punct"):
            tree.heads[i] = low
    for i, label in enumerate(tree.labels):
        if label in ("prep", "pobj", "pcomp"):
            tree.labels[i] = "advmod" if label == "prep" else "obl"


def _flatten_conjuncts(tree: _Tree) -> None:
    """In "a, b and c", "b" and "c" hang from "a", and "and" from "c"."""
    for i, label in enumerate(tree.labels):
        after = [j for j in tree.children(tree.heads[i], "conj") if j > i] if label == "cc" else []
        if after:
            tree.heads[i] = after[0]
    for i, label in enumerate(tree.labels):
        head = tree.heads[i]
        while label == "conj" and head >= 0 and tree.labels[head] == "conj":
            head = tree.heads[head]
        tree.heads[i] = head
