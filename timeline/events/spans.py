"""The words a mention quotes: a clause and what completes it, without what tells of others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from timeline.events.clauses import Clause
from timeline.events.syntax import Tree
from timeline.model import Span

_COMPLETING = frozenset(
    ["xcomp", "ccomp", "csubj", "acl", "obj", "obl", "nmod", "nsubj", "compound"]
)
_EDGE_LABELS = frozenset(["punct", "cc", "mark"])
_CLOSING = frozenset(["''", "-RRB-"])


def clause_span(
    tree: Tree,
    clause: Clause,
    found: Sequence[Clause],
    sayings: Mapping[int, Sequence[int]],
    subject: int | None = None,
) -> Span:
    """Where a clause stands in the text.

    Args:
        tree, clause: the clause.
        found: all clauses of its sentence.
        subject: head of its subject, where the tree hangs that elsewhere.
        sayings: the clauses that each saying quotes as its content.
    """
    by_head = {c.head: c for c in found}
    tokens = sorted(_tokens(clause, by_head, sayings) | _subject_tokens(tree, subject))
    return tree.span(_trimmed(tree, tokens, clause.head))


def _tokens(
    clause: Clause, by_head: Mapping[int, Clause], sayings: Mapping[int, Sequence[int]]
) -> set[int]:
    queue = [clause.head, *(head for head in sayings.get(clause.head, ()) if head in by_head)]
    seen, own = set(queue), {i for head in queue for i in by_head[head].tokens}
    while queue:
        head = queue.pop()
        for below in by_head.values():
            if (
                below.governor == head
                and below.head not in seen
                and _completes(below, clause, sayings)
            ):
                seen.add(below.head)
                own.update(below.tokens)
                queue.append(below.head)
    return own


def _subject_tokens(tree: Tree, subject: int | None) -> set[int]:
    return set() if subject is None else set(tree.below(subject))


def _completes(below: Clause, clause: Clause, sayings: Collection[int]) -> bool:
    """Whether a clause below another belongs to its quote; a saying quotes all that it tells."""
    if clause.head in sayings:
        return below.governor != clause.head or below.link != "conj"
    return below.link.partition(":")[0] in _COMPLETING and below.link != "acl:relcl"


def _trimmed(tree: Tree, tokens: list[int], head: int) -> list[int]:
    """Cut joining words and punctuation off both ends; closing quotes stay if they were opened."""
    first, last = 0, len(tokens) - 1
    while (
        tokens[first] < head
        and tree.bases[tokens[first]] in _EDGE_LABELS
        and tree.tags[tokens[first]] not in {"``", "-LRB-"}
    ):
        first += 1
    while (
        tokens[last] > head
        and tree.bases[tokens[last]] in _EDGE_LABELS
        and tree.tags[tokens[last]] not in _CLOSING
    ):
        last -= 1
    return tokens[first : last + 1]
