"""What a clause tells beside its own deed: what a statement says, steps without a tense, nouns.

"She said she had resigned" tells two things, and "he came to sign the treaty" three. Each gets a
mention of its own, so that the other mentions of its event find it; it makes no event alone, since
the clause around it tells it already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from timeline.events.clauses import Clause, listed_nouns
from timeline.events.nouns import Named, is_definite, noun_clause
from timeline.events.roles import UNREAL, Role
from timeline.events.scene import Scene
from timeline.events.syntax import VERB_TAGS, Tree
from timeline.events.tense import mood
from timeline.model import INSIDE, BlockKind, Certainty, Dating, Kind, Status

_STEPS = frozenset(["xcomp", "advcl"])
_OF_NOUN = frozenset(["nmod", "compound", "conj"])
#: Words that set a noun apart in time from the clause that it stands in.
_APART = frozenset("after before since until till from following despite".split())
_SURE = frozenset([Certainty.EXACT, Certainty.APPROXIMATE])


def inner(
    scene: Scene, datings: Mapping[int, Dating], nouns: Collection[int] = ()
) -> Iterator[Named]:
    """The happenings of a sentence that the mentions of its clauses only contain.

    Args:
        scene, datings: the sentence, and the dating of each of its clauses.
        nouns: those that have a mention of their own.
    """
    if scene.block is BlockKind.BODY:
        for clause in scene.clauses:
            role = scene.roles[clause.head]
            if role.silent:
                yield Named(clause, role._replace(silent=False), _inside(datings[clause.head]))
        yield from _steps(scene, datings)
        yield from _nouns(scene, datings, nouns)


def _steps(scene: Scene, datings: Mapping[int, Dating]) -> Iterator[Named]:
    """Verbs that complete another one, or tell to what end or by what means it was done."""
    tree = scene.tree
    for i, base in enumerate(tree.bases):
        if base in _STEPS and tree.tags[i] in VERB_TAGS and i not in datings:
            above = _around(tree, i, datings)
            clause = Clause(i, _own(tree, i, datings), above, base, nominal=False)
            status = mood(tree, i)
            around = None if status is Status.PLANNED else above
            yield Named(clause, *_guessed(status, around, datings))


def _own(tree: Tree, i: int, heads: Collection[int]) -> tuple[int, ...]:
    """A word and what depends on it, without other clauses."""
    own = [i]
    for k in own:
        own += [c for c in tree.children[k] if c not in heads]
    return tuple(sorted(own))


def _around(tree: Tree, i: int, heads: Collection[int]) -> int | None:
    """The head of the clause that a word stands in."""
    return next((above for above in tree.above(i) if above in heads), None)


def _nouns(scene: Scene, datings: Mapping[int, Dating], known: Collection[int]) -> Iterator[Named]:
    """Nouns that name happenings, and no more is told of them."""
    tree = scene.tree
    for kind in ("event_noun", "deed_noun"):
        for i in listed_nouns(tree, kind):
            if i not in datings and i not in known:
                above = _around(tree, i, datings)
                status = _status(scene, i, above)
                around = None if _is_apart(tree, i) else above
                yield Named(noun_clause(tree, i), *_guessed(status, around, datings))


def _status(scene: Scene, i: int, above: int | None) -> Status:
    """How real the clause around it makes a happening; "the" and "its" take it for real."""
    status = scene.roles[above].status if above is not None else Status.HAPPENED
    if status is Status.PLANNED:
        return status
    unreal = status in UNREAL and not is_definite(scene.tree, i)
    return Status.POSSIBLE if unreal else Status.HAPPENED


def _is_apart(tree: Tree, i: int) -> bool:
    """Whether "after" or the like stands before the noun, or before one that it belongs to."""
    phrase = [i]
    for above in tree.above(i):
        if tree.bases[phrase[-1]] not in _OF_NOUN:
            break
        phrase.append(above)
    return any(tree.low[c] in _APART for k in phrase for c in tree.those(k, ("case",)))


def _guessed(
    status: Status, above: int | None, datings: Mapping[int, Dating]
) -> tuple[Role, Dating]:
    """A role without a report, and the day of the clause around."""
    role = Role(Kind.PLAN if status is Status.PLANNED else Kind.EVENT, status)
    return role, _undated("only named, with no date") if above is None else _inside(datings[above])


def _inside(dating: Dating) -> Dating:
    """The dating of the clause around, as no more than a guess."""
    if dating.interval is None:
        return _undated(dating.reason)
    certainty = Certainty.UNCERTAIN if dating.certainty in _SURE else dating.certainty
    reason = f"told inside a clause dated so: {dating.reason}"
    return replace(dating, rule=INSIDE, certainty=certainty, reason=reason)


def _undated(reason: str) -> Dating:
    return Dating(rule=INSIDE, reason=reason)
