"""A sentence's tree in, its clauses out: what can tell an event, and the words of each.

A clause hangs from its head: a verb, a predicate with its copula, or a noun that names a happening
and is dated by itself ("the 1991 agreement", "since its launch in 2003").
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.lexicon import words
from timeline.events.syntax import KEPT, Tree
from timeline.events.tense import is_finite

#: Relations of verbs that are no predicates of their own.
_NO_CLAUSE = frozenset("aux cop case mark amod compound fixed flat det advmod cc nmod:desc".split())
_PARTICIPLES = frozenset(["VBG", "VBN"])
_POSITION_CUES = frozenset(", ( center centre front back top bottom far second third".split())
#: Relations in which an infinitive only completes its governor.
_COMPLETES = frozenset("xcomp acl advcl ccomp csubj obj obl nmod conj".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of a sentence.

    Args:
        head: token index of its verb, predicate or event noun.
        tokens: its own words, without those of the clauses below it.
        governor: head of the clause it depends on, or None at the top.
        link: relation of its head ("advcl", "conj", "acl:relcl", "root", ...).
        nominal: whether a noun heads it.
    """

    head: int
    tokens: tuple[int, ...]
    governor: int | None
    link: str
    nominal: bool


def clauses(
    tree: Tree, dated: Collection[int] = (), *, headline: bool = False
) -> tuple[Clause, ...]:
    """The clauses in text order of their heads.

    Args:
        tree: the sentence.
        dated: heads that a time expression belongs to, and that count as clauses therefore, be
            they infinitives or nouns.
        headline: whether the sentence is one.
    """
    heads = {*predicates(tree), *dated}
    if not heads:
        heads = _weak_heads(tree, headline=headline)
    return _partition(tree, heads)


@lru_cache(KEPT)
def predicates(tree: Tree) -> frozenset[int]:
    """The tokens that head a clause whatever its dates."""
    verbs = [i for i, tag in enumerate(tree.tags) if tag.startswith("VB")]
    copulas = [tree.heads[i] for i, base in enumerate(tree.bases) if base == "cop"]
    return frozenset(i for i in {*verbs, *copulas} if i >= 0 and _is_predicate(tree, i))


def is_predicate(tree: Tree, i: int) -> bool:
    """Whether the token heads a clause whatever its dates."""
    return i in predicates(tree)


def _is_predicate(tree: Tree, i: int) -> bool:
    if tree.child(i, ("cop",)) is not None:
        return is_finite(tree, i)
    if not tree.tags[i].startswith("VB") or tree.sentence.labels[i] in _NO_CLAUSE:
        return False
    if tree.bases[i] in _NO_CLAUSE or _is_position(tree, i):
        return False
    if _is_infinitive(tree, i):
        return tree.bases[i] not in _COMPLETES
    return tree.tags[i] not in _PARTICIPLES or is_finite(tree, i) or _stands_alone(tree, i)


def _is_position(tree: Tree, i: int) -> bool:
    """Whether "left" says where somebody stands in a picture (", left," ", center left,")."""
    if tree.low[i] != "left" or i + 1 >= tree.size or tree.low[i + 1] not in {",", ")"}:
        return False
    return i > 0 and tree.low[i - 1] in _POSITION_CUES


def _stands_alone(tree: Tree, i: int) -> bool:
    """Whether a participle tells a step of its own: set off by a comma, or put before or after.

    What was done to somebody on the side (", accompanied by ...") belongs to the main clause.
    """
    if tree.bases[i] == "conj":
        joined = tree.heads[i]
        return joined < i and tree.tags[joined].startswith("VB") and _is_predicate(tree, joined)
    if tree.heads[i] < 0 or tree.bases[i] == "parataxis" or tree.child(i, ("nsubj",)) is not None:
        return True
    if any(tree.low[c] in {"before", "after"} for c in tree.those(i, ("mark", "case"))):
        return True
    return tree.tags[i] == "VBG" and tree.bases[i] in {"advcl", "acl"} and is_set_off(tree, i)


def is_set_off(tree: Tree, i: int) -> bool:
    """Whether a comma stands before the clause's first word, or the clause opens the sentence."""
    words_below = (c for c in (i, *tree.children[i]) if tree.bases[c] != "punct")
    first = min(words_below)
    return first == 0 or tree.low[first - 1] in {",", "—", "–", "--"}


def _is_infinitive(tree: Tree, i: int) -> bool:
    """Whether the verb has no tense of its own, nor shares that of the verb it is joined to."""
    if tree.tags[i] != "VB" or is_finite(tree, i):
        return False
    return not (tree.bases[i] == "conj" and is_finite(tree, tree.heads[i]))


def _weak_heads(tree: Tree, *, headline: bool) -> set[int]:
    """What may tell an event in a sentence without a predicate: in a headline, something does."""
    for weaker in (_is_bare_verb, is_event_noun):
        found = {i for i in range(tree.size) if weaker(tree, i)}
        found -= {i for i in found if tree.bases[i] in _NO_CLAUSE}
        if found:
            return found
    return {i for i in range(tree.size) if headline and tree.heads[i] < 0}


def _is_bare_verb(tree: Tree, i: int) -> bool:
    """Whether a verb without a tense can tell a headline ("Mayor to resign", "Man arrested")."""
    return tree.tags[i] in {"VB", "VBN", "VBG"} and tree.bases[i] in {
        "acl",
        "advcl",
        "xcomp",
        "root",
    }


def is_event_noun(tree: Tree, i: int) -> bool:
    """Whether the noun names a happening by itself."""
    return tree.tags[i] in {"NN", "NNS"} and tree.lemmas[i] in words("event_noun")


def _partition(tree: Tree, heads: Collection[int]) -> tuple[Clause, ...]:
    """Give every token to the nearest head above it."""
    own: dict[int, list[int]] = {head: [] for head in heads}
    owners = _owners(tree, own)
    for i, owner in enumerate(owners):
        if owner >= 0:
            own[owner].append(i)
    return tuple(
        Clause(
            head=head,
            tokens=tuple(own[head]),
            governor=_governor(tree, head, owners),
            link=tree.sentence.labels[head],
            nominal=tree.tags[head].startswith("N") and not is_predicate(tree, head),
        )
        for head in sorted(own)
    )


def _governor(tree: Tree, head: int, owners: list[int]) -> int | None:
    above = tree.heads[head]
    owner = owners[above] if above >= 0 else -1
    return None if owner in {-1, head} else owner


def _owners(tree: Tree, heads: Collection[int]) -> list[int]:
    """For every token the nearest head at or above it, -1 where there is none."""
    unknown = -2
    owners = [i if i in heads else unknown for i in range(tree.size)]
    for i in range(tree.size):
        path, at = [], i
        while at >= 0 and owners[at] == unknown:
            owners[at] = -1
            path.append(at)
            at = tree.heads[at]
        for k in path:
            owners[k] = owners[at] if at >= 0 else -1
    return owners
