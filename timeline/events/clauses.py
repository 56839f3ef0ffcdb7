"""A sentence's tree in, its clauses out: what can tell an event, and the words of each.

A clause hangs from its head: a verb, a predicate with its copula, or a noun that names a happening
and is dated by itself ("the 1991 agreement", "since its launch in 2003").
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from timeline.events.lexicon import words
from timeline.events.syntax import KEPT, VERB_TAGS, Tree
from timeline.events.tense import is_copular, is_finite

#: Relations of verbs that are no predicates of their own.
_NO_CLAUSE = frozenset("aux cop case mark amod compound fixed flat det advmod cc".split())
_WITHOUT_TENSE = frozenset(["VB", "VBN", "VBG"])
_OF_HEADLINE = frozenset(["acl", "advcl", "xcomp", "root"])
_PARTICIPLES = frozenset(["VBG", "VBN"])
_POSITION_CUES = frozenset(", ( center centre front back top bottom far second third".split())
#: Relations in which an infinitive only completes its governor.
_COMPLETES = frozenset("xcomp acl advcl ccomp csubj obj obl nmod conj".split())


class Clause(NamedTuple):
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
    heads = predicates(tree).union(dated)
    return _partition(tree, heads or _weak_heads(tree, headline=headline))


@lru_cache(KEPT)
def predicates(tree: Tree) -> frozenset[int]:
    """The tokens that head a clause whatever its dates."""
    bases = tree.bases
    verbs = [
        i for i, tag in enumerate(tree.tags) if tag in VERB_TAGS and bases[i] not in _NO_CLAUSE
    ]
    copular = [i for i in tree.copular if i >= 0]
    return frozenset([i for i in {*verbs, *copular} if _is_predicate(tree, i)])


def is_predicate(tree: Tree, i: int) -> bool:
    """Whether the token heads a clause whatever its dates."""
    return i in predicates(tree)


def _is_predicate(tree: Tree, i: int) -> bool:
    if is_copular(tree, i):
        return is_finite(tree, i)
    tag = tree.tags[i]
    if tag not in VERB_TAGS or tree.bases[i] in _NO_CLAUSE or tree.labels[i] == "nmod:desc":
        return False
    if _is_position(tree, i):
        return False
    if tag == "VB" and _is_infinitive(tree, i):
        return tree.bases[i] not in _COMPLETES
    return tag not in _PARTICIPLES or is_finite(tree, i) or _stands_alone(tree, i)


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
        return joined < i and tree.tags[joined] in VERB_TAGS and _is_predicate(tree, joined)
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
    """Whether a base form has no tense of its own, nor shares that of the verb it is joined to."""
    if is_finite(tree, i):
        return False
    return not (tree.bases[i] == "conj" and is_finite(tree, tree.heads[i]))


def _weak_heads(tree: Tree, *, headline: bool) -> set[int]:
    """What may tell an event in a sentence without a predicate: in a headline, something does."""
    bare = [i for i in range(tree.size) if _is_bare_verb(tree, i)]
    for weaker in (bare, event_nouns(tree)):
        found = {i for i in weaker if tree.bases[i] not in _NO_CLAUSE}
        if found:
            return found
    return {i for i in range(tree.size) if headline and tree.heads[i] < 0}


def _is_bare_verb(tree: Tree, i: int) -> bool:
    """Whether a verb without a tense can tell a headline ("Mayor to resign", "Man arrested")."""
    return tree.tags[i] in _WITHOUT_TENSE and tree.bases[i] in _OF_HEADLINE


def is_event_noun(tree: Tree, i: int) -> bool:
    """Whether the noun names a happening by itself."""
    return tree.tags[i] in {"NN", "NNS"} and tree.lemmas[i] in words("event_noun")


def event_nouns(tree: Tree) -> list[int]:
    """The nouns of a sentence that name happenings, in text order."""
    return listed_nouns(tree, "event_noun")


def listed_nouns(tree: Tree, kind: str) -> list[int]:
    """The nouns of a sentence that stand in a list of the lexicon, in text order."""
    named = words(kind)
    if named.isdisjoint(tree.lemmas):
        return []
    return [
        i for i, lemma in enumerate(tree.lemmas) if lemma in named and tree.tags[i] in {"NN", "NNS"}
    ]


def _partition(tree: Tree, heads: Collection[int]) -> tuple[Clause, ...]:
    """Give every token to the nearest head above it."""
    tokens = {head: _tokens(tree, head, heads) for head in sorted(heads)}
    return tuple(
        Clause(
            head=head,
            tokens=own,
            governor=_governor(tree, head, tokens),
            link=tree.labels[head],
            nominal=tree.tags[head][0] == "N" and not is_predicate(tree, head),
        )
        for head, own in tokens.items()
    )


def _tokens(tree: Tree, head: int, heads: Collection[int]) -> tuple[int, ...]:
    """The head and what depends on it, without other heads and what depends on those."""
    own, children = [head], tree.children
    for i in own:
        for c in children[i]:
            if c not in heads:
                own.append(c)
    return tuple(sorted(own))


def _governor(tree: Tree, head: int, heads: Collection[int]) -> int | None:
    """The nearest other head above."""
    for i in tree.above(head):
        if i in heads and i != head:
            return i
    return None


def above(head: int, by_head: Mapping[int, Clause]) -> Iterator[int]:
    """The heads of the clauses that a clause depends on, the nearest first, each once."""
    seen = {head}
    at = by_head[head].governor if head in by_head else None
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = by_head[at].governor if at in by_head else None
