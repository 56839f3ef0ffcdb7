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
_OPENING = frozenset(["``", "-LRB-"])
_CLOSING = frozenset(["''", "-RRB-"])

#: The clauses of a sentence by the clause that each depends on.
Below = Mapping[int | None, Sequence[Clause]]


def below(found: Sequence[Clause]) -> Below:
    """The clauses of a sentence by their governors, in text order; None at the top."""
    by_governor: dict[int | None, list[Clause]] = {}
    for clause in found:
        by_governor.setdefault(clause.governor, []).append(clause)
    return by_governor


def clause_span(
    tree: Tree,
    clause: Clause,
    found: Sequence[Clause],
    under: Below,
    sayings: Mapping[int, Sequence[int]],
    subject: int | None = None,
) -> Span:
    """Where a clause stands in the text.

    Args:
        tree, clause: the clause.
        found, under: all clauses of its sentence, and those below each.
        sayings: the clauses that each saying quotes as its content.
        subject: head of its subject, where the tree hangs that elsewhere.
    """
    quoted = sayings.get(clause.head, ())
    tokens: Collection[int] = clause.tokens
    if quoted or clause.head in under:
        told = [c for c in found if c.head in quoted and c is not clause]
        tokens = _completed(clause, told, under, sayings)
    if subject is not None:
        tokens = {*tokens, *tree.below(subject)}
    first, last = _trimmed(tree, sorted(tokens), clause.head)
    spans = tree.sentence.spans
    return Span(spans[first].start, spans[last].end)


def _completed(
    clause: Clause, told: Sequence[Clause], under: Below, sayings: Collection[int]
) -> set[int]:
    """The tokens of a clause, of what it tells, and of all that completes either."""
    queue = [clause, *told]
    seen, own = {c.head for c in queue}, {i for c in queue for i in c.tokens}
    for above in queue:
        for other in under.get(above.head, ()):
            if other.head not in seen and _completes(other, clause, sayings):
                seen.add(other.head)
                own.update(other.tokens)
                queue.append(other)
    return own


def _completes(other: Clause, clause: Clause, sayings: Collection[int]) -> bool:
    """Whether a clause below another belongs to its quote; a saying quotes all that it tells."""
    if clause.head in sayings:
        return other.governor != clause.head or other.link != "conj"
    return other.link.partition(":")[0] in _COMPLETING and other.link != "acl:relcl"


def _trimmed(tree: Tree, tokens: Sequence[int], head: int) -> tuple[int, int]:
    """First and last token without joining words and punctuation; an opened quote is closed."""
    bases, tags = tree.bases, tree.tags
    first, last = 0, len(tokens) - 1
    while (
        tokens[first] < head
        and bases[tokens[first]] in _EDGE_LABELS
        and tags[tokens[first]] not in _OPENING
    ):
        first += 1
    while (
        tokens[last] > head
        and bases[tokens[last]] in _EDGE_LABELS
        and tags[tokens[last]] not in _CLOSING
    ):
        last -= 1
    return tokens[first], tokens[last]
