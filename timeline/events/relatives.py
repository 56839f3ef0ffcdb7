"""Relative clauses: which noun "who", "which" and "that" stand for, and what is done to it."""

from __future__ import annotations

from timeline.events.lexicon import words
from timeline.events.syntax import NOUN_TAGS, Tree
from timeline.events.tense import is_passive

_RELATIVE = frozenset(["who", "which", "that"])
_OBJECTS = frozenset(["whom", "which", "that"])
_COMPLEMENT = frozenset(["obj", "ccomp", "xcomp"])


def is_relative(tree: Tree, i: int) -> bool:
    """Whether the word only stands for the noun that its clause hangs on."""
    return tree.low[i] in _RELATIVE and tree.tags[i] in {"WP", "WDT", "IN"}


def told_of(tree: Tree, verb: int, relative: int) -> int:
    """The noun that a relative clause tells of; of "who", the nearest above that is somebody."""
    noun = tree.heads[verb]
    if tree.low[relative] != "who":
        return noun
    somebody = (i for i in (noun, *tree.above(noun)) if _is_somebody(tree, i))
    return next(somebody, noun)


def _is_somebody(tree: Tree, i: int) -> bool:
    """Whether a noun names somebody, or is a name that is no body's."""
    if tree.tags[i] in {"NNP", "NNPS"}:
        return tree.low[i] not in words("body")
    return tree.tags[i] in NOUN_TAGS and tree.lemmas[i] in words("human") | words("title")


def is_object(tree: Tree, i: int, verb: int) -> bool:
    """Whether a relative word is what its clause does something to ("whom she beat")."""
    if tree.low[i] not in _OBJECTS or tree.heads[i] != verb or tree.labels[verb] != "acl:relcl":
        return False
    if is_passive(tree, verb) or _strands(tree, verb):
        return False
    if tree.bases[i] == "obj":
        return tree.child(verb, ("xcomp", "ccomp")) is None
    doer = tree.tags[i] != "IN" and any(i < c < verb for c in tree.those(verb, ("nsubj",)))
    return doer and tree.child(verb, _COMPLEMENT) is None and not _is_when(tree, verb)


def _strands(tree: Tree, verb: int) -> bool:
    """Whether a preposition stands behind the verb without its noun ("that she was glued to")."""
    behind = (c for c in tree.children[verb] if c > verb and tree.tags[c] in {"IN", "TO"})
    return any(not tree.children[c] for c in behind)


def _is_when(tree: Tree, verb: int) -> bool:
    """Whether a relative clause tells of a time or a way, which nobody does anything to."""
    noun = tree.lemmas[tree.heads[verb]]
    return noun in words("time_unit") or noun in {"time", "way", "reason", "moment", "place"}
