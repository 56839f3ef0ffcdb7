"""Event nouns dated from beside them: by the verb they belong to, or by an earlier telling.

"The launch" is dated by the sentence that told when it was launched, "talks" by the verb that says
they were held. A noun with a date of its own heads a clause already.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from timeline.events.clauses import Clause, event_nouns, is_event_noun
from timeline.events.lexicon import words
from timeline.events.roles import Role
from timeline.events.scene import Scene
from timeline.events.syntax import Tree
from timeline.model import BESIDE, BlockKind, Certainty, Dating, Kind, Status

ITS_VERB, TOLD_BEFORE = "its verb", "told before"

_DEFINITE = frozenset("the this that its his her their".split())
#: The verbs that a noun shares the time of, by its place beside them.
_VERBS = {"obj": "hold", "nsubj:pass": "hold", "nsubj": "occur"}
#: Rules that find a verb's date in its own sentence.
_OF_SENTENCE = frozenset(
    [
        "own clause",
        "attribution",
        "joined clause",
        "governing clause",
        BESIDE,
        "subject event",
    ]
)
_APART = frozenset("acl appos conj parataxis punct cc nsubj cop case mark".split())

#: The dating of the deeds told so far, by base form; None where two days were told for one.
Deeds = Mapping[str, Dating | None]


@dataclass(frozen=True, slots=True)
class Named:
    """A happening that a noun names: its clause, its role in the sentence, and when it was."""

    clause: Clause
    role: Role
    dating: Dating


def named(scene: Scene, datings: Mapping[int, Dating], deeds: Deeds) -> Iterator[Named]:
    """The event nouns of a sentence that head no clause and yet have a date, in text order."""
    if scene.block is not BlockKind.BODY:
        return
    for i in event_nouns(scene.tree):
        if i not in datings:
            found = _of_verb(scene, i, datings) or _told_before(scene, i, deeds)
            if found:
                yield found


def _of_verb(scene: Scene, i: int, datings: Mapping[int, Dating]) -> Named | None:
    """What is said to be held, made or under way on a day, is on that day."""
    tree, verb = scene.tree, scene.tree.heads[i]
    if verb not in datings or not _shares_time(tree, verb, i):
        return None
    above, role = datings[verb], scene.roles[verb]
    if above.interval is None or above.rule not in _OF_SENTENCE or role.teller:
        return None
    reason = f'named with "{tree.sentence.words[verb]}": {above.reason}'
    return Named(noun_clause(tree, i), role, replace(above, rule=ITS_VERB, reason=reason))


def _shares_time(tree: Tree, verb: int, i: int) -> bool:
    """Whether a verb says that the happening beside it is held, takes place, or does something."""
    if tree.lemmas[verb] == "take":
        return tree.bases[i] == "nsubj" and "place" in (tree.low[c] for c in tree.children[verb])
    kinds = _VERBS.get(tree.labels[i])
    return kinds is not None and tree.lemmas[verb] in words(kinds)


def _told_before(scene: Scene, i: int, deeds: Deeds) -> Named | None:
    """A happening named with "the" or "its" is the one told before, if only one was.

    Where the sentence has a date of its own, another happening may be meant.
    """
    found = None if scene.timing else recalled(scene.tree, i, deeds)
    fact = Role(Kind.EVENT, Status.HAPPENED)
    return Named(noun_clause(scene.tree, i), fact, found) if found else None


def recalled(tree: Tree, i: int, deeds: Deeds) -> Dating | None:
    """When the deed that an event noun stands for was told to have been, if it was told."""
    if not is_event_noun(tree, i) or not is_definite(tree, i):
        return None
    told = deeds.get(_deed(tree.lemmas[i]))
    if told is None:
        return None
    reason = f"told before: {told.reason}"
    return replace(told, rule=TOLD_BEFORE, certainty=Certainty.UNCERTAIN, reason=reason)


def since(tree: Tree, clause: Clause, deeds: Deeds) -> Dating | None:
    """When the deed was, since which a clause says that something has been."""
    if not deeds or "since" not in tree.said:
        return None
    for i in clause.tokens:
        if is_event_noun(tree, i):
            first = min(tree.below(i))
            if "since" in tree.low[max(0, first - 1) : first + 1]:
                return recalled(tree, i, deeds)
    return None


def is_definite(tree: Tree, i: int) -> bool:
    """Whether "the" or "its" stands before a noun that nothing else limits ("the first launch")."""
    before = [c for c in tree.children[i] if c < i and tree.bases[c] in {"det", "nmod"}]
    limits = tree.those(i, ("amod", "nummod", "acl", "compound", "nmod"))
    definite = any(tree.low[c] in _DEFINITE for c in before)
    return definite and not set(limits) - set(before) and tree.tags[i] == "NN"


def after_telling(deeds: Deeds, scene: Scene, datings: Mapping[int, Dating]) -> Deeds:
    """The deeds told up to the end of a sentence."""
    told = {h: dating for h, dating in datings.items() if _is_told(scene, h, dating)}
    if not told:
        return deeds
    new = dict(deeds)
    for head, dating in told.items():
        key = _deed(scene.tree.lemmas[head])
        same = key not in new or _same_day(new[key], dating)
        new[key] = dating if same else None
    return new


def _same_day(known: Dating | None, dating: Dating) -> bool:
    return known is not None and known.interval == dating.interval


def _is_told(scene: Scene, head: int, dating: Dating) -> bool:
    """Whether the text says when a deed took place."""
    role = scene.roles[head]
    exact = dating.rule == "own clause" and dating.certainty is Certainty.EXACT
    return exact and role.status is Status.HAPPENED and not role.teller


def _deed(lemma: str) -> str:
    """The base form of the verb that an event noun comes from; other words stay."""
    return _verbs().get(lemma, lemma)


@cache
def _verbs() -> dict[str, str]:
    pairs = (pair.partition(":") for pair in words("noun_of_verb"))
    return {noun: verb for noun, _, verb in pairs}


def noun_clause(tree: Tree, i: int) -> Clause:
    """The noun with what limits it, without clauses and names beside it."""
    tokens, queue = [i], [i]
    while queue:
        new = [c for c in tree.children[queue.pop()] if tree.bases[c] not in _APART]
        tokens += new
        queue += new
    return Clause(i, tuple(sorted(tokens)), None, tree.labels[i], nominal=True)
