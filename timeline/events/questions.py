"""What a sentence only asks: its clauses in, those that are no news out."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Clause
from timeline.events.syntax import Tree

_QUOTES = frozenset(['"', "“", "”", "``", "''", "'", "’", ")"])
_ASKING_TAGS = frozenset(["WP", "WRB", "WDT", "WP$"])
_HELPERS = frozenset(
    "do does did is are was were am has have had can could will would shall should may might must "
    "isn't".split()
)
#: Before the words that ask.
_OPENING = frozenset(["and", "but", "so", "or", "then", ",", ":", "-", "–", "—", *_QUOTES])
#: Clauses that stand beside what is asked and tell on their own ("when he left, did ...").
_BESIDE = frozenset(["advcl", "acl"])


def asked(tree: Tree, found: Sequence[Clause], *, headline: bool) -> frozenset[int]:
    """The heads of the clauses that a question asks; none where a quotation is all that asks.

    Args:
        tree, found: the sentence and its clauses.
        headline: whether it is one, which asks without the order of words of a question.
    """
    if "?" not in tree.said:
        return frozenset()
    last = next(i for i in range(tree.size - 1, -1, -1) if tree.low[i] not in _QUOTES)
    first = next((i for i in range(tree.size) if tree.low[i] not in _OPENING), last)
    if tree.low[last] != "?" or any(tree.low[i] in _QUOTES for i in range(first, last)):
        return frozenset()
    inverted = tree.tags[first] in _ASKING_TAGS or tree.low[first] in _HELPERS
    if not (headline or inverted):
        return frozenset()
    return frozenset(c.head for c in found if c.link.partition(":")[0] not in _BESIDE)
