"""Tense, polarity and mood of a verb, read off its auxiliaries."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from timeline.events.lexicon import words
from timeline.events.syntax import KEPT, Tree
from timeline.model import Status

_FUTURE = frozenset("will wo 'll shall sha".split())
_MODAL = frozenset("could may might can ca would should 'd must ought".split())
_NEGATION = frozenset("not n't never nobody nothing none neither nor hardly barely".split())
_DENIAL = _NEGATION | {"no"}
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_CONDITION = frozenset(["if", "unless", "whether"])
_TO_COME = frozenset("going due set scheduled slated poised".split())
_DEPENDENT = frozenset(["xcomp", "acl", "advcl", "ccomp"])


class Tense(StrEnum):
    """What the verb group says about when."""

    PAST = "past"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    PRESENT = "present"
    PROGRESSIVE = "progressive"
    WAS_DOING = "was doing"
    FUTURE = "future"
    MODAL = "modal"
    PARTICIPLE = "participle"
    GERUND = "gerund"
    INFINITIVE = "infinitive"
    NONE = ""


_GOING_ON = frozenset([Tense.PRESENT, Tense.PROGRESSIVE, Tense.WAS_DOING])


def is_finite(tree: Tree, verb: int) -> bool:
    """Whether the verb group stands in a tense."""
    if tree.tags[verb] in _FINITE:
        return True
    helpers = tree.helpers.get(verb)
    return helpers is not None and any(tree.tags[i] in _FINITE for i in helpers)


def is_copular(tree: Tree, i: int) -> bool:
    """Whether the word is a predicate with its copula ("was late")."""
    return i in tree.copular


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether a form of "be" makes the verb passive."""
    helpers = tree.helpers.get(verb)
    return helpers is not None and any(tree.labels[i] == "aux:pass" for i in helpers)


@lru_cache(16 * KEPT)
def tense(tree: Tree, verb: int) -> Tense:
    """The tense of the verb group, or of a predicate with its copula."""
    if _is_going_to(tree, verb):
        return Tense.FUTURE
    helpers = tree.helpers.get(verb)
    if not helpers:
        return _bare(tree, verb)
    low = [tree.low[i] for i in helpers]
    if not _FUTURE.isdisjoint(low) or _is_to(tree, helpers):
        return Tense.FUTURE
    if not _MODAL.isdisjoint(low) and any(
        tree.tags[i] == "MD" and tree.low[i] in _MODAL for i in helpers
    ):
        return Tense.MODAL
    return _perfect(tree, verb, helpers) or _simple(tree, verb, helpers)


def _is_going_to(tree: Tree, verb: int) -> bool:
    governor = tree.heads[verb]
    if tree.bases[verb] != "xcomp" or tree.low[governor] not in _TO_COME:
        return False
    return any(tree.lemmas[i] == "be" for i in tree.helpers.get(governor, ()))


def _is_to(tree: Tree, helpers: Sequence[int]) -> bool:
    """Whether the group says what is to be done ("is to be drained", "was to go on")."""
    for i in helpers:
        if tree.lemmas[i] == "be" and tree.tags[i] in _FINITE and "TO" in tree.tags[i + 1 : i + 2]:
            return True
    return False


def _perfect(tree: Tree, verb: int, helpers: Sequence[int]) -> Tense:
    """PERFECT or PLUPERFECT where the group has a form of "have" (going on, if "been pushing")."""
    have = [i for i in helpers if tree.lemmas[i] == "have"]
    if not have or helpers[0] != have[0]:
        return Tense.NONE
    if tree.tags[verb] == "VBG" and tree.tags[have[0]] != "VBD":
        return Tense.PROGRESSIVE
    return Tense.PLUPERFECT if tree.low[have[0]] in {"had", "'d", "having"} else Tense.PERFECT


def _simple(tree: Tree, verb: int, helpers: Sequence[int]) -> Tense:
    finite = next((i for i in helpers if tree.tags[i] in _FINITE), None)
    if finite is None:
        be = any(tree.tags[i] == "VB" for i in helpers)
        return Tense.INFINITIVE if be else _bare(tree, verb)
    past = tree.tags[finite] == "VBD"
    if tree.tags[verb] == "VBG" and any(tree.lemmas[i] == "be" for i in helpers):
        return Tense.WAS_DOING if past else Tense.PROGRESSIVE
    return Tense.PAST if past else Tense.PRESENT


def _bare(tree: Tree, verb: int) -> Tense:
    match tree.tags[verb]:
        case "VBD":
            return Tense.PAST
        case "VBP" if _is_irregular(tree, verb):
            return Tense.PAST
        case "VBZ" | "VBP":
            return Tense.PRESENT
        case "VBN":
            return Tense.PAST if _is_taken_for_participle(tree, verb) else Tense.PARTICIPLE
        case "VBG":
            return Tense.GERUND
        case "VB":
            return Tense.INFINITIVE
    return Tense.NONE


def _is_taken_for_participle(tree: Tree, verb: int) -> bool:
    """Whether a form that the tagger calls a participle has a doer, as only a past tense has."""
    doer = any(tree.labels[i] == "nsubj" for i in tree.children[verb])
    return (
        doer
        and tree.bases[verb] in {"root", "conj", "ccomp"}
        and tree.child(verb, ("obj",)) is not None
    )


def _is_irregular(tree: Tree, verb: int) -> bool:
    """Whether a form that the tagger calls present is a rare past one ("sank", "leapt")."""
    return tree.low[verb] != tree.lemmas[verb] and tree.lemmas[verb] not in {"be", "have", "do"}


def is_negated(tree: Tree, verb: int) -> bool:
    """Whether "not", "never" or a subject like "nobody" denies the clause."""
    if _DENIAL.isdisjoint(tree.said):
        return False
    low = tree.low
    for i in tree.children[verb]:
        if low[i] in _NEGATION:
            return True
        if tree.bases[i] in {"nsubj", "obj"} and any(low[c] == "no" for c in tree.children[i]):
            return True
    return False


def is_state(tree: Tree, verb: int) -> bool:
    """Whether the clause names a state: a copula with its predicate, or a verb of having."""
    if is_copular(tree, verb):
        return True
    told_untruth = tree.low[verb] == "lied"  # what lies somewhere "lay" there
    return tree.lemmas[verb] in words("state") and not (told_untruth or is_passive(tree, verb))


def is_conditional(tree: Tree, verb: int) -> bool:
    """Whether "if", "unless" or "whether" opens the clause."""
    if _CONDITION.isdisjoint(tree.said):
        return False
    return any(tree.low[i] in _CONDITION for i in tree.those(verb, ("mark",)))


def _is_due(tree: Tree, i: int) -> bool:
    """Whether somebody is expected somewhere ("is due in Oslo", "are due to meet")."""
    return tree.low[i] == "due" and tree.tags[i] == "JJ" and is_copular(tree, i)


def _is_order(tree: Tree, verb: int) -> bool:
    """Whether a sentence tells its reader what to do ("Watch the news at 9 p.m.")."""
    alone = tree.heads[verb] < 0 and not tree.helpers.get(verb)
    return (
        alone
        and "``" not in tree.tags[:verb]
        and tree.child(verb, ("nsubj", "csubj", "mark")) is None
    )


def _is_prospect(tree: Tree, verb: int) -> bool:
    """Whether a noun calls a gerund behind it possible ("the risk of the wall falling")."""
    noun = tree.heads[verb]
    bare = tree.tags[verb] == "VBG" and 0 <= noun < verb and not tree.helpers.get(verb)
    return bare and tree.lemmas[noun] in words("prospect")


def mood(tree: Tree, verb: int) -> Status:
    """How real the clause's own words make its event."""
    found = tense(tree, verb)
    if is_negated(tree, verb):
        perhaps = any(tree.low[i] in {"may", "might"} for i in tree.helpers.get(verb, ()))
        return Status.POSSIBLE if perhaps else Status.NEGATED
    if found is Tense.FUTURE or _is_due(tree, verb):
        return Status.PLANNED
    if found is Tense.MODAL or is_conditional(tree, verb) or _is_prospect(tree, verb):
        return Status.POSSIBLE
    if found is Tense.INFINITIVE and _is_order(tree, verb):
        return Status.POSSIBLE
    if found is Tense.INFINITIVE and tree.bases[verb] in _DEPENDENT:
        return _of_infinitive(tree, verb)
    if found in _GOING_ON or is_state(tree, verb):
        return Status.ONGOING
    return Status.HAPPENED


def _of_infinitive(tree: Tree, verb: int) -> Status:
    """What one plans or is asked to do is planned; what one did to an end is only possible."""
    governor = tree.heads[verb]
    return Status.PLANNED if tree.lemmas[governor] in words("plan") else Status.POSSIBLE
